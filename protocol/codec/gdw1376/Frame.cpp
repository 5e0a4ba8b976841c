// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdw1376/Frame.h"

#include "Bcd.h"
#include "Checksum.h"
#include "gdw1376/FrameLayout.h"

#include <algorithm>

namespace meterdesk::gdw1376 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr std::size_t passwordSize = std::tuple_size_v<MessagePassword>;
constexpr std::size_t eventsSize = 2;
constexpr std::size_t unitIdSize = 4;
constexpr std::uint8_t timeTagBit = 0x80;
constexpr std::uint8_t acdBit = 0x20;

/// Cuts AUX off the end of `view.data`.
bool splitAuxiliary(FrameView &view)
{
    ByteView rest = view.data;
    if (view.sequence.hasTimeTag()) {
        if (rest.size() < TimeTag::size)
            return false;
        std::ranges::copy(rest.last(TimeTag::size), view.timeTag.emplace().wireBytes.begin());
        rest = rest.first(rest.size() - TimeTag::size);
    }
    if (view.control.hasEvents()) {
        if (rest.size() < eventsSize)
            return false;
        const ByteView events = rest.last(eventsSize);
        view.events = EventCounters{.important = events[0], .normal = events[1]};
        rest = rest.first(rest.size() - eventsSize);
    }
    if (!view.control.isUp() && carriesPassword(view.afn) && rest.size() >= unitIdSize + passwordSize) {
        view.password = rest.last(passwordSize);
        rest = rest.first(rest.size() - passwordSize);
    }
    view.data = rest;
    return true;
}

} // namespace

wire::WireResult<TimeTag> TimeTag::of(
    std::uint8_t frameCounter, const wire::WireTime &time, std::uint8_t allowedDelayMinutes)
{
    if (!time.isValid())
        return wireFailure(WireErrorCode::Range, u"no such time: %1"_s.arg(time.toText()));
    using wire::bcd::fromNumber;
    return TimeTag{.wireBytes = {frameCounter, fromNumber(time.second), fromNumber(time.minute), fromNumber(time.hour),
                       fromNumber(time.day), allowedDelayMinutes}};
}

QString TimeTag::timeText() const
{
    return u"%1 %2:%3:%4"_s.arg(
        wire::hexOf(wireBytes[4]), wire::hexOf(wireBytes[3]), wire::hexOf(wireBytes[2]), wire::hexOf(wireBytes[1]));
}

bool carriesPassword(std::uint8_t afn)
{
    switch (static_cast<Afn>(afn)) {
    case Afn::Reset:
    case Afn::SetParameters:
    case Afn::Control:
    case Afn::Authentication:
    case Afn::File:
    case Afn::Forward:
        return true;
    default:
        return false;
    }
}

wire::WireResult<FrameView> FrameView::parse(ByteView bytes)
{
    using namespace layout;
    if (bytes.empty())
        return wireFailure(WireErrorCode::Length, u"no frame"_s);
    if (bytes[0] != startByte || (bytes.size() > secondStart && bytes[secondStart] != startByte))
        return wireFailure(WireErrorCode::Start, u"68H missing"_s);
    if (bytes.size() < Frame::overhead + Frame::headSize)
        return wireFailure(WireErrorCode::Length, u"%1 bytes, a frame has at least 16"_s.arg(bytes.size()));
    const std::uint16_t field = wire::lowFirst16(bytes.subspan(firstLength));
    if (field != wire::lowFirst16(bytes.subspan(secondLength)))
        return wireFailure(WireErrorCode::Length, u"the two length fields differ"_s);
    const std::size_t userBytes = field >> 2;
    if (userBytes < Frame::headSize || bytes.size() != Frame::overhead + userBytes) {
        return wireFailure(WireErrorCode::Length,
            u"%1 bytes where L asks for %2"_s.arg(bytes.size()).arg(Frame::overhead + userBytes));
    }
    const auto id = static_cast<ProtocolId>(field & 3);
    if (id == ProtocolId::Unused)
        return wireFailure(WireErrorCode::ProtocolId, u"protocol id 00"_s);
    if (bytes.back() != endByte)
        return wireFailure(WireErrorCode::End, u"ends with %1"_s.arg(wire::hexOf(bytes.back())));
    const std::uint8_t sum = wire::checksumOf(bytes.subspan(userPlace, userBytes));
    if (sum != bytes[userPlace + userBytes]) {
        return wireFailure(WireErrorCode::Checksum,
            u"CS %1, want %2"_s.arg(wire::hexOf(bytes[userPlace + userBytes]), wire::hexOf(sum)));
    }

    FrameView view;
    view.wireBytes = bytes;
    view.protocolId = id;
    view.control = {bytes[controlPlace]};
    view.address = TerminalAddress::fromWire(bytes.subspan(addressPlace));
    view.afn = bytes[afnPlace];
    view.sequence = {bytes[sequencePlace]};
    view.data = bytes.subspan(dataPlace, userBytes - Frame::headSize);
    if (!splitAuxiliary(view))
        return wireFailure(WireErrorCode::Length, u"the announced Tp or EC is cut short"_s);
    return view;
}

Frame Frame::fromView(const FrameView &view)
{
    Frame frame{.protocolId = view.protocolId,
        .control = view.control,
        .address = view.address,
        .afn = view.afn,
        .sequence = view.sequence,
        .data = wire::toByteArray(view.data),
        .password = std::nullopt,
        .events = view.events,
        .timeTag = view.timeTag};
    if (view.password.size() == passwordSize)
        std::ranges::copy(view.password, frame.password.emplace().begin());
    return frame;
}

FrameView Frame::view() const &
{
    return {.wireBytes = {},
        .protocolId = protocolId,
        .control = control,
        .address = address,
        .afn = afn,
        .sequence = sequence,
        .data = wire::bytesOf(data),
        .password = password ? ByteView{*password} : ByteView{},
        .events = events,
        .timeTag = timeTag};
}

wire::WireResult<QByteArray> Frame::encode() const
{
    const std::size_t userBytes = headSize + static_cast<std::size_t>(data.size()) + (password ? passwordSize : 0)
        + (events ? eventsSize : 0) + (timeTag ? TimeTag::size : 0);
    if (userBytes > mostUserBytes)
        return wireFailure(WireErrorCode::Length, u"%1 bytes, at most 16383 fit"_s.arg(userBytes));

    const auto lengthField = static_cast<std::uint16_t>(userBytes << 2 | static_cast<std::uint16_t>(protocolId));
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(overhead + userBytes));
    wire::append(bytes, layout::startByte);
    wire::appendLowFirst(bytes, lengthField);
    wire::appendLowFirst(bytes, lengthField);
    wire::append(bytes, layout::startByte);
    wire::append(bytes, static_cast<std::uint8_t>(events ? control.raw | acdBit : control.raw));
    address.appendTo(bytes);
    wire::append(bytes, afn);
    wire::append(bytes, static_cast<std::uint8_t>((sequence.raw & ~timeTagBit) | (timeTag ? timeTagBit : 0)));
    bytes.append(data);
    if (password)
        wire::append(bytes, ByteView{*password});
    if (events) {
        wire::append(bytes, events->important);
        wire::append(bytes, events->normal);
    }
    if (timeTag)
        wire::append(bytes, ByteView{timeTag->wireBytes});
    wire::append(bytes, wire::checksumOf(wire::bytesOf(bytes).subspan(layout::userPlace)));
    wire::append(bytes, layout::endByte);
    return bytes;
}

} // namespace meterdesk::gdw1376
