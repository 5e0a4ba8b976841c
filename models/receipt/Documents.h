// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DocumentFacts.h"
#include "ReceiptDocument.h"
#include "ReceiptLayout.h"

#include <QtCore/QPointF>
#include <QtGui/QPageLayout>

class QPagedPaintDevice;

namespace meterdesk {

/// Lays a document out: at least one page, all as wide as the paper. Every document comes out right on every paper; a
/// long report takes several sheets. Needs a QGuiApplication (any platform plugin) for its fonts; may run on any
/// thread.
/// Errors: `amount-limit` (no capitals for the amount), `ledger-broken` (sums that do not add up are not printed),
/// `invalid-argument` (a notice for a room that owes nothing, or for no room), `print-failed` (no QGuiApplication).
[[nodiscard]] Result<QList<ReceiptDocument>> buildDocument(const DocumentFacts &facts, ReceiptLayout layout);

/// The page of a document: its size without margins.
[[nodiscard]] QPageLayout pageLayoutOf(const ReceiptDocument &page);

/// Prints pages on a QPrinter, a preview's printer or a PDF writer. `offset` in millimetres moves the print on forms
/// that lie askew. `print-failed` where the device refuses.
[[nodiscard]] Result<void> paintDocument(
    const QList<ReceiptDocument> &pages, QPagedPaintDevice &device, QPointF offset = {});

/// The pages as one PDF with extractable text and embedded fonts. The offset is that of paintDocument().
[[nodiscard]] Result<QByteArray> pdfOf(const QList<ReceiptDocument> &pages, const QString &title, QPointF offset = {});

/// Writes the PDF to a file, whole or not at all; an existing file is replaced. Also `file-unwritable`.
[[nodiscard]] Result<void> savePdf(const DocumentFacts &facts, ReceiptLayout layout, const QString &path);

} // namespace meterdesk
