// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/FrameDescription.h"

#include "describe/DescribeDlt645.h"
#include "describe/DescribeGdw1376.h"
#include "gdw1376/FrameLayout.h"

#include <algorithm>

namespace meterdesk::wire {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto word2007 = "dlt645-2007"_L1;
constexpr auto word1997 = "dlt645-1997"_L1;
constexpr auto word1376 = "gdw1376.1"_L1;

constexpr std::uint8_t preambleByte = 0xFE;

QJsonObject finished(QJsonObject fields, QLatin1StringView protocol, bool valid)
{
    fields.insert(u"protocol"_s, protocol);
    fields.insert(u"valid"_s, valid);
    return fields;
}

int preambleOf(ByteView bytes)
{
    const auto end = std::ranges::find_if(bytes, [](std::uint8_t byte) { return byte != preambleByte; });
    return static_cast<int>(end - bytes.begin());
}

QLatin1StringView wordOf(Dlt645Edition edition)
{
    return edition == Dlt645Edition::Of2007 ? word2007 : word1997;
}

QJsonObject describe645(ByteView bytes, std::optional<Dlt645Edition> asked)
{
    const auto frame = dlt645::Frame::decode(bytes);
    if (!frame) {
        return finished({{u"fe"_s, preambleOf(bytes)}, {u"error"_s, wireErrorWord(frame.error().code)}},
            wordOf(asked.value_or(Dlt645Edition::Of2007)), false);
    }
    const Dlt645Edition edition = asked.value_or(editionOf(*frame));
    return finished(describeDlt645(*frame, edition), wordOf(edition), true);
}

QJsonObject describe1376(ByteView bytes)
{
    const auto frame = gdw1376::FrameView::parse(bytes);
    if (!frame)
        return finished({{u"error"_s, wireErrorWord(frame.error().code)}}, word1376, false);
    return finished(describeGdw1376(*frame), word1376, true);
}

QJsonObject describeByContent(ByteView bytes)
{
    if (gdw1376::FrameView::parse(bytes))
        return describe1376(bytes);
    if (dlt645::Frame::decode(bytes))
        return describe645(bytes, std::nullopt);
    // Neither: name the fault as the protocol that it looks like would.
    namespace layout = gdw1376::layout;
    const bool shape1376 = bytes.size() > layout::secondStart && bytes[0] == layout::startByte
        && bytes[layout::secondStart] == layout::startByte && bytes[1] == bytes[3] && bytes[2] == bytes[4];
    return shape1376 ? describe1376(bytes) : describe645(bytes, std::nullopt);
}

} // namespace

std::optional<ProtocolHint> protocolHintFromWord(QStringView word)
{
    if (word == "auto"_L1)
        return ProtocolHint::Auto;
    if (word == word2007)
        return ProtocolHint::Dlt645Of2007;
    if (word == word1997)
        return ProtocolHint::Dlt645Of1997;
    if (word == word1376)
        return ProtocolHint::Gdw1376;
    return std::nullopt;
}

QJsonObject describeFrame(ByteView bytes, ProtocolHint hint)
{
    switch (hint) {
    case ProtocolHint::Dlt645Of2007:
        return describe645(bytes, Dlt645Edition::Of2007);
    case ProtocolHint::Dlt645Of1997:
        return describe645(bytes, Dlt645Edition::Of1997);
    case ProtocolHint::Gdw1376:
        return describe1376(bytes);
    case ProtocolHint::Auto:
        break;
    }
    return describeByContent(bytes);
}

} // namespace meterdesk::wire
