// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Clock.h"
#include "CollectionLogRow.h"
#include "FieldWork.h"

#include <QtCore/QList>

namespace meterdesk {

class Database;

/// What to ask one concentrator for.
struct DueCollection
{
    Concentrator concentrator;
    QList<FreezeRequest> requests; ///< by point, then by day
};

/// Readings as they come from the wire: what is due, what was stored, what was heard. It never speaks to a meter.
/// Thread-safe.
class ReadingService
{
public:
    ReadingService(Database &database, const Clock &clock);

    /// The daily freezes to ask for: of every meter whose download was not cancelled, all days that are over, not
    /// billed yet and not stored, at most the 62 that meters keep; of a meter without an account yesterday alone. With
    /// a day in the request that day, stored or not. Errors: `unknown-concentrator`, `unknown-meter`, `invalid-date` (a
    /// day that is not over).
    [[nodiscard]] Async<QList<DueCollection>> due(const CollectionRequest &request) const;

    /// Stores a batch of answers in one transaction, and how each went. The same value again changes nothing, a
    /// different one becomes a conflict for the operator (`Conflict`), an instant that is billed already is kept as
    /// information. A register below zero, a missing total or a day that is not over fail (`Failed`); rates that do not
    /// add up to the total are stored and said in `detail`, billing decides. Needs CollectReadings.
    [[nodiscard]] Async<QList<CollectedDay>> store(const Actor &actor, const QList<FreezeReply> &replies);

    /// Keeps what a meter told live as its last facts; nothing is billed from it.
    [[nodiscard]] Async<void> storeLive(const LiveReading &reading);
    /// The meter was asked and did not answer.
    [[nodiscard]] Async<void> noteSilence(MeterId meter);

    /// The collection log, newest day first; at most `limit` rows.
    [[nodiscard]] Async<QList<CollectionLogRow>> log(
        const CollectionLogQuery &query, std::optional<int> limit = {}) const;

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
