// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/HoldStore.h"

#include "sql/Statement.h"

namespace meterdesk::HoldStore {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString columns =
    u"SELECT h.id, h.reading_id, h.meter_id, m.number, p.code, h.reason, h.previous_as_of, h.previous_total, "
    "h.previous_sharp, h.previous_peak, h.previous_flat, h.previous_valley, r.as_of, h.current_total, h.current_sharp, "
    "h.current_peak, h.current_flat, h.current_valley, h.opened_at FROM hold h JOIN reading r ON r.id = h.reading_id "
    "JOIN meter m ON m.id = h.meter_id LEFT JOIN property p ON p.id = m.property_id WHERE h.cleared_at IS NULL "_s;

void readHold(DbRow &row, HoldRecord &hold)
{
    row >> hold.id >> hold.reading >> hold.meter >> hold.meterNo >> hold.accountCode >> hold.reason
        >> hold.previous.asOf >> hold.previous.registers >> hold.current.asOf >> hold.current.registers
        >> hold.openedAt;
}

} // namespace

Result<HoldId> open(
    DbConnection &db, const BillableReading &reading, const RegisterPoint &previous, HoldReason reason, WallTime at)
{
    Statement insert(db,
        u"INSERT INTO hold (reading_id, meter_id, reason, opened_at, previous_as_of, previous_total, previous_sharp, "
        "previous_peak, previous_flat, previous_valley, current_total, current_sharp, current_peak, current_flat, "
        "current_valley) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    insert << reading.id << reading.meter << reason << at << previous.asOf << previous.registers
           << reading.point.registers;
    const auto id = insert.insert();
    if (!id)
        return std::unexpected(id.error());
    return HoldId{*id};
}

Result<QList<HoldRecord>> listOpen(DbConnection &db)
{
    return Statement(db, columns + u"ORDER BY h.id"_s).list<HoldRecord>(readHold);
}

Result<std::optional<HoldRecord>> findOpen(DbConnection &db, HoldId hold)
{
    Statement select(db, columns + u"AND h.id = ?"_s);
    select << hold;
    return select.optional<HoldRecord>(readHold);
}

Result<std::optional<HoldRecord>> findOpenOf(DbConnection &db, ReadingId reading)
{
    Statement select(db, columns + u"AND h.reading_id = ?"_s);
    select << reading;
    return select.optional<HoldRecord>(readHold);
}

Result<void> clear(DbConnection &db, HoldId hold, const QString &outcome, const QString &note,
    const QString &operatorName, WallTime at)
{
    Statement update(db, u"UPDATE hold SET cleared_at = ?, outcome = ?, note = ?, operator = ? WHERE id = ?"_s);
    update << at << outcome << note << operatorName << hold;
    return update.run();
}

Result<void> retype(DbConnection &db, ReadingId reading, const Registers &registers, WallTime readAt)
{
    Statement update(db,
        u"UPDATE reading SET total = ?, sharp = ?, peak = ?, flat = ?, valley = ?, read_at = ?, source = 'typed' "
        "WHERE id = ?"_s);
    update << registers << readAt << reading;
    return update.run();
}

} // namespace meterdesk::HoldStore
