// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DatabaseMark.h"
#include "RechargeService.h"

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

/// What can be said of a recharge without the database: right, request id, amount, tendered.
[[nodiscard]] Result<void> checkRecharge(const Actor &actor, const RechargeRequest &request);

/// The transaction of a recharge that passed `checkRecharge`.
[[nodiscard]] Result<RechargeOutcome> bookRecharge(const BookingContext &context, const RechargeRequest &request);

/// The transaction of a reversal.
[[nodiscard]] Result<RechargeOutcome> bookReversal(const BookingContext &context, const ReversalRequest &request);

} // namespace meterdesk
