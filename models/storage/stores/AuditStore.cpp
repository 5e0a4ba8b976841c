// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/AuditStore.h"

#include "sql/Statement.h"

namespace meterdesk::AuditStore {

using namespace Qt::Literals::StringLiterals;

namespace {

/// 64 MiB in pages of 4 KiB: a second. Comparing the indexes of larger files takes ten times as long as all else.
constexpr std::int64_t pagesCheckedWhole = 16384;

} // namespace

Result<void> forEachEntry(DbConnection &db, const std::function<void(const StoredEntry &)> &visit)
{
    Statement select(db,
        u"SELECT no, CAST(at AS BLOB), CAST(business_date AS BLOB), account_id, tenancy_id, CAST(kind AS BLOB), "
        "amount, balance_after, CAST(request_id AS BLOB), CAST(operator AS BLOB), CAST(method AS BLOB), "
        "CAST(receipt_no AS BLOB), CAST(note AS BLOB), coalesce(reverses, 0), CAST(payee_document AS BLOB), "
        "previous_hash, hash FROM ledger_entry ORDER BY no"_s);
    StoredEntry entry;
    return select.forEach([&visit, &entry](DbRow &row) {
        LedgerHashFields &fields = entry.fields;
        row >> fields.no >> fields.at >> fields.businessDate >> fields.account >> fields.tenancy >> fields.kind
            >> fields.amount >> fields.balanceAfter >> fields.requestId >> fields.operatorName >> fields.method
            >> fields.receiptNo >> fields.note >> fields.reverses >> fields.payeeDocument >> fields.previousHash
            >> entry.hash;
        visit(entry);
    });
}

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
    // Prefix and a digit: ':' follows '9', so that the index answers.
    const QString from = prefix + u'0';
    const QString to = prefix + u':';
    Statement select(db,
        u"SELECT (SELECT count(*) FROM ledger_entry WHERE receipt_no >= ? AND receipt_no < ?) "
        "+ (SELECT count(*) FROM check_out WHERE entry_no IS NULL AND slip_no >= ? AND slip_no < ?)"_s);
    select << from << to << from << to;
    return select.single<std::int64_t>();
}

Result<QStringList> integrityFaults(DbConnection &db)
{
    const auto pages = Statement(db, u"PRAGMA page_count"_s).single<std::int64_t>();
    if (!pages)
        return std::unexpected(pages.error());
    const QString check = *pages <= pagesCheckedWhole ? u"PRAGMA integrity_check"_s : u"PRAGMA quick_check"_s;
    auto faults = Statement(db, check).list<QString>([](DbRow &row, QString &line) { row >> line; });
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
