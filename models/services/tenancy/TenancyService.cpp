// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenancy/TenancyService.h"

#include "Database.h"
#include "Try.h"
#include "money/RequestDigest.h"
#include "tenancy/TenancyChange.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename Request>
Result<void> check(const Actor &actor, const Request &request, WallTime now)
{
    METERDESK_CHECK(actor.mustHave(Right::TakeMoney));
    METERDESK_CHECK(checkRequestId(request.requestId));
    if (request.at > now)
        return failure(ErrorCode::InvalidDate, request.at.toText());
    for (const MovingReading &reading : request.readings) {
        if (reading.typed && reading.reason.trimmed().isEmpty())
            return failure(ErrorCode::InvalidArgument, u"a typed reading needs a reason"_s);
    }
    return {};
}

} // namespace

TenancyService::TenancyService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Async<std::optional<CheckOutOutcome>> TenancyService::earlierCheckOut(const CheckOutRequest &request) const
{
    return m_database.read<std::optional<CheckOutOutcome>>(
        [request](DbConnection &db) { return TenancyChange::earlierCheckOut(db, request); });
}

Async<CheckOutOutcome> TenancyService::checkOut(const Actor &actor, const CheckOutRequest &request)
{
    if (auto valid = check(actor, request, m_clock.now()); !valid)
        return finishedAsync<CheckOutOutcome>(std::unexpected(valid.error()));
    return m_database.write<CheckOutOutcome>(
        [actor, request, mark = m_database.mark(), &clock = m_clock](DbConnection &db) {
            return TenancyChange({.db = db, .mark = mark, .actor = actor, .now = clock.now()}).checkOut(request);
        });
}

Async<std::optional<CheckInOutcome>> TenancyService::earlierCheckIn(const CheckInRequest &request) const
{
    return m_database.read<std::optional<CheckInOutcome>>(
        [request](DbConnection &db) { return TenancyChange::earlierCheckIn(db, request); });
}

Async<CheckInOutcome> TenancyService::checkIn(const Actor &actor, const CheckInRequest &request)
{
    if (auto valid = check(actor, request, m_clock.now()); !valid)
        return finishedAsync<CheckInOutcome>(std::unexpected(valid.error()));
    return m_database.write<CheckInOutcome>(
        [actor, request, mark = m_database.mark(), &clock = m_clock](DbConnection &db) {
            return TenancyChange({.db = db, .mark = mark, .actor = actor, .now = clock.now()}).checkIn(request);
        });
}

} // namespace meterdesk
