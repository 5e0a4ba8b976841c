// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Clock.h"
#include "DayEnd.h"
#include "Operator.h"

namespace meterdesk {

class Database;

/// 日结: the ledger in closed, numbered pieces that never change. Thread-safe; answers come through Async::then.
class DayEndService
{
public:
    DayEndService(Database &database, const Clock &clock);

    /// What a day-end of today would say; it has no number. Errors: `ledger-broken` as of `close`.
    [[nodiscard]] Async<DayEnd> preview() const;

    /// Makes the day-end of this business date out of everything booked since the last one. Needs ApproveMoney.
    /// Errors: `not-permitted`; `day-closed` (this date or a later one has its day-end already); `invalid-date` (after
    /// today); `ledger-broken` (the closing of the last day-end and the entries since do not come to the balances),
    /// those of the database. After an error nothing is changed.
    [[nodiscard]] Async<DayEnd> close(const Actor &actor, QDate businessDate);

    /// Newest first.
    [[nodiscard]] Async<QList<DayEnd>> list(int limit) const;

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
