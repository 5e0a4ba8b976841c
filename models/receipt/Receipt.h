// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ReceiptDocument.h"
#include "ReceiptFacts.h"
#include "ReceiptLayout.h"

#include <QtCore/QPointF>
#include <QtGui/QPageLayout>

class QIODevice;
class QPagedPaintDevice;

namespace meterdesk {

/// Lays a slip out. Needs a QGuiApplication (any platform plugin) for its fonts; may run on any thread.
/// Errors: `amount-limit` (no capitals for the amount), `print-failed` (no QGuiApplication).
[[nodiscard]] Result<ReceiptDocument> buildReceipt(const ReceiptFacts &facts, ReceiptLayout layout);

/// The page of a document: its size without margins.
[[nodiscard]] QPageLayout pageLayoutOf(const ReceiptDocument &document);

/// Prints one page on a QPrinter, a preview's printer or a PDF writer: sets the page, paints, ends. `offset` in
/// millimetres moves the print on forms that lie askew. `print-failed` where the device refuses.
[[nodiscard]] Result<void> paintReceipt(
    const ReceiptDocument &document, QPagedPaintDevice &device, QPointF offset = {});

/// Writes the pages as one PDF with extractable text. The offset is that of paintReceipt().
[[nodiscard]] Result<QByteArray> pdfOf(const QList<ReceiptDocument> &pages, const QString &title, QPointF offset = {});

/// Paints one page black on white as PNG, for drivers that are painted on: 8 dots a millimetre on rolls, what the head
/// of a receipt printer has, twice as fine on sheets.
[[nodiscard]] Result<QByteArray> pictureOf(const ReceiptDocument &document, QPointF offset = {});

/// Writes a one-page PDF with extractable text to an open device.
[[nodiscard]] Result<void> renderReceiptPdf(const ReceiptFacts &facts, ReceiptLayout layout, QIODevice &device);

/// Writes the PDF to a file, whole or not at all; an existing file is replaced. Also `file-unwritable`.
[[nodiscard]] Result<void> saveReceiptPdf(const ReceiptFacts &facts, ReceiptLayout layout, const QString &path);

} // namespace meterdesk
