// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DatabaseMark.h"
#include "Operator.h"
#include "ReceiptFacts.h"

namespace meterdesk {

class DbConnection;

/// Slips as they are printed, in the caller's transaction.
namespace ReceiptPrints {

/// The facts of an issued slip. `unknown-receipt`.
[[nodiscard]] Result<ReceiptFacts> facts(DbConnection &db, DatabaseMark mark, const QString &receiptNo);

/// Counts and logs one more paper of the slip and answers with its facts: `copy` 0 the original, n: 补打 n.
/// `unknown-receipt`.
[[nodiscard]] Result<ReceiptFacts> countedFacts(
    DbConnection &db, DatabaseMark mark, const Actor &actor, const QString &receiptNo, WallTime now);

/// The facts for a copy that was counted before and never reached a printer. `unknown-receipt`.
[[nodiscard]] Result<ReceiptFacts> factsOfCopy(
    DbConnection &db, DatabaseMark mark, const Actor &actor, const QString &receiptNo, int copy, WallTime now);

} // namespace ReceiptPrints

} // namespace meterdesk
