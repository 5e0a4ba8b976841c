// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gdw1376/Formats.h"
#include "gdw1376/Messages.h"

#include <span>
#include <vector>

/// AFN = 04 / 0A F33 (终端抄表运行参数; Q/GDW 1376.1 “AFN”, 04 set / 0A query): when and how a terminal reads the
/// meters of its ports.
namespace meterdesk::gdw1376 {

/// A time span in which a port may read, A.19 (mm hh) each.
struct ReadingPeriod
{
    PartialTime from; ///< 允许抄表时段开始
    PartialTime until; ///< 结束

    friend bool operator==(const ReadingPeriod &, const ReadingPeriod &) = default;
};

/// One port: port 1, control word 2, days 4, time A.19 2, interval 1, broadcast time A.18 3, m 1, m × (A.19 A.19).
struct ReadingSchedule
{
    static constexpr std::size_t fixedSize = 14; ///< bytes up to m
    static constexpr std::size_t mostPeriods = 24; ///< of m

    /// Bits of the control word.
    enum Flag : std::uint16_t {
        NotAutomatic = 0x01, ///< does not read by itself
        KeyMetersOnly = 0x02, ///< 只抄重点表
        BroadcastFreeze = 0x04, ///< freezes the meters by broadcast before it reads
        BroadcastTime = 0x08, ///< sets the meters' clocks by broadcast
        SearchMeters = 0x10, ///< looks for new and replaced meters
        ReadStatusWords = 0x20, ///< 抄读电表状态字
    };

    int port = 2; ///< 1..31
    std::uint16_t flags = 0; ///< 2 bytes, of Flag
    std::uint32_t days = 0; ///< 4 bytes, bit 0..30: day 1..31 of the month
    PartialTime time; ///< A.19, on those days
    int intervalMinutes = 60; ///< 1..60 as sent; 0 from terminals that have none
    PartialTime broadcastTime; ///< A.18, day 0 = every day
    std::vector<ReadingPeriod> periods; ///< m of them

    friend bool operator==(const ReadingSchedule &, const ReadingSchedule &) = default;

    /// `Range`; nothing is promised about `body` then.
    [[nodiscard]] wire::WireResult<void> appendTo(QByteArray &body) const;
    /// Takes one port. `Length`, `Digit`, `Range`.
    [[nodiscard]] static wire::WireResult<ReadingSchedule> take(UnitReader &reader);
};

/// 04 F33: n (1), then the ports. `Range` for none and for more than 31.
[[nodiscard]] wire::WireResult<Frame> setReadingSchedules(
    const RequestHead &head, std::span<const ReadingSchedule> schedules, const MessagePassword &password = {});
/// 0A F33: n (1), then the ports asked for.
[[nodiscard]] wire::WireResult<Frame> readingScheduleQuery(const RequestHead &head, std::span<const int> ports);
/// The ports in a 04 F33 frame or a 0A F33 reply. `Control`, `Identifier`, `Length`, `Digit`, `Range`.
[[nodiscard]] wire::WireResult<std::vector<ReadingSchedule>> parseReadingSchedules(const FrameView &frame);
/// n (1) and n ports behind an F33 identifier.
[[nodiscard]] wire::WireResult<std::vector<ReadingSchedule>> takeReadingSchedules(UnitReader &reader);

} // namespace meterdesk::gdw1376
