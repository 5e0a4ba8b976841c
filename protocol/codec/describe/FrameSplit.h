// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "describe/FrameDescription.h"

#include <vector>

namespace meterdesk::wire {

/// A frame found in a stream of bytes.
struct FramePlace
{
    std::size_t offset = 0; ///< of its 68H; FE preambles lie before it and are counted by `fe` of the description
    std::size_t size = 0; ///< from 68H to 16H
    std::size_t preamble = 0; ///< FEs directly before it, DL/T 645 only

    friend bool operator==(const FramePlace &, const FramePlace &) = default;
};

/// Every valid frame of a stream in order (found as the “Frame” of both protocols tells): of the protocols that `hint`
/// names, of both where it is Auto. Garbage, false starts and damaged frames are passed over; the search goes on one
/// byte behind a 68H that begins no frame. At one place 1376.1 goes before DL/T 645.
[[nodiscard]] std::vector<FramePlace> splitFrames(ByteView bytes, ProtocolHint hint = ProtocolHint::Auto);

/// The descriptions of those frames, each with its `offset`.
[[nodiscard]] std::vector<QJsonObject> describeStream(ByteView bytes, ProtocolHint hint = ProtocolHint::Auto);

} // namespace meterdesk::wire
