// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DecoderCounters.h"
#include "gdw1376/Frame.h"

#include <optional>
#include <vector>

namespace meterdesk::gdw1376 {

/// Cuts a stream of bytes into frames of Q/GDW 376.1 / 1376.1 (“Frame”: the layout and how to find the next one).
///
/// Incremental: bytes may come in any pieces; TCP splits and joins frames. After a candidate that fails a check the
/// search goes on one byte behind its 68H. The buffer is allocated once, by the constructor. Not thread-safe.
class FrameDecoder
{
public:
    /// Frames with more than `mostUserBytes` between L and CS count as errors at once (16383 on a network, 255 by
    /// radio).
    explicit FrameDecoder(std::size_t mostUserBytes = Frame::mostUserBytes);

    /// Takes as many of `bytes` as there is room for and returns their number. There is always room for at least one
    /// once `next` has returned nullopt. Invalidates the views of earlier frames. Most callers want `decode`.
    [[nodiscard]] std::size_t feed(wire::ByteView bytes);

    /// The next whole frame, or nullopt until more bytes come. Its spans are valid until the next `feed` or `decode`.
    [[nodiscard]] std::optional<FrameView> next();

    /// Feeds all of `bytes` and calls `sink(const FrameView &)` for each frame, in order; the view is valid in there.
    template <typename Sink>
    void decode(wire::ByteView bytes, Sink &&sink)
    {
        while (!bytes.empty()) {
            bytes = bytes.subspan(feed(bytes));
            while (const auto frame = next())
                sink(*frame);
        }
    }

    /// No more bytes will come for the frame that has begun: after silence and at the end of input. `next` then gives
    /// the frames that hid behind the false start; what remains is dropped. Until the next `feed`.
    void dropCandidate() { m_endOfInput = true; }
    /// Whether bytes of an unfinished frame are waiting (arms the silence timer).
    [[nodiscard]] bool hasCandidate() const { return m_begin != m_end; }
    /// Forgets waiting bytes, as after a reconnect. Counters stay.
    void reset();

    [[nodiscard]] const wire::DecoderCounters &counters() const { return m_counters; }
    /// Place of the last returned frame's first 68H in the stream since construction or `reset`.
    [[nodiscard]] std::uint64_t lastFrameOffset() const { return m_lastFrameOffset; }

private:
    enum class Check { Plausible, Incomplete, Failed };
    /// Looks at delimiters and lengths; checksum and fields are left to FrameView::parse.
    [[nodiscard]] Check checkCandidate(wire::ByteView candidate);
    void countFailure(wire::WireErrorCode code);
    void skipToStart();
    void skipByte();

    std::size_t m_mostUserBytes;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    bool m_endOfInput = false;
    std::uint64_t m_discardedBefore = 0; ///< stream offset of m_buffer[0]
    std::uint64_t m_lastFrameOffset = 0;
    wire::DecoderCounters m_counters;
    std::vector<std::uint8_t> m_buffer;
};

} // namespace meterdesk::gdw1376
