// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/ReceiptPrinter.h"

#include "DocumentBytes.h"
#include "ReceiptPrinterAddress.h"
#include "money/RechargeService.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What `step` makes of the facts of a receipt; `Cancelled` once the context is gone.
template <typename Step>
auto fromFacts(const Async<ReceiptFacts> &facts, QObject *context, Step step)
    -> QFuture<std::invoke_result_t<Step, const Result<ReceiptFacts> &>>
{
    const auto promise = std::make_shared<QPromise<std::invoke_result_t<Step, const Result<ReceiptFacts> &>>>();
    promise->start();
    whenDone(facts, context, [promise, step = std::move(step)](const Result<ReceiptFacts> &read) {
        promise->addResult(step(read));
        promise->finish();
    });
    return promise->future();
}

} // namespace

ReceiptPrinter::ReceiptPrinter(RechargeService &receipts, PrintQueue &queue, PrintSettings &settings, QObject *parent)
    : QObject(parent)
    , m_receipts(receipts)
    , m_queue(queue)
    , m_settings(settings)
{ }

Async<PrintOrder> ReceiptPrinter::print(const Actor &actor, const QString &receiptNo)
{
    return print(actor, receiptNo, m_settings.of(PrintDocument::Receipt));
}

Async<PrintOrder> ReceiptPrinter::print(
    const Actor &actor, const QString &receiptNo, const PrintPreferences &preferences)
{
    return m_queue.print(actor,
        {.document = PrintDocument::Receipt,
            .subject = receiptNo,
            .paper = wordOf(preferences.layout),
            .copies = preferences.copies,
            .printer = preferences.printer});
}

SlipWish ReceiptPrinter::slipWish() const
{
    const PrintPreferences preferences = m_settings.of(PrintDocument::Receipt);
    return {.paper = wordOf(preferences.layout), .copies = preferences.copies, .printer = preferences.printer};
}

Async<PrintOrder> ReceiptPrinter::take(const Actor &actor, const PrintOrder &order)
{
    return m_queue.take(actor, order);
}

ReceiptLayout ReceiptPrinter::layoutFor(const PrintPreferences &preferences) const
{
    const auto printer = m_queue.printer(preferences.printer);
    if (!printer || printer->format != PrintFormat::EscPos || paperOf(preferences.layout).isRoll())
        return preferences.layout;
    const auto address = ReceiptPrinterAddress::fromText(printer->name);
    return address && address->narrow ? ReceiptLayout::Roll58 : ReceiptLayout::Roll80;
}

Async<PrintOrder> ReceiptPrinter::printPages(
    const Actor &actor, PrintDocument document, const QString &subject, const Compose &compose)
{
    return printPages(actor, document, subject, m_settings.of(document), compose);
}

Async<PrintOrder> ReceiptPrinter::printPages(const Actor &actor, PrintDocument document, const QString &subject,
    const PrintPreferences &preferences, const Compose &compose)
{
    const ReceiptLayout layout = layoutFor(preferences);
    const auto pages = compose(layout);
    if (!pages)
        return finishedAsync<PrintOrder>(std::unexpected(pages.error()));
    return m_queue.print(actor,
        {.document = document,
            .subject = subject,
            .content = documentBytes(*pages),
            .paper = wordOf(layout),
            .copies = preferences.copies,
            .printer = preferences.printer});
}

Async<SavedSlip> ReceiptPrinter::savePdf(
    const Actor &actor, const QString &receiptNo, ReceiptLayout layout, const QString &path)
{
    const auto save = [layout, path](const Result<ReceiptFacts> &facts) -> Result<SavedSlip> {
        if (!facts)
            return std::unexpected(facts.error());
        if (const auto saved = saveReceiptPdf(*facts, layout, path); !saved)
            return std::unexpected(saved.error());
        return SavedSlip{facts->receiptNo, facts->copy, path};
    };
    return fromFacts(m_receipts.recordPrint(actor, receiptNo), this, save);
}

Async<ReceiptDocument> ReceiptPrinter::preview(const QString &receiptNo, ReceiptLayout layout)
{
    const auto build = [layout](const Result<ReceiptFacts> &facts) -> Result<ReceiptDocument> {
        if (!facts)
            return std::unexpected(facts.error());
        return buildReceipt(*facts, layout);
    };
    return fromFacts(m_receipts.receipt(receiptNo), this, build);
}

} // namespace meterdesk
