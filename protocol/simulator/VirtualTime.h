// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "WireTime.h"

#include <chrono>
#include <compare>
#include <optional>

namespace meterdesk::simulator {

/// A moment on the building's wall clock, to the millisecond. Days have 24 hours: the building's zone has no daylight
/// saving.
struct VirtualTime
{
    static constexpr std::int64_t dayLength = 86'400'000; ///< ms

    std::int64_t ms = 0; ///< since 1970-01-01 00:00:00 on the wall clock

    auto operator<=>(const VirtualTime &) const = default;

    [[nodiscard]] static VirtualTime of(const wire::WireTime &time);
    [[nodiscard]] static VirtualTime startOf(wire::WireDate day);
    /// Reads "yyyy-MM-dd HH:mm:ss" between 2000 and 2099; nullopt for anything else.
    [[nodiscard]] static std::optional<VirtualTime> fromText(QStringView text);
    /// The PC's clock as the building's wall shows it, UTC+8.
    [[nodiscard]] static VirtualTime ofThisPc();

    [[nodiscard]] VirtualTime plus(std::chrono::milliseconds more) const { return {ms + more.count()}; }
    [[nodiscard]] wire::WireTime toWire() const; ///< without the milliseconds
    [[nodiscard]] wire::WireDate date() const { return toWire().date(); }
    [[nodiscard]] std::int64_t msOfDay() const;
    [[nodiscard]] VirtualTime midnight() const { return {ms - msOfDay()}; } ///< the one before, or now
    /// "2017-05-16 00:03:00"
    [[nodiscard]] QString toText() const { return toWire().toText(); }
};

/// Reads "yyyy-MM-dd" between 2000 and 2099; nullopt for anything else.
[[nodiscard]] std::optional<wire::WireDate> dayFromText(QStringView text);
/// `day` moved by a number of days.
[[nodiscard]] wire::WireDate plusDays(wire::WireDate day, int days);

/// Where the building's time comes from: it starts at a moment and runs at a multiple of real time, or stands still
/// until it is moved. Not thread-safe.
class VirtualClock
{
public:
    /// `thousandths` of real time: 1000 runs as the PC's clock does, 60'000 a minute a second, 0 stands still.
    explicit VirtualClock(VirtualTime start, std::int64_t thousandths = 0);

    [[nodiscard]] VirtualTime now() const;
    /// Jumps ahead; a moment before now is ignored, since meters never live a day twice.
    void moveTo(VirtualTime moment);
    void advance(std::chrono::milliseconds time) { moveTo(now().plus(time)); }

private:
    using Steady = std::chrono::steady_clock;

    VirtualTime m_base;
    Steady::time_point m_since;
    std::int64_t m_thousandths;
};

} // namespace meterdesk::simulator
