// SPDX-License-Identifier: GPL-3.0-or-later
#include "FuzzTargets.h"
#include "describe/FrameSplit.h"
#include "describe/FrameWords.h"
#include "describe/MaskedHex.h"

namespace meterdesk::fuzz {

using wire::ByteView;

namespace {

void describeAll(ByteView bytes)
{
    for (const auto hint : {wire::ProtocolHint::Auto, wire::ProtocolHint::Dlt645Of1997}) {
        const QJsonObject object = wire::describeFrame(bytes, hint);
        check(object.contains(QLatin1String("protocol")), "every description names its protocol");
        check(object.value(QLatin1String("valid")).toBool() != object.contains(QLatin1String("error")),
            "invalid frames have an error, valid ones none");
        check(!wire::frameWords(bytes, wire::Language::Chinese, hint).isEmpty(), "every frame has words");
    }
}

/// The bytes with the sum that a frame of this shape has, so that damage inside is described.
QByteArray mended(ByteView bytes, std::size_t sumsFrom)
{
    QByteArray copy = wire::toByteArray(bytes);
    if (bytes.size() < sumsFrom + 2)
        return copy;
    unsigned sum = 0;
    for (const std::uint8_t byte : bytes.subspan(sumsFrom).first(bytes.size() - sumsFrom - 2))
        sum += byte;
    copy[copy.size() - 2] = static_cast<char>(sum);
    return copy;
}

} // namespace

void description(ByteView input)
{
    describeAll(input);
    for (const std::size_t sumsFrom : {std::size_t{0}, std::size_t{6}}) {
        const QByteArray bytes = mended(input, sumsFrom);
        describeAll(wire::bytesOf(bytes));
    }
    std::size_t behindLast = 0;
    for (const wire::FramePlace &place : wire::splitFrames(input)) {
        check(place.offset - place.preamble >= behindLast, "frames of a stream do not overlap");
        behindLast = place.offset + place.size;
        check(behindLast <= input.size(), "frames lie within the stream");
    }
    check(static_cast<std::size_t>(wire::maskedHex(input).size()) == 2 * input.size(), "masking keeps the length");
}

} // namespace meterdesk::fuzz
