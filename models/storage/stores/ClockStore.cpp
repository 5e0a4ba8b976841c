// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/ClockStore.h"

#include "sql/Statement.h"

namespace meterdesk::ClockStore {

using namespace Qt::Literals::StringLiterals;

Result<std::optional<WallTime>> lastEntryAt(DbConnection &db)
{
    return Statement(db, u"SELECT at FROM ledger_entry ORDER BY no DESC LIMIT 1"_s).value<WallTime>();
}

Result<QList<std::int64_t>> driftsSince(DbConnection &db, WallTime since)
{
    Statement select(
        db, u"SELECT clock_drift_s FROM concentrator WHERE clock_drift_s IS NOT NULL AND clock_read_at >= ?"_s);
    select << since;
    return select.list<std::int64_t>([](DbRow &row, std::int64_t &drift) { row >> drift; });
}

Result<void> noteRead(DbConnection &db, ConcentratorId concentrator, std::int64_t driftSeconds, WallTime at)
{
    Statement update(
        db, u"UPDATE concentrator SET clock_drift_s = ?, clock_read_at = ?, last_contact_at = ? WHERE id = ?"_s);
    update << driftSeconds << at << at << concentrator;
    return update.run();
}

Result<void> noteSet(DbConnection &db, ConcentratorId concentrator, WallTime at)
{
    Statement update(db, u"UPDATE concentrator SET clock_set_at = ? WHERE id = ?"_s);
    update << at << concentrator;
    return update.run();
}

Result<QDate> lastBroadcast(DbConnection &db, ConcentratorId concentrator)
{
    Statement select(db, u"SELECT clock_broadcast_on FROM concentrator WHERE id = ?"_s);
    select << concentrator;
    return select.single<QDate>();
}

Result<void> noteBroadcast(DbConnection &db, ConcentratorId concentrator, QDate day)
{
    Statement update(db, u"UPDATE concentrator SET clock_broadcast_on = ? WHERE id = ?"_s);
    update << day << concentrator;
    return update.run();
}

} // namespace meterdesk::ClockStore
