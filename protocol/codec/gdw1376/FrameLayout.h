// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// Places and constants of the frame layout, for Frame and FrameDecoder: Q/GDW 1376.1 “Frame”, `68 L L 68 | C A AFN SEQ
/// DATA AUX | CS 16`. Places count from the first 68H.
namespace meterdesk::gdw1376::layout {

inline constexpr std::uint8_t startByte = 0x68; ///< 起始字符, before the lengths and behind them
inline constexpr std::uint8_t endByte = 0x16; ///< 结束字符
inline constexpr std::size_t firstLength = 1; ///< L, 2 bytes: bytes of the user part × 4 + protocol id
inline constexpr std::size_t secondLength = 3; ///< the same L again
inline constexpr std::size_t secondStart = 5;
inline constexpr std::size_t userPlace = 6; ///< first of the bytes that L counts and CS sums
inline constexpr std::size_t controlPlace = 6; ///< C, 控制域
inline constexpr std::size_t addressPlace = 7; ///< A1 A2 A3, 地址域, 5 bytes
inline constexpr std::size_t afnPlace = 12; ///< AFN, 应用层功能码
inline constexpr std::size_t sequencePlace = 13; ///< SEQ, 帧序列域
inline constexpr std::size_t dataPlace = 14; ///< the first data unit identifier

} // namespace meterdesk::gdw1376::layout
