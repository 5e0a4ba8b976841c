// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DocumentContent.h"
#include "DocumentFacts.h"
#include "ReceiptLayout.h"

namespace meterdesk {

/// The words of each paper. `amount-limit` where an amount has no capitals.
[[nodiscard]] Result<DocumentContent> contentOf(const ReceiptFacts &facts);
[[nodiscard]] Result<DocumentContent> contentOf(const SettlementSlip &facts);
[[nodiscard]] Result<DocumentContent> contentOf(const StatementPaper &facts);
/// A content a room.
[[nodiscard]] Result<QList<DocumentContent>> contentsOf(const ArrearsPaper &facts);
[[nodiscard]] Result<DocumentContent> contentOf(const ShiftPaper &facts);
[[nodiscard]] Result<DocumentContent> contentOf(const DayEndPaper &facts);
[[nodiscard]] Result<DocumentContent> contentOf(const TestPage &facts, ReceiptLayout layout);

} // namespace meterdesk
