// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteView.h"

namespace meterdesk::wire {

/// CS of both protocols: the sum of the bytes modulo 256.
[[nodiscard]] inline std::uint8_t checksumOf(ByteView bytes)
{
    unsigned sum = 0;
    for (const std::uint8_t byte : bytes)
        sum += byte;
    return static_cast<std::uint8_t>(sum);
}

} // namespace meterdesk::wire
