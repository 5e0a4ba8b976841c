// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// Places and constants of the frame layout, for Frame and FrameDecoder: DL/T 645-2007 “Frame”, whose table has them in
/// this order; the same in 1997. Places count from the first 68H.
namespace meterdesk::dlt645::layout {

inline constexpr std::uint8_t startByte = 0x68; ///< 帧起始符, before the address and behind it
inline constexpr std::uint8_t endByte = 0x16; ///< 结束符
inline constexpr std::uint8_t preambleByte = 0xFE; ///< 前导字节: any number before a frame (“Physical”)
inline constexpr std::uint8_t dataOffset = 0x33; ///< added to each byte of DATA on the wire
inline constexpr std::size_t secondStart = 7; ///< behind 地址域 A0..A5 (1..6)
inline constexpr std::size_t controlPlace = 8; ///< 控制码 C
inline constexpr std::size_t lengthPlace = 9; ///< 数据域长度 L: bytes of DATA
inline constexpr std::size_t dataPlace = 10; ///< 数据域 DATA; CS and 16H lie behind its L bytes

} // namespace meterdesk::dlt645::layout
