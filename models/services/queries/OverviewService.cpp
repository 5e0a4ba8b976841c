// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/OverviewService.h"

#include "Database.h"
#include "stores/OverviewStore.h"

namespace meterdesk {

OverviewService::OverviewService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Async<Overview> OverviewService::today(const Actor &actor) const
{
    if (auto allowed = actor.mustHave(Right::SeeRecords); !allowed)
        return finishedAsync<Overview>(std::unexpected(allowed.error()));
    return m_database.read<Overview>(
        [today = m_clock.today()](DbConnection &db) { return OverviewStore::read(db, today); });
}

} // namespace meterdesk
