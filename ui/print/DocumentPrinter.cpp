// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/DocumentPrinter.h"

#include <QtCore/QSettings>

#include "print/Printers.h"
#include "print/ReceiptPrinter.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

QString paperKey(PrintDocument document)
{
    return u"print/%1/layout"_s.arg(wordOf(document));
}

/// What `step` makes of the facts of a paper; `Cancelled` once the context is gone.
template <typename Step>
auto fromDocument(const Async<DocumentFacts> &facts, QObject *context, Step step)
    -> QFuture<std::invoke_result_t<Step, const DocumentFacts &>>
{
    using Outcome = std::invoke_result_t<Step, const DocumentFacts &>;
    const auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    whenDone(facts, context, [promise, step = std::move(step)](const Result<DocumentFacts> &read) {
        promise->addResult(read ? step(*read) : Outcome(std::unexpected(read.error())));
        promise->finish();
    });
    return promise->future();
}

QString nameOf(const DocumentFacts &facts)
{
    const QString number = numberOf(facts);
    return number.isEmpty() ? documentText(printDocumentOf(facts)) : number;
}

} // namespace

QString documentText(PrintDocument document)
{
    switch (document) {
    case PrintDocument::Receipt:
        return DocumentPrinter::tr("Receipt");
    case PrintDocument::Adjustment:
        return DocumentPrinter::tr("Refund or collection slip");
    case PrintDocument::CheckOut:
        return DocumentPrinter::tr("Check-out settlement");
    case PrintDocument::Statement:
        return DocumentPrinter::tr("Statement");
    case PrintDocument::Notice:
        return DocumentPrinter::tr("Notice of arrears");
    case PrintDocument::ShiftReport:
        return DocumentPrinter::tr("Shift report");
    case PrintDocument::DayEnd:
        return DocumentPrinter::tr("Day-end report");
    case PrintDocument::TestPage:
        return DocumentPrinter::tr("Test page");
    }
    return {};
}

DocumentPrinter::DocumentPrinter(
    DocumentService &documents, ReceiptPrinter &receipts, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_documents(documents)
    , m_receipts(receipts)
    , m_settings(settings)
{ }

ReceiptLayout DocumentPrinter::layoutFor(PrintDocument document) const
{
    const auto kept = fromWord<ReceiptLayout>(m_settings.value(paperKey(document)).toString());
    if (kept)
        return *kept;
    const bool report =
        document == PrintDocument::Statement || document == PrintDocument::Notice || document == PrintDocument::DayEnd;
    return report ? ReceiptLayout::A4 : m_receipts.preferences().layout;
}

void DocumentPrinter::setLayoutFor(PrintDocument document, ReceiptLayout layout)
{
    m_settings.setValue(paperKey(document), wordOf(layout));
}

QString DocumentPrinter::printerInUse() const
{
    return m_receipts.printerInUse();
}

Async<QList<ReceiptDocument>> DocumentPrinter::preview(
    const Actor &actor, const DocumentRequest &request, ReceiptLayout layout)
{
    return fromDocument(m_documents.facts(actor, request), this,
        [layout](const DocumentFacts &facts) { return buildDocument(facts, layout); });
}

Async<PrintedDocument> DocumentPrinter::print(const Actor &actor, const DocumentRequest &request, ReceiptLayout layout)
{
    const QString printer = printerInUse();
    if (printer.isEmpty())
        return finishedAsync<PrintedDocument>(failure(ErrorCode::PrinterMissing));
    const QString title = request.number.isEmpty() ? documentText(request.document) : request.number;
    auto opened = m_receipts.printers().open(printer, title);
    if (!opened)
        return finishedAsync<PrintedDocument>(std::unexpected(opened.error()));
    const std::shared_ptr<QPagedPaintDevice> device = std::move(*opened);
    return fromDocument(m_documents.recordPrint(actor, request), this,
        [this, device, printer, layout](const DocumentFacts &facts) -> Result<PrintedDocument> {
            const auto pages = buildDocument(facts, layout);
            if (!pages)
                return std::unexpected(pages.error());
            if (const auto painted = paintDocument(*pages, *device, m_receipts.preferences().offset); !painted)
                return std::unexpected(painted.error());
            if (const auto finished = m_receipts.printers().finish(*device); !finished)
                return std::unexpected(finished.error());
            return PrintedDocument{nameOf(facts), printer};
        });
}

Async<PrintedDocument> DocumentPrinter::savePdf(
    const Actor &actor, const DocumentRequest &request, ReceiptLayout layout, const QString &path)
{
    return fromDocument(m_documents.recordPrint(actor, request), this,
        [layout, path](const DocumentFacts &facts) -> Result<PrintedDocument> {
            if (const auto saved = meterdesk::savePdf(facts, layout, path); !saved)
                return std::unexpected(saved.error());
            return PrintedDocument{nameOf(facts), path};
        });
}

} // namespace meterdesk
