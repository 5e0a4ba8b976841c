// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdw1376/MeterTable.h"

#include "gdw1376/Parameters.h"

#include <algorithm>
#include <set>

namespace meterdesk::gdw1376 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr std::array<int, 8> tableBaudRates{0, 600, 1200, 2400, 4800, 7200, 9600, 19200};
constexpr std::size_t splitClassSize = MeterTableEntry::size + 1;
constexpr std::size_t countSize = 2;
constexpr int highestDevice = 2040;
constexpr int mostTariffs = 48;
constexpr int fewestIntegerDigits = 4;
constexpr int fewestDecimals = 1;
constexpr int mostEntries = 8;
constexpr std::uint8_t tariffMask = 0x3F;

bool within(int number, int least, int most)
{
    return number >= least && number <= most;
}

wire::WireResult<void> appendTable(QByteArray &body, std::span<const MeterTableEntry> entries)
{
    if (entries.empty() || entries.size() > static_cast<std::size_t>(highestDevice))
        return wireFailure(WireErrorCode::Range, u"%1 slots"_s.arg(entries.size()));
    wire::appendLowFirst(body, static_cast<std::uint16_t>(entries.size()));
    std::set<int> named;
    for (const MeterTableEntry &entry : entries) {
        if (!named.insert(entry.deviceNumber).second)
            return wireFailure(WireErrorCode::Range, u"slot %1 twice"_s.arg(entry.deviceNumber));
        if (const auto written = entry.appendTo(body); !written)
            return written;
    }
    return {};
}

} // namespace

wire::WireResult<void> MeterTableEntry::appendTo(QByteArray &body) const
{
    const auto rate = std::ranges::find(tableBaudRates, baud);
    if (!within(deviceNumber, 1, highestDevice) || !within(point, 0, UnitId::highestPoint)
        || rate == tableBaudRates.end() || !within(port, 1, highestPort) || !within(tariffs, 1, mostTariffs)
        || !within(integerDigits, fewestIntegerDigits, fewestIntegerDigits + 3)
        || !within(decimals, fewestDecimals, fewestDecimals + 3) || !within(bigClass, 0, 15)
        || !within(smallClass, 0, 15))
        return wireFailure(WireErrorCode::Range, u"slot %1 has a value out of range"_s.arg(deviceNumber));
    if (!isDeletion() && !address.isUnicast())
        return wireFailure(WireErrorCode::Address, u"%1 is not one certain meter"_s.arg(address.toText()));
    const auto code = static_cast<int>(rate - tableBaudRates.begin());
    wire::appendLowFirst(body, static_cast<std::uint16_t>(deviceNumber));
    wire::appendLowFirst(body, static_cast<std::uint16_t>(point));
    wire::append(body, static_cast<std::uint8_t>(code << 5 | port));
    wire::append(body, protocol);
    wire::append(body, ByteView{address.wireBytes()});
    wire::append(body, ByteView{password});
    wire::append(body, static_cast<std::uint8_t>(tariffs));
    wire::append(
        body, static_cast<std::uint8_t>((integerDigits - fewestIntegerDigits) << 2 | (decimals - fewestDecimals)));
    wire::append(body, ByteView{collector.wireBytes()});
    wire::append(body, static_cast<std::uint8_t>(bigClass << 4 | smallClass));
    return {};
}

MeterTableEntry MeterTableEntry::fromWire(ByteView bytes)
{
    MeterTableEntry entry{.deviceNumber = wire::lowFirst16(bytes),
        .point = wire::lowFirst16(bytes.subspan(2)),
        .baud = tableBaudRates[bytes[4] >> 5],
        .port = bytes[4] & highestPort,
        .protocol = bytes[5],
        .address = dlt645::MeterAddress::fromWire(bytes.subspan(6)),
        .password = {},
        .tariffs = bytes[18] & tariffMask,
        .integerDigits = fewestIntegerDigits + (bytes[19] >> 2 & 3),
        .decimals = fewestDecimals + (bytes[19] & 3),
        .collector = dlt645::MeterAddress::fromWire(bytes.subspan(20)),
        .bigClass = bytes[26] >> 4,
        .smallClass = bytes[26] & 0x0F};
    std::ranges::copy(bytes.subspan(12, entry.password.size()), entry.password.begin());
    return entry;
}

int meterTableEntriesPerFrame(int bufferBytes)
{
    constexpr int fixedBytes = static_cast<int>(
        Frame::overhead + Frame::headSize + DataUnitId::size + countSize + std::tuple_size_v<MessagePassword>);
    return std::clamp((bufferBytes - fixedBytes) / static_cast<int>(MeterTableEntry::size), 1, mostEntries);
}

wire::WireResult<Frame> setMeterTable(
    const RequestHead &head, std::span<const MeterTableEntry> entries, const MessagePassword &password)
{
    QByteArray body;
    if (const auto written = appendTable(body, entries); !written)
        return std::unexpected(written.error());
    return setParameterFrame(head, paramfn::meterTable, body, password);
}

wire::WireResult<Frame> meterTableQuery(const RequestHead &head, std::span<const int> deviceNumbers)
{
    if (deviceNumbers.empty())
        return wireFailure(WireErrorCode::Range, u"no slot"_s);
    QByteArray body;
    wire::appendLowFirst(body, static_cast<std::uint16_t>(deviceNumbers.size()));
    for (const int number : deviceNumbers) {
        if (!within(number, 1, highestDevice))
            return wireFailure(WireErrorCode::Range, u"no slot %1"_s.arg(number));
        wire::appendLowFirst(body, static_cast<std::uint16_t>(number));
    }
    return withTerminalUnit(queryFrame(head, Afn::QueryParameters), paramfn::meterTable, wire::bytesOf(body));
}

wire::WireResult<std::vector<int>> parseMeterTableQuery(const FrameView &query)
{
    if (!query.is(Afn::QueryParameters))
        return wireFailure(WireErrorCode::Control, u"AFN %1 asks for no parameters"_s.arg(wire::hexOf(query.afn)));
    auto reader = parameterReader(query, paramfn::meterTable);
    if (!reader)
        return std::unexpected(reader.error());
    const auto count = reader->take(countSize);
    if (!count)
        return std::unexpected(count.error());
    const auto numbers = reader->take(std::size_t{2} * wire::lowFirst16(*count));
    if (!numbers)
        return std::unexpected(numbers.error());
    std::vector<int> asked;
    for (ByteView rest = *numbers; !rest.empty(); rest = rest.subspan(2))
        asked.push_back(wire::lowFirst16(rest));
    return asked;
}

wire::WireResult<MeterTableBody> takeMeterTable(UnitReader &reader)
{
    const auto count = reader.take(countSize);
    if (!count)
        return std::unexpected(count.error());
    const std::size_t entries = wire::lowFirst16(*count);
    MeterTableBody body;
    if (entries > 0 && reader.rest().size() == entries * splitClassSize)
        body.entrySize = splitClassSize;
    const auto bytes = reader.take(entries * body.entrySize);
    if (!bytes)
        return std::unexpected(bytes.error());
    body.entries = *bytes;
    return body;
}

wire::WireResult<std::vector<MeterTableEntry>> parseMeterTable(const FrameView &frame)
{
    auto reader = parameterReader(frame, paramfn::meterTable);
    if (!reader)
        return std::unexpected(reader.error());
    const auto body = takeMeterTable(*reader);
    if (!body)
        return std::unexpected(body.error());
    std::vector<MeterTableEntry> entries;
    for (ByteView rest = body->entries; !rest.empty(); rest = rest.subspan(body->entrySize))
        entries.push_back(MeterTableEntry::fromWire(rest));
    return entries;
}

wire::WireResult<Frame> meterTableReply(const FrameView &query, std::span<const MeterTableEntry> entries)
{
    QByteArray body;
    if (entries.empty())
        wire::appendLowFirst(body, 0);
    else if (const auto written = appendTable(body, entries); !written)
        return std::unexpected(written.error());
    return withTerminalUnit(replyFrame(query, Afn::QueryParameters), paramfn::meterTable, wire::bytesOf(body));
}

} // namespace meterdesk::gdw1376
