// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "WorkItem.h"

#include <QtCore/QList>
#include <QtCore/QSet>

namespace meterdesk {

class DbConnection;

/// Something a person has to look at.
struct NewWorkItem
{
    WorkItemKind kind = WorkItemKind::HeldReading;
    std::int64_t about = 0; ///< row id of what it is about; one open item a kind and row
    AccountId account;
    MeterId meter;
    QString detail;
};

/// The inbox.
namespace WorkItemStore {

/// Opens the item unless it is open already; whether it was opened now.
[[nodiscard]] Result<bool> open(DbConnection &db, const NewWorkItem &item, WallTime at);
[[nodiscard]] Result<bool> isOpen(DbConnection &db, WorkItemKind kind, std::int64_t about);
/// What the open items of a kind are about.
[[nodiscard]] Result<QSet<std::int64_t>> openAbout(DbConnection &db, WorkItemKind kind);
[[nodiscard]] Result<std::optional<WorkItem>> find(DbConnection &db, std::int64_t id);
/// The open item of a kind and row.
[[nodiscard]] Result<std::optional<WorkItem>> findOpen(DbConnection &db, WorkItemKind kind, std::int64_t about);
/// Open items, oldest first; of one room where it is not empty.
[[nodiscard]] Result<QList<WorkItem>> listOpen(DbConnection &db, const PropertyCode &account);
/// Closed items, newest first.
[[nodiscard]] Result<QList<WorkItem>> listClosed(DbConnection &db, int limit);
/// Closes the item if it is open.
[[nodiscard]] Result<void> close(
    DbConnection &db, WorkItemKind kind, std::int64_t about, const QString &closedBy, const QString &note, WallTime at);

} // namespace WorkItemStore

} // namespace meterdesk
