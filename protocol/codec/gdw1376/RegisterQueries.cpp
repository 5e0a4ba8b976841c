// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdw1376/RegisterQueries.h"

#include "Bcd.h"

namespace meterdesk::gdw1376 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr std::size_t energySize = 5; // A.14
constexpr std::size_t reactiveSizePerRegister = 12; // three reactive registers of four bytes
constexpr int usualTariffs = 4;

bool isRegisterBlock(std::uint8_t afn, int function)
{
    if (afn == static_cast<std::uint8_t>(Afn::Current))
        return function == fn::currentForwardActive || function == fn::currentEnergyBlock;
    return function == fn::dailyForwardActive || function == fn::dailyEnergyBlock;
}

bool hasReactiveTail(int function)
{
    return function == fn::currentEnergyBlock || function == fn::dailyEnergyBlock;
}

wire::WireResult<wire::EnergyRegisters> cutRegisters(ByteView registers)
{
    wire::EnergyRegisters cut;
    for (; !registers.empty(); registers = registers.subspan(energySize)) {
        // Nearly always digits; what else it may be is left to the general parser.
        if (const auto number = wire::bcd::decode(registers.first<energySize>())) {
            cut.add(wire::EnergyTenThousandths{*number}.cut());
            continue;
        }
        const auto energy = parseEnergyA14(registers.first(energySize));
        if (!energy)
            return std::unexpected(energy.error());
        cut.add(*energy ? std::optional((*energy)->cut()) : std::nullopt);
    }
    return cut;
}

} // namespace

wire::WireResult<Frame> clockQuery(const RequestHead &head)
{
    Frame frame = queryFrame(head, Afn::Current);
    const auto added = UnitWriter(frame.data).add({UnitId::terminalPoint, fn::terminalClock});
    if (!added)
        return std::unexpected(added.error());
    return frame;
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
    Frame frame = queryFrame(head, Afn::History);
    UnitWriter writer(frame.data, grouping);
    QByteArray day;
    for (const FreezeKey &key : keys) {
        day.clear();
        if (const auto written = appendDayA20(day, key.day); !written)
            return std::unexpected(written.error());
        if (const auto added = writer.add({key.point, fn::dailyForwardActive}, wire::bytesOf(day)); !added)
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
            if (!isDailyHistory(unit->function))
                return wireFailure(WireErrorCode::Unsupported, u"AFN 0D F%1"_s.arg(unit->function));
            const auto day = reader.take(daySize);
            if (!day)
                return std::unexpected(day.error());
            const auto parsed = parseDayA20(*day);
            if (!parsed)
                return std::unexpected(parsed.error());
            queried.day = *parsed;
        }
        units.push_back(queried);
    }
    if (!reader.rest().empty())
        return wireFailure(WireErrorCode::Length, u"%1 bytes behind the last item"_s.arg(reader.rest().size()));
    return units;
}

wire::WireResult<std::optional<RegisterReading>> RegisterReplyReader::next()
{
    const auto unit = m_reader.next();
    if (!unit) {
        if (!m_reader.rest().empty())
            return wireFailure(WireErrorCode::Length, u"%1 bytes behind the last item"_s.arg(m_reader.rest().size()));
        return std::nullopt;
    }
    const bool history = m_afn == static_cast<std::uint8_t>(Afn::History);
    if ((!history && m_afn != static_cast<std::uint8_t>(Afn::Current)) || !isRegisterBlock(m_afn, unit->function)) {
        m_reader.stop();
        return wireFailure(WireErrorCode::Unsupported, u"AFN %1 F%2"_s.arg(wire::hexOf(m_afn)).arg(unit->function));
    }
    RegisterReading reading;
    reading.unit = *unit;
    if (history) {
        const auto bytes = m_reader.take(daySize);
        if (!bytes)
            return std::unexpected(bytes.error());
        const auto day = parseDayA20(*bytes);
        if (!day)
            return std::unexpected(day.error());
        reading.day = *day;
    }
    const auto body = takeRegisterBody(m_reader);
    if (!body)
        return std::unexpected(body.error());
    reading.readAt = body->readAt;
    const auto registers = cutRegisters(body->registers);
    if (!registers)
        return std::unexpected(registers.error());
    reading.registers = *registers;
    if (hasReactiveTail(unit->function)) {
        if (const auto tail = takeReactiveTail(m_reader, body->tariffs); !tail)
            return std::unexpected(tail.error());
    }
    return reading;
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
    if (reading.day) {
        if (const auto written = appendDayA20(body, *reading.day); !written)
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
    return writer.add(
        {reading.unit.point, reading.day ? fn::dailyForwardActive : fn::currentForwardActive}, wire::bytesOf(body));
}

wire::WireResult<Frame> clockReply(const FrameView &query, const wire::WireTime &time)
{
    Frame frame = replyFrame(query, Afn::Current);
    QByteArray body;
    if (const auto written = appendClockA1(body, time); !written)
        return std::unexpected(written.error());
    if (const auto added = UnitWriter(frame.data).add({UnitId::terminalPoint, fn::terminalClock}, wire::bytesOf(body));
        !added)
        return std::unexpected(added.error());
    return frame;
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
    const auto registers = reader.take(static_cast<std::size_t>(tariffs + 1) * energySize);
    if (!registers)
        return std::unexpected(registers.error());
    return RegisterBody{.readAt = *readAt, .tariffs = tariffs, .registers = *registers};
}

wire::WireResult<ByteView> takeReactiveTail(UnitReader &reader, int tariffs)
{
    return reader.take(static_cast<std::size_t>(tariffs + 1) * reactiveSizePerRegister);
}

bool isDailyHistory(int function)
{
    return (function >= 1 && function <= 12) || (function >= 161 && function <= 176);
}

} // namespace meterdesk::gdw1376
