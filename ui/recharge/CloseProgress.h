// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Relay.h"
#include "common/StepResult.h"
#include "money/RechargeService.h"

namespace meterdesk {

/// How the close that a recharge queued stands, in one step: the least advanced of its commands decides. `id` and
/// `time` are left to the caller. Trying again is offered only to those who may command relays.
[[nodiscard]] Step closeProgress(const QList<CommandState> &commands, bool mayClose);

/// The step of a recharge that queued no close: not due, not wanted, or offered (手动).
[[nodiscard]] Step closeNotQueued(const RechargeOutcome &outcome, bool wanted, const QString &id);

} // namespace meterdesk
