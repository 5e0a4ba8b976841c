// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/MaskedHex.h"

#include "Bcd.h"
#include "dlt645/FrameDecoder.h"
#include "dlt645/FrameLayout.h"
#include "gdw1376/FrameDecoder.h"

#include <vector>

namespace meterdesk::wire {

namespace {

/// A range of bytes, counted from the first of DATA.
struct Range
{
    std::size_t first;
    std::size_t size;
};

/// Where the passwords lie in DATA.
std::vector<Range> passwordsIn(const dlt645::Frame &frame)
{
    using dlt645::Function;
    using dlt645::Function1997;
    constexpr std::size_t mostData = dlt645::Frame::mostData;
    const dlt645::ControlCode control = frame.control();
    if (control.isReply() && !control.is(Function::ChangePassword))
        return {};
    switch (static_cast<Function>(control.functionBits())) {
    case Function::RelayControl:
    case Function::ClearDemand:
    case Function::ClearMeter:
    case Function::ClearEvents:
        return {{1, 3}}; // PA P0 P1 P2
    case Function::Write:
        return {{5, 3}}; // DI, PA P0 P1 P2
    case Function::ChangePassword:
        return control.isReply() ? std::vector<Range>{{1, 3}} : std::vector<Range>{{5, 3}, {9, 3}};
    default:
        break;
    }
    if (control.is(Function1997::Write))
        return {{2, 4}}; // DI, four bytes whose order differs between meters
    if (control.is(Function1997::ChangePassword))
        return {{0, mostData}};
    return {};
}

void mask(std::vector<bool> &masked, std::size_t first, std::size_t size)
{
    for (std::size_t at = first; at < first + size && at < masked.size(); ++at)
        masked[at] = true;
}

/// Meter frames, also those inside the payload of a forwarding frame, since the decoder looks at every 68H.
void maskMeterFrames(std::vector<bool> &masked, ByteView bytes)
{
    dlt645::FrameDecoder decoder(dlt645::Frame::mostData);
    const auto maskFrame = [&](const dlt645::Frame &frame) {
        const std::size_t data = decoder.lastFrameOffset() + dlt645::layout::dataPlace;
        for (const Range &range : passwordsIn(frame)) {
            if (range.first < frame.data().size())
                mask(masked, data + range.first, std::min(range.size, frame.data().size() - range.first));
        }
    };
    decoder.decode(bytes, maskFrame);
    decoder.dropCandidate();
    while (const auto frame = decoder.next())
        maskFrame(*frame);
}

void maskMessagePasswords(std::vector<bool> &masked, ByteView bytes)
{
    gdw1376::FrameDecoder decoder;
    const auto maskFrame = [&](const gdw1376::FrameView &frame) {
        if (frame.password.empty() || bcd::isFilledWith(frame.password, 0x00))
            return;
        const auto inFrame = static_cast<std::size_t>(frame.password.data() - frame.wireBytes.data());
        mask(masked, decoder.lastFrameOffset() + inFrame, frame.password.size());
    };
    decoder.decode(bytes, maskFrame);
    decoder.dropCandidate();
    while (const auto frame = decoder.next())
        maskFrame(*frame);
}

} // namespace

QString maskedHex(ByteView bytes)
{
    std::vector<bool> masked(bytes.size(), false);
    maskMeterFrames(masked, bytes);
    maskMessagePasswords(masked, bytes);
    QString text = hexOf(bytes);
    for (std::size_t at = 0; at < masked.size(); ++at) {
        if (masked[at])
            text.replace(static_cast<qsizetype>(2 * at), 2, QStringLiteral("**"));
    }
    return text;
}

} // namespace meterdesk::wire
