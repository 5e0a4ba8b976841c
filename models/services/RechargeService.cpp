// SPDX-License-Identifier: GPL-3.0-or-later
#include "RechargeService.h"

#include "Database.h"
#include "LedgerStore.h"
#include "OperationLogStore.h"
#include "ReceiptFactsJson.h"
#include "ReceiptStore.h"
#include "RechargeBooking.h"
#include "RequestDigest.h"
#include "Try.h"

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

Result<ReceiptFacts> storedFacts(DbConnection &db, DatabaseMark mark, const QString &receiptNo)
{
    METERDESK_TRY(receipt, ReceiptStore::find(db, receiptNo));
    if (!receipt)
        return failure(ErrorCode::UnknownReceipt, receiptNo);
    METERDESK_TRY(facts, receiptFactsFromJson(receipt->facts));
    METERDESK_TRY(reversed, LedgerStore::isReversed(db, receipt->entryNo));
    if (reversed)
        facts.state = ReceiptState::Reversed;
    facts.training = mark == DatabaseMark::Training;
    return facts;
}

Result<ReceiptFacts> recordedPrint(
    DbConnection &db, DatabaseMark mark, const Actor &actor, const QString &receiptNo, WallTime now)
{
    METERDESK_TRY(facts, storedFacts(db, mark, receiptNo));
    METERDESK_TRY(before, ReceiptStore::addPrint(db, receiptNo, now, actor.name));
    METERDESK_CHECK(
        OperationLogStore::append(db, actor, now, u"print-receipt"_s, receiptNo, u"print %1"_s.arg(before.prints + 1)));
    facts.copy = before.prints;
    facts.firstPrintedAt = before.first.value_or(now);
    facts.printedAt = now;
    facts.printedBy = actor.name;
    return facts;
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
        [receiptNo, mark = m_database.mark()](DbConnection &db) { return storedFacts(db, mark, receiptNo); });
}

Async<ReceiptFacts> RechargeService::recordPrint(const Actor &actor, const QString &receiptNo)
{
    if (auto allowed = actor.mustHave(Right::TakeMoney); !allowed)
        return finishedAsync<ReceiptFacts>(std::unexpected(allowed.error()));
    return m_database.write<ReceiptFacts>(
        [actor, receiptNo, mark = m_database.mark(), &clock = m_clock](
            DbConnection &db) { return recordedPrint(db, mark, actor, receiptNo, clock.now()); });
}

} // namespace meterdesk
