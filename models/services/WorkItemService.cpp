// SPDX-License-Identifier: GPL-3.0-or-later
#include "WorkItemService.h"

#include "Database.h"
#include "Try.h"
#include "stores/ConflictStore.h"
#include "stores/OperationLogStore.h"
#include "stores/WorkItemStore.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<WorkItem> closeItem(DbConnection &db, const Actor &actor, std::int64_t id, const QString &note, WallTime now)
{
    METERDESK_TRY(item, WorkItemStore::find(db, id));
    if (!item || item->closedAt)
        return failure(ErrorCode::UnknownWorkItem, QString::number(id));
    if (item->kind == WorkItemKind::HeldReading)
        return failure(ErrorCode::ReadingHeld, item->detail);
    if (item->kind == WorkItemKind::ReadingConflict) {
        METERDESK_TRY(conflict, ConflictStore::findOpen(db, ReadingId{item->about}));
        if (conflict)
            return failure(ErrorCode::ReadingConflict, item->detail);
    }
    METERDESK_CHECK(WorkItemStore::close(db, item->kind, item->about, actor.name, note, now));
    METERDESK_CHECK(OperationLogStore::append(db, actor, now, u"close-work-item"_s,
        item->account.isEmpty() ? item->meter.toText() : item->account.toText(),
        u"%1 %2: %3"_s.arg(wordOf(item->kind), item->detail, note)));
    METERDESK_TRY(closed, WorkItemStore::find(db, id));
    return *closed;
}

} // namespace

WorkItemService::WorkItemService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Async<QList<WorkItem>> WorkItemService::open(const std::optional<PropertyCode> &account) const
{
    return m_database.read<QList<WorkItem>>(
        [account](DbConnection &db) { return WorkItemStore::listOpen(db, account.value_or(PropertyCode())); });
}

Async<QList<WorkItem>> WorkItemService::closed(int limit) const
{
    return m_database.read<QList<WorkItem>>([limit](DbConnection &db) { return WorkItemStore::listClosed(db, limit); });
}

Async<WorkItem> WorkItemService::close(const Actor &actor, std::int64_t id, const QString &note)
{
    if (auto allowed = actor.mustHave(Right::ManageAccounts); !allowed)
        return finishedAsync<WorkItem>(std::unexpected(allowed.error()));
    if (note.trimmed().isEmpty())
        return finishedAsync<WorkItem>(failure(ErrorCode::InvalidArgument, u"closing an item needs a note"_s));
    return m_database.write<WorkItem>([actor, id, note = note.trimmed(), &clock = m_clock](
                                          DbConnection &db) { return closeItem(db, actor, id, note, clock.now()); });
}

} // namespace meterdesk
