// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdw1376/ItemReading.h"

#include "gdw1376/Forwarding.h"

namespace meterdesk::gdw1376 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr std::size_t addressBytes = dlt645::MeterAddress::size;
constexpr std::size_t mostRelays = 15;
constexpr std::size_t of1997Bytes = 2;
constexpr std::size_t of2007Bytes = 4;
constexpr std::size_t itemHeadSize = 1 + addressBytes + 2; // port, meter, result, length
constexpr qsizetype longestValue = 0xFF - static_cast<qsizetype>(of2007Bytes);

std::size_t identifierBytes(bool of1997)
{
    return of1997 ? of1997Bytes : of2007Bytes;
}

void appendIdentifier(QByteArray &to, std::uint32_t item, std::size_t bytes)
{
    for (std::size_t at = 0; at < bytes; ++at)
        wire::append(to, static_cast<std::uint8_t>(item >> (8 * at)));
}

std::uint32_t identifierOf(ByteView bytes)
{
    std::uint32_t item = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at)
        item |= static_cast<std::uint32_t>(bytes[at]) << (8 * at);
    return item;
}

/// The value behind `asked`'s identifier in `bytes`, written with `size` bytes.
std::optional<ByteView> valueBehind(ByteView bytes, const ItemQuery &asked, std::size_t size)
{
    if (bytes.size() < size || identifierOf(bytes.first(size)) != asked.item)
        return std::nullopt;
    return bytes.subspan(size);
}

} // namespace

wire::WireResult<Frame> itemQuery(const RequestHead &head, const ItemQuery &query)
{
    bool certain = head.terminal.isUnicast() && query.meter.isUnicast();
    for (const auto &relay : query.relays)
        certain = certain && relay.isUnicast();
    if (!certain)
        return wireFailure(WireErrorCode::Address, u"an item is read from one certain meter"_s);
    if (query.port < 1 || query.port > highestPort || query.relays.size() > mostRelays
        || (query.of1997 && query.item > 0xFFFF))
        return wireFailure(WireErrorCode::Range, u"port, relays or identifier out of range"_s);
    QByteArray body;
    wire::append(body, query.port);
    wire::append(body, static_cast<std::uint8_t>(query.relays.size()));
    for (const auto &relay : query.relays)
        wire::append(body, ByteView{relay.wireBytes()});
    wire::append(body, ByteView{query.meter.wireBytes()});
    wire::append(body, static_cast<std::uint8_t>(query.of1997 ? 0 : 1));
    appendIdentifier(body, query.item, identifierBytes(query.of1997));
    Frame frame = queryFrame(head, Afn::Forward);
    frame.password = MessagePassword{};
    return withTerminalUnit(std::move(frame), forwardfn::readItem, wire::bytesOf(body));
}

wire::WireResult<ItemQuery> parseItemQuery(const FrameView &frame)
{
    auto reader = forwardReader(frame, forwardfn::readItem);
    if (!reader)
        return std::unexpected(reader.error());
    const auto head = reader->take(2);
    if (!head)
        return std::unexpected(head.error());
    ItemQuery query{.port = (*head)[0]};
    const std::size_t relays = (*head)[1] == ItemQuery::relaysUnspecified ? 0 : (*head)[1];
    if (relays > mostRelays)
        return wireFailure(WireErrorCode::Length, u"%1 relays"_s.arg(relays));
    for (std::size_t relay = 0; relay < relays; ++relay) {
        const auto address = reader->take(addressBytes);
        if (!address)
            return std::unexpected(address.error());
        query.relays.push_back(dlt645::MeterAddress::fromWire(*address));
    }
    const auto meter = reader->take(addressBytes);
    const auto kind = reader->take(1);
    if (!meter || !kind)
        return std::unexpected((meter ? kind : meter).error());
    query.meter = dlt645::MeterAddress::fromWire(*meter);
    query.of1997 = kind->front() == 0;
    const auto item = reader->take(identifierBytes(query.of1997));
    if (!item)
        return std::unexpected(item.error());
    query.item = identifierOf(*item);
    return query;
}

wire::WireResult<ItemReply> parseItemReply(const ItemQuery &asked, const FrameView &reply)
{
    auto reader = forwardReader(reply, forwardfn::readItem);
    if (!reader)
        return std::unexpected(reader.error());
    const auto head = reader->take(itemHeadSize);
    if (!head)
        return std::unexpected(head.error());
    const auto meter = dlt645::MeterAddress::fromWire(head->subspan(1, addressBytes));
    if (head->front() != asked.port || meter != asked.meter)
        return wireFailure(
            WireErrorCode::Address, u"from meter %1 at port %2"_s.arg(meter.toText()).arg(head->front()));
    ItemReply answer{.result = static_cast<ItemResult>((*head)[itemHeadSize - 2]), .value = {}};
    const auto bytes = reader->take(head->back());
    if (!bytes)
        return std::unexpected(bytes.error());
    if (answer.result != ItemResult::Data)
        return answer;
    // The wider form first: the identifier of 1997 padded to four bytes begins with the two of the narrow one.
    auto value = valueBehind(*bytes, asked, of2007Bytes);
    if (!value && asked.of1997)
        value = valueBehind(*bytes, asked, of1997Bytes);
    if (!value)
        return wireFailure(WireErrorCode::Identifier, u"another item than the one asked for"_s);
    answer.value = *value;
    return answer;
}

wire::WireResult<Frame> itemReply(const FrameView &query, const ItemQuery &asked, ItemResult result, ByteView value)
{
    QByteArray bytes;
    if (result == ItemResult::Data) {
        appendIdentifier(bytes, asked.item, identifierBytes(asked.of1997));
        wire::append(bytes, value);
    }
    if (bytes.size() > longestValue + static_cast<qsizetype>(of2007Bytes))
        return wireFailure(WireErrorCode::Length, u"%1 bytes of value"_s.arg(value.size()));
    QByteArray body;
    wire::append(body, asked.port);
    wire::append(body, ByteView{asked.meter.wireBytes()});
    wire::append(body, static_cast<std::uint8_t>(result));
    wire::append(body, static_cast<std::uint8_t>(bytes.size()));
    body.append(bytes);
    return withTerminalUnit(replyFrame(query, Afn::Forward), forwardfn::readItem, wire::bytesOf(body));
}

} // namespace meterdesk::gdw1376
