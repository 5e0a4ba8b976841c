// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DocumentContent.h"
#include "ReceiptDocument.h"
#include "ReceiptLayout.h"

namespace meterdesk {

/// Drivers refuse longer pages, and so does PDF.
inline constexpr qreal longestRollPage = 2'000; // mm

/// A document on a thermal roll: one page as long as its content, cut between lines into several only beyond
/// longestRollPage.
[[nodiscard]] Result<QList<ReceiptDocument>> composeRoll(const DocumentContent &content, const Paper &paper);

} // namespace meterdesk
