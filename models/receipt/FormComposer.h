// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DocumentContent.h"
#include "ReceiptDocument.h"
#include "ReceiptLayout.h"

namespace meterdesk {

/// Documents as ruled forms on sheets: dot-matrix paper, A5, A4. Slips and notices always fit their sheet: where names
/// and notes are long, everything is set smaller. Reports take as many sheets as they need, numbered.
[[nodiscard]] Result<QList<ReceiptDocument>> composeForms(const QList<DocumentContent> &contents, ReceiptLayout layout);

} // namespace meterdesk
