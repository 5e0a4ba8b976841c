// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Clock.h"
#include "Ledger.h"
#include "Operator.h"
#include "PrintOrder.h"
#include "ReceiptFacts.h"

namespace meterdesk {

class Database;

/// What the recharge form and the command line hand over.
struct RechargeRequest
{
    PropertyCode account; ///< of the room
    Money amount; ///< above 0.00, at most the till's limit of the operator's role
    PayMethod method = PayMethod::Cash;
    QString requestId; ///< made once per intention; the same id never books twice
    QString note;
    QString paymentReference; ///< 流水号 of an electronic payment
    std::optional<Money> tendered; ///< 实收; at least the amount
    bool closeAfter = true; ///< false: leave the room open though a close would be due
    std::optional<SlipWish> slip; ///< the slip is ordered on paper with the booking: one transaction
};

/// 冲正 of one recharge, whole amount only.
struct ReversalRequest
{
    QString receiptNo; ///< of the recharge
    QString reason; ///< mandatory
    QString requestId;
};

enum class CloseResult { NotNeeded, Queued, Confirmed, Failed };
METERDESK_ENUM_WORDS(CloseResult, {CloseResult::NotNeeded, QLatin1StringView("not-needed")},
    {CloseResult::Queued, QLatin1StringView("queued")}, {CloseResult::Confirmed, QLatin1StringView("confirmed")},
    {CloseResult::Failed, QLatin1StringView("failed")})

/// A booked recharge or reversal. The money is booked whatever `close` says.
struct RechargeOutcome
{
    QString receiptNo; ///< CZyyyyMMdd-NNNNNN (reversal CX…), continuous, never reused
    std::int64_t entryNo = 0;
    PropertyCode account;
    Money amount;
    Money balanceBefore;
    Money balanceAfter; ///< after the service fee too
    Money serviceFee; ///< kept back from the amount (内扣); an entry of its own
    CloseResult close = CloseResult::NotNeeded;
    QList<CommandId> closeCommands; ///< queued by this recharge
    bool closeOffered = false; ///< switched off by policy before, but the close is the operator's to give
    std::optional<PrintOrder> slipOrder; ///< of its slip, where one was wanted
    QString reverses; ///< receipt number of the recharge that was reversed
    bool duplicate = false; ///< the answer of an earlier call with this request id
};

/// Takes money into an account. Thread-safe; answers come through Async::then.
class RechargeService
{
public:
    RechargeService(Database &database, const Clock &clock);

    /// Books once per request id, in one transaction: entry, balance, receipt number, slip facts, the order to print
    /// it, queued close command, operation log. Never waits for the wire. Needs TakeMoney. Errors: `invalid-amount`,
    /// `amount-limit`, `unknown-account`, `not-a-room`, `account-closed`, `amount-overflow`, `no-tenancy` (the room is
    /// vacant), `not-paired` (a cashier, for a room without a meter), `duplicate-request` (the id was used with other
    /// content), `invalid-argument` (request id, tendered below the amount, copies of the slip), `not-permitted`,
    /// `database-busy`, `file-unwritable`, `database-failed`. After an error nothing is booked.
    [[nodiscard]] Async<RechargeOutcome> recharge(const Actor &actor, const RechargeRequest &request);

    /// 冲正: takes a recharge of the present tenancy back. A close it had queued is judged again before it is sent.
    /// Needs TakeMoney, and of a cashier that the balance does not fall below −overdraft and that neither its shift nor
    /// its day is closed.
    /// Errors: `unknown-receipt`, `not-reversible` (not a recharge), `already-reversed`, `tenancy-closed`,
    /// `invalid-argument` (no reason), `duplicate-request`, `not-permitted`, those of the database.
    [[nodiscard]] Async<RechargeOutcome> reverse(const Actor &actor, const ReversalRequest &request);

    /// The facts of an issued slip, as when it was first printed; `state` says Reversed once it is. `unknown-receipt`.
    [[nodiscard]] Async<ReceiptFacts> receipt(const QString &receiptNo) const;

    /// Records that the slip is printed now and answers with its facts, `copy` 0 for the first print, n for 补打 n.
    /// Needs TakeMoney. `unknown-receipt`.
    [[nodiscard]] Async<ReceiptFacts> recordPrint(const Actor &actor, const QString &receiptNo);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
