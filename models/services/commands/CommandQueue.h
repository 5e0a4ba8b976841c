// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/CommandStore.h"
#include "stores/PolicyStore.h"

namespace meterdesk {

/// Queues and cancels commands of policy and recharge inside the caller's transaction.
namespace CommandQueue {

/// A trip because the balance fell below −overdraft.
[[nodiscard]] Result<CommandId> queueTrip(
    DbConnection &db, const PolicyAccount &account, const PolicyMeter &meter, WallTime now);
/// A close (or permit, by the meter's close mode) after our own trip. `entryNo`: the recharge that made it due, 0 none.
[[nodiscard]] Result<CommandId> queueClose(DbConnection &db, const PolicyAccount &account, const PolicyMeter &meter,
    std::int64_t entryNo, const QString &operatorName, WallTime now);
/// Ends a command that was not sent. One that was meanwhile is left alone.
[[nodiscard]] Result<void> cancelQueued(DbConnection &db, CommandId command, const QString &reason, WallTime now);
/// Stores a command as ended, with its result in the policy log.
[[nodiscard]] Result<void> end(
    DbConnection &db, StoredCommand command, CommandState state, const QString &detail, WallTime now);

} // namespace CommandQueue

} // namespace meterdesk
