// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include "Documents.h"
#include "documents/DocumentService.h"

class QSettings;

namespace meterdesk {

class ReceiptPrinter;

/// A paper that went out.
struct PrintedDocument
{
    QString name; ///< number or title
    QString target; ///< printer, or path of the file
};

/// The words of a kind of paper on screen: "Shift report".
[[nodiscard]] QString documentText(PrintDocument document);

/// Lays out, prints and saves every paper but receipts: facts → pages → printer. Each copy is counted before it is laid
/// out, so none passes for the original. Of the GUI thread.
class DocumentPrinter final : public QObject
{
    Q_OBJECT
public:
    /// `receipts` knows the printers; `settings` keeps this PC's paper for each kind. All must outlive it.
    DocumentPrinter(
        DocumentService &documents, ReceiptPrinter &receipts, QSettings &settings, QObject *parent = nullptr);

    /// The paper of this PC for a kind: as chosen last; else A4 for reports, and the receipts' for slips.
    [[nodiscard]] ReceiptLayout layoutFor(PrintDocument document) const;
    void setLayoutFor(PrintDocument document, ReceiptLayout layout);
    /// Where it prints; empty: this PC has no printer.
    [[nodiscard]] QString printerInUse() const;

    /// The pages as they would look; nothing is counted. Errors of DocumentService::facts and buildDocument.
    [[nodiscard]] Async<QList<ReceiptDocument>> preview(
        const Actor &actor, const DocumentRequest &request, ReceiptLayout layout);
    /// Also `printer-missing`, `print-failed`.
    [[nodiscard]] Async<PrintedDocument> print(
        const Actor &actor, const DocumentRequest &request, ReceiptLayout layout);
    /// As a PDF file; counted like paper. Also `file-unwritable`.
    [[nodiscard]] Async<PrintedDocument> savePdf(
        const Actor &actor, const DocumentRequest &request, ReceiptLayout layout, const QString &path);

private:
    DocumentService &m_documents;
    ReceiptPrinter &m_receipts;
    QSettings &m_settings;
};

} // namespace meterdesk
