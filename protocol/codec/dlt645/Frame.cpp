// SPDX-License-Identifier: GPL-3.0-or-later
#include "dlt645/Frame.h"

#include "Checksum.h"
#include "dlt645/FrameLayout.h"

#include <algorithm>
#include <cstring>

namespace meterdesk::dlt645 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

/// Takes 33H off each byte of DATA, eight bytes at a time.
void withoutOffset(ByteView data, std::uint8_t *to)
{
    constexpr std::size_t wordSize = sizeof(std::uint64_t);
    constexpr std::uint64_t topBits = 0x8080808080808080;
    constexpr std::uint64_t offsets = 0x3333333333333333;
    std::size_t at = 0;
    for (; at + wordSize <= data.size(); at += wordSize) {
        std::uint64_t word = 0;
        std::memcpy(&word, data.data() + at, wordSize);
        // With its top bit set no byte borrows from the next; afterwards the bit is put right.
        word = ((word | topBits) - offsets) ^ (~word & topBits);
        std::memcpy(to + at, &word, wordSize);
    }
    for (; at < data.size(); ++at)
        to[at] = static_cast<std::uint8_t>(data[at] - layout::dataOffset);
}

} // namespace

wire::WireResult<Frame> Frame::make(const MeterAddress &address, ControlCode control, ByteView data)
{
    if (data.size() > mostReadData)
        return wireFailure(WireErrorCode::Length, u"%1 bytes of data, at most 200 fit"_s.arg(data.size()));
    Frame frame;
    frame.m_address = address;
    frame.m_control = control;
    frame.m_length = static_cast<std::uint8_t>(data.size());
    std::ranges::copy(data, frame.m_data.begin());
    return frame;
}

wire::WireResult<Frame> Frame::decode(ByteView bytes, std::size_t mostAccepted)
{
    std::size_t preamble = 0;
    while (preamble < bytes.size() && bytes[preamble] == layout::preambleByte)
        ++preamble;
    const ByteView candidate = bytes.subspan(preamble);

    if (candidate.empty())
        return wireFailure(WireErrorCode::Length, u"no frame"_s);
    if (candidate[0] != layout::startByte
        || (candidate.size() > layout::secondStart && candidate[layout::secondStart] != layout::startByte))
        return wireFailure(WireErrorCode::Start, u"68H missing"_s);
    if (candidate.size() < overhead)
        return wireFailure(WireErrorCode::Length, u"%1 bytes, a frame has at least 12"_s.arg(candidate.size()));
    const std::size_t length = candidate[layout::lengthPlace];
    if (length > mostAccepted)
        return wireFailure(WireErrorCode::Length, u"L = %1 is above the limit"_s.arg(length));
    if (candidate.size() != overhead + length) {
        return wireFailure(
            WireErrorCode::Length, u"%1 bytes where L asks for %2"_s.arg(candidate.size()).arg(overhead + length));
    }
    if (candidate.back() != layout::endByte)
        return wireFailure(WireErrorCode::End, u"ends with %1"_s.arg(wire::hexOf(candidate.back())));
    const std::uint8_t sum = wire::checksumOf(candidate.first(layout::dataPlace + length));
    if (sum != candidate[layout::dataPlace + length]) {
        return wireFailure(WireErrorCode::Checksum,
            u"CS %1, want %2"_s.arg(wire::hexOf(candidate[layout::dataPlace + length]), wire::hexOf(sum)));
    }
    Frame frame;
    fill(frame, candidate, static_cast<int>(preamble));
    return frame;
}

void Frame::fill(Frame &frame, ByteView candidate, int preamble)
{
    frame.m_address = MeterAddress::fromWire(candidate.subspan(1));
    frame.m_control = {candidate[layout::controlPlace]};
    frame.m_length = candidate[layout::lengthPlace];
    frame.m_preamble = preamble;
    withoutOffset(candidate.subspan(layout::dataPlace, frame.m_length), frame.m_data.data());
}

QByteArray Frame::encode(int preamble) const
{
    QByteArray bytes(std::max(preamble, 0), static_cast<char>(layout::preambleByte));
    const auto start = static_cast<std::size_t>(bytes.size());
    bytes.reserve(bytes.size() + static_cast<qsizetype>(overhead + m_length));
    wire::append(bytes, layout::startByte);
    wire::append(bytes, ByteView{m_address.wireBytes()});
    wire::append(bytes, layout::startByte);
    wire::append(bytes, m_control.raw);
    wire::append(bytes, m_length);
    for (const std::uint8_t byte : data())
        wire::append(bytes, static_cast<std::uint8_t>(byte + layout::dataOffset));
    wire::append(bytes, wire::checksumOf(wire::bytesOf(bytes).subspan(start)));
    wire::append(bytes, layout::endByte);
    return bytes;
}

} // namespace meterdesk::dlt645
