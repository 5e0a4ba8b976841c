// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeskSettings.h"
#include "stores/CommandStore.h"

namespace meterdesk {

/// Why a queued command must not be sent any more, by the present balance, tenancy, 保电 and meter of the room; empty
/// while it is due. Words: `meter-replaced`, `not-delivered` (数据下发 is not 是), `account-closed`, those of
/// TripVerdict and CloseVerdict. A trip that an operator gave for arrears ends with `balance-allows` once there are
/// none, and with `tenancy-changed` where they were somebody else's. What else he decided is not judged by balances; it
/// ends with `tenancy-changed` once somebody else has moved in.
[[nodiscard]] Result<std::optional<QString>> whyNotDue(
    DbConnection &db, const StoredCommand &command, const DeskSettings &settings, WallTime now);

/// Whether an account with this balance is in arrears (欠费): below 0.00, whatever its overdraft.
[[nodiscard]] constexpr bool isArrears(Money balance)
{
    return balance.fen < 0;
}

/// Whether a meter's state is what a command asked for; empty where it cannot be told.
[[nodiscard]] std::optional<bool> isDone(RelayAction action, Relay relay, Protection protection);

/// No more steps follow.
[[nodiscard]] bool isFinal(CommandState state);

/// The state after an attempt, from the state before it and how the wire part ended (see CommandService::finish).
[[nodiscard]] CommandState stateAfter(const StoredCommand &command, CommandState onTheWire);

} // namespace meterdesk
