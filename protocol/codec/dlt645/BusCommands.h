// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Wording.h"
#include "dlt645/Frame.h"

#include <optional>
#include <span>

/// Requests of DL/T 645-2007 (“Control byte C”) that change more than one register of a meter: freeze (C = 16) and
/// write address (C = 15). Both sides of the wire. Builders refuse what must never be sent, whatever the caller thinks.
namespace meterdesk::dlt645 {

/// When a meter freezes its registers. DATA of C = 16, 4 bytes: mm hh DD MM, 99 for a field that is left open, so 99 99
/// 99 99 is "now", and a month left open repeats monthly, a day daily, an hour hourly. What is left open is always the
/// longer units.
struct FreezeMoment
{
    static constexpr std::size_t size = 4;

    std::optional<int> month; ///< 1..12
    std::optional<int> day; ///< 1..31
    std::optional<int> hour; ///< 0..23
    std::optional<int> minute; ///< 0..59

    friend bool operator==(const FreezeMoment &, const FreezeMoment &) = default;

    /// At once: every field open.
    [[nodiscard]] static constexpr FreezeMoment now() { return {}; }
    [[nodiscard]] static constexpr FreezeMoment daily(int hour, int minute)
    {
        return {.month = std::nullopt, .day = std::nullopt, .hour = hour, .minute = minute};
    }

    /// In range, and no field open below a given one.
    [[nodiscard]] bool isValid() const;
    /// "now", "hourly at :05", "daily at 00:00", "monthly on 1 at 00:00", "05-16 00:00".
    [[nodiscard]] QString toText(wire::Language language = wire::Language::English) const;
};

/// C = 16 to one meter, or to all with 99…99, which nobody answers. `Address` for wildcards (AA): answers of several
/// meters would collide; `Range` for an impossible moment.
[[nodiscard]] wire::WireResult<Frame> freezeRequest(const MeterAddress &meter, const FreezeMoment &moment);
/// The moment of a C = 16 request. `Control`, `Length`, `Digit`, `Range`.
[[nodiscard]] wire::WireResult<FreezeMoment> parseFreeze(const Frame &request);

/// C = 15 to the only meter of a bus: gives it the address `wanted`. `foundOnBus` is what the search of that bus found.
///
/// `Address` unless both addresses name one certain meter and the search found exactly one meter, the one at `present`.
/// The standard sends this to AA…AA; here it goes to the meter's own address, so that a meter that was overlooked can
/// never take it.
[[nodiscard]] wire::WireResult<Frame> writeAddressRequest(
    const MeterAddress &present, const MeterAddress &wanted, std::span<const MeterAddress> foundOnBus);
/// The new address in a C = 15 request. `Control` or `Length`.
[[nodiscard]] wire::WireResult<MeterAddress> parseWriteAddress(const Frame &request);

} // namespace meterdesk::dlt645
