// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/FrameSplit.h"

#include "dlt645/Frame.h"
#include "dlt645/FrameLayout.h"
#include "gdw1376/Frame.h"
#include "gdw1376/FrameLayout.h"

#include <optional>

namespace meterdesk::wire {

namespace {

/// Size of the 1376.1 frame that begins here.
std::optional<std::size_t> frameOf1376(ByteView bytes)
{
    namespace layout = gdw1376::layout;
    if (bytes.size() <= layout::secondStart || bytes[layout::secondStart] != layout::startByte)
        return std::nullopt;
    const std::size_t size = gdw1376::Frame::overhead + (lowFirst16(bytes.subspan(layout::firstLength)) >> 2);
    // The end is looked at before the sum, which may be 16 KB long.
    if (bytes.size() < size || bytes[size - 1] != layout::endByte || !gdw1376::FrameView::parse(bytes.first(size)))
        return std::nullopt;
    return size;
}

std::optional<std::size_t> frameOf645(ByteView bytes)
{
    namespace layout = dlt645::layout;
    if (bytes.size() <= layout::lengthPlace || bytes[layout::secondStart] != layout::startByte)
        return std::nullopt;
    const std::size_t size = dlt645::Frame::overhead + bytes[layout::lengthPlace];
    if (bytes.size() < size || !dlt645::Frame::decode(bytes.first(size)))
        return std::nullopt;
    return size;
}

std::size_t preambleBefore(ByteView bytes, std::size_t offset, std::size_t from)
{
    std::size_t count = 0;
    while (offset - count > from && bytes[offset - count - 1] == dlt645::layout::preambleByte)
        ++count;
    return count;
}

} // namespace

std::vector<FramePlace> splitFrames(ByteView bytes, ProtocolHint hint)
{
    const bool meters = hint != ProtocolHint::Gdw1376;
    const bool terminals = hint == ProtocolHint::Auto || hint == ProtocolHint::Gdw1376;
    std::vector<FramePlace> places;
    std::size_t behindLast = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const ByteView rest = bytes.subspan(at);
        std::optional<std::size_t> size;
        std::size_t preamble = 0;
        if (rest.front() == gdw1376::layout::startByte) {
            if (terminals)
                size = frameOf1376(rest);
            if (!size && meters) {
                size = frameOf645(rest);
                preamble = size ? preambleBefore(bytes, at, behindLast) : 0;
            }
        }
        if (!size) {
            ++at;
            continue;
        }
        places.push_back({.offset = at, .size = *size, .preamble = preamble});
        at += *size;
        behindLast = at;
    }
    return places;
}

std::vector<QJsonObject> describeStream(ByteView bytes, ProtocolHint hint)
{
    std::vector<QJsonObject> descriptions;
    for (const FramePlace &place : splitFrames(bytes, hint)) {
        QJsonObject description =
            describeFrame(bytes.subspan(place.offset - place.preamble, place.preamble + place.size), hint);
        description.insert(QStringLiteral("offset"), static_cast<qint64>(place.offset));
        descriptions.push_back(std::move(description));
    }
    return descriptions;
}

} // namespace meterdesk::wire
