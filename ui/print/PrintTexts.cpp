// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PrintTexts.h"

#include <QtCore/QCoreApplication>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PrintWords
{
    Q_DECLARE_TR_FUNCTIONS(meterdesk::PrintTexts)
};

/// What a person has to do so that a job that is in the queue prints by itself.
QString whatTheQueueWaitsFor(PrinterState state)
{
    switch (state) {
    case PrinterState::PaperOut:
        return PrintWords::tr("The printer is out of paper. Once paper is in, it prints by itself.");
    case PrinterState::Offline:
        return PrintWords::tr("The printer is switched off or not connected. Once it answers, it prints by itself.");
    case PrinterState::Paused:
        return PrintWords::tr("The printer is paused in the system's settings. Once it goes on, it prints by itself.");
    case PrinterState::Trouble:
        return PrintWords::tr(
            "The printer reports a fault. Look for a jam or an open cover; it then prints by itself.");
    case PrinterState::Ready:
        break;
    }
    return {};
}

} // namespace

QString paperText(ReceiptLayout layout)
{
    switch (layout) {
    case ReceiptLayout::Roll58:
        return PrintWords::tr("58 mm roll");
    case ReceiptLayout::Roll80:
        return PrintWords::tr("80 mm roll");
    case ReceiptLayout::Slip241:
        return PrintWords::tr("three-part form 241 × 140 mm");
    case ReceiptLayout::Slip241Third:
        return PrintWords::tr("three-part form 241 × 93.3 mm");
    case ReceiptLayout::A5:
        return PrintWords::tr("A5");
    case ReceiptLayout::A4:
        return PrintWords::tr("A4");
    }
    return {};
}

namespace PrintTexts {

QString document(PrintDocument document)
{
    switch (document) {
    case PrintDocument::Receipt:
        return PrintWords::tr("Receipt");
    case PrintDocument::Adjustment:
        return PrintWords::tr("Refund or collection slip");
    case PrintDocument::CheckOut:
        return PrintWords::tr("Check-out statement");
    case PrintDocument::Statement:
        return PrintWords::tr("Account statement");
    case PrintDocument::Notice:
        return PrintWords::tr("Arrears notice");
    case PrintDocument::ShiftReport:
        return PrintWords::tr("Shift report");
    case PrintDocument::DayEnd:
        return PrintWords::tr("Day-end report");
    case PrintDocument::TestPage:
        return PrintWords::tr("Test page");
    }
    return {};
}

QString copy(const PrintOrder &order)
{
    if (!order.copyNo)
        return {};
    return *order.copyNo == 0 ? PrintWords::tr("Original") : PrintWords::tr("Copy %1").arg(*order.copyNo);
}

QString state(PrinterState state)
{
    switch (state) {
    case PrinterState::Ready:
        return PrintWords::tr("ready");
    case PrinterState::Paused:
        return PrintWords::tr("paused");
    case PrinterState::Offline:
        return PrintWords::tr("offline");
    case PrinterState::PaperOut:
        return PrintWords::tr("out of paper");
    case PrinterState::Trouble:
        return PrintWords::tr("fault");
    }
    return {};
}

QString printer(const PrinterInfo &printer)
{
    const QString name = printer.name;
    return printer.state == PrinterState::Ready ? name : PrintWords::tr("%1 · %2").arg(name, state(printer.state));
}

QString state(const PrintOrder &order)
{
    switch (order.state) {
    case PrintOrderState::Waiting:
        return PrintWords::tr("To be printed");
    case PrintOrderState::HandingOver:
        return PrintWords::tr("Being handed over");
    case PrintOrderState::Spooled:
        return order.reason.isEmpty() ? PrintWords::tr("At the printer") : PrintWords::tr("Stuck at the printer");
    case PrintOrderState::Failed:
        return PrintWords::tr("Failed");
    case PrintOrderState::Unclear:
        return PrintWords::tr("Not known");
    case PrintOrderState::Printed:
        return order.settledBy.isEmpty() ? PrintWords::tr("Printed") : PrintWords::tr("Marked as printed");
    case PrintOrderState::Cancelled:
        return PrintWords::tr("Cancelled");
    }
    return {};
}

QString advice(const PrintOrder &order, const std::optional<PrinterInfo> &printer)
{
    switch (order.state) {
    case PrintOrderState::Waiting:
        if (order.attempts > 0)
            return PrintWords::tr("%1 did not take it, nothing was printed (%2).").arg(order.printer, order.reason);
        if (order.printer.isEmpty() && !printer)
            return PrintWords::tr("This PC has no printer. Connect one and print it later.");
        if (!printer)
            return PrintWords::tr("The printer %1 is not there. Connect it, or choose another one.").arg(order.printer);
        return PrintWords::tr("It was given to no printer yet.");
    case PrintOrderState::HandingOver:
        return PrintWords::tr("It is on its way to the printer.");
    case PrintOrderState::Spooled: {
        const QString wait = printer ? whatTheQueueWaitsFor(printer->state) : QString();
        if (!wait.isEmpty())
            return wait;
        return order.reason.isEmpty() ? PrintWords::tr("It is in the printer's queue.")
                                      : PrintWords::tr("The printer holds it back (%1).").arg(order.reason);
    }
    case PrintOrderState::Failed:
        return PrintWords::tr(
            "Printing failed (%1). Look whether the paper came out; printed again, it is marked as a copy.")
            .arg(order.reason);
    case PrintOrderState::Unclear:
        return PrintWords::tr(
            "Nobody knows whether it was printed. Look at the printer: mark it as printed, or print it "
            "again, marked as a copy.");
    case PrintOrderState::Printed:
    case PrintOrderState::Cancelled:
        break;
    }
    return {};
}

} // namespace PrintTexts

} // namespace meterdesk
