// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/ShiftStore.h"

#include "Try.h"
#include "sql/Statement.h"

#include <algorithm>
#include <map>
#include <set>

namespace meterdesk::ShiftStore {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString shiftColumns =
    u"SELECT id, number, cashier, opened_at, opening_float, after_entry, counted_at, coalesce(last_entry, "
    u"after_entry), "
    "coalesce(count, ''), coalesce(expected, 0), closed_at, reason, handed_over, successor FROM shift "_s;

void readShift(DbRow &row, Shift &shift)
{
    row >> shift.id >> shift.number >> shift.cashier >> shift.openedAt >> shift.openingFloat >> shift.afterEntry
        >> shift.countedAt >> shift.lastEntry >> shift.counted >> shift.expected >> shift.closedAt >> shift.reason
        >> shift.handedOver >> shift.successor;
}

/// Recharges, reversals, collections and refunds by method.
Result<void> sumMethods(DbConnection &db, ShiftFigures &figures)
{
    Statement select(db,
        u"SELECT kind, method, count(*), sum(abs(amount)) FROM ledger_entry WHERE no BETWEEN ? AND ? "
        "AND method IS NOT NULL AND kind IN ('recharge', 'reversal', 'top-up', 'refund') GROUP BY kind, method"_s);
    select << figures.firstEntry << figures.lastEntry;
    METERDESK_CHECK(select.forEach([&figures](DbRow &row) {
        EntryKind kind = EntryKind::Recharge;
        MethodTotal total;
        row >> kind >> total.method >> total.count >> total.amount;
        QList<MethodTotal> &line = kind == EntryKind::Recharge ? figures.recharges
            : kind == EntryKind::Reversal                      ? figures.reversals
            : kind == EntryKind::TopUp                         ? figures.collections
                                                               : figures.refunds;
        line.append(total);
    }));
    for (QList<MethodTotal> *line : {&figures.recharges, &figures.reversals, &figures.collections, &figures.refunds})
        std::ranges::sort(*line, {}, &MethodTotal::method);
    return {};
}

/// What crossed the counter in cash, in above 0 and out below, and how far that was rounded.
Result<Money> cashOf(DbConnection &db, ShiftFigures &figures)
{
    Statement select(db,
        u"SELECT coalesce(sum(coalesce(r.cash, e.amount)), 0), count(r.entry_no), coalesce(sum(r.rounding), 0) "
        "FROM ledger_entry e LEFT JOIN cash_rounding r ON r.entry_no = e.no WHERE e.no BETWEEN ? AND ? "
        "AND e.method = 'cash' AND e.kind IN ('recharge', 'reversal', 'top-up', 'refund')"_s);
    select << figures.firstEntry << figures.lastEntry;
    Money cash;
    METERDESK_CHECK(
        select.forEach([&cash, &figures](DbRow &row) { row >> cash >> figures.roundings >> figures.rounding; }));
    return cash;
}

Result<QList<CashDeposit>> depositsOf(DbConnection &db, ShiftId shift)
{
    Statement select(db, u"SELECT at, amount, note, operator FROM cash_deposit WHERE shift_id = ? ORDER BY id"_s);
    select << shift;
    return select.list<CashDeposit>([](DbRow &row, CashDeposit &deposit) {
        row >> deposit.at >> deposit.amount >> deposit.note >> deposit.operatorName;
    });
}

// A receipt number: two letters of its series, the day, '-', and the running number of the series.
QString seriesOf(const QString &receiptNo)
{
    return receiptNo.first(std::min<qsizetype>(2, receiptNo.size()));
}

std::int64_t runningNumberOf(const QString &receiptNo)
{
    return receiptNo.sliced(receiptNo.indexOf(u'-') + 1).toLongLong();
}

/// Slip numbers of the series up to `last` that neither an entry nor a check-out without one carries.
Result<QStringList> missingOf(
    DbConnection &db, const QString &series, std::int64_t before, const std::set<std::int64_t> &running)
{
    QStringList missing;
    for (std::int64_t number = before + 1; number < *running.rbegin(); ++number) {
        if (running.contains(number))
            continue;
        const QString ending = u'-' + QString::number(number).rightJustified(6, u'0');
        Statement slip(db, u"SELECT count(*) FROM check_out WHERE slip_no LIKE ? || '%' || ?"_s);
        slip << series << ending;
        METERDESK_TRY(carried, slip.single<int>());
        if (carried == 0)
            missing.append(series + u'…' + ending);
    }
    return missing;
}

Result<void> checkReceipts(DbConnection &db, ShiftFigures &figures)
{
    Statement select(
        db, u"SELECT receipt_no FROM ledger_entry WHERE no BETWEEN ? AND ? AND receipt_no IS NOT NULL ORDER BY no"_s);
    select << figures.firstEntry << figures.lastEntry;
    std::map<QString, std::set<std::int64_t>> series;
    METERDESK_CHECK(select.forEach([&figures, &series](DbRow &row) {
        QString number;
        row >> number;
        if (figures.firstReceipt.isEmpty())
            figures.firstReceipt = number;
        figures.lastReceipt = number;
        series[seriesOf(number)].insert(runningNumberOf(number));
    }));
    for (const auto &[name, running] : series) {
        Statement earlier(db,
            u"SELECT receipt_no FROM ledger_entry WHERE no < ? AND receipt_no LIKE ? || '%' ORDER BY no DESC LIMIT 1"_s);
        earlier << figures.firstEntry << name;
        METERDESK_TRY(before, earlier.value<QString>());
        METERDESK_TRY(missing, missingOf(db, name, before ? runningNumberOf(*before) : 0, running));
        figures.missingReceipts += missing;
    }
    return {};
}

} // namespace

Result<ShiftId> insert(DbConnection &db, const Shift &shift)
{
    Statement statement(
        db, u"INSERT INTO shift (number, cashier, opened_at, opening_float, after_entry) VALUES (?, ?, ?, ?, ?)"_s);
    statement << shift.number << shift.cashier << shift.openedAt << shift.openingFloat << shift.afterEntry;
    METERDESK_TRY(id, statement.insert());
    return ShiftId{id};
}

Result<std::optional<Shift>> present(DbConnection &db)
{
    return Statement(db, shiftColumns + u"WHERE closed_at IS NULL"_s).optional<Shift>(readShift);
}

Result<std::optional<Shift>> newest(DbConnection &db)
{
    return Statement(db, shiftColumns + u"ORDER BY id DESC LIMIT 1"_s).optional<Shift>(readShift);
}

Result<std::optional<Shift>> find(DbConnection &db, const QString &number)
{
    Statement select(db, shiftColumns + u"WHERE number = ?"_s);
    select << number;
    return select.optional<Shift>(readShift);
}

Result<std::optional<QString>> closedOver(DbConnection &db, std::int64_t entryNo)
{
    Statement select(
        db, u"SELECT number FROM shift WHERE closed_at IS NOT NULL AND after_entry < ? AND last_entry >= ?"_s);
    select << entryNo << entryNo;
    return select.value<QString>();
}

Result<QList<Shift>> list(DbConnection &db, int limit)
{
    Statement select(db, shiftColumns + u"ORDER BY id DESC LIMIT ?"_s);
    select << limit;
    return select.list<Shift>(readShift);
}

Result<void> setCount(DbConnection &db, const Shift &shift)
{
    Statement update(db, u"UPDATE shift SET counted_at = ?, last_entry = ?, count = ?, expected = ? WHERE id = ?"_s);
    update << shift.countedAt << shift.lastEntry << shift.counted << shift.expected << shift.id;
    return update.run();
}

Result<void> close(DbConnection &db, const Shift &shift)
{
    Statement update(db, u"UPDATE shift SET closed_at = ?, reason = ?, handed_over = ?, successor = ? WHERE id = ?"_s);
    update << shift.closedAt << shift.reason << shift.handedOver << shift.successor << shift.id;
    return update.run();
}

Result<std::optional<BookedDeposit>> findDeposit(DbConnection &db, const QString &requestId)
{
    Statement select(db, u"SELECT shift_id, at, amount, note, operator FROM cash_deposit WHERE request_id = ?"_s);
    select << requestId;
    return select.optional<BookedDeposit>([](DbRow &row, BookedDeposit &booked) {
        CashDeposit &deposit = booked.deposit;
        row >> booked.shift >> deposit.at >> deposit.amount >> deposit.note >> deposit.operatorName;
    });
}

Result<void> insertDeposit(DbConnection &db, ShiftId shift, const QString &requestId, const CashDeposit &deposit)
{
    Statement statement(
        db, u"INSERT INTO cash_deposit (shift_id, request_id, at, amount, note, operator) VALUES (?, ?, ?, ?, ?, ?)"_s);
    statement << shift << requestId << deposit.at << deposit.amount << deposit.note << deposit.operatorName;
    return statement.run();
}

Result<ShiftFigures> figures(DbConnection &db, const Shift &shift, std::int64_t lastEntry, WallTime until)
{
    ShiftFigures figures{
        .firstEntry = shift.afterEntry + 1, .lastEntry = lastEntry, .openingFloat = shift.openingFloat};
    METERDESK_CHECK(sumMethods(db, figures));
    METERDESK_TRY(cash, cashOf(db, figures));
    METERDESK_TRY(deposits, depositsOf(db, shift.id));
    figures.deposits = deposits;
    for (const CashDeposit &deposit : deposits) {
        METERDESK_TRY(sum, add(figures.deposited, deposit.amount));
        figures.deposited = sum;
    }
    METERDESK_TRY(held, add(figures.openingFloat, cash));
    METERDESK_TRY(expected, subtract(held, figures.deposited));
    figures.expectedCash = expected;
    METERDESK_CHECK(checkReceipts(db, figures));
    Statement reprints(db,
        u"SELECT (SELECT count(*) FROM receipt_print WHERE copy > 1 AND at BETWEEN ? AND ?) + "
        "(SELECT count(*) FROM document_print WHERE copy > 1 AND at BETWEEN ? AND ?)"_s);
    reprints << shift.openedAt << until << shift.openedAt << until;
    METERDESK_TRY(count, reprints.single<int>());
    figures.reprints = count;
    return figures;
}

} // namespace meterdesk::ShiftStore
