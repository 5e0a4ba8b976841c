// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/DayEndStore.h"

#include "Try.h"
#include "sql/Statement.h"

namespace meterdesk::DayEndStore {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString dayEndColumns =
    u"SELECT number, business_date, at, operator, first_entry, last_entry, last_bill, opening, closing, seal, facts "
    "FROM day_end "_s;

void readDayEnd(DbRow &row, StoredDayEnd &dayEnd)
{
    row >> dayEnd.number >> dayEnd.businessDate >> dayEnd.at >> dayEnd.operatorName >> dayEnd.firstEntry
        >> dayEnd.lastEntry >> dayEnd.lastBill >> dayEnd.opening >> dayEnd.closing >> dayEnd.seal >> dayEnd.facts;
}

} // namespace

Result<void> insert(DbConnection &db, const StoredDayEnd &dayEnd)
{
    Statement statement(db,
        u"INSERT INTO day_end (number, business_date, at, operator, first_entry, last_entry, last_bill, opening, "
        "closing, seal, facts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    statement << dayEnd.number << dayEnd.businessDate << dayEnd.at << dayEnd.operatorName << dayEnd.firstEntry
              << dayEnd.lastEntry << dayEnd.lastBill << dayEnd.opening << dayEnd.closing << dayEnd.seal
              << QString::fromUtf8(dayEnd.facts);
    return statement.run();
}

Result<std::optional<StoredDayEnd>> newest(DbConnection &db)
{
    return Statement(db, dayEndColumns + u"ORDER BY business_date DESC LIMIT 1"_s).optional<StoredDayEnd>(readDayEnd);
}

Result<std::optional<StoredDayEnd>> find(DbConnection &db, const QString &number)
{
    Statement select(db, dayEndColumns + u"WHERE number = ?"_s);
    select << number;
    return select.optional<StoredDayEnd>(readDayEnd);
}

Result<QList<StoredDayEnd>> list(DbConnection &db, int limit)
{
    Statement select(db, dayEndColumns + u"ORDER BY business_date DESC LIMIT ?"_s);
    select << limit;
    return select.list<StoredDayEnd>(readDayEnd);
}

Result<std::int64_t> newestBill(DbConnection &db)
{
    return Statement(db, u"SELECT max(id) FROM bill"_s).single<std::int64_t>();
}

Result<Energy> energyOf(DbConnection &db, std::int64_t after, std::int64_t last)
{
    Statement select(db, u"SELECT sum(energy) FROM bill WHERE id > ? AND id <= ?"_s);
    select << after << last;
    return select.single<Energy>();
}

Result<QList<BuildingMovement>> movements(DbConnection &db, std::int64_t firstEntry)
{
    // A building is the property at the top of a room's tree.
    Statement select(db,
        u"WITH RECURSIVE tree (id, top) AS (SELECT id, id FROM property WHERE parent_id IS NULL UNION ALL "
        "SELECT p.id, tree.top FROM property p JOIN tree ON p.parent_id = tree.id), "
        "held AS (SELECT tree.top, sum(a.balance) AS closing FROM account a JOIN tree ON tree.id = a.property_id "
        "GROUP BY tree.top), "
        "moved AS (SELECT tree.top, "
        "sum(e.amount) FILTER (WHERE e.kind = 'recharge') AS recharges, "
        "sum(e.amount) FILTER (WHERE e.kind = 'reversal') AS reversals, "
        "sum(e.amount) FILTER (WHERE e.kind = 'charge') AS charges, "
        "sum(e.amount) FILTER (WHERE e.kind = 'refund') AS refunds, "
        "sum(e.amount) FILTER (WHERE e.kind IN ('top-up', 'level-up')) AS collections, "
        "sum(e.amount) AS everything FROM ledger_entry e JOIN account a ON a.id = e.account_id "
        "JOIN tree ON tree.id = a.property_id WHERE e.no >= ? GROUP BY tree.top) "
        "SELECT p.code, p.name, held.closing, coalesce(recharges, 0), coalesce(reversals, 0), coalesce(charges, 0), "
        "coalesce(refunds, 0), coalesce(collections, 0), coalesce(everything, 0) "
        "FROM held JOIN property p ON p.id = held.top LEFT JOIN moved ON moved.top = held.top ORDER BY p.code"_s);
    select << firstEntry;
    return select.list<BuildingMovement>([](DbRow &row, BuildingMovement &building) {
        BalanceMovement &movement = building.movement;
        Money everything;
        row >> building.code >> building.name >> movement.closing >> movement.recharges >> movement.reversals
            >> movement.charges >> movement.refunds >> movement.collections >> everything;
        movement.adjustments = Money{everything.fen - movement.sum().fen};
        movement.opening = Money{movement.closing.fen - everything.fen};
    });
}

Result<void> countState(DbConnection &db, std::optional<WallTime> since, DayEnd &dayEnd)
{
    Statement accounts(
        db, u"SELECT count(*), coalesce(sum(balance), 0) FROM account WHERE closed_on IS NULL AND balance < 0"_s);
    METERDESK_CHECK(accounts.forEach([&dayEnd](DbRow &row) { row >> dayEnd.inArrears >> dayEnd.arrears; }));
    Statement commands(db,
        u"SELECT count(*) FILTER (WHERE action = 'trip'), count(*) FILTER (WHERE action IN ('close', 'permit-close')) "
        "FROM meter_command WHERE state IN ('confirmed', 'permitted') AND finished_at > ? AND finished_at <= ?"_s);
    commands << (since ? since->toText() : QString()) << dayEnd.at;
    METERDESK_CHECK(commands.forEach([&dayEnd](DbRow &row) { row >> dayEnd.trips >> dayEnd.closes; }));
    Statement meters(db,
        u"SELECT count(*), count(*) FILTER (WHERE EXISTS (SELECT 1 FROM reading r WHERE r.meter_id = m.id "
        "AND r.kind = 'freeze' AND r.as_of = ?)) FROM meter m WHERE m.removed_at IS NULL AND m.property_id IS NOT NULL"_s);
    meters << WallTime::startOf(dayEnd.businessDate);
    METERDESK_CHECK(meters.forEach([&dayEnd](DbRow &row) { row >> dayEnd.metersDue >> dayEnd.metersRead; }));
    Statement items(db, u"SELECT count(*) FROM work_item WHERE closed_at IS NULL"_s);
    METERDESK_TRY(open, items.single<int>());
    dayEnd.openWorkItems = open;
    return {};
}

} // namespace meterdesk::DayEndStore
