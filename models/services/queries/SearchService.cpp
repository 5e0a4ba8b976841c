// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/SearchService.h"

#include "Database.h"
#include "stores/SearchStore.h"

namespace meterdesk {

SearchService::SearchService(Database &database)
    : m_database(database)
{ }

Async<QList<GlobalSearchHit>> SearchService::find(const QString &text, int limit) const
{
    return m_database.read<QList<GlobalSearchHit>>(
        [text, limit](DbConnection &db) { return SearchStore::find(db, text, limit); });
}

} // namespace meterdesk
