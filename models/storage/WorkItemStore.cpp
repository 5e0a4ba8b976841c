// SPDX-License-Identifier: GPL-3.0-or-later
#include "WorkItemStore.h"

#include "Statement.h"

namespace meterdesk::WorkItemStore {

using namespace Qt::Literals::StringLiterals;

namespace {

QString topicOf(WorkItemKind kind, std::int64_t about)
{
    return u"%1:%2"_s.arg(wordOf(kind)).arg(about);
}

} // namespace

Result<bool> open(DbConnection &db, const NewWorkItem &item, WallTime at)
{
    Statement insert(db,
        u"INSERT INTO work_item (topic, kind, account_id, meter_id, opened_at, detail) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (topic) WHERE closed_at IS NULL DO NOTHING"_s);
    insert << topicOf(item.kind, item.about) << item.kind << item.account << item.meter << at << item.detail;
    const auto opened = insert.change();
    if (!opened)
        return std::unexpected(opened.error());
    return *opened > 0;
}

Result<bool> isOpen(DbConnection &db, WorkItemKind kind, std::int64_t about)
{
    Statement select(db, u"SELECT count(*) FROM work_item WHERE topic = ? AND closed_at IS NULL"_s);
    select << topicOf(kind, about);
    return select.single<bool>();
}

Result<void> close(
    DbConnection &db, WorkItemKind kind, std::int64_t about, const QString &closedBy, const QString &note, WallTime at)
{
    Statement update(
        db, u"UPDATE work_item SET closed_at = ?, closed_by = ?, note = ? WHERE topic = ? AND closed_at IS NULL"_s);
    update << at << closedBy << note << topicOf(kind, about);
    return update.run();
}

} // namespace meterdesk::WorkItemStore
