// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Clock.h"
#include "Operator.h"
#include "WorkItem.h"

#include <QtCore/QList>

namespace meterdesk {

class Database;

/// The inbox (待办): what the program could not decide. Thread-safe.
class WorkItemService
{
public:
    WorkItemService(Database &database, const Clock &clock);

    /// Open items, oldest first; of one room, or all.
    [[nodiscard]] Async<QList<WorkItem>> open(const std::optional<PropertyCode> &account = {}) const;
    /// Closed items, newest first.
    [[nodiscard]] Async<QList<WorkItem>> closed(int limit) const;

    /// Closes one with a note of what was done. Needs ManageAccounts. Errors: `unknown-work-item` (closed already),
    /// `invalid-argument` (no note), `reading-held` and `reading-conflict` (deciding about the
    /// reading closes the item: HoldService), `not-permitted`.
    [[nodiscard]] Async<WorkItem> close(const Actor &actor, std::int64_t id, const QString &note);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
