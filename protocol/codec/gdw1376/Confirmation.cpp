// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdw1376/Confirmation.h"

#include <algorithm>

namespace meterdesk::gdw1376 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr std::size_t lineSize = DataUnitId::size + 1;

} // namespace

bool Confirmation::isOk() const
{
    if (kind == ConfirmationKind::PerUnit)
        return std::ranges::all_of(units, [](const UnitOutcome &line) { return line.error == unitOk; });
    return kind == ConfirmationKind::AllOk;
}

wire::WireResult<Confirmation> parseConfirmation(const FrameView &frame)
{
    if (!frame.is(Afn::Confirm))
        return wireFailure(WireErrorCode::Control, u"AFN %1 is no confirmation"_s.arg(wire::hexOf(frame.afn)));
    UnitReader reader(frame.data);
    const auto unit = reader.next();
    if (!unit)
        return wireFailure(WireErrorCode::Length, u"a confirmation without an item"_s);
    if (unit->function < static_cast<int>(ConfirmationKind::AllOk)
        || unit->function > static_cast<int>(ConfirmationKind::SecurityError))
        return wireFailure(WireErrorCode::Unsupported, u"AFN 00 F%1"_s.arg(unit->function));

    Confirmation confirmation;
    confirmation.kind = static_cast<ConfirmationKind>(unit->function);
    if (confirmation.kind != ConfirmationKind::PerUnit || reader.rest().empty())
        return confirmation;
    ByteView rest = reader.takeRest();
    confirmation.afn = rest.front();
    rest = rest.subspan(1);
    while (rest.size() >= lineSize) {
        confirmation.units.push_back({.unit = DataUnitId::fromWire(rest), .error = rest[DataUnitId::size]});
        rest = rest.subspan(lineSize);
    }
    return confirmation;
}

wire::WireResult<void> appendConfirmation(QByteArray &data, ConfirmationKind kind)
{
    return UnitWriter(data).add({UnitId::terminalPoint, static_cast<int>(kind)});
}

wire::WireResult<void> appendPerUnit(
    QByteArray &data, Afn answered, const std::vector<std::pair<UnitId, std::uint8_t>> &outcomes)
{
    QByteArray body;
    wire::append(body, static_cast<std::uint8_t>(answered));
    for (const auto &[unit, error] : outcomes) {
        const auto id = DataUnitId::of(unit);
        if (!id)
            return std::unexpected(id.error());
        id->appendTo(body);
        wire::append(body, error);
    }
    return UnitWriter(data).add(
        {UnitId::terminalPoint, static_cast<int>(ConfirmationKind::PerUnit)}, wire::bytesOf(body));
}

Frame terminalConfirmation(const FrameView &request, ConfirmationKind kind)
{
    Frame frame = replyFrame(request, Afn::Confirm);
    frame.control = LinkControl::up(false, linkfn::confirm);
    DataUnitId{.functionBits = static_cast<std::uint8_t>(1U << (static_cast<int>(kind) - 1))}.appendTo(frame.data);
    return frame;
}

} // namespace meterdesk::gdw1376
