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

/// The transaction of a recharge.
[[nodiscard]] Result<RechargeOutcome> bookRecharge(const BookingContext &context, const RechargeRequest &request);

/// The transaction of a reversal.
[[nodiscard]] Result<RechargeOutcome> bookReversal(const BookingContext &context, const ReversalRequest &request);

} // namespace meterdesk
