// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/BillingService.h"

#include "Database.h"
#include "Reading.h"
#include "Try.h"
#include "billing/BillingEngine.h"
#include "stores/OperationLogStore.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QList<BillRow>> billAndLog(DbConnection &db, const Actor &actor, QDate until, WallTime now)
{
    const BillingScope scope{.until = until.isValid() ? std::optional(freezeInstant(until)) : std::nullopt};
    METERDESK_TRY(rows, BillingEngine(db, actor, now).run(scope));
    const auto posted = std::ranges::count(rows, BillStatus::Posted, [](const BillRow &row) { return row.status; });
    if (!rows.isEmpty()) {
        METERDESK_CHECK(OperationLogStore::append(db, actor, now, u"bill"_s,
            until.isValid() ? until.toString(u"yyyy-MM-dd"_s) : u"all"_s,
            u"%1 posted, %2 held"_s.arg(posted).arg(rows.size() - posted)));
    }
    return rows;
}

} // namespace

BillingService::BillingService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Async<QList<BillRow>> BillingService::bill(const Actor &actor, const BillingRequest &request)
{
    if (auto allowed = actor.mustHave(Right::RunBilling); !allowed)
        return finishedAsync<QList<BillRow>>(std::unexpected(allowed.error()));
    const auto job = [actor, until = request.until, &clock = m_clock](
                         DbConnection &db) { return billAndLog(db, actor, until, clock.now()); };
    return request.dryRun ? m_database.rehearse<QList<BillRow>>(job) : m_database.write<QList<BillRow>>(job);
}

} // namespace meterdesk
