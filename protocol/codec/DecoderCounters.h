// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace meterdesk::wire {

/// What a decoder has seen, for the log page. Trouble is counted, it never stops the decoder. The checks are those of
/// the frames: DL/T 645-2007 “Frame”, 1376.1 “Frame”.
struct DecoderCounters
{
    std::uint64_t frames = 0; ///< that passed every check
    std::uint64_t skippedBytes = 0; ///< bytes outside of frames, preambles not counted
    std::uint64_t falseStarts = 0; ///< 68H without the second 68H (or equal lengths) where it belongs
    std::uint64_t lengthErrors = 0; ///< length above the limit, or below the smallest frame
    std::uint64_t endErrors = 0; ///< no 16H at the end
    std::uint64_t checksumErrors = 0; ///< CS is not the sum of its bytes
    std::uint64_t droppedCandidates = 0; ///< frames that began and never ended

    friend bool operator==(const DecoderCounters &, const DecoderCounters &) = default;
};

} // namespace meterdesk::wire
