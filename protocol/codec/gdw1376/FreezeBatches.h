// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gdw1376/RegisterQueries.h"

#include <span>
#include <vector>

namespace meterdesk::gdw1376 {

/// What bounds a frame of daily freezes (AFN = 0D F161).
struct BatchLimits
{
    int bufferBytes = 512; ///< longest frame the terminal takes and sends; 255..2048 in the field
    int tariffs = 4; ///< registers behind the total in a reply, 0..63
    Grouping request = Grouping::Single; ///< how we ask
    Grouping reply = Grouping::Single; ///< how the terminal answers; those that answer as asked save four bytes a point
};

/// Cuts the keys, in their order, into the fewest runs whose request and whole reply (with EC) each fit the buffer. A
/// key that fits no buffer goes alone. The spans point into `keys`.
[[nodiscard]] std::vector<std::span<const FreezeKey>> freezeBatches(
    std::span<const FreezeKey> keys, const BatchLimits &limits);

/// Bytes of the F161 request for these keys and of the reply with all of them, as frames on the wire.
struct BatchSize
{
    std::size_t request = 0;
    std::size_t reply = 0;

    friend bool operator==(const BatchSize &, const BatchSize &) = default;
};
[[nodiscard]] BatchSize freezeBatchSize(std::span<const FreezeKey> keys, const BatchLimits &limits);

} // namespace meterdesk::gdw1376
