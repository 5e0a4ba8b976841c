// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ReceiptDocument.h"

namespace meterdesk {

/// A horizontal piece of a form that no page break cuts. Its items stand in millimetres from its own top left corner.
struct Strip
{
    ReceiptDocument ink{QSizeF()};
    qreal height = 0;
    qsizetype head = -1; ///< index of the strip that stands above this one's row on a new page; -1: none
    bool keepsNext = false; ///< never the last one on a page
    bool ruled = false; ///< part of a ruled table: a page begins with a line above it
    bool stretches = false; ///< may take air where the sheet has some
};

/// Fills as many areas as the strips need, one a page; items stand on their pages.
[[nodiscard]] QList<ReceiptDocument> pourStrips(const QList<Strip> &strips, const QRectF &area);
[[nodiscard]] qreal heightOf(const QList<Strip> &strips);

} // namespace meterdesk
