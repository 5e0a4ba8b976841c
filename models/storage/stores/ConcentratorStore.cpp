// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/ConcentratorStore.h"

#include "sql/Statement.h"

namespace meterdesk::ConcentratorStore {

using namespace Qt::Literals::StringLiterals;

Result<EventMarks> eventMarks(DbConnection &db, ConcentratorId concentrator)
{
    Statement select(db, u"SELECT important_events_read, normal_events_read FROM concentrator WHERE id = ?"_s);
    select << concentrator;
    const auto marks =
        select.optional<EventMarks>([](DbRow &row, EventMarks &value) { row >> value.important >> value.normal; });
    if (!marks)
        return std::unexpected(marks.error());
    return marks->value_or(EventMarks());
}

Result<void> setEventMarks(DbConnection &db, ConcentratorId concentrator, const EventMarks &marks)
{
    Statement update(db, u"UPDATE concentrator SET important_events_read = ?, normal_events_read = ? WHERE id = ?"_s);
    update << marks.important << marks.normal << concentrator;
    return update.run();
}

Result<bool> insertEvent(
    DbConnection &db, ConcentratorId concentrator, const ConcentratorEvent &event, WallTime receivedAt)
{
    Statement insert(db,
        u"INSERT INTO concentrator_event (concentrator_id, importance, code, occurred_at, received_at, bytes) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (concentrator_id, importance, bytes) DO NOTHING"_s);
    insert << concentrator << event.importance << event.code << event.occurredAt << receivedAt << event.bytes;
    const auto changed = insert.change();
    if (!changed)
        return std::unexpected(changed.error());
    return *changed > 0;
}

Result<QList<ConcentratorEventRow>> newestEvents(DbConnection &db, ConcentratorId concentrator, int limit)
{
    Statement select(db,
        u"SELECT importance, code, occurred_at, bytes, received_at FROM concentrator_event WHERE concentrator_id = ? "
        "ORDER BY coalesce(occurred_at, received_at) DESC, id DESC LIMIT ?"_s);
    select << concentrator << limit;
    return select.list<ConcentratorEventRow>([](DbRow &row, ConcentratorEventRow &value) {
        row >> value.event.importance >> value.event.code >> value.event.occurredAt >> value.event.bytes
            >> value.receivedAt;
    });
}

Result<void> removeEvents(DbConnection &db, ConcentratorId concentrator)
{
    Statement remove(db, u"DELETE FROM concentrator_event WHERE concentrator_id = ?"_s);
    remove << concentrator;
    return remove.run();
}

Result<void> setSoftwareVersion(DbConnection &db, ConcentratorId concentrator, const QString &version)
{
    Statement update(db, u"UPDATE concentrator SET software_version = ? WHERE id = ?"_s);
    update << version << concentrator;
    return update.run();
}

} // namespace meterdesk::ConcentratorStore
