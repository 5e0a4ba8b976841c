// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdw1376/FrameDecoder.h"

#include "gdw1376/FrameLayout.h"

#include <algorithm>
#include <cstring>

namespace meterdesk::gdw1376 {

using wire::ByteView;
using wire::WireErrorCode;

namespace {

constexpr std::size_t smallestBuffer = 4096;

} // namespace

FrameDecoder::FrameDecoder(std::size_t mostUserBytes)
    : m_mostUserBytes(std::min(mostUserBytes, Frame::mostUserBytes))
    , m_buffer(std::max(2 * (Frame::overhead + m_mostUserBytes), smallestBuffer))
{ }

std::size_t FrameDecoder::feed(ByteView bytes)
{
    if (bytes.empty())
        return 0;
    m_endOfInput = false;
    if (m_begin == m_end) {
        m_discardedBefore += m_end;
        m_begin = m_end = 0;
    } else if (m_end + bytes.size() > m_buffer.size() && m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
        m_discardedBefore += m_begin;
        m_end -= m_begin;
        m_begin = 0;
    }
    const std::size_t taken = std::min(bytes.size(), m_buffer.size() - m_end);
    std::memcpy(m_buffer.data() + m_end, bytes.data(), taken);
    m_end += taken;
    return taken;
}

std::optional<FrameView> FrameDecoder::next()
{
    for (;;) {
        skipToStart();
        if (m_begin == m_end)
            return std::nullopt;
        const ByteView candidate{m_buffer.data() + m_begin, m_end - m_begin};
        const Check check = checkCandidate(candidate);
        if (check == Check::Plausible) {
            const std::size_t size = Frame::overhead + (wire::lowFirst16(candidate.subspan(layout::firstLength)) >> 2);
            const auto frame = FrameView::parse(candidate.first(size));
            if (frame) {
                m_lastFrameOffset = m_discardedBefore + m_begin;
                m_begin += size;
                ++m_counters.frames;
                return *frame;
            }
            countFailure(frame.error().code);
        } else if (check == Check::Incomplete) {
            if (!m_endOfInput)
                return std::nullopt;
            ++m_counters.droppedCandidates;
        }
        skipByte();
    }
}

FrameDecoder::Check FrameDecoder::checkCandidate(ByteView candidate)
{
    using namespace layout;
    if (candidate.size() <= secondStart)
        return Check::Incomplete;
    const std::uint16_t field = wire::lowFirst16(candidate.subspan(firstLength));
    if (candidate[secondStart] != startByte || field != wire::lowFirst16(candidate.subspan(secondLength))) {
        ++m_counters.falseStarts;
        return Check::Failed;
    }
    const std::size_t userBytes = field >> 2;
    if (userBytes < Frame::headSize || userBytes > m_mostUserBytes) {
        ++m_counters.lengthErrors;
        return Check::Failed;
    }
    if (candidate.size() < Frame::overhead + userBytes)
        return Check::Incomplete;
    // Looked at before the sum: a hostile stream of false starts must not cost a 16 KB sum for each byte.
    if (candidate[userPlace + userBytes + 1] != endByte) {
        ++m_counters.endErrors;
        return Check::Failed;
    }
    return Check::Plausible;
}

void FrameDecoder::countFailure(WireErrorCode code)
{
    if (code == WireErrorCode::Checksum)
        ++m_counters.checksumErrors;
    else
        ++m_counters.lengthErrors;
}

void FrameDecoder::skipToStart()
{
    while (m_begin != m_end && m_buffer[m_begin] != layout::startByte)
        skipByte();
}

void FrameDecoder::skipByte()
{
    ++m_counters.skippedBytes;
    ++m_begin;
}

void FrameDecoder::reset()
{
    m_begin = m_end = 0;
    m_endOfInput = false;
    m_discardedBefore = 0;
    m_lastFrameOffset = 0;
}

} // namespace meterdesk::gdw1376
