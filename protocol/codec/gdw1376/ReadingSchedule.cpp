// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdw1376/ReadingSchedule.h"

#include "Bcd.h"
#include "gdw1376/Parameters.h"

namespace meterdesk::gdw1376 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr std::size_t timeSize = 2; // A.19
constexpr std::size_t periodSize = 2 * timeSize;
constexpr std::uint32_t allDays = 0x7FFFFFFF;

/// A.19; EE is midnight: terminals send it for a port that has no time.
wire::WireResult<PartialTime> timeOf(ByteView bytes)
{
    const auto time = parseTimeA19(bytes);
    if (!time)
        return std::unexpected(time.error());
    return time->value_or(PartialTime{});
}

/// A.18 whose day may be 00, which is "every day" and no day of A.18.
wire::WireResult<PartialTime> broadcastTimeOf(ByteView bytes)
{
    auto time = timeOf(bytes.first(timeSize));
    if (!time)
        return time;
    const std::uint8_t day = bytes[timeSize];
    if (day == noData)
        return PartialTime{.day = 0};
    if (!wire::bcd::isDigits(day) || wire::bcd::toNumber(day) > 31)
        return wireFailure(WireErrorCode::Range, u"no day: %1"_s.arg(wire::hexOf(day)));
    time->day = wire::bcd::toNumber(day);
    return time;
}

bool isTimeOfDay(const PartialTime &time)
{
    return time.hour >= 0 && time.hour <= 23 && time.minute >= 0 && time.minute <= 59;
}

void appendTimeOfDay(QByteArray &to, const PartialTime &time)
{
    wire::append(to, wire::bcd::fromNumber(time.minute));
    wire::append(to, wire::bcd::fromNumber(time.hour));
}

} // namespace

wire::WireResult<void> ReadingSchedule::appendTo(QByteArray &body) const
{
    const int broadcastDay = broadcastTime.day.value_or(0);
    const bool periodsFit = periods.size() <= mostPeriods
        && std::ranges::all_of(
            periods, [](const ReadingPeriod &period) { return isTimeOfDay(period.from) && isTimeOfDay(period.until); });
    if (port < 1 || port > highestPort || days > allDays || intervalMinutes < 0 || intervalMinutes > 0xFF
        || !isTimeOfDay(time) || !isTimeOfDay(broadcastTime) || broadcastDay < 0 || broadcastDay > 31 || !periodsFit)
        return wireFailure(WireErrorCode::Range, u"the schedule of port %1 is out of range"_s.arg(port));
    wire::append(body, static_cast<std::uint8_t>(port));
    wire::appendLowFirst(body, flags);
    wire::appendLowFirst(body, static_cast<std::uint16_t>(days & 0xFFFF));
    wire::appendLowFirst(body, static_cast<std::uint16_t>(days >> 16));
    appendTimeOfDay(body, time);
    wire::append(body, static_cast<std::uint8_t>(intervalMinutes));
    appendTimeOfDay(body, broadcastTime);
    wire::append(body, wire::bcd::fromNumber(broadcastDay));
    wire::append(body, static_cast<std::uint8_t>(periods.size()));
    for (const ReadingPeriod &period : periods) {
        appendTimeOfDay(body, period.from);
        appendTimeOfDay(body, period.until);
    }
    return {};
}

wire::WireResult<ReadingSchedule> ReadingSchedule::take(UnitReader &reader)
{
    const auto head = reader.take(fixedSize);
    if (!head)
        return std::unexpected(head.error());
    const auto time = timeOf(head->subspan(7, timeSize));
    if (!time)
        return std::unexpected(time.error());
    const auto broadcast = broadcastTimeOf(head->subspan(10, timeSize + 1));
    if (!broadcast)
        return std::unexpected(broadcast.error());
    ReadingSchedule schedule{.port = (*head)[0],
        .flags = wire::lowFirst16(head->subspan(1)),
        .days = static_cast<std::uint32_t>(wire::lowFirst16(head->subspan(3)))
            | static_cast<std::uint32_t>(wire::lowFirst16(head->subspan(5))) << 16,
        .time = *time,
        .intervalMinutes = (*head)[9],
        .broadcastTime = *broadcast,
        .periods = {}};
    const auto periods = reader.take(head->back() * periodSize);
    if (!periods)
        return std::unexpected(periods.error());
    for (ByteView rest = *periods; !rest.empty(); rest = rest.subspan(periodSize)) {
        const auto from = timeOf(rest.first(timeSize));
        const auto until = timeOf(rest.subspan(timeSize, timeSize));
        if (!from || !until)
            return std::unexpected((from ? until : from).error());
        schedule.periods.push_back({.from = *from, .until = *until});
    }
    return schedule;
}

wire::WireResult<Frame> setReadingSchedules(
    const RequestHead &head, std::span<const ReadingSchedule> schedules, const MessagePassword &password)
{
    if (schedules.empty() || schedules.size() > static_cast<std::size_t>(highestPort))
        return wireFailure(WireErrorCode::Range, u"%1 ports"_s.arg(schedules.size()));
    QByteArray body;
    wire::append(body, static_cast<std::uint8_t>(schedules.size()));
    for (const ReadingSchedule &schedule : schedules) {
        if (const auto written = schedule.appendTo(body); !written)
            return std::unexpected(written.error());
    }
    return setParameterFrame(head, paramfn::readingSchedule, body, password);
}

wire::WireResult<Frame> readingScheduleQuery(const RequestHead &head, std::span<const int> ports)
{
    if (ports.empty() || ports.size() > static_cast<std::size_t>(highestPort))
        return wireFailure(WireErrorCode::Range, u"%1 ports"_s.arg(ports.size()));
    QByteArray body;
    wire::append(body, static_cast<std::uint8_t>(ports.size()));
    for (const int port : ports) {
        if (port < 1 || port > highestPort)
            return wireFailure(WireErrorCode::Range, u"no port %1"_s.arg(port));
        wire::append(body, static_cast<std::uint8_t>(port));
    }
    return withTerminalUnit(queryFrame(head, Afn::QueryParameters), paramfn::readingSchedule, wire::bytesOf(body));
}

wire::WireResult<std::vector<ReadingSchedule>> takeReadingSchedules(UnitReader &reader)
{
    const auto count = reader.take(1);
    if (!count)
        return std::unexpected(count.error());
    std::vector<ReadingSchedule> schedules;
    for (int left = count->front(); left > 0; --left) {
        auto schedule = ReadingSchedule::take(reader);
        if (!schedule)
            return std::unexpected(schedule.error());
        schedules.push_back(std::move(*schedule));
    }
    return schedules;
}

wire::WireResult<std::vector<ReadingSchedule>> parseReadingSchedules(const FrameView &frame)
{
    auto reader = parameterReader(frame, paramfn::readingSchedule);
    if (!reader)
        return std::unexpected(reader.error());
    return takeReadingSchedules(*reader);
}

} // namespace meterdesk::gdw1376
