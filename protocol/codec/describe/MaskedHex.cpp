// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/MaskedHex.h"

#include "Bcd.h"
#include "dlt645/FrameDecoder.h"
#include "dlt645/FrameLayout.h"
#include "gdw1376/FrameDecoder.h"
#include "gdw1376/MeterTable.h"
#include "gdw1376/Parameters.h"

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

/// Passwords inside parameters, counted from the first byte of `frame.data`: those of the meters in F10, that of the
/// proxy in F7.
std::vector<Range> passwordsIn(const gdw1376::FrameView &frame)
{
    using namespace gdw1376;
    const bool carries = frame.is(Afn::SetParameters) || (frame.is(Afn::QueryParameters) && frame.control.isUp());
    std::vector<Range> ranges;
    UnitReader reader(frame.data);
    const auto unit = reader.next();
    if (!carries || !unit || unit->point != UnitId::terminalPoint)
        return ranges;
    const auto placeOf = [&](ByteView part) { return static_cast<std::size_t>(part.data() - frame.data.data()); };
    if (unit->function == paramfn::meterTable) {
        constexpr std::size_t passwordPlace = 12;
        const auto table = takeMeterTable(reader);
        if (!table)
            return ranges;
        for (ByteView rest = table->entries; !rest.empty(); rest = rest.subspan(table->entrySize)) {
            const std::size_t size = MeterTableEntry{}.password.size();
            if (!bcd::isFilledWith(rest.subspan(passwordPlace, size), 0x00))
                ranges.push_back({placeOf(rest) + passwordPlace, size});
        }
    } else if (unit->function == paramfn::network) {
        constexpr std::size_t userPlace = 20;
        const auto head = reader.take(userPlace + 1);
        const auto user = head ? reader.take(head->back()) : std::unexpected(head.error());
        const auto length = user ? reader.take(1) : std::unexpected(user.error());
        const auto password = length ? reader.take(length->front()) : std::unexpected(length.error());
        if (password && !password->empty())
            ranges.push_back({placeOf(*password), password->size()});
    }
    return ranges;
}

void maskMessagePasswords(std::vector<bool> &masked, ByteView bytes)
{
    gdw1376::FrameDecoder decoder;
    const auto maskFrame = [&](const gdw1376::FrameView &frame) {
        for (const Range &range : passwordsIn(frame)) {
            const auto inFrame = static_cast<std::size_t>(frame.data.data() - frame.wireBytes.data());
            mask(masked, decoder.lastFrameOffset() + inFrame + range.first, range.size);
        }
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
