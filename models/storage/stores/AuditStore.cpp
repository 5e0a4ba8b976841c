// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/AuditStore.h"

#include "sql/Statement.h"

namespace meterdesk::AuditStore {

using namespace Qt::Literals::StringLiterals;

Result<QList<CachedBalance>> balances(DbConnection &db)
{
    return Statement(
        db, u"SELECT a.id, p.code, a.balance FROM account a JOIN property p ON p.id = a.property_id ORDER BY p.code"_s)
        .list<CachedBalance>(
            [](DbRow &row, CachedBalance &account) { row >> account.id >> account.code >> account.balance; });
}

Result<QStringList> tenanciesThatDoNotAddUp(DbConnection &db)
{
    return Statement(db,
        u"SELECT p.code FROM tenancy t JOIN account a ON a.id = t.account_id JOIN property p ON p.id = a.property_id "
        "LEFT JOIN (SELECT tenancy_id, sum(exact) AS exact, sum(charge) AS charge FROM "
        "(SELECT tenancy_id, exact, charge FROM bill UNION ALL SELECT tenancy_id, exact, charge FROM "
        "energy_correction) "
        "GROUP BY tenancy_id) b "
        "ON b.tenancy_id = t.id "
        "WHERE t.running_exact <> coalesce(b.exact, 0) OR t.running_posted <> coalesce(b.charge, 0) ORDER BY p.code"_s)
        .list<QString>([](DbRow &row, QString &code) { row >> code; });
}

Result<std::int64_t> slips(DbConnection &db, const QString &prefix)
{
    const QString pattern = prefix + u"[0-9]*"_s;
    Statement select(db,
        u"SELECT (SELECT count(*) FROM ledger_entry WHERE receipt_no GLOB ?) "
        "+ (SELECT count(*) FROM check_out WHERE entry_no IS NULL AND slip_no GLOB ?)"_s);
    select << pattern << pattern;
    return select.single<std::int64_t>();
}

Result<QStringList> integrityFaults(DbConnection &db)
{
    auto faults =
        Statement(db, u"PRAGMA integrity_check"_s).list<QString>([](DbRow &row, QString &line) { row >> line; });
    if (!faults)
        return std::unexpected(faults.error());
    faults->removeAll(u"ok"_s);
    auto orphans =
        Statement(db, u"PRAGMA foreign_key_check"_s).list<QString>([](DbRow &row, QString &table) { row >> table; });
    if (!orphans)
        return std::unexpected(orphans.error());
    for (const QString &table : *orphans)
        faults->append(u"a row of %1 refers to nothing"_s.arg(table));
    return faults;
}

} // namespace meterdesk::AuditStore
