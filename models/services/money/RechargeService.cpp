// SPDX-License-Identifier: GPL-3.0-or-later
#include "money/RechargeService.h"

#include "Database.h"
#include "Try.h"
#include "documents/ReceiptPrints.h"
#include "money/RechargeBooking.h"
#include "money/RequestDigest.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<void> check(const Actor &actor, const ReversalRequest &request)
{
    METERDESK_CHECK(actor.mustHave(Right::TakeMoney));
    METERDESK_CHECK(checkRequestId(request.requestId));
    if (request.reason.trimmed().isEmpty())
        return failure(ErrorCode::InvalidArgument, u"a reversal needs a reason"_s);
    return {};
}

} // namespace

RechargeService::RechargeService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Async<RechargeOutcome> RechargeService::recharge(const Actor &actor, const RechargeRequest &request)
{
    if (auto valid = checkRecharge(actor, request); !valid)
        return finishedAsync<RechargeOutcome>(std::unexpected(valid.error()));
    return m_database.write<RechargeOutcome>(
        [actor, request, mark = m_database.mark(), &clock = m_clock](DbConnection &db) {
            return bookRecharge({.db = db, .mark = mark, .actor = actor, .now = clock.now()}, request);
        });
}

Async<RechargeOutcome> RechargeService::reverse(const Actor &actor, const ReversalRequest &request)
{
    if (auto valid = check(actor, request); !valid)
        return finishedAsync<RechargeOutcome>(std::unexpected(valid.error()));
    return m_database.write<RechargeOutcome>(
        [actor, request, mark = m_database.mark(), &clock = m_clock](DbConnection &db) {
            return bookReversal({.db = db, .mark = mark, .actor = actor, .now = clock.now()}, request);
        });
}

Async<ReceiptFacts> RechargeService::receipt(const QString &receiptNo) const
{
    return m_database.read<ReceiptFacts>(
        [receiptNo, mark = m_database.mark()](DbConnection &db) { return ReceiptPrints::facts(db, mark, receiptNo); });
}

Async<ReceiptFacts> RechargeService::recordPrint(const Actor &actor, const QString &receiptNo)
{
    if (auto allowed = actor.mustHave(Right::TakeMoney); !allowed)
        return finishedAsync<ReceiptFacts>(std::unexpected(allowed.error()));
    return m_database.write<ReceiptFacts>(
        [actor, receiptNo, mark = m_database.mark(), &clock = m_clock](
            DbConnection &db) { return ReceiptPrints::countedFacts(db, mark, actor, receiptNo, clock.now()); });
}

} // namespace meterdesk
