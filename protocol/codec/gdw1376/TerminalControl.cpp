// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdw1376/TerminalControl.h"

namespace meterdesk::gdw1376 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr int highestRound = 8;
constexpr int highestNibble = 15;
constexpr int highestByte = 255;

wire::WireResult<Frame> controlFrame(
    const RequestHead &head, UnitId unit, const QByteArray &body, const MessagePassword &password)
{
    auto frame = commandFrame(head, Afn::Control, password);
    if (!frame)
        return frame;
    if (const auto added = UnitWriter(frame->data).add(unit, wire::bytesOf(body)); !added)
        return std::unexpected(added.error());
    return frame;
}

std::unexpected<wire::WireError> noSuchRound(int round)
{
    return wireFailure(WireErrorCode::Range, u"no output round %1"_s.arg(round));
}

bool isRound(int round)
{
    return round >= 1 && round <= highestRound;
}

} // namespace

wire::WireResult<Frame> roundTripCommand(
    const RequestHead &head, const RoundTrip &trip, const MessagePassword &password)
{
    if (!isRound(trip.round))
        return noSuchRound(trip.round);
    if (trip.limitHalfHours < 0 || trip.limitHalfHours > highestNibble || trip.warningMinutes < 0
        || trip.warningMinutes > highestNibble)
        return wireFailure(WireErrorCode::Range, u"limit and warning are 0..15"_s);
    QByteArray body;
    wire::append(body, static_cast<std::uint8_t>(trip.limitHalfHours << 4 | trip.warningMinutes));
    return controlFrame(head, {trip.round, controlfn::trip}, body, password);
}

wire::WireResult<Frame> roundPermitCommand(const RequestHead &head, int round, const MessagePassword &password)
{
    if (!isRound(round))
        return noSuchRound(round);
    return controlFrame(head, {round, controlfn::permitClose}, {}, password);
}

wire::WireResult<Frame> terminalProtectOn(const RequestHead &head, int halfHours, const MessagePassword &password)
{
    if (halfHours < 0 || halfHours > highestByte)
        return wireFailure(WireErrorCode::Range, u"%1 half hours are not 0..255"_s.arg(halfHours));
    QByteArray body;
    wire::append(body, static_cast<std::uint8_t>(halfHours));
    return controlFrame(head, {UnitId::terminalPoint, controlfn::protectOn}, body, password);
}

wire::WireResult<Frame> terminalProtectOff(const RequestHead &head, const MessagePassword &password)
{
    return controlFrame(head, {UnitId::terminalPoint, controlfn::protectOff}, {}, password);
}

wire::WireResult<Frame> setClockCommand(
    const RequestHead &head, const wire::WireTime &time, const MessagePassword &password)
{
    QByteArray body;
    if (const auto written = appendClockA1(body, time); !written)
        return std::unexpected(written.error());
    return controlFrame(head, {UnitId::terminalPoint, controlfn::setClock}, body, password);
}

wire::WireResult<ReceivedControl> parseControl(const FrameView &command)
{
    if (!command.is(Afn::Control))
        return wireFailure(WireErrorCode::Control, u"AFN %1 controls nothing"_s.arg(wire::hexOf(command.afn)));
    UnitReader reader(command.data);
    const auto unit = reader.next();
    if (!unit)
        return wireFailure(WireErrorCode::Length, u"no item"_s);
    ReceivedControl control{.unit = *unit};
    switch (unit->function) {
    case controlfn::permitClose:
    case controlfn::protectOff:
        return control;
    case controlfn::trip:
    case controlfn::protectOn: {
        const auto byte = reader.take(1);
        if (!byte)
            return std::unexpected(byte.error());
        if (unit->function == controlfn::protectOn) {
            control.protectHalfHours = byte->front();
        } else {
            control.trip = RoundTrip{.round = unit->point,
                .limitHalfHours = byte->front() >> 4,
                .warningMinutes = byte->front() & highestNibble};
        }
        return control;
    }
    case controlfn::setClock: {
        const auto body = reader.take(clockSize);
        if (!body)
            return std::unexpected(body.error());
        const auto clock = parseClockA1(*body);
        if (!clock)
            return std::unexpected(clock.error());
        control.clock = *clock;
        return control;
    }
    default:
        return wireFailure(WireErrorCode::Unsupported, u"AFN 05 F%1"_s.arg(unit->function));
    }
}

} // namespace meterdesk::gdw1376
