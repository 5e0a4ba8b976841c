// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteView.h"
#include "WireError.h"

#include <compare>

namespace meterdesk::gdw1376 {

/// How digits 5–8 of a terminal's asset number become A2 (“Address”, 8-digit asset number). Masters in the field
/// differ; the login frame of a terminal tells, or asking it for its clock in each notation.
enum class AddressNotation {
    Hexadecimal, ///< 17000405 → A2 = 0405H
    Decimal, ///< 17000405 → A2 = 405 = 0195H
};

/// The address field of Q/GDW 376.1 / 1376.1 (地址域; “Address”), 5 bytes: A1 region code (BCD, 2), A2 terminal
/// (binary, 2), A3 (1: D0 group flag, D7–D1 master station address MSA), low byte first.
struct TerminalAddress
{
    static constexpr std::size_t size = 5;
    static constexpr int highestMaster = 127;
    static constexpr std::uint16_t broadcastTerminal = 0xFFFF;

    std::uint16_t region = 0; ///< A1 as four digits: 0x1700; some terminals in the field send hexadecimal digits
    std::uint16_t terminal = 0; ///< A2: 1..65535, 0 is invalid
    std::uint8_t master =
        0; ///< MSA 0..127: a request carries the master's own, the reply echoes it; 0 in frames the terminal starts
    bool group = false; ///< A3.D0: A2 is a group address

    friend bool operator==(const TerminalAddress &, const TerminalAddress &) = default;

    /// From the 8-character asset number: digits 1–4 are A1, 5–8 A2. Hexadecimal digits are allowed in hexadecimal
    /// notation only. `Address` for anything else, and for A2 = 0 or FFFF.
    [[nodiscard]] static wire::WireResult<TerminalAddress> fromNumber(
        QStringView number, AddressNotation notation, int master = 0);
    /// The first five of `bytes`; the caller has checked that there are five.
    [[nodiscard]] static TerminalAddress fromWire(wire::ByteView bytes);
    void appendTo(QByteArray &bytes) const;

    /// The asset number; nullopt if A2 needs more than four digits in that notation.
    [[nodiscard]] std::optional<QString> toNumber(AddressNotation notation) const;
    /// "1700"
    [[nodiscard]] QString regionText() const;
    /// One certain terminal: no group, A2 neither 0 nor FFFF.
    [[nodiscard]] bool isUnicast() const { return !group && terminal != 0 && terminal != broadcastTerminal; }
    /// Whether both name the same terminal, whichever master speaks.
    [[nodiscard]] bool sameTerminal(const TerminalAddress &other) const
    {
        return region == other.region && terminal == other.terminal;
    }
};

/// The notations in which `address` is the terminal with this asset number; both for 17000001. Empty: another one.
struct MatchingNotations
{
    bool hexadecimal = false;
    bool decimal = false;

    friend bool operator==(const MatchingNotations &, const MatchingNotations &) = default;
};
[[nodiscard]] MatchingNotations notationsOf(const TerminalAddress &address, QStringView number);

} // namespace meterdesk::gdw1376
