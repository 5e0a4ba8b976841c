// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/StatementService.h"

#include "Database.h"
#include "LedgerHash.h"
#include "Try.h"
#include "documents/StatementBuilder.h"
#include "stores/AccountStore.h"
#include "stores/LedgerStore.h"
#include "stores/PropertyStore.h"
#include "stores/ReadingStore.h"
#include "stores/StatementStore.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isWithin(QDate day, QDate from, QDate to)
{
    return (!from.isValid() || day >= from) && (!to.isValid() || day <= to);
}

/// A cell that begins like a formula is text to a spreadsheet behind an apostrophe; commas and quotes are quoted.
QString cell(const QString &text)
{
    QString value = text;
    if (!value.isEmpty() && u"=+@\t\r"_s.contains(value[0]))
        value.prepend(u'\'');
    if (!value.contains(u',') && !value.contains(u'"') && !value.contains(u'\n'))
        return value;
    return u'"' + value.replace(u'"', u"\"\""_s) + u'"';
}

QByteArray csvRow(const QStringList &cells)
{
    QStringList quoted;
    for (const QString &each : cells)
        quoted += cell(each);
    return quoted.join(u',').toUtf8() + "\r\n";
}

/// The line of a bill (its first cells are given), and one for each part of it.
QByteArray billedRows(QStringList row, const BillDetails &bill)
{
    row[10] = bill.energy.toText();
    row[12] = bill.exact.toText();
    row[13] = bill.remainderIn.toText();
    row[14] = bill.remainderOut.toText();
    QByteArray rows = csvRow(row);
    for (const BilledLine &line : bill.lines) {
        rows += csvRow({{}, line.fromDay.toString(Qt::ISODate), line.toDay.toString(Qt::ISODate), line.rate, {}, {}, {},
            line.meter.toText(), line.fromRegister.toText(), line.toRegister.toText(), line.energy.toText(),
            line.price.toText(), line.exact.toText(), {}, {}});
    }
    return rows;
}

} // namespace

Result<AccountStatement> buildStatement(DbConnection &db, const PropertyCode &code, QDate from, QDate to)
{
    METERDESK_TRY(account, AccountStore::get(db, code, QDate()));
    METERDESK_TRY(property, PropertyStore::get(db, code));
    METERDESK_TRY(opening, StatementStore::balanceBefore(db, account.id, from));
    // A charge is posted when it is booked, so the bills of the period's entries were posted in the period.
    METERDESK_TRY(bills, StatementStore::bills(db, account.id, from, to));
    METERDESK_TRY(corrections, StatementStore::corrections(db, account.id));
    METERDESK_TRY(approvers, StatementStore::approvers(db, account.id));
    METERDESK_TRY(cash, StatementStore::roundedCash(db, account.id));

    AccountStatement statement{.account = code,
        .propertyName = property.name,
        .memberName = account.memberName,
        .from = from,
        .to = to,
        .opening = opening,
        .freeBills = bills.free,
        .closing = opening};
    METERDESK_CHECK(LedgerStore::forEach(db, account.id, [&](const LedgerEntry &entry) {
        if (!isWithin(entry.businessDate, from, to))
            return;
        ExplainedEntry explained{.entry = entry, .approver = approvers.value(entry.no)};
        if (const auto bill = bills.byEntry.constFind(entry.no); bill != bills.byEntry.cend())
            explained.bill = *bill;
        if (const auto correction = corrections.constFind(entry.no); correction != corrections.cend())
            explained.correction = *correction;
        if (const auto rounded = cash.constFind(entry.no); rounded != cash.cend())
            explained.cash = *rounded;
        statement.closing.fen += entry.amount.fen;
        statement.seal = seal(entry.hash);
        statement.entries.append(std::move(explained));
    }));
    return statement;
}

StatementService::StatementService(Database &database)
    : m_database(database)
{ }

Async<AccountStatement> StatementService::statement(const PropertyCode &account, QDate from, QDate to) const
{
    if (from.isValid() && to.isValid() && to < from)
        return finishedAsync<AccountStatement>(failure(
            ErrorCode::InvalidDate, u"%1 is before %2"_s.arg(to.toString(Qt::ISODate), from.toString(Qt::ISODate))));
    return m_database.read<AccountStatement>(
        [account, from, to](DbConnection &db) { return buildStatement(db, account, from, to); });
}

Async<QList<FrameRecord>> StatementService::frames(ReadingId reading) const
{
    return m_database.read<QList<FrameRecord>>(
        [reading](DbConnection &db) { return ReadingStore::frames(db, reading); });
}

Async<QList<QList<FrameRecord>>> StatementService::framesOfEach(const QList<ReadingId> &readings) const
{
    return m_database.read<QList<QList<FrameRecord>>>(
        [readings](DbConnection &db) -> Result<QList<QList<FrameRecord>>> {
            QList<QList<FrameRecord>> all;
            for (const ReadingId reading : readings) {
                METERDESK_TRY(frames, ReadingStore::frames(db, reading));
                all.append(frames);
            }
            return all;
        });
}

QByteArray statementCsv(const AccountStatement &statement)
{
    QByteArray csv = "\xEF\xBB\xBF";
    csv += csvRow({u"no"_s, u"at"_s, u"to"_s, u"kind"_s, u"amount"_s, u"balance_after"_s, u"note"_s, u"meter"_s,
        u"from_register"_s, u"to_register"_s, u"kwh"_s, u"price"_s, u"exact"_s, u"remainder_in"_s, u"remainder_out"_s});
    csv += csvRow({{}, statement.from.toString(Qt::ISODate), {}, u"opening"_s, {}, statement.opening.toText(),
        statement.account.toText(), {}, {}, {}, {}, {}, {}, {}, {}});
    Money balance = statement.opening;
    for (const ExplainedEntry &explained : statement.entries) {
        const LedgerEntry &entry = explained.entry;
        balance.fen += entry.amount.fen;
        const QStringList row{QString::number(entry.no), entry.at.toText(), {}, wordOf(entry.kind),
            entry.amount.toText(), balance.toText(), entry.note, {}, {}, {}, {}, {}, {}, {}, {}};
        csv += explained.bill ? billedRows(row, *explained.bill) : csvRow(row);
    }
    // Days that cost nothing have no entry, and belong to what explains the balance.
    for (const BillDetails &bill : statement.freeBills)
        csv += billedRows({{}, bill.to.toText(), {}, wordOf(EntryKind::Charge), bill.charge.toText(), {}, {}, {}, {},
                              {}, {}, {}, {}, {}, {}},
            bill);
    csv += csvRow({{}, statement.to.toString(Qt::ISODate), {}, u"closing"_s, {}, statement.closing.toText(),
        statement.seal, {}, {}, {}, {}, {}, {}, {}, {}});
    return csv;
}

} // namespace meterdesk
