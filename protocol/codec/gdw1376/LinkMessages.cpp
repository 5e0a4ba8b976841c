// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdw1376/LinkMessages.h"

namespace meterdesk::gdw1376 {

using namespace Qt::Literals::StringLiterals;
using wire::WireErrorCode;
using wire::wireFailure;

wire::WireResult<LinkMessage> parseLinkMessage(const FrameView &frame)
{
    if (!frame.control.isUp() || !frame.is(Afn::LinkTest))
        return wireFailure(WireErrorCode::Control, u"AFN %1 is no link message"_s.arg(wire::hexOf(frame.afn)));
    UnitReader reader(frame.data);
    const auto unit = reader.next();
    if (!unit)
        return wireFailure(WireErrorCode::Length, u"a link message without an item"_s);
    if (unit->function < static_cast<int>(LinkMessageKind::Login)
        || unit->function > static_cast<int>(LinkMessageKind::Heartbeat))
        return wireFailure(WireErrorCode::Unsupported, u"AFN 02 F%1"_s.arg(unit->function));

    LinkMessage message{.kind = static_cast<LinkMessageKind>(unit->function), .clock = std::nullopt};
    if (reader.rest().empty())
        return message;
    if (reader.rest().size() != clockSize)
        return wireFailure(WireErrorCode::Length, u"%1 bytes behind a link message"_s.arg(reader.rest().size()));
    if (const auto clock = parseClockA1(reader.rest()); clock)
        message.clock = *clock;
    return message;
}

wire::WireResult<Frame> linkMessageFrame(const TerminalAddress &terminal, std::uint8_t sequence, LinkMessageKind kind,
    const std::optional<wire::WireTime> &clock)
{
    Frame frame;
    frame.control = LinkControl::up(true, linkfn::linkTest);
    frame.address = terminal;
    frame.afn = static_cast<std::uint8_t>(Afn::LinkTest);
    frame.sequence = Sequence::single(sequence, true);
    QByteArray body;
    if (clock) {
        if (const auto written = appendClockA1(body, *clock); !written)
            return std::unexpected(written.error());
    }
    UnitWriter writer(frame.data);
    if (const auto added = writer.add({UnitId::terminalPoint, static_cast<int>(kind)}, wire::bytesOf(body)); !added)
        return std::unexpected(added.error());
    return frame;
}

wire::WireResult<Frame> confirmLinkMessage(const FrameView &received, ConfirmStyle style)
{
    const auto message = parseLinkMessage(received);
    if (!message)
        return std::unexpected(message.error());
    Frame frame;
    frame.control = LinkControl::down(false, linkfn::linkStatus);
    frame.address = received.address;
    frame.afn = static_cast<std::uint8_t>(Afn::Confirm);
    frame.sequence = Sequence::single(received.sequence.number());
    const UnitId item{UnitId::terminalPoint, static_cast<int>(message->kind)};
    const auto written = style == ConfirmStyle::AllOk ? appendConfirmation(frame.data, ConfirmationKind::AllOk)
                                                      : appendPerUnit(frame.data, Afn::LinkTest, {{item, unitOk}});
    if (!written)
        return std::unexpected(written.error());
    return frame;
}

} // namespace meterdesk::gdw1376
