// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DayEnd.h"

namespace meterdesk {

class DbConnection;

/// Day-ends, and what they sum up.
namespace DayEndStore {

/// A day-end as it is kept.
struct StoredDayEnd
{
    QString number;
    QDate businessDate;
    WallTime at;
    QString operatorName;
    std::int64_t firstEntry = 0;
    std::int64_t lastEntry = 0;
    std::int64_t lastBill = 0; ///< id of the newest bill it counts
    Money opening;
    Money closing;
    QString seal;
    QByteArray facts; ///< the report as JSON
};

[[nodiscard]] Result<void> insert(DbConnection &db, const StoredDayEnd &dayEnd);
[[nodiscard]] Result<std::optional<StoredDayEnd>> newest(DbConnection &db);
[[nodiscard]] Result<std::optional<StoredDayEnd>> find(DbConnection &db, const QString &number);
/// Newest first.
[[nodiscard]] Result<QList<StoredDayEnd>> list(DbConnection &db, int limit);

/// The id of the newest bill; 0 where there is none.
[[nodiscard]] Result<std::int64_t> newestBill(DbConnection &db);
/// Σ energy of the bills with ids above `after`, up to `last`.
[[nodiscard]] Result<Energy> energyOf(DbConnection &db, std::int64_t after, std::int64_t last);

/// Each building's movement in a range that ends with the newest entry: closing is Σ of its accounts' present balances,
/// opening what they were before the range.
[[nodiscard]] Result<QList<BuildingMovement>> movements(DbConnection &db, std::int64_t firstEntry);

/// Arrears, relay commands confirmed since a moment, the collection of the day before the business date, and work
/// items.
[[nodiscard]] Result<void> countState(DbConnection &db, std::optional<WallTime> since, DayEnd &dayEnd);

} // namespace DayEndStore

} // namespace meterdesk
