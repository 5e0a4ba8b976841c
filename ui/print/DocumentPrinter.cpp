// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/DocumentPrinter.h"

#include "print/PrintQueue.h"
#include "print/ReceiptPrinter.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

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
    return number.isEmpty() ? PrintTexts::document(printDocumentOf(facts)) : number;
}

} // namespace

DocumentPrinter::DocumentPrinter(DocumentService &documents, ReceiptPrinter &receipts, QObject *parent)
    : QObject(parent)
    , m_documents(documents)
    , m_receipts(receipts)
{
    connect(&receipts.queue(), &PrintQueue::printersChanged, this, &DocumentPrinter::printersChanged);
}

void DocumentPrinter::lookAtPrinters()
{
    m_receipts.queue().lookAtPrinters();
}

ReceiptLayout DocumentPrinter::layoutFor(PrintDocument document) const
{
    return m_receipts.settings().of(document).layout;
}

void DocumentPrinter::setLayoutFor(PrintDocument document, ReceiptLayout layout)
{
    PrintPreferences preferences = m_receipts.settings().of(document);
    preferences.layout = layout;
    m_receipts.settings().set(document, preferences);
}

QString DocumentPrinter::printerInUse(PrintDocument document) const
{
    const auto printer = m_receipts.queue().printer(m_receipts.settings().of(document).printer);
    return printer ? printer->name : QString();
}

Async<QList<ReceiptDocument>> DocumentPrinter::preview(
    const Actor &actor, const DocumentRequest &request, ReceiptLayout layout)
{
    return fromDocument(m_documents.facts(actor, request), this,
        [layout](const DocumentFacts &facts) { return buildDocument(facts, layout); });
}

Async<PrintedDocument> DocumentPrinter::print(const Actor &actor, const DocumentRequest &request, ReceiptLayout layout)
{
    const auto promise = std::make_shared<QPromise<Result<PrintedDocument>>>();
    promise->start();
    const auto answer = [promise](const Result<PrintedDocument> &result) {
        promise->addResult(result);
        promise->finish();
    };
    PrintPreferences preferences = m_receipts.settings().of(request.document);
    preferences.layout = layout;
    whenDone(m_documents.recordPrint(actor, request), this,
        [this, actor, kind = request.document, preferences, answer](const Result<DocumentFacts> &facts) {
            if (!facts)
                return answer(std::unexpected(facts.error()));
            const auto compose = [&facts](ReceiptLayout paper) { return buildDocument(*facts, paper); };
            whenDone(m_receipts.printPages(actor, kind, nameOf(*facts), preferences, compose), this,
                [name = nameOf(*facts), answer](const Result<PrintOrder> &order) {
                    if (!order)
                        return answer(std::unexpected(order.error()));
                    const bool waits = order->state == PrintOrderState::Waiting;
                    answer(PrintedDocument{name, waits ? QString() : order->printer});
                });
        });
    return promise->future();
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
