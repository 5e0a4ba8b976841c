// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteView.h"
#include "WireError.h"

#include <array>
#include <optional>
#include <span>

/// Running status words 1 to 7 of DL/T 645-2007 (“Status words”; 04000501..07), two bytes each, low byte first. Word 3,
/// which holds the relay, has its own type in StatusWord3.h.
namespace meterdesk::dlt645 {

inline constexpr int statusWordCount = 7;

/// One flag of a status word.
struct StatusFlag
{
    int bit = 0; ///< 0..15
    QStringView english; ///< what it says when it is 1
    QStringView chinese;
};

/// The flags of word 1..7 that the sources of “Status words” agree on; empty for other numbers. Fields of more than one
/// bit (supply and meter type in word 3) are not flags.
[[nodiscard]] std::span<const StatusFlag> statusFlags(int word);

/// A status word. `Length` unless two bytes; FFFF is a word like any other.
[[nodiscard]] wire::WireResult<std::uint16_t> parseStatusWord(wire::ByteView value);

/// The block 040005FF: words 1 to 7, fewer from older meters. `Length` for an odd number of bytes or more than 14.
struct StatusBlock
{
    std::array<std::uint16_t, statusWordCount> words{};
    int count = 0; ///< words sent, 0..7

    /// Word 1..7, nullopt if the meter did not send it.
    [[nodiscard]] std::optional<std::uint16_t> word(int number) const
    {
        return number >= 1 && number <= count ? std::optional(words[static_cast<std::size_t>(number - 1)])
                                              : std::nullopt;
    }
};
[[nodiscard]] wire::WireResult<StatusBlock> parseStatusBlock(wire::ByteView value);

} // namespace meterdesk::dlt645
