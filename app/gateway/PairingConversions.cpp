// SPDX-License-Identifier: GPL-3.0-or-later
#include "PairingConversions.h"

#include "GatewayConversions.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Speeds the table has a code for; any other is left to the port.
int tableBaud(int baud)
{
    constexpr std::array known{600, 1200, 2400, 4800, 7200, 9600, 19'200};
    return std::ranges::find(known, baud) != known.end() ? baud : 0;
}

PairingState toPairingState(wire::PairingResult result)
{
    switch (result) {
    case wire::PairingResult::Confirmed:
        return PairingState::Confirmed;
    case wire::PairingResult::Conflict:
        return PairingState::Conflict;
    case wire::PairingResult::Refused:
        return PairingState::Refused;
    case wire::PairingResult::Silent:
        return PairingState::Silent;
    case wire::PairingResult::OtherNumber:
        return PairingState::OtherNumber;
    case wire::PairingResult::TimedOut:
        return PairingState::TimedOut;
    case wire::PairingResult::NotConnected:
        return PairingState::NotConnected;
    case wire::PairingResult::Cancelled:
        return PairingState::Cancelled;
    }
    return PairingState::Refused;
}

} // namespace

Result<wire::PairingOrder> toPairingOrder(const PairingRequest &request, PairingAction action)
{
    const Meter &meter = request.meter;
    if (meter.line.point < 1)
        return failure(ErrorCode::InvalidNumber, u"meter %1 has no measuring point"_s.arg(meter.number.toText()));
    const auto port = toMeterPort(meter);
    if (!port)
        return std::unexpected(port.error());
    wire::PairingOrder order;
    order.overwrite = request.overwrite;
    order.readOnly = action == PairingAction::Verify;
    order.meter = *port;
    order.entry.deviceNumber = meter.line.point;
    order.entry.address = port->address;
    order.entry.port = meter.line.port;
    if (action == PairingAction::Cancel) {
        order.entry.point = 0;
        order.entry.protocol = gdw1376::meterprotocol::notRead;
        return order;
    }
    order.entry.point = meter.line.point;
    order.entry.baud = tableBaud(meter.line.baud);
    order.entry.protocol = meter.protocol == MeterProtocol::Dlt645Edition1997 ? gdw1376::meterprotocol::dlt645Of1997
                                                                              : gdw1376::meterprotocol::dlt645Of2007;
    return order;
}

PairingAnswer toPairingAnswer(MeterId meter, const wire::PairingOutcome &outcome)
{
    return {.meter = meter,
        .state = toPairingState(outcome.result),
        .written = outcome.written,
        .holder = outcome.holder ? outcome.holder->toText() : QString(),
        .detail = outcome.detail};
}

PairingAnswer toPairingAnswer(MeterId meter, const wire::SessionResult<bool> &ownNumber)
{
    PairingAnswer answer{.meter = meter, .state = PairingState::Silent, .holder = {}, .detail = {}};
    if (ownNumber) {
        answer.state = *ownNumber ? PairingState::Confirmed : PairingState::OtherNumber;
        return answer;
    }
    answer.detail = ownNumber.error().detail;
    if (ownNumber.error().code == wire::SessionErrorCode::NotConnected)
        answer.state = PairingState::NotConnected;
    else if (ownNumber.error().code == wire::SessionErrorCode::Cancelled)
        answer.state = PairingState::Cancelled;
    return answer;
}

TableSlot toTableSlot(const gdw1376::MeterTableEntry &entry)
{
    TableSlot slot{.slot = entry.deviceNumber,
        .point = entry.point,
        .port = entry.port,
        .baud = entry.baud,
        .protocol = {},
        .number = entry.address.toText()};
    if (entry.protocol == gdw1376::meterprotocol::dlt645Of2007)
        slot.protocol = MeterProtocol::Dlt645Edition2007;
    else if (entry.protocol == gdw1376::meterprotocol::dlt645Of1997)
        slot.protocol = MeterProtocol::Dlt645Edition1997;
    return slot;
}

} // namespace meterdesk
