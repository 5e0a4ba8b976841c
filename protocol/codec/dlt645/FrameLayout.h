// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// Places and constants of the frame layout, for Frame and FrameDecoder.
namespace meterdesk::dlt645::layout {

inline constexpr std::uint8_t startByte = 0x68;
inline constexpr std::uint8_t endByte = 0x16;
inline constexpr std::uint8_t preambleByte = 0xFE;
inline constexpr std::uint8_t dataOffset = 0x33; ///< added to each byte of DATA on the wire
inline constexpr std::size_t secondStart = 7;
inline constexpr std::size_t controlPlace = 8;
inline constexpr std::size_t lengthPlace = 9;
inline constexpr std::size_t dataPlace = 10;

} // namespace meterdesk::dlt645::layout
