// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/ReceiptStore.h"

#include "sql/Statement.h"

namespace meterdesk::ReceiptStore {

using namespace Qt::Literals::StringLiterals;

namespace {

QString counterOf(const QString &prefix)
{
    return u"slip-"_s + prefix;
}

} // namespace

Result<QString> nextNumber(DbConnection &db, const QString &prefix, QDate day)
{
    Statement count(db,
        u"INSERT INTO counter (name, value) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1 "
        "RETURNING value"_s);
    count << counterOf(prefix);
    const auto number = count.single<std::int64_t>();
    if (!number)
        return std::unexpected(number.error());
    return u"%1%2-%3"_s.arg(prefix, day.toString(u"yyyyMMdd"_s)).arg(*number, 6, 10, QLatin1Char('0'));
}

Result<void> insert(DbConnection &db, const IssuedReceipt &receipt, WallTime at)
{
    Statement statement(db, u"INSERT INTO receipt (number, entry_no, issued_at, facts) VALUES (?, ?, ?, ?)"_s);
    statement << receipt.number << receipt.entryNo << at << QString::fromUtf8(receipt.facts);
    return statement.run();
}

Result<std::optional<IssuedReceipt>> find(DbConnection &db, const QString &number)
{
    Statement select(db, u"SELECT number, entry_no, facts FROM receipt WHERE number = ?"_s);
    select << number;
    return select.optional<IssuedReceipt>([](DbRow &row, IssuedReceipt &receipt) {
        QString facts;
        row >> receipt.number >> receipt.entryNo >> facts;
        receipt.facts = facts.toUtf8();
    });
}

Result<PrintHistory> prints(DbConnection &db, const QString &number)
{
    Statement select(db, u"SELECT count(*), min(at) FROM receipt_print WHERE receipt_no = ?"_s);
    select << number;
    const auto before = select.optional<PrintHistory>(
        [](DbRow &row, PrintHistory &history) { row >> history.prints >> history.first; });
    if (!before)
        return std::unexpected(before.error());
    return before->value_or(PrintHistory{});
}

Result<PrintHistory> addPrint(DbConnection &db, const QString &number, WallTime at, const QString &operatorName)
{
    const auto history = prints(db, number);
    if (!history)
        return history;
    Statement insert(db, u"INSERT INTO receipt_print (receipt_no, copy, at, operator) VALUES (?, ?, ?, ?)"_s);
    insert << number << history->prints + 1 << at << operatorName;
    if (auto inserted = insert.run(); !inserted)
        return std::unexpected(inserted.error());
    return history;
}

Result<std::int64_t> lastNumber(DbConnection &db, const QString &prefix)
{
    Statement select(db, u"SELECT value FROM counter WHERE name = ?"_s);
    select << counterOf(prefix);
    const auto value = select.value<std::int64_t>();
    if (!value)
        return std::unexpected(value.error());
    return value->value_or(0);
}

} // namespace meterdesk::ReceiptStore
