// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include "Documents.h"
#include "documents/DocumentService.h"

namespace meterdesk {

class ReceiptPrinter;

/// A paper that went out.
struct PrintedDocument
{
    QString name; ///< number or title
    QString target; ///< printer, or path of the file; empty: it waits in the print queue
};

/// Lays out, prints and saves every paper but receipts: facts → pages → printer. Each copy is counted before it is laid
/// out, so none passes for the original. Of the GUI thread.
class DocumentPrinter final : public QObject
{
    Q_OBJECT
public:
    /// `receipts` knows the printers and this PC's paper for each kind. Both must outlive it.
    DocumentPrinter(DocumentService &documents, ReceiptPrinter &receipts, QObject *parent = nullptr);

    /// The paper of this PC for a kind: as chosen last; else A4 for reports, and the receipts' for slips.
    [[nodiscard]] ReceiptLayout layoutFor(PrintDocument document) const;
    void setLayoutFor(PrintDocument document, ReceiptLayout layout);
    /// Where a kind is printed; empty: that printer is not there.
    [[nodiscard]] QString printerInUse(PrintDocument document) const;
    /// Asks the PC anew; printersChanged() follows where something is another.
    void lookAtPrinters();

    /// The pages as they would look; nothing is counted. Errors of DocumentService::facts and buildDocument.
    [[nodiscard]] Async<QList<ReceiptDocument>> preview(
        const Actor &actor, const DocumentRequest &request, ReceiptLayout layout);
    /// Answers when the print queue has it, which says what becomes of it; without a printer it waits there.
    [[nodiscard]] Async<PrintedDocument> print(
        const Actor &actor, const DocumentRequest &request, ReceiptLayout layout);
    /// As a PDF file; counted like paper. Also `file-unwritable`.
    [[nodiscard]] Async<PrintedDocument> savePdf(
        const Actor &actor, const DocumentRequest &request, ReceiptLayout layout, const QString &path);

Q_SIGNALS:
    void printersChanged();

private:
    DocumentService &m_documents;
    ReceiptPrinter &m_receipts;
};

} // namespace meterdesk
