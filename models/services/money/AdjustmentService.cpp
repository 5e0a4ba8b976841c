// SPDX-License-Identifier: GPL-3.0-or-later
#include "money/AdjustmentService.h"

#include "Database.h"
#include "Try.h"
#include "money/AdjustmentBooking.h"
#include "money/RequestDigest.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<void> check(const Actor &actor, Right right, const QString &requestId, const QString &reason)
{
    METERDESK_CHECK(actor.mustHave(right));
    METERDESK_CHECK(checkRequestId(requestId));
    if (reason.trimmed().isEmpty())
        return failure(ErrorCode::InvalidArgument, u"a reason is needed"_s);
    return {};
}

Result<void> check(const Actor &actor, const AdjustmentRequest &request)
{
    METERDESK_CHECK(check(actor, Right::TakeMoney, request.requestId, request.reason));
    if (request.kind != AdjustmentKind::Zero && request.amount <= Money{})
        return failure(ErrorCode::InvalidAmount, request.amount.toText());
    if (request.amount > largestEntry)
        return failure(ErrorCode::AmountLimit, request.amount.toText());
    return {};
}

Result<void> check(const Actor &actor, const CorrectionRequest &request)
{
    METERDESK_CHECK(check(actor, Right::TakeMoney, request.requestId, request.reason));
    if (request.energy == Energy{} || !request.day.isValid())
        return failure(ErrorCode::InvalidArgument, u"a correction has energy and a day"_s);
    return {};
}

Result<void> check(const Actor &actor, const TransferRequest &request)
{
    return check(actor, Right::TakeMoney, request.requestId, request.reason);
}

Result<void> check(const Actor &actor, const SharedEnergyRequest &request)
{
    METERDESK_CHECK(check(actor, Right::RunBilling, request.requestId, request.note));
    if (request.energy < Energy{} || request.price < UnitPrice{})
        return failure(ErrorCode::InvalidAmount, u"shared energy and its price are not below 0"_s);
    return {};
}

/// Checks a request, then books it in one transaction of the writer.
template <typename Outcome, typename Request>
Async<Outcome> booked(Database &database, const Clock &clock, const Actor &actor, const Request &request,
    Result<Outcome> (*book)(const BookingContext &, const Request &))
{
    if (auto valid = check(actor, request); !valid)
        return finishedAsync<Outcome>(std::unexpected(valid.error()));
    return database.write<Outcome>([actor, request, book, mark = database.mark(), &clock](DbConnection &db) {
        return book({.db = db, .mark = mark, .actor = actor, .now = clock.now()}, request);
    });
}

} // namespace

AdjustmentService::AdjustmentService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Async<RechargeOutcome> AdjustmentService::adjust(const Actor &actor, const AdjustmentRequest &request)
{
    return booked(m_database, m_clock, actor, request, bookAdjustment);
}

Async<CorrectionOutcome> AdjustmentService::correctEnergy(const Actor &actor, const CorrectionRequest &request)
{
    return booked(m_database, m_clock, actor, request, bookCorrection);
}

Async<TransferOutcome> AdjustmentService::moveRecharge(const Actor &actor, const TransferRequest &request)
{
    return booked(m_database, m_clock, actor, request, bookTransfer);
}

Async<SharedEnergyOutcome> AdjustmentService::shareEnergy(const Actor &actor, const SharedEnergyRequest &request)
{
    return booked(m_database, m_clock, actor, request, bookSharedEnergy);
}

} // namespace meterdesk
