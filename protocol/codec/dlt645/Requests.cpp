// SPDX-License-Identifier: GPL-3.0-or-later
#include "dlt645/Requests.h"

#include "dlt645/Values.h"

namespace meterdesk::dlt645 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr std::uint8_t relayN2 = 0x00; // reserved; some sources send 01, every capture shows 00

wire::WireResult<void> checkUnicast(const MeterAddress &meter)
{
    if (!meter.isUnicast())
        return wireFailure(WireErrorCode::Address, u"%1 is not one certain meter"_s.arg(meter.toText()));
    return {};
}

std::unexpected<wire::WireError> cutShort(const Frame &request, std::size_t least)
{
    return wireFailure(WireErrorCode::Length, u"%1 bytes, at least %2"_s.arg(request.data().size()).arg(least));
}

} // namespace

std::unexpected<wire::WireError> otherFunction(const Frame &request)
{
    return wireFailure(WireErrorCode::Control, u"unexpected C = %1"_s.arg(wire::hexOf(request.control().raw)));
}

wire::WireResult<Frame> readRequest(const MeterAddress &meter, DataIdentifier item, ByteView parameters)
{
    QByteArray data;
    item.appendTo(data);
    wire::append(data, parameters);
    return Frame::make(meter, ControlCode::request(Function::Read), wire::bytesOf(data));
}

wire::WireResult<Frame> followUpRequest(const MeterAddress &meter, DataIdentifier item, std::uint8_t sequence)
{
    if (sequence == 0)
        return wireFailure(WireErrorCode::Range, u"the first follow-up frame has number 1"_s);
    QByteArray data;
    item.appendTo(data);
    wire::append(data, sequence);
    return Frame::make(meter, ControlCode::request(Function::ReadFollowUp), wire::bytesOf(data));
}

Frame readAddressRequest()
{
    return *Frame::make(MeterAddress::wildcard(), ControlCode::request(Function::ReadAddress));
}

wire::WireResult<Frame> writeRequest(
    const MeterAddress &meter, DataIdentifier item, const Credentials &credentials, ByteView value)
{
    if (const auto unicast = checkUnicast(meter); !unicast)
        return std::unexpected(unicast.error());
    if (DataIdentifier::size + Credentials::size + value.size() > Frame::mostWriteData)
        return wireFailure(WireErrorCode::Length, u"a write carries at most 50 bytes"_s);
    QByteArray data;
    item.appendTo(data);
    credentials.appendTo(data);
    wire::append(data, value);
    return Frame::make(meter, ControlCode::request(Function::Write), wire::bytesOf(data));
}

wire::WireResult<Frame> relayRequest(
    const MeterAddress &meter, const Credentials &credentials, const RelayControl &command)
{
    if (const auto unicast = checkUnicast(meter); !unicast)
        return std::unexpected(unicast.error());
    QByteArray data;
    credentials.appendTo(data);
    wire::append(data, static_cast<std::uint8_t>(command.action));
    wire::append(data, relayN2);
    if (const auto written = appendTimestamp(data, command.validUntil); !written)
        return std::unexpected(written.error());
    return Frame::make(meter, ControlCode::request(Function::RelayControl), wire::bytesOf(data));
}

wire::WireResult<Frame> broadcastTimeRequest(const wire::WireTime &time)
{
    QByteArray data;
    if (const auto written = appendTimestamp(data, time); !written)
        return std::unexpected(written.error());
    return Frame::make(MeterAddress::broadcast(), ControlCode::request(Function::BroadcastTime), wire::bytesOf(data));
}

wire::WireResult<ReceivedRead> parseRead(const Frame &request)
{
    const bool followUp = request.control() == ControlCode::request(Function::ReadFollowUp);
    if (!followUp && request.control() != ControlCode::request(Function::Read))
        return otherFunction(request);
    const std::size_t least = DataIdentifier::size + (followUp ? 1 : 0);
    if (request.data().size() < least)
        return cutShort(request, least);
    return ReceivedRead{.item = DataIdentifier::fromWire(request.data()),
        .sequence = followUp ? request.data()[DataIdentifier::size] : std::uint8_t{0}};
}

wire::WireResult<ReceivedWrite> parseWrite(const Frame &request)
{
    if (request.control() != ControlCode::request(Function::Write))
        return otherFunction(request);
    constexpr std::size_t least = DataIdentifier::size + Credentials::size;
    if (request.data().size() < least)
        return cutShort(request, least);
    return ReceivedWrite{.item = DataIdentifier::fromWire(request.data()),
        .credentials = Credentials::fromWire(request.data().subspan(DataIdentifier::size)),
        .value = request.data().subspan(least)};
}

wire::WireResult<wire::WireTime> parseBroadcastTime(const Frame &request)
{
    if (request.control() != ControlCode::request(Function::BroadcastTime))
        return otherFunction(request);
    return parseTimestamp(request.data());
}

} // namespace meterdesk::dlt645
