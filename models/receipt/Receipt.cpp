// SPDX-License-Identifier: GPL-3.0-or-later
#include "Receipt.h"

namespace meterdesk {

Result<ReceiptDocument> buildReceipt(const ReceiptFacts &facts, ReceiptLayout layout)
{
    const auto pages = buildDocument(facts, layout);
    if (!pages)
        return std::unexpected(pages.error());
    return pages->first();
}

Result<void> paintReceipt(const ReceiptDocument &document, QPagedPaintDevice &device, QPointF offset)
{
    return paintDocument({document}, device, offset);
}

Result<void> saveReceiptPdf(const ReceiptFacts &facts, ReceiptLayout layout, const QString &path)
{
    return savePdf(facts, layout, path);
}

} // namespace meterdesk
