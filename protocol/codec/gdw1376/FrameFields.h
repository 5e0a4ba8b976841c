// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteView.h"
#include "WireTime.h"

#include <array>
#include <cstdint>

/// The small fields of a Q/GDW 376.1-2009 / 1376.1-2013 frame; the frame layer of both editions is identical.
namespace meterdesk::gdw1376 {

/// Bits 1–0 of the length field.
enum class ProtocolId : std::uint8_t {
    Unused = 0, ///< refused
    Gdw130 = 1, ///< Q/GDW 130-2005; seen in vendor dialects
    Gdw376 = 2, ///< Q/GDW 376.1 and 1376.1
    Reserved = 3, ///< seen in vendor dialects
};

/// Application function, AFN.
enum class Afn : std::uint8_t {
    Confirm = 0x00,
    Reset = 0x01, ///< decoded, never sent
    LinkTest = 0x02, ///< login, logout, heartbeat
    RelayStation = 0x03,
    SetParameters = 0x04,
    Control = 0x05,
    Authentication = 0x06,
    Cascade = 0x08,
    TerminalInformation = 0x09,
    QueryParameters = 0x0A,
    TaskData = 0x0B,
    Current = 0x0C, ///< class 1 data
    History = 0x0D, ///< class 2 data
    Events = 0x0E, ///< class 3 data
    File = 0x0F,
    Forward = 0x10,
};

/// Function codes D3–D0 of C used by this program; any is accepted on receive.
namespace linkfn {

// PRM = 1, the initiating station
inline constexpr std::uint8_t reset = 1;
inline constexpr std::uint8_t userData = 4;
inline constexpr std::uint8_t linkTest = 9;
inline constexpr std::uint8_t requestClass1 = 10;
inline constexpr std::uint8_t requestClass2 = 11;
// PRM = 0, the answering station
inline constexpr std::uint8_t confirm = 0;
inline constexpr std::uint8_t response = 8;
inline constexpr std::uint8_t noData = 9;
inline constexpr std::uint8_t linkStatus = 11;

} // namespace linkfn

/// The control byte C: D7 DIR, D6 PRM, D5 FCB (down) or ACD (up), D4 FCV (down), D3–D0 function.
struct LinkControl
{
    std::uint8_t raw = 0;

    friend constexpr bool operator==(LinkControl, LinkControl) = default;

    [[nodiscard]] static constexpr LinkControl down(bool initiating, std::uint8_t function)
    {
        return {static_cast<std::uint8_t>((initiating ? 0x40 : 0) | (function & 0x0F))};
    }
    [[nodiscard]] static constexpr LinkControl up(bool initiating, std::uint8_t function)
    {
        return {static_cast<std::uint8_t>(0x80 | (initiating ? 0x40 : 0) | (function & 0x0F))};
    }

    [[nodiscard]] constexpr bool isUp() const { return (raw & 0x80) != 0; } ///< from the terminal
    [[nodiscard]] constexpr bool isInitiating() const { return (raw & 0x40) != 0; } ///< PRM
    [[nodiscard]] constexpr bool bit5() const { return (raw & 0x20) != 0; } ///< ACD up, FCB down
    [[nodiscard]] constexpr bool bit4() const { return (raw & 0x10) != 0; } ///< FCV down
    [[nodiscard]] constexpr std::uint8_t function() const { return raw & 0x0F; }
    /// ACD: event counters follow the data of this up frame.
    [[nodiscard]] constexpr bool hasEvents() const { return isUp() && bit5(); }
};

/// The sequence byte SEQ: D7 TpV, D6 FIR, D5 FIN, D4 CON, D3–D0 PSEQ or RSEQ.
struct Sequence
{
    std::uint8_t raw = 0;

    friend constexpr bool operator==(Sequence, Sequence) = default;

    /// The only frame of its message.
    [[nodiscard]] static constexpr Sequence single(std::uint8_t number, bool wantsConfirm = false)
    {
        return {static_cast<std::uint8_t>(0x60 | (wantsConfirm ? 0x10 : 0) | (number & 0x0F))};
    }

    [[nodiscard]] constexpr bool hasTimeTag() const { return (raw & 0x80) != 0; }
    [[nodiscard]] constexpr bool isFirst() const { return (raw & 0x40) != 0; }
    [[nodiscard]] constexpr bool isLast() const { return (raw & 0x20) != 0; }
    [[nodiscard]] constexpr bool wantsConfirm() const { return (raw & 0x10) != 0; }
    [[nodiscard]] constexpr std::uint8_t number() const { return raw & 0x0F; }
};

/// Message authentication field PW of down frames with AFN 01 04 05 06 0F 10; zeros when none is agreed.
using MessagePassword = std::array<std::uint8_t, 16>;

/// EC1 (important) and EC2 (normal): the terminal's event counters, in up frames with ACD = 1.
struct EventCounters
{
    std::uint8_t important = 0;
    std::uint8_t normal = 0;

    friend bool operator==(EventCounters, EventCounters) = default;
};

/// Tp, 6 bytes: PFC, ss mm hh DD (A.16), allowed delay in minutes (0 = not checked). A terminal drops a command whose
/// clock differs by more; we send none. The bytes are kept as received.
struct TimeTag
{
    static constexpr std::size_t size = 6;

    std::array<std::uint8_t, size> wireBytes{};

    friend bool operator==(const TimeTag &, const TimeTag &) = default;

    /// `Range` for an impossible time.
    [[nodiscard]] static wire::WireResult<TimeTag> of(
        std::uint8_t frameCounter, const wire::WireTime &time, std::uint8_t allowedDelayMinutes);

    [[nodiscard]] std::uint8_t frameCounter() const { return wireBytes[0]; }
    [[nodiscard]] std::uint8_t allowedDelayMinutes() const { return wireBytes[5]; }
    /// "28 16:24:06": day and time, hexadecimal digits where they are no digits.
    [[nodiscard]] QString timeText() const;
};

} // namespace meterdesk::gdw1376
