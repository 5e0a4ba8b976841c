// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DecoderCounters.h"
#include "dlt645/Frame.h"

#include <array>
#include <optional>

namespace meterdesk::dlt645 {

/// Cuts a stream of bytes into DL/T 645 frames; of 1997 and 2007, requests and replies alike (2007 “Frame”: the layout
/// and how to find the next frame behind a false start).
///
/// Incremental: bytes may come in any pieces. FE preambles of any length, also none, are stripped. After a candidate
/// that fails a check the search goes on one byte behind its 68H, so a frame inside a false one is found. The buffer
/// has a fixed size inside the object; nothing is allocated. Not thread-safe.
class FrameDecoder
{
public:
    /// Frames whose L is above `mostData` (200 in the standard, 255 to be lenient) count as errors at once.
    explicit FrameDecoder(std::size_t mostData = Frame::mostReadData);

    /// Takes as many of `bytes` as there is room for and returns their number. There is always room for at least one
    /// once `next` has returned nullopt. Most callers want `decode`.
    [[nodiscard]] std::size_t feed(wire::ByteView bytes);

    /// The next whole frame, or nullopt until more bytes come.
    [[nodiscard]] std::optional<Frame> next();

    /// Feeds all of `bytes` and calls `sink(const Frame &)` for each frame, in order.
    template <typename Sink>
    void decode(wire::ByteView bytes, Sink &&sink)
    {
        while (!bytes.empty()) {
            bytes = bytes.subspan(feed(bytes));
            while (const auto frame = next())
                sink(*frame);
        }
    }

    /// No more bytes will come for the frame that has begun: at 500 ms of silence (“Frame”, its end) and at the end of
    /// input. `next` then
    /// gives the frames that hid behind the false start; what remains is dropped. Until the next `feed`.
    void dropCandidate() { m_endOfInput = true; }
    /// Whether bytes of an unfinished frame are waiting (arms the silence timer).
    [[nodiscard]] bool hasCandidate() const { return m_begin != m_end; }
    /// Forgets waiting bytes, as after a reconnect. Counters stay.
    void reset();

    [[nodiscard]] const wire::DecoderCounters &counters() const { return m_counters; }
    /// Place of the last returned frame's 68H in the stream since construction or `reset`.
    [[nodiscard]] std::uint64_t lastFrameOffset() const { return m_lastFrameOffset; }

private:
    enum class Check { Complete, Incomplete, Failed };
    [[nodiscard]] Check checkCandidate(wire::ByteView candidate);
    void skipToStart();
    void skipByte();

    static constexpr std::size_t capacity = 4096;

    std::size_t m_mostData;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    int m_preamble = 0; ///< FEs directly before m_begin
    bool m_endOfInput = false;
    std::uint64_t m_discardedBefore = 0; ///< stream offset of m_buffer[0]
    std::uint64_t m_lastFrameOffset = 0;
    wire::DecoderCounters m_counters;
    std::array<std::uint8_t, capacity> m_buffer;
};

} // namespace meterdesk::dlt645
