// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/WorkItemStore.h"

#include "sql/Statement.h"

namespace meterdesk::WorkItemStore {

using namespace Qt::Literals::StringLiterals;

namespace {

QString topicOf(WorkItemKind kind, std::int64_t about)
{
    return u"%1:%2"_s.arg(wordOf(kind)).arg(about);
}

const QString columns =
    u"SELECT w.id, w.kind, substr(w.topic, instr(w.topic, ':') + 1), p.code, m.number, w.opened_at, w.detail, "
    "w.closed_at, w.closed_by, w.note FROM work_item w LEFT JOIN account a ON a.id = w.account_id "
    "LEFT JOIN property p ON p.id = a.property_id LEFT JOIN meter m ON m.id = w.meter_id "_s;

void readItem(DbRow &row, WorkItem &item)
{
    QString about;
    row >> item.id >> item.kind >> about >> item.account >> item.meter >> item.openedAt >> item.detail >> item.closedAt
        >> item.closedBy >> item.note;
    item.about = about.toLongLong();
}

} // namespace

Result<QSet<std::int64_t>> openAbout(DbConnection &db, WorkItemKind kind)
{
    Statement select(db,
        u"SELECT CAST(substr(topic, instr(topic, ':') + 1) AS INTEGER) FROM work_item "
        "WHERE kind = ? AND closed_at IS NULL"_s);
    select << kind;
    QSet<std::int64_t> about;
    auto read = select.forEach([&about](DbRow &row) {
        std::int64_t id = 0;
        row >> id;
        about.insert(id);
    });
    if (!read)
        return std::unexpected(read.error());
    return about;
}

Result<std::optional<WorkItem>> find(DbConnection &db, std::int64_t id)
{
    Statement select(db, columns + u"WHERE w.id = ?"_s);
    select << id;
    return select.optional<WorkItem>(readItem);
}

Result<std::optional<WorkItem>> findOpen(DbConnection &db, WorkItemKind kind, std::int64_t about)
{
    Statement select(db, columns + u"WHERE w.topic = ? AND w.closed_at IS NULL"_s);
    select << topicOf(kind, about);
    return select.optional<WorkItem>(readItem);
}

Result<QList<WorkItem>> listOpen(DbConnection &db, const PropertyCode &account)
{
    Statement select(db,
        columns + u"WHERE w.closed_at IS NULL "_s + (account.isEmpty() ? QString() : u"AND p.code = ? "_s)
            + u"ORDER BY w.id"_s);
    if (!account.isEmpty())
        select << account;
    return select.list<WorkItem>(readItem);
}

Result<QList<WorkItem>> listClosed(DbConnection &db, int limit)
{
    Statement select(db, columns + u"WHERE w.closed_at IS NOT NULL ORDER BY w.closed_at DESC, w.id DESC LIMIT ?"_s);
    select << limit;
    return select.list<WorkItem>(readItem);
}

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
