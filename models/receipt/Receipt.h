// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Documents.h"

namespace meterdesk {

/// Documents.h for the one paper that is always a single page.
[[nodiscard]] Result<ReceiptDocument> buildReceipt(const ReceiptFacts &facts, ReceiptLayout layout);

/// Prints one page.
[[nodiscard]] Result<void> paintReceipt(
    const ReceiptDocument &document, QPagedPaintDevice &device, QPointF offset = {});

/// Writes the PDF to a file, whole or not at all.
[[nodiscard]] Result<void> saveReceiptPdf(const ReceiptFacts &facts, ReceiptLayout layout, const QString &path);

} // namespace meterdesk
