// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/PolicyService.h"

#include "Database.h"
#include "StoredSettings.h"
#include "Try.h"
#include "commands/PolicyRun.h"
#include "stores/OperationLogStore.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QList<PolicyRow>> evaluateNow(DbConnection &db, DatabaseMark mark, const Actor &actor, WallTime now)
{
    METERDESK_TRY(settings, StoredSettings::read(db, mark));
    METERDESK_TRY(rows, PolicyRun(db, settings, now).run());
    // The run repeats every minute; only what it changed is worth a line.
    const auto done = std::ranges::count_if(rows, [](const PolicyRow &row) {
        return row.result == u"notified"_s || row.result == u"no-phone"_s || row.result == u"queued"_s;
    });
    if (done > 0)
        METERDESK_CHECK(OperationLogStore::append(
            db, actor, now, u"policy"_s, u"all"_s, u"%1 alarms, trips and closes"_s.arg(done)));
    return rows;
}

} // namespace

PolicyService::PolicyService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Async<QList<PolicyRow>> PolicyService::evaluate(const Actor &actor, bool dryRun)
{
    if (auto allowed = actor.mustHave(Right::RunBilling); !allowed)
        return finishedAsync<QList<PolicyRow>>(std::unexpected(allowed.error()));
    const auto job = [actor, mark = m_database.mark(), &clock = m_clock](
                         DbConnection &db) { return evaluateNow(db, mark, actor, clock.now()); };
    return dryRun ? m_database.rehearse<QList<PolicyRow>>(job) : m_database.write<QList<PolicyRow>>(job);
}

} // namespace meterdesk
