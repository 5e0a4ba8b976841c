// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"
#include "Identifiers.h"
#include "WallTime.h"

#include <QtCore/QList>

#include <optional>

namespace meterdesk {

class DbConnection;

/// What is known of clocks.
namespace ClockStore {

/// When the last ledger entry was made; nothing in an empty ledger.
[[nodiscard]] Result<std::optional<WallTime>> lastEntryAt(DbConnection &db);
/// Clock − ours in seconds of every concentrator that was read at or after `since`.
[[nodiscard]] Result<QList<std::int64_t>> driftsSince(DbConnection &db, WallTime since);
/// The clock was read; a contact too.
[[nodiscard]] Result<void> noteRead(
    DbConnection &db, ConcentratorId concentrator, std::int64_t driftSeconds, WallTime at);
[[nodiscard]] Result<void> noteSet(DbConnection &db, ConcentratorId concentrator, WallTime at);
/// The day of the last broadcast of the time to its meters; null: never.
[[nodiscard]] Result<QDate> lastBroadcast(DbConnection &db, ConcentratorId concentrator);
[[nodiscard]] Result<void> noteBroadcast(DbConnection &db, ConcentratorId concentrator, QDate day);

} // namespace ClockStore

} // namespace meterdesk
