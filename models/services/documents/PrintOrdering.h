// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/PrintOrderService.h"

namespace meterdesk {

class DbConnection;

/// New print orders in the caller's transaction, so that a receipt and its order are booked together or not at all.
namespace PrintOrdering {

/// What printing a document of this kind needs.
[[nodiscard]] Right rightToPrint(PrintDocument document);

/// What can be said of a wish without the database: right, subject, paper, copies, pages. `not-permitted`,
/// `invalid-argument`.
[[nodiscard]] Result<void> check(const Actor &actor, const PrintWish &wish);

/// Records a wish that passed `check`, waiting; its receipt must be booked.
[[nodiscard]] Result<PrintOrder> add(DbConnection &db, const Actor &actor, const PrintWish &wish, WallTime now);

/// A wish for the receipt `receiptNo`.
[[nodiscard]] PrintWish wishForReceipt(const QString &receiptNo, const SlipWish &slip);

} // namespace PrintOrdering

} // namespace meterdesk
