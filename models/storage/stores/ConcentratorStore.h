// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConcentratorEvents.h"
#include "Error.h"
#include "Identifiers.h"

namespace meterdesk {

class DbConnection;

/// What concentrators tell of themselves: their events and their software.
namespace ConcentratorStore {

[[nodiscard]] Result<EventMarks> eventMarks(DbConnection &db, ConcentratorId concentrator);
[[nodiscard]] Result<void> setEventMarks(DbConnection &db, ConcentratorId concentrator, const EventMarks &marks);
/// False for an event that is stored already.
[[nodiscard]] Result<bool> insertEvent(
    DbConnection &db, ConcentratorId concentrator, const ConcentratorEvent &event, WallTime receivedAt);
/// By the time they happened, newest first; of one whose time is not known, when it was read.
[[nodiscard]] Result<QList<ConcentratorEventRow>> newestEvents(
    DbConnection &db, ConcentratorId concentrator, int limit);
/// Before the concentrator is taken away.
[[nodiscard]] Result<void> removeEvents(DbConnection &db, ConcentratorId concentrator);

[[nodiscard]] Result<void> setSoftwareVersion(DbConnection &db, ConcentratorId concentrator, const QString &version);

} // namespace ConcentratorStore

} // namespace meterdesk
