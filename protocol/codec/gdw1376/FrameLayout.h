// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// Places and constants of the frame layout, for Frame and FrameDecoder.
namespace meterdesk::gdw1376::layout {

inline constexpr std::uint8_t startByte = 0x68;
inline constexpr std::uint8_t endByte = 0x16;
inline constexpr std::size_t firstLength = 1;
inline constexpr std::size_t secondLength = 3;
inline constexpr std::size_t secondStart = 5;
inline constexpr std::size_t userPlace = 6; ///< first of the bytes that L counts and CS sums
inline constexpr std::size_t controlPlace = 6;
inline constexpr std::size_t addressPlace = 7;
inline constexpr std::size_t afnPlace = 12;
inline constexpr std::size_t sequencePlace = 13;
inline constexpr std::size_t dataPlace = 14;

} // namespace meterdesk::gdw1376::layout
