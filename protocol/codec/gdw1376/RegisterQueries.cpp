// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdw1376/RegisterQueries.h"

#include "Bcd.h"

namespace meterdesk::gdw1376 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr std::size_t dailyAmountSize = 4; // A.13
constexpr std::size_t reactiveSizePerRegister = 12; // three reactive registers of four bytes
constexpr int usualTariffs = 4;

bool isRegisterBlock(std::uint8_t afn, int function)
{
    if (afn == static_cast<std::uint8_t>(Afn::Current))
        return function == fn::currentForwardActive || function == fn::currentEnergyBlock;
    return function == fn::dailyForwardActive || function == fn::dailyEnergyBlock || function == fn::dailyAmounts
        || function == fn::monthlyForwardActive;
}

bool hasReactiveTail(int function)
{
    return function == fn::currentEnergyBlock || function == fn::dailyEnergyBlock;
}

wire::WireResult<void> addRegisters(wire::EnergyRegisters &cut, ByteView registers)
{
    for (; !registers.empty(); registers = registers.subspan(energyBytes)) {
        // Nearly always digits; what else it may be is left to the general parser.
        if (const auto number = wire::bcd::decode(registers.first<energyBytes>())) {
            cut.add(wire::EnergyTenThousandths{*number}.cut());
            continue;
        }
        const auto energy = parseEnergyA14(registers.first(energyBytes));
        if (!energy)
            return std::unexpected(energy.error());
        cut.add(*energy ? std::optional((*energy)->cut()) : std::nullopt);
    }
    return {};
}

/// F5: the same with four bytes each. Amounts of a day are read too seldom to be worth a fast way.
wire::WireResult<void> addAmounts(wire::EnergyRegisters &cut, ByteView amounts)
{
    for (; !amounts.empty(); amounts = amounts.subspan(dailyAmountSize)) {
        const auto amount = parseNumber(format::a13, amounts.first(dailyAmountSize));
        if (!amount)
            return std::unexpected(amount.error());
        cut.add(*amount ? std::optional(wire::EnergyTenThousandths{**amount}.cut()) : std::nullopt);
    }
    return {};
}

/// Td of history: a day, or the first of a month.
Value<wire::WireDate> takeTd(UnitReader &reader, int function)
{
    const bool monthly = isMonthlyHistory(function);
    if (!monthly && !isDailyHistory(function))
        return wireFailure(WireErrorCode::Unsupported, u"AFN 0D F%1"_s.arg(function));
    const auto bytes = reader.take(monthly ? monthSize : daySize);
    if (!bytes)
        return std::unexpected(bytes.error());
    return monthly ? parseMonthA21(*bytes) : parseDayA20(*bytes);
}

} // namespace

wire::WireResult<Frame> clockQuery(const RequestHead &head)
{
    return withTerminalUnit(queryFrame(head, Afn::Current), fn::terminalClock);
}

wire::WireResult<Frame> currentRegistersQuery(const RequestHead &head, std::span<const int> points, Grouping grouping)
{
    Frame frame = queryFrame(head, Afn::Current);
    UnitWriter writer(frame.data, grouping);
    for (const int point : points) {
        if (const auto added = writer.add({point, fn::currentForwardActive}); !added)
            return std::unexpected(added.error());
    }
    return frame;
}

wire::WireResult<Frame> dailyFreezeQuery(const RequestHead &head, std::span<const FreezeKey> keys, Grouping grouping)
{
    return historyQuery(head, fn::dailyForwardActive, keys, grouping);
}

wire::WireResult<Frame> historyQuery(
    const RequestHead &head, int function, std::span<const FreezeKey> keys, Grouping grouping)
{
    const bool monthly = function == fn::monthlyForwardActive;
    if (!isRegisterBlock(static_cast<std::uint8_t>(Afn::History), function))
        return wireFailure(WireErrorCode::Unsupported, u"AFN 0D F%1"_s.arg(function));
    Frame frame = queryFrame(head, Afn::History);
    UnitWriter writer(frame.data, grouping);
    QByteArray day;
    for (const FreezeKey &key : keys) {
        day.clear();
        const auto written =
            monthly ? appendMonthA21(day, {key.day.year, key.day.month, 1}) : appendDayA20(day, key.day);
        if (!written)
            return std::unexpected(written.error());
        if (const auto added = writer.add({key.point, function}, wire::bytesOf(day)); !added)
            return std::unexpected(added.error());
    }
    return frame;
}

wire::WireResult<std::vector<QueriedUnit>> parseRegisterQuery(const FrameView &query)
{
    const bool history = query.is(Afn::History);
    if (!history && !query.is(Afn::Current))
        return wireFailure(WireErrorCode::Control, u"AFN %1 is no query"_s.arg(wire::hexOf(query.afn)));
    std::vector<QueriedUnit> units;
    UnitReader reader(query.data);
    while (const auto unit = reader.next()) {
        QueriedUnit queried{.unit = *unit, .day = std::nullopt};
        if (history) {
            const auto day = takeTd(reader, unit->function);
            if (!day)
                return std::unexpected(day.error());
            queried.day = *day;
        }
        units.push_back(queried);
    }
    if (!reader.rest().empty())
        return wireFailure(WireErrorCode::Length, u"%1 bytes behind the last item"_s.arg(reader.rest().size()));
    return units;
}

wire::WireResult<std::optional<RegisterReading>> RegisterReplyReader::next()
{
    // Filled in place, and the one thing returned: a reading is 300 bytes, and is copied nowhere on the way out.
    wire::WireResult<std::optional<RegisterReading>> reading;
    if (const auto unit = m_reader.next()) {
        if (const auto taken = take(*unit, reading->emplace()); !taken)
            reading = std::unexpected(taken.error());
    } else if (!m_reader.rest().empty()) {
        reading = wireFailure(WireErrorCode::Length, u"%1 bytes behind the last item"_s.arg(m_reader.rest().size()));
    }
    return reading;
}

wire::WireResult<void> RegisterReplyReader::take(UnitId unit, RegisterReading &reading)
{
    const bool history = m_afn == static_cast<std::uint8_t>(Afn::History);
    if ((!history && m_afn != static_cast<std::uint8_t>(Afn::Current)) || !isRegisterBlock(m_afn, unit.function)) {
        m_reader.stop();
        return wireFailure(WireErrorCode::Unsupported, u"AFN %1 F%2"_s.arg(wire::hexOf(m_afn)).arg(unit.function));
    }
    reading.unit = unit;
    if (history) {
        const auto day = takeTd(m_reader, unit.function);
        if (!day)
            return std::unexpected(day.error());
        reading.day = *day;
    }
    const bool amounts = history && unit.function == fn::dailyAmounts;
    const auto body = amounts ? takeAmountBody(m_reader) : takeRegisterBody(m_reader);
    if (!body)
        return std::unexpected(body.error());
    reading.readAt = body->readAt;
    const auto added =
        amounts ? addAmounts(reading.registers, body->registers) : addRegisters(reading.registers, body->registers);
    if (!added)
        return added;
    if (hasReactiveTail(unit.function)) {
        if (const auto tail = takeReactiveTail(m_reader, body->tariffs); !tail)
            return std::unexpected(tail.error());
    }
    return {};
}

wire::WireResult<TerminalClock> parseClockReply(const FrameView &reply)
{
    UnitReader reader(reply.data);
    const auto unit = reader.next();
    if (!reply.is(Afn::Current) || !unit || *unit != UnitId{UnitId::terminalPoint, fn::terminalClock})
        return wireFailure(WireErrorCode::Identifier, u"no clock in the reply"_s);
    const auto body = reader.take(clockSize);
    if (!body)
        return std::unexpected(body.error());
    const auto clock = parseClockA1(*body);
    if (!clock)
        return std::unexpected(clock.error());
    if (!*clock)
        return wireFailure(WireErrorCode::Length, u"the terminal has no clock"_s);
    return **clock;
}

wire::WireResult<void> appendReading(UnitWriter &writer, const RegisterReading &reading)
{
    QByteArray body;
    const bool monthly = reading.unit.function == fn::monthlyForwardActive;
    if (reading.day) {
        const auto written = monthly ? appendMonthA21(body, *reading.day) : appendDayA20(body, *reading.day);
        if (!written)
            return written;
    }
    if (const auto written = appendTimeA15(body, reading.readAt); !written)
        return written;
    const int tariffs = reading.registers.tariffCount();
    wire::append(body, static_cast<std::uint8_t>(tariffs));
    for (int number = 0; number <= tariffs; ++number) {
        const auto energy = number == 0 ? reading.registers.total() : reading.registers.tariff(number);
        const auto tenThousandths = energy ? std::optional(energy->value * 100) : std::nullopt;
        if (const auto written = appendNumber(body, format::a14, tenThousandths); !written)
            return written;
    }
    const int history = monthly ? fn::monthlyForwardActive : fn::dailyForwardActive;
    return writer.add({reading.unit.point, reading.day ? history : fn::currentForwardActive}, wire::bytesOf(body));
}

wire::WireResult<Frame> clockReply(const FrameView &query, const wire::WireTime &time)
{
    QByteArray body;
    if (const auto written = appendClockA1(body, time); !written)
        return std::unexpected(written.error());
    return withTerminalUnit(replyFrame(query, Afn::Current), fn::terminalClock, wire::bytesOf(body));
}

wire::WireResult<RegisterBody> takeRegisterBody(UnitReader &reader)
{
    const auto head = reader.take(minuteTimeSize + 1);
    if (!head)
        return std::unexpected(head.error());
    const auto readAt = parseTimeA15(head->first(minuteTimeSize));
    if (!readAt)
        return std::unexpected(readAt.error());
    const int tariffs = head->back() == noData ? usualTariffs : head->back();
    if (tariffs > wire::EnergyRegisters::maxTariffs)
        return wireFailure(WireErrorCode::Range, u"%1 tariffs"_s.arg(tariffs));
    const auto registers = reader.take(static_cast<std::size_t>(tariffs + 1) * energyBytes);
    if (!registers)
        return std::unexpected(registers.error());
    return RegisterBody{.readAt = *readAt, .tariffs = tariffs, .registers = *registers};
}

wire::WireResult<ByteView> takeReactiveTail(UnitReader &reader, int tariffs)
{
    return reader.take(static_cast<std::size_t>(tariffs + 1) * reactiveSizePerRegister);
}

wire::WireResult<RegisterBody> takeAmountBody(UnitReader &reader)
{
    const auto head = reader.take(1);
    if (!head)
        return std::unexpected(head.error());
    const int tariffs = head->front() == noData ? usualTariffs : head->front();
    if (tariffs > wire::EnergyRegisters::maxTariffs)
        return wireFailure(WireErrorCode::Range, u"%1 tariffs"_s.arg(tariffs));
    const auto amounts = reader.take(static_cast<std::size_t>(tariffs + 1) * dailyAmountSize);
    if (!amounts)
        return std::unexpected(amounts.error());
    return RegisterBody{.readAt = std::nullopt, .tariffs = tariffs, .registers = *amounts};
}

bool isMonthlyHistory(int function)
{
    return (function >= 17 && function <= 24) || (function >= 177 && function <= 184);
}

bool isDailyHistory(int function)
{
    return (function >= 1 && function <= 12) || (function >= 161 && function <= 176);
}

} // namespace meterdesk::gdw1376
