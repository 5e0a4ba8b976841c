// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteView.h"

#include <cstring>

namespace meterdesk::wire {

/// CS of both protocols: the sum of the bytes modulo 256. DL/T 645 sums from the first 68H to the last byte of DATA as
/// transmitted, FE not included (2007 “Frame”); 1376.1 sums the user bytes, C to the last of AUX (“Frame”). Eight bytes
/// at a time: it runs over everything that comes in.
[[nodiscard]] inline std::uint8_t checksumOf(ByteView bytes)
{
    constexpr std::size_t wordSize = sizeof(std::uint64_t);
    constexpr std::uint64_t evenBytes = 0x00FF00FF00FF00FF;
    std::uint64_t lanes = 0; // four sums of 16 bits
    unsigned sum = 0;
    std::size_t at = 0;
    std::size_t untilFold = 0;
    for (; at + wordSize <= bytes.size(); at += wordSize) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, wordSize);
        lanes += (word & evenBytes) + ((word >> 8) & evenBytes);
        if (++untilFold == 128) { // 128 × 510 is the most that fits a lane
            sum += static_cast<unsigned>((lanes * 0x0001000100010001) >> 48);
            lanes = 0;
            untilFold = 0;
        }
    }
    sum += static_cast<unsigned>((lanes * 0x0001000100010001) >> 48);
    for (; at < bytes.size(); ++at)
        sum += bytes[at];
    return static_cast<std::uint8_t>(sum);
}

} // namespace meterdesk::wire
