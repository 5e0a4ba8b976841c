// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/LedgerStore.h"

#include "LedgerHash.h"
#include "sql/Statement.h"

namespace meterdesk::LedgerStore {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString columns =
    u"SELECT e.no, e.at, e.business_date, e.account_id, p.code, e.tenancy_id, e.kind, e.amount, e.balance_after, "
    "e.request_id, e.operator, e.method, e.receipt_no, e.note, coalesce(e.reverses, 0), e.payee_document, "
    "e.previous_hash, e.hash, e.content_digest FROM ledger_entry e JOIN account a ON a.id = e.account_id JOIN property p ON p.id = a.property_id "_s;

void readEntry(DbRow &row, LedgerEntry &entry)
{
    QString payeeDocument;
    row >> entry.no >> entry.at >> entry.businessDate >> entry.account >> entry.accountCode >> entry.tenancy
        >> entry.kind >> entry.amount >> entry.balanceAfter >> entry.requestId >> entry.operatorName >> entry.method
        >> entry.receiptNo >> entry.note >> entry.reverses >> payeeDocument >> entry.previousHash >> entry.hash;
    entry.payeeDocument = DocumentTail::of(payeeDocument);
}

std::optional<QString> textOrNull(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

Result<LedgerTip> tip(DbConnection &db)
{
    const auto found = Statement(db, u"SELECT no, hash FROM ledger_entry ORDER BY no DESC LIMIT 1"_s)
                           .optional<LedgerTip>([](DbRow &row, LedgerTip &last) { row >> last.no >> last.hash; });
    if (!found)
        return std::unexpected(found.error());
    return found->value_or(LedgerTip{0, genesisHash()});
}

Result<std::optional<BookedRequest>> findRequest(DbConnection &db, const QString &requestId)
{
    Statement select(db, columns + u"WHERE e.request_id = ?"_s);
    select << requestId;
    return select.optional<BookedRequest>([](DbRow &row, BookedRequest &booked) {
        readEntry(row, booked.entry);
        row >> booked.contentDigest;
    });
}

Result<std::optional<LedgerEntry>> findReceipt(DbConnection &db, const QString &receiptNo)
{
    Statement select(db, columns + u"WHERE e.receipt_no = ?"_s);
    select << receiptNo;
    return select.optional<LedgerEntry>(readEntry);
}

Result<bool> isReversed(DbConnection &db, std::int64_t entryNo)
{
    Statement select(db, u"SELECT count(*) FROM ledger_entry WHERE reverses = ?"_s);
    select << entryNo;
    return select.single<bool>();
}

Result<void> forEach(DbConnection &db, AccountId account, const std::function<void(const LedgerEntry &)> &visit)
{
    Statement select(
        db, columns + (account.isValid() ? u"WHERE e.account_id = ? ORDER BY e.no"_s : u"ORDER BY e.no"_s));
    if (account.isValid())
        select << account;
    return select.forEach([&visit](DbRow &row) {
        LedgerEntry entry;
        readEntry(row, entry);
        if (!row.error())
            visit(entry);
    });
}

Result<bool> hasEntries(DbConnection &db, TenancyId tenancy)
{
    Statement select(db, u"SELECT EXISTS (SELECT 1 FROM ledger_entry WHERE tenancy_id = ?)"_s);
    select << tenancy;
    return select.single<bool>();
}

Result<MonthRecharges> rechargesOfMonth(DbConnection &db, AccountId account, QDate month)
{
    const QDate first(month.year(), month.month(), 1);
    Statement select(db,
        u"SELECT count(*), coalesce(sum(e.amount), 0) FROM ledger_entry e WHERE e.account_id = ? "
        "AND e.kind = 'recharge' AND e.business_date >= ? AND e.business_date < ? "
        "AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses = e.no)"_s);
    select << account << first << first.addMonths(1);
    const auto found = select.optional<MonthRecharges>(
        [](DbRow &row, MonthRecharges &recharges) { row >> recharges.count >> recharges.total; });
    if (!found)
        return std::unexpected(found.error());
    return found->value_or(MonthRecharges{});
}

Result<Money> balance(DbConnection &db, AccountId account)
{
    Statement select(db, u"SELECT balance FROM account WHERE id = ?"_s);
    select << account;
    return select.single<Money>();
}

Result<void> insert(DbConnection &db, const LedgerEntry &entry, const QByteArray &contentDigest)
{
    Statement statement(db,
        u"INSERT INTO ledger_entry (no, at, business_date, account_id, tenancy_id, kind, amount, balance_after, "
        "request_id, content_digest, operator, method, receipt_no, note, reverses, payee_document, "
        "previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    statement << entry.no << entry.at << entry.businessDate << entry.account << entry.tenancy << entry.kind
              << entry.amount << entry.balanceAfter << entry.requestId << contentDigest << entry.operatorName
              << entry.method << textOrNull(entry.receiptNo) << entry.note
              << (entry.reverses > 0 ? std::optional<std::int64_t>(entry.reverses) : std::nullopt)
              << textOrNull(entry.payeeDocument.toText()) << entry.previousHash << entry.hash;
    if (auto inserted = statement.run(); !inserted)
        return inserted;
    Statement update(db, u"UPDATE account SET balance = ? WHERE id = ?"_s);
    update << entry.balanceAfter << entry.account;
    return update.run();
}

} // namespace meterdesk::LedgerStore
