// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MeterGateway.h"
#include "PairingFlow.h"

namespace meterdesk {

/// The slot of a meter, or the order to take it out. `invalid-number` for a meter without point or with a number that
/// has no place on the wire.
[[nodiscard]] Result<wire::PairingOrder> toPairingOrder(const PairingRequest &request, PairingAction action);
[[nodiscard]] PairingAnswer toPairingAnswer(MeterId meter, const wire::PairingOutcome &outcome);
[[nodiscard]] TableSlot toTableSlot(const gdw1376::MeterTableEntry &entry);

/// What a pushed meter of a bus is: asked for its own number.
[[nodiscard]] PairingAnswer toPairingAnswer(MeterId meter, const wire::SessionResult<bool> &ownNumber);

} // namespace meterdesk
