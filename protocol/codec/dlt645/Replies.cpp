// SPDX-License-Identifier: GPL-3.0-or-later
#include "dlt645/Replies.h"

#include "dlt645/Dialect1997.h"

#include <algorithm>

namespace meterdesk::dlt645 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

/// How many bytes of DATA name the item in a request of this function; 0 for functions without one.
std::size_t identifierSize(ControlCode control)
{
    if (control.is(Function::Read) || control.is(Function::ReadFollowUp))
        return DataIdentifier::size;
    if (control.is(Function1997::Read) || control.is(Function1997::ReadFollowUp))
        return v1997::DataIdentifier::size;
    return 0;
}

Frame build(const MeterAddress &meter, ControlCode control, ByteView data)
{
    // The replies built here have at most six bytes of data, so this cannot fail.
    return *Frame::make(meter, control, data);
}

} // namespace

wire::WireResult<Reply> matchReply(const Frame &request, const Frame &reply)
{
    const ControlCode control = reply.control();
    if (!control.isReply() || control.functionBits() != request.control().functionBits())
        return wireFailure(WireErrorCode::Control,
            u"C = %1 answers no C = %2"_s.arg(wire::hexOf(control.raw), wire::hexOf(request.control().raw)));
    if (!request.address().matches(reply.address()))
        return wireFailure(WireErrorCode::Address,
            u"from %1, asked was %2"_s.arg(reply.address().toText(), request.address().toText()));

    Reply matched;
    if (control.isAbnormal()) {
        matched.refusal = MeterRefusal::fromReply(reply);
        return matched;
    }
    matched.more = control.hasMore();
    matched.value = reply.data();

    const std::size_t identifier = identifierSize(request.control());
    if (request.data().size() < identifier || matched.value.size() < identifier)
        return wireFailure(WireErrorCode::Length, u"the data identifier is cut short"_s);
    if (!std::ranges::equal(matched.value.first(identifier), request.data().first(identifier)))
        return wireFailure(WireErrorCode::Identifier,
            u"item %1 where %2 was asked (wire order)"_s.arg(
                wire::hexOf(matched.value.first(identifier)), wire::hexOf(request.data().first(identifier))));
    matched.value = matched.value.subspan(identifier);

    if (control.is(Function::ReadFollowUp)) {
        if (matched.value.empty() || request.data().size() <= identifier)
            return wireFailure(WireErrorCode::Length, u"the follow-up number is missing"_s);
        matched.sequence = matched.value.back();
        if (matched.sequence != request.data()[identifier])
            return wireFailure(WireErrorCode::Identifier, u"another follow-up frame"_s);
        matched.value = matched.value.first(matched.value.size() - 1);
    }
    return matched;
}

wire::WireResult<MeterAddress> parseAddressReply(const Frame &reply)
{
    if (reply.data().size() != MeterAddress::size)
        return wireFailure(WireErrorCode::Length, u"an address has 6 bytes, not %1"_s.arg(reply.data().size()));
    return MeterAddress::fromWire(reply.data());
}

wire::WireResult<Frame> readReply(const MeterAddress &meter, DataIdentifier item, ByteView value, bool more)
{
    QByteArray data;
    item.appendTo(data);
    wire::append(data, value);
    return Frame::make(meter, ControlCode::request(Function::Read).reply(more), wire::bytesOf(data));
}

wire::WireResult<Frame> followUpReply(
    const MeterAddress &meter, DataIdentifier item, ByteView value, std::uint8_t sequence, bool more)
{
    QByteArray data;
    item.appendTo(data);
    wire::append(data, value);
    wire::append(data, sequence);
    return Frame::make(meter, ControlCode::request(Function::ReadFollowUp).reply(more), wire::bytesOf(data));
}

Frame addressReply(const MeterAddress &meter)
{
    return build(meter, ControlCode::request(Function::ReadAddress).reply(), meter.wireBytes());
}

Frame acknowledge(const MeterAddress &meter, Function function)
{
    return build(meter, ControlCode::request(function).reply(), {});
}

Frame errorReply(const MeterAddress &meter, Function function, std::uint8_t errorByte)
{
    return build(meter, ControlCode::request(function).errorReply(), ByteView{&errorByte, 1});
}

Frame relayErrorReply(const MeterAddress &meter, std::uint16_t errorWord)
{
    QByteArray data;
    wire::appendLowFirst(data, errorWord);
    return build(meter, ControlCode::request(Function::RelayControl).errorReply(), wire::bytesOf(data));
}

} // namespace meterdesk::dlt645
