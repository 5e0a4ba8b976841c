// SPDX-License-Identifier: GPL-3.0-or-later
#include "dlt645/FrameDecoder.h"

#include "Checksum.h"
#include "dlt645/FrameLayout.h"

#include <algorithm>
#include <cstring>

namespace meterdesk::dlt645 {

using wire::ByteView;

namespace {

// Only bounds the counter: a line stuck at FE must not overflow it.
constexpr int longestPreamble = 1'000'000;

} // namespace

FrameDecoder::FrameDecoder(std::size_t mostData)
    : m_mostData(std::min(mostData, Frame::mostData))
{ }

std::size_t FrameDecoder::feed(ByteView bytes)
{
    if (bytes.empty())
        return 0;
    m_endOfInput = false;
    if (m_begin == m_end) {
        m_discardedBefore += m_end;
        m_begin = m_end = 0;
    } else if (m_end + bytes.size() > capacity && m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
        m_discardedBefore += m_begin;
        m_end -= m_begin;
        m_begin = 0;
    }
    const std::size_t taken = std::min(bytes.size(), capacity - m_end);
    std::memcpy(m_buffer.data() + m_end, bytes.data(), taken);
    m_end += taken;
    return taken;
}

std::optional<Frame> FrameDecoder::next()
{
    // Filled in place: the frame is 270 bytes and is copied nowhere on the way out.
    std::optional<Frame> found;
    for (;;) {
        skipToStart();
        if (m_begin == m_end)
            return found;
        const ByteView candidate{m_buffer.data() + m_begin, m_end - m_begin};
        const Check check = checkCandidate(candidate);
        if (check == Check::Complete) {
            found.emplace();
            Frame::fill(*found, candidate, m_preamble);
            m_lastFrameOffset = m_discardedBefore + m_begin;
            m_begin += Frame::overhead + candidate[layout::lengthPlace];
            m_preamble = 0;
            ++m_counters.frames;
            return found;
        }
        if (check == Check::Incomplete) {
            if (!m_endOfInput)
                return found;
            ++m_counters.droppedCandidates;
        }
        skipByte();
    }
}

FrameDecoder::Check FrameDecoder::checkCandidate(ByteView candidate)
{
    if (candidate.size() <= layout::secondStart)
        return Check::Incomplete;
    if (candidate[layout::secondStart] != layout::startByte) {
        ++m_counters.falseStarts;
        return Check::Failed;
    }
    if (candidate.size() <= layout::lengthPlace)
        return Check::Incomplete;
    const std::size_t length = candidate[layout::lengthPlace];
    if (length > m_mostData) {
        ++m_counters.lengthErrors;
        return Check::Failed;
    }
    if (candidate.size() < Frame::overhead + length)
        return Check::Incomplete;
    if (candidate[layout::dataPlace + length + 1] != layout::endByte) {
        ++m_counters.endErrors;
        return Check::Failed;
    }
    if (wire::checksumOf(candidate.first(layout::dataPlace + length)) != candidate[layout::dataPlace + length]) {
        ++m_counters.checksumErrors;
        return Check::Failed;
    }
    return Check::Complete;
}

void FrameDecoder::skipToStart()
{
    while (m_begin != m_end && m_buffer[m_begin] != layout::startByte) {
        if (m_buffer[m_begin] == layout::preambleByte) {
            m_preamble = std::min(m_preamble + 1, longestPreamble);
            ++m_begin;
        } else {
            skipByte();
        }
    }
}

void FrameDecoder::skipByte()
{
    ++m_counters.skippedBytes;
    ++m_begin;
    m_preamble = 0;
}

void FrameDecoder::reset()
{
    m_begin = m_end = 0;
    m_preamble = 0;
    m_endOfInput = false;
    m_discardedBefore = 0;
    m_lastFrameOffset = 0;
}

} // namespace meterdesk::dlt645
