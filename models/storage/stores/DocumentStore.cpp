// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/DocumentStore.h"

#include "Try.h"
#include "sql/Statement.h"

namespace meterdesk::DocumentStore {

using namespace Qt::Literals::StringLiterals;

Result<PrintHistory> prints(DbConnection &db, const QString &number)
{
    Statement select(db, u"SELECT count(*), min(at) FROM document_print WHERE number = ?"_s);
    select << number;
    METERDESK_TRY(found, select.optional<PrintHistory>([](DbRow &row, PrintHistory &history) {
        row >> history.prints >> history.first;
    }));
    return found.value_or(PrintHistory{});
}

Result<PrintHistory> addPrint(DbConnection &db, const QString &number, WallTime at, const QString &operatorName)
{
    METERDESK_TRY(history, prints(db, number));
    Statement insert(db, u"INSERT INTO document_print (number, copy, at, operator) VALUES (?, ?, ?, ?)"_s);
    insert << number << history.prints + 1 << at << operatorName;
    METERDESK_CHECK(insert.run());
    return history;
}

Result<std::optional<CheckOutSlip>> checkOut(DbConnection &db, const QString &slipNo)
{
    Statement select(db,
        u"SELECT t.account_id, p.code, c.tenancy_id, c.at, c.operator, c.energy, c.final_bill, coalesce(c.entry_no, 0) "
        "FROM check_out c JOIN tenancy t ON t.id = c.tenancy_id JOIN account a ON a.id = t.account_id "
        "JOIN property p ON p.id = a.property_id WHERE c.slip_no = ?"_s);
    select << slipNo;
    return select.optional<CheckOutSlip>([](DbRow &row, CheckOutSlip &slip) {
        row >> slip.account >> slip.accountCode >> slip.tenancy >> slip.at >> slip.operatorName >> slip.energy
            >> slip.finalBill >> slip.entryNo;
    });
}

Result<QList<FinalReading>> finalReadings(DbConnection &db, const CheckOutSlip &slip)
{
    Statement select(db,
        u"SELECT m.number, f.as_of, f.total, f.sharp, f.peak, f.flat, f.valley, r.as_of, r.total, r.sharp, r.peak, "
        "r.flat, r.valley, r.source = 'typed' FROM bill b JOIN reading r ON r.id = b.reading_id "
        "JOIN meter m ON m.id = b.meter_id LEFT JOIN reading f ON f.id = (SELECT id FROM reading WHERE "
        "meter_id = b.meter_id AND kind = 'freeze' AND as_of <= b.to_as_of AND standing = 'billed' "
        "ORDER BY as_of DESC LIMIT 1) WHERE b.account_id = ? AND b.tenancy_id = ? AND r.kind = 'check-out' "
        "AND b.to_as_of = ? ORDER BY m.padded"_s);
    select << slip.account << slip.tenancy << slip.at;
    return select.list<FinalReading>([](DbRow &row, FinalReading &reading) {
        std::optional<WallTime> frozen;
        row >> reading.meter >> frozen >> reading.freeze >> reading.readAt >> reading.registers >> reading.typed;
        // A freeze is taken at 00:00 of the day behind the one it closes.
        if (frozen)
            reading.freezeDay = frozen->plusSeconds(-1).date();
    });
}

Result<TenancySpan> tenancy(DbConnection &db, TenancyId tenancy)
{
    Statement select(db, u"SELECT member_name, member_phone, from_at, to_at FROM tenancy WHERE id = ?"_s);
    select << tenancy;
    METERDESK_TRY(found, select.optional<TenancySpan>([](DbRow &row, TenancySpan &span) {
        row >> span.memberName >> span.memberPhone >> span.from >> span.to;
    }));
    return found.value_or(TenancySpan{});
}

Result<QStringList> recharges(DbConnection &db, TenancyId tenancy, PayMethod method, int limit)
{
    Statement select(db,
        u"SELECT receipt_no FROM ledger_entry e WHERE tenancy_id = ? AND kind = 'recharge' AND method = ? AND NOT "
        "EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses = e.no) ORDER BY no DESC LIMIT ?"_s);
    select << tenancy << method << limit;
    METERDESK_TRY(newest, select.list<QString>([](DbRow &row, QString &number) { row >> number; }));
    return QStringList(newest.crbegin(), newest.crend());
}

Result<QStringList> receiptsSealed(DbConnection &db, const QString &checkCode)
{
    Statement select(db,
        u"SELECT receipt_no FROM ledger_entry WHERE hex(substr(hash, 1, 4)) = ? AND receipt_no IS NOT NULL "
        "ORDER BY no"_s);
    select << checkCode.toUpper();
    METERDESK_TRY(found, select.list<QString>([](DbRow &row, QString &number) { row >> number; }));
    return QStringList(found);
}

Result<QString> reversalOf(DbConnection &db, std::int64_t entryNo)
{
    Statement select(db, u"SELECT receipt_no FROM ledger_entry WHERE reverses = ?"_s);
    select << entryNo;
    METERDESK_TRY(found, select.value<QString>());
    return found.value_or(QString());
}

Result<QString> movedTo(DbConnection &db, std::int64_t rechargeNo)
{
    Statement select(db,
        u"SELECT property.name FROM transfer JOIN ledger_entry ON ledger_entry.no = transfer.in_no "
        "JOIN account ON account.id = ledger_entry.account_id JOIN property ON property.id = account.property_id "
        "WHERE transfer.recharge_no = ?"_s);
    select << rechargeNo;
    METERDESK_TRY(found, select.value<QString>());
    return found.value_or(QString());
}

} // namespace meterdesk::DocumentStore
