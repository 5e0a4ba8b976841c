// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/ConflictStore.h"

#include "sql/Statement.h"

namespace meterdesk::ConflictStore {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString openConflicts =
    u"SELECT r.id, r.meter_id, m.number, p.code, r.as_of, r.total, r.sharp, r.peak, r.flat, r.valley, r.read_at, "
    "r.standing = 'billed', c.total, c.sharp, c.peak, c.flat, c.valley, c.read_at FROM reading_conflict c "
    "JOIN reading r ON r.id = c.reading_id JOIN meter m ON m.id = r.meter_id "
    "LEFT JOIN property p ON p.id = m.property_id WHERE c.resolved_at IS NULL AND c.id = (SELECT max(newest.id) "
    "FROM reading_conflict newest WHERE newest.reading_id = c.reading_id AND newest.resolved_at IS NULL) "_s;

void readConflict(DbRow &row, ConflictRecord &conflict)
{
    row >> conflict.reading >> conflict.meter >> conflict.meterNo >> conflict.accountCode >> conflict.asOf
        >> conflict.stored >> conflict.storedReadAt >> conflict.billed >> conflict.second >> conflict.secondReadAt;
}

} // namespace

Result<bool> keep(DbConnection &db, ReadingId reading, const Registers &registers, WallTime readAt)
{
    Statement insert(db,
        u"INSERT INTO reading_conflict (reading_id, read_at, total, sharp, peak, flat, valley) "
        "SELECT ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM reading_conflict WHERE reading_id = ? "
        "AND total IS ? AND sharp IS ? AND peak IS ? AND flat IS ? AND valley IS ?)"_s);
    insert << reading << readAt << registers << reading << registers;
    if (auto done = insert.run(); !done)
        return std::unexpected(done.error());
    Statement undecided(db,
        u"SELECT EXISTS (SELECT 1 FROM reading_conflict WHERE reading_id = ? AND total IS ? AND sharp IS ? "
        "AND peak IS ? AND flat IS ? AND valley IS ? AND resolved_at IS NULL)"_s);
    undecided << reading << registers;
    return undecided.single<bool>();
}

Result<QList<ConflictRecord>> listOpen(DbConnection &db)
{
    return Statement(db, openConflicts + u"ORDER BY r.id"_s).list<ConflictRecord>(readConflict);
}

Result<std::optional<ConflictRecord>> findOpen(DbConnection &db, ReadingId reading)
{
    Statement select(db, openConflicts + u"AND r.id = ?"_s);
    select << reading;
    return select.optional<ConflictRecord>(readConflict);
}

Result<void> take(DbConnection &db, const ConflictRecord &conflict)
{
    Statement update(db,
        u"UPDATE reading SET total = ?, sharp = ?, peak = ?, flat = ?, valley = ?, read_at = ?, source = 'wire', "
        "standing = CASE WHEN EXISTS (SELECT 1 FROM billing_pointer pointer WHERE pointer.meter_id = reading.meter_id "
        "AND pointer.as_of >= reading.as_of) THEN 'information' ELSE 'pending' END WHERE id = ?"_s);
    update << conflict.second << conflict.secondReadAt << conflict.reading;
    return update.run();
}

Result<void> resolve(DbConnection &db, const ConflictRecord &conflict, const QString &how, WallTime at)
{
    Statement update(db,
        u"UPDATE reading_conflict SET resolved_at = ?, resolution = ? WHERE reading_id = ? AND resolved_at IS NULL"_s);
    update << at << how << conflict.reading;
    if (auto done = update.run(); !done)
        return done;
    Statement attempt(db,
        u"UPDATE collection_attempt SET status = 'ok' WHERE meter_id = ? AND day = date(?, '-1 day') "
        "AND status = 'conflict'"_s);
    attempt << conflict.meter << conflict.asOf;
    return attempt.run();
}

} // namespace meterdesk::ConflictStore
