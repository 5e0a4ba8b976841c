// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/StatementStore.h"

#include "sql/Statement.h"

namespace meterdesk::StatementStore {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Bounds for `posted_at` and the like: a null day is no bound.
QString lowest(QDate day)
{
    return day.isValid() ? WallTime::startOf(day).toText() : QString();
}

QString beyond(QDate day)
{
    return day.isValid() ? WallTime::startOf(day.addDays(1)).toText() : u"9999-12-31 23:59:59"_s;
}

/// Rows of (key, value) of one account.
template <typename Value>
Result<QHash<std::int64_t, Value>> byEntry(DbConnection &db, const QString &sql, AccountId account)
{
    Statement select(db, sql);
    select << account;
    QHash<std::int64_t, Value> found;
    auto read = select.forEach([&found](DbRow &row) {
        std::int64_t entry = 0;
        Value value;
        row >> entry >> value;
        found.insert(entry, value);
    });
    if (!read)
        return std::unexpected(read.error());
    return found;
}

Result<QList<BilledLine>> linesOf(DbConnection &db, std::int64_t bill)
{
    Statement select(db,
        u"SELECT m.number, l.from_day, l.to_day, l.rate, l.from_register, l.to_register, l.energy, l.price, l.exact "
        "FROM bill_line l JOIN meter m ON m.id = l.meter_id WHERE l.bill_id = ? ORDER BY l.line"_s);
    select << bill;
    return select.list<BilledLine>([](DbRow &row, BilledLine &line) {
        row >> line.meter >> line.fromDay >> line.toDay >> line.rate >> line.fromRegister >> line.toRegister
            >> line.energy >> line.price >> line.exact;
    });
}

} // namespace

Result<Money> balanceBefore(DbConnection &db, AccountId account, QDate day)
{
    if (!day.isValid())
        return Money{};
    Statement select(
        db, u"SELECT coalesce(sum(amount), 0) FROM ledger_entry WHERE account_id = ? AND business_date < ?"_s);
    select << account << day;
    return select.single<Money>();
}

Result<Bills> bills(DbConnection &db, AccountId account, QDate from, QDate to)
{
    struct Row
    {
        std::int64_t entry = 0;
        BillDetails bill;
    };
    Statement select(db,
        u"SELECT coalesce(b.entry_no, 0), b.id, b.reading_id, m.number, b.from_as_of, b.to_as_of, r.read_at, r.source, "
        "r.note, b.energy, b.exact, b.remainder_in, b.remainder_out, b.charge FROM bill b "
        "JOIN meter m ON m.id = b.meter_id JOIN reading r ON r.id = b.reading_id "
        "WHERE b.account_id = ? AND b.posted_at >= ? AND b.posted_at < ? ORDER BY b.id"_s);
    select << account << lowest(from) << beyond(to);
    auto rows = select.list<Row>([](DbRow &row, Row &found) {
        BillDetails &bill = found.bill;
        row >> found.entry >> bill.id >> bill.reading >> bill.meter >> bill.from >> bill.to >> bill.readAt
            >> bill.source >> bill.sourceNote >> bill.energy >> bill.exact >> bill.remainderIn >> bill.remainderOut
            >> bill.charge;
    });
    if (!rows)
        return std::unexpected(rows.error());
    Bills bills;
    for (Row &row : *rows) {
        auto lines = linesOf(db, row.bill.id);
        if (!lines)
            return std::unexpected(lines.error());
        row.bill.lines = std::move(*lines);
        if (row.entry > 0)
            bills.byEntry.insert(row.entry, std::move(row.bill));
        else
            bills.free.append(std::move(row.bill));
    }
    return bills;
}

Result<QHash<std::int64_t, CorrectionDetails>> corrections(DbConnection &db, AccountId account)
{
    Statement select(db,
        u"SELECT c.entry_no, m.number, c.day, c.energy, c.price, c.exact, c.remainder_in, c.remainder_out "
        "FROM energy_correction c JOIN meter m ON m.id = c.meter_id WHERE c.account_id = ? "
        "AND c.entry_no IS NOT NULL"_s);
    select << account;
    QHash<std::int64_t, CorrectionDetails> found;
    auto read = select.forEach([&found](DbRow &row) {
        std::int64_t entry = 0;
        CorrectionDetails details;
        row >> entry >> details.meter >> details.day >> details.energy >> details.price >> details.exact
            >> details.remainderIn >> details.remainderOut;
        found.insert(entry, details);
    });
    if (!read)
        return std::unexpected(read.error());
    return found;
}

Result<QHash<std::int64_t, QString>> approvers(DbConnection &db, AccountId account)
{
    return byEntry<QString>(db,
        u"SELECT p.entry_no, p.approver FROM approval p JOIN ledger_entry e ON e.no = p.entry_no "
        "WHERE e.account_id = ?"_s,
        account);
}

Result<QHash<std::int64_t, Money>> roundedCash(DbConnection &db, AccountId account)
{
    return byEntry<Money>(db,
        u"SELECT c.entry_no, c.cash FROM cash_rounding c JOIN ledger_entry e ON e.no = c.entry_no "
        "WHERE e.account_id = ?"_s,
        account);
}

} // namespace meterdesk::StatementStore
