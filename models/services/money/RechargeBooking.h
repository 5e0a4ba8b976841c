// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DatabaseMark.h"
#include "money/RechargeService.h"

namespace meterdesk {

class DbConnection;

/// Who books, when and where; the same for every step of one transaction.
struct BookingContext
{
    DbConnection &db;
    DatabaseMark mark;
    const Actor &actor;
    WallTime now;
};

/// The answer to a request id that is booked already; nothing if it is new. `duplicate-request` for other content.
[[nodiscard]] Result<std::optional<RechargeOutcome>> answerOfRepeated(
    DbConnection &db, const QString &requestId, const QByteArray &digest);

/// What an entry says as an answer; nothing was queued for it.
[[nodiscard]] RechargeOutcome outcomeOf(const LedgerEntry &entry);

/// The recharge behind a receipt, if it may still be reversed or moved. Errors: `unknown-receipt`, `not-reversible`,
/// `already-reversed` (also one that was moved to another room).
[[nodiscard]] Result<LedgerEntry> reversibleEntry(const BookingContext &context, const QString &receiptNo);

/// What can be said of a recharge without the database: right, request id, amount, tendered, slip.
[[nodiscard]] Result<void> checkRecharge(const Actor &actor, const RechargeRequest &request);

/// The transaction of a recharge that passed `checkRecharge`.
[[nodiscard]] Result<RechargeOutcome> bookRecharge(const BookingContext &context, const RechargeRequest &request);

/// The transaction of a reversal.
[[nodiscard]] Result<RechargeOutcome> bookReversal(const BookingContext &context, const ReversalRequest &request);

} // namespace meterdesk
