// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/ReadingStore.h"

#include "sql/Statement.h"

namespace meterdesk::ReadingStore {

using namespace Qt::Literals::StringLiterals;

Result<QList<CollectedMeter>> collectedMeters(DbConnection &db)
{
    Statement select(db,
        u"SELECT m.id, m.concentrator_id, pointer.as_of FROM meter m "
        "LEFT JOIN billing_pointer pointer ON pointer.meter_id = m.id "
        "WHERE m.removed_at IS NULL AND m.concentrator_id IS NOT NULL AND m.download <> 'cancelled' "
        "ORDER BY m.concentrator_id, m.point, m.padded"_s);
    return select.list<CollectedMeter>(
        [](DbRow &row, CollectedMeter &meter) { row >> meter.meter >> meter.concentrator >> meter.billedTo; });
}

Result<QSet<QDate>> storedDays(DbConnection &db, MeterId meter, QDate since)
{
    Statement select(
        db, u"SELECT date(as_of, '-1 day') FROM reading WHERE meter_id = ? AND kind = 'freeze' AND as_of >= ?"_s);
    select << meter << freezeInstant(since);
    QSet<QDate> days;
    auto done = select.forEach([&days](DbRow &row) {
        QDate day;
        row >> day;
        days.insert(day);
    });
    if (!done)
        return std::unexpected(done.error());
    return days;
}

Result<std::optional<Reading>> freeze(DbConnection &db, MeterId meter, QDate day)
{
    Statement select(db,
        u"SELECT id, meter_id, kind, as_of, read_at, total, sharp, peak, flat, valley FROM reading "
        "WHERE meter_id = ? AND kind = 'freeze' AND as_of = ?"_s);
    select << meter << freezeInstant(day);
    return select.optional<Reading>([](DbRow &row, Reading &reading) {
        row >> reading.id >> reading.meter >> reading.kind >> reading.asOf >> reading.readAt >> reading.registers;
    });
}

Result<ReadingId> insertFreeze(DbConnection &db, const Reading &reading, ReadingSource source)
{
    Statement statement(db,
        u"INSERT INTO reading (meter_id, kind, as_of, read_at, total, sharp, peak, flat, valley, source, standing) "
        "VALUES (?, 'freeze', ?, ?, ?, ?, ?, ?, ?, ?, CASE WHEN EXISTS (SELECT 1 FROM billing_pointer "
        "WHERE meter_id = ? AND as_of >= ?) THEN 'information' ELSE 'pending' END)"_s);
    statement << reading.meter << reading.asOf << reading.readAt << reading.registers << source << reading.meter
              << reading.asOf;
    const auto id = statement.insert();
    if (!id)
        return std::unexpected(id.error());
    return ReadingId{*id};
}

Result<QList<FrameRecord>> frames(DbConnection &db, ReadingId reading)
{
    Statement select(db,
        u"SELECT f.at, f.sent, f.bytes, f.secret_offset, f.secret_length, f.link FROM reading_wire_frame r "
        "JOIN wire_frame f ON f.id = r.frame_id WHERE r.reading_id = ? ORDER BY r.seq"_s);
    select << reading;
    return select.list<FrameRecord>([](DbRow &row, FrameRecord &frame) {
        row >> frame.at >> frame.sent >> frame.bytes >> frame.secretOffset >> frame.secretLength >> frame.link;
    });
}

Result<QString> standing(DbConnection &db, ReadingId reading)
{
    Statement select(db, u"SELECT standing FROM reading WHERE id = ?"_s);
    select << reading;
    return select.single<QString>();
}

Result<void> putAttempt(DbConnection &db, MeterId meter, QDate day, CollectionStatus status, int attempts, WallTime at,
    const QString &detail)
{
    Statement statement(db,
        u"INSERT INTO collection_attempt (meter_id, day, status, attempts, at, detail) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (meter_id, day) DO UPDATE SET status = excluded.status, "
        "attempts = collection_attempt.attempts + excluded.attempts, at = excluded.at, detail = excluded.detail"_s);
    statement << meter << day << status << attempts << at << detail;
    return statement.run();
}

Result<bool> hasUnbilledUse(DbConnection &db, MeterId meter)
{
    Statement select(db,
        u"SELECT EXISTS (SELECT 1 FROM reading r JOIN billing_pointer pointer ON pointer.meter_id = r.meter_id "
        "WHERE r.meter_id = ? AND r.standing IN ('pending', 'held') AND r.as_of > pointer.as_of "
        "AND r.total <> pointer.total)"_s);
    select << meter;
    return select.single<bool>();
}

Result<void> settleBeforePointer(DbConnection &db, MeterId meter)
{
    Statement statement(db,
        u"UPDATE reading SET standing = 'information' WHERE meter_id = ? AND standing = 'pending' AND as_of <= "
        "(SELECT pointer.as_of FROM billing_pointer pointer WHERE pointer.meter_id = reading.meter_id)"_s);
    statement << meter;
    return statement.run();
}

} // namespace meterdesk::ReadingStore
