// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>

namespace meterdesk::dlt645 {

/// Function numbers D4..D0 of the control byte, DL/T 645-2007.
enum class Function : std::uint8_t {
    Security = 0x03, ///< ESAM authentication and remote control; decoded, never sent
    BroadcastTime = 0x08,
    Read = 0x11,
    ReadFollowUp = 0x12,
    ReadAddress = 0x13,
    Write = 0x14,
    WriteAddress = 0x15,
    Freeze = 0x16,
    ChangeBaud = 0x17, ///< decoded, never sent
    ChangePassword = 0x18, ///< decoded, never sent
    ClearDemand = 0x19, ///< decoded, never sent
    ClearMeter = 0x1A, ///< decoded, never sent
    ClearEvents = 0x1B, ///< decoded, never sent
    RelayControl = 0x1C, ///< trip, close, alarm, supply hold
    MultiFunctionOutput = 0x1D,
};

/// Function numbers of DL/T 645-1997, which shares the frame but not the numbers.
enum class Function1997 : std::uint8_t {
    Read = 0x01,
    ReadFollowUp = 0x02,
    ReadAgain = 0x03,
    Write = 0x04,
    BroadcastTime = 0x08,
    WriteAddress = 0x0A,
    ChangeBaud = 0x0C,
    ChangePassword = 0x0F,
    ClearDemand = 0x10,
};

/// The control byte C: D7 reply, D6 abnormal reply, D5 more frames follow, D4..D0 function.
struct ControlCode
{
    std::uint8_t raw = 0;

    constexpr auto operator<=>(const ControlCode &) const = default;

    [[nodiscard]] static constexpr ControlCode request(Function function)
    {
        return {static_cast<std::uint8_t>(function)};
    }
    [[nodiscard]] static constexpr ControlCode request(Function1997 function)
    {
        return {static_cast<std::uint8_t>(function)};
    }
    /// The normal reply to `this`; `more` announces follow-up frames.
    [[nodiscard]] constexpr ControlCode reply(bool more = false) const
    {
        return {static_cast<std::uint8_t>(functionBits() | 0x80 | (more ? 0x20 : 0x00))};
    }
    /// The refusing reply to `this`.
    [[nodiscard]] constexpr ControlCode errorReply() const
    {
        return {static_cast<std::uint8_t>(functionBits() | 0xC0)};
    }

    [[nodiscard]] constexpr bool isReply() const { return (raw & 0x80) != 0; }
    [[nodiscard]] constexpr bool isAbnormal() const { return (raw & 0x40) != 0; }
    [[nodiscard]] constexpr bool hasMore() const { return (raw & 0x20) != 0; }
    [[nodiscard]] constexpr std::uint8_t functionBits() const { return raw & 0x1F; }
    [[nodiscard]] constexpr bool is(Function function) const
    {
        return functionBits() == static_cast<std::uint8_t>(function);
    }
    [[nodiscard]] constexpr bool is(Function1997 function) const
    {
        return functionBits() == static_cast<std::uint8_t>(function);
    }
};

} // namespace meterdesk::dlt645
