// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/ReceiptPrinter.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSettings>

#include "RechargeService.h"
#include "print/Printers.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString printerKey = u"print/receipt/printer"_s;
const QString layoutKey = u"print/receipt/layout"_s;
const QString offsetKey = u"print/receipt/offset"_s;

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

QString paperText(ReceiptLayout layout)
{
    switch (layout) {
    case ReceiptLayout::Roll58:
        return ReceiptPrinter::tr("58 mm roll");
    case ReceiptLayout::Roll80:
        return ReceiptPrinter::tr("80 mm roll");
    case ReceiptLayout::Slip241:
        return ReceiptPrinter::tr("three-part form 241 × 140 mm");
    case ReceiptLayout::Slip241Third:
        return ReceiptPrinter::tr("three-part form 241 × 93.3 mm");
    case ReceiptLayout::A5:
        return ReceiptPrinter::tr("A5");
    case ReceiptLayout::A4:
        return ReceiptPrinter::tr("A4");
    }
    return {};
}

ReceiptPrinter::ReceiptPrinter(RechargeService &receipts, Printers &printers, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_receipts(receipts)
    , m_printers(printers)
    , m_settings(settings)
{ }

PrintPreferences ReceiptPrinter::preferences() const
{
    const auto layout = fromWord<ReceiptLayout>(m_settings.value(layoutKey).toString());
    return {
        .printer = m_settings.value(printerKey).toString(),
        .layout = layout.value_or(ReceiptLayout::Roll80),
        .offset = m_settings.value(offsetKey).toPointF(),
    };
}

void ReceiptPrinter::setPreferences(const PrintPreferences &preferences)
{
    if (preferences == this->preferences())
        return;
    m_settings.setValue(printerKey, preferences.printer);
    m_settings.setValue(layoutKey, wordOf(preferences.layout));
    m_settings.setValue(offsetKey, preferences.offset);
    Q_EMIT preferencesChanged();
}

QString ReceiptPrinter::printerInUse() const
{
    const QString chosen = preferences().printer;
    return !chosen.isEmpty() && m_printers.names().contains(chosen) ? chosen : m_printers.defaultName();
}

Async<PrintedSlip> ReceiptPrinter::print(const Actor &actor, const QString &receiptNo)
{
    const QString printer = printerInUse();
    if (printer.isEmpty())
        return finishedAsync<PrintedSlip>(failure(ErrorCode::PrinterMissing));
    auto device = m_printers.open(printer, receiptNo);
    if (!device)
        return finishedAsync<PrintedSlip>(std::unexpected(device.error()));
    return printOn(
        actor, receiptNo, std::shared_ptr<QPagedPaintDevice>(std::move(*device)), printer, preferences().layout);
}

Async<PrintedSlip> ReceiptPrinter::printOn(const Actor &actor, const QString &receiptNo,
    std::shared_ptr<QPagedPaintDevice> device, const QString &printerName, ReceiptLayout layout)
{
    const auto paint = [this, device, printerName, layout](const Result<ReceiptFacts> &facts) -> Result<PrintedSlip> {
        if (!facts)
            return std::unexpected(facts.error());
        const auto document = buildReceipt(*facts, layout);
        if (!document)
            return std::unexpected(document.error());
        if (const auto painted = paintReceipt(*document, *device, preferences().offset); !painted)
            return std::unexpected(painted.error());
        if (const auto finished = m_printers.finish(*device); !finished)
            return std::unexpected(finished.error());
        return PrintedSlip{facts->receiptNo, facts->copy, paperText(layout), printerName};
    };
    return fromFacts(m_receipts.recordPrint(actor, receiptNo), this, paint);
}

Async<PrintedSlip> ReceiptPrinter::savePdf(
    const Actor &actor, const QString &receiptNo, ReceiptLayout layout, const QString &path)
{
    const auto save = [layout, path](const Result<ReceiptFacts> &facts) -> Result<PrintedSlip> {
        if (!facts)
            return std::unexpected(facts.error());
        if (const auto saved = saveReceiptPdf(*facts, layout, path); !saved)
            return std::unexpected(saved.error());
        return PrintedSlip{facts->receiptNo, facts->copy, paperText(layout), path};
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
