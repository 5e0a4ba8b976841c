// SPDX-License-Identifier: GPL-3.0-or-later
#include "TenancyService.h"

#include "Database.h"
#include "RequestDigest.h"
#include "TenancyChange.h"
#include "Try.h"

namespace meterdesk {

namespace {

template <typename Request>
Result<void> check(const Actor &actor, const Request &request, WallTime now)
{
    METERDESK_CHECK(actor.mustHave(Right::TakeMoney));
    METERDESK_CHECK(checkRequestId(request.requestId));
    if (request.at > now)
        return failure(ErrorCode::InvalidDate, request.at.toText());
    return {};
}

} // namespace

TenancyService::TenancyService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Async<CheckOutOutcome> TenancyService::checkOut(const Actor &actor, const CheckOutRequest &request)
{
    if (auto valid = check(actor, request, m_clock.now()); !valid)
        return finishedAsync<CheckOutOutcome>(std::unexpected(valid.error()));
    return m_database.write<CheckOutOutcome>([actor, request, &clock = m_clock](DbConnection &db) {
        return TenancyChange(db, actor, clock.now()).checkOut(request);
    });
}

Async<CheckInOutcome> TenancyService::checkIn(const Actor &actor, const CheckInRequest &request)
{
    if (auto valid = check(actor, request, m_clock.now()); !valid)
        return finishedAsync<CheckInOutcome>(std::unexpected(valid.error()));
    return m_database.write<CheckInOutcome>([actor, request, &clock = m_clock](DbConnection &db) {
        return TenancyChange(db, actor, clock.now()).checkIn(request);
    });
}

} // namespace meterdesk
