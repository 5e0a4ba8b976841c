// SPDX-License-Identifier: GPL-3.0-or-later
#include "recharge/PrintProgress.h"

#include <QtCore/QCoreApplication>

#include "print/PrintTexts.h"

namespace meterdesk {

namespace {

struct PrintStep
{
    Q_DECLARE_TR_FUNCTIONS(meterdesk::PrintProgress)
};

QString printedText(const PrintOrder &order)
{
    const QString paper = paperText(fromWord<ReceiptLayout>(order.paper).value_or(ReceiptLayout::Roll80));
    return order.copyNo.value_or(0) == 0
        ? PrintStep::tr("Receipt printed (%1)").arg(paper)
        : PrintStep::tr("Receipt printed again, copy %1 (%2)").arg(*order.copyNo).arg(paper);
}

} // namespace

Step printProgress(const PrintOrder &order, const std::optional<PrinterInfo> &printer)
{
    Step step{.id = {}, .text = PrintStep::tr("Receipt still to be printed"), .state = StepState::Failed};
    switch (order.state) {
    case PrintOrderState::Printed:
        step.text = printedText(order);
        step.state = StepState::Ok;
        break;
    case PrintOrderState::Cancelled:
        step.text = PrintStep::tr("Receipt not printed");
        step.state = StepState::Skipped;
        break;
    case PrintOrderState::HandingOver:
        step.text = PrintStep::tr("Printing the receipt");
        step.state = StepState::Running;
        break;
    case PrintOrderState::Spooled:
        if (order.reason.isEmpty()) {
            step.text = PrintStep::tr("The receipt is at the printer");
            step.state = StepState::Running;
        }
        break;
    case PrintOrderState::Unclear:
        step.text = PrintStep::tr("Not known whether the receipt was printed");
        step.state = StepState::Uncertain;
        step.retryable = true;
        break;
    case PrintOrderState::Waiting:
    case PrintOrderState::Failed:
        step.retryable = true;
        break;
    }
    if (step.state == StepState::Failed || step.state == StepState::Uncertain)
        step.detail = PrintTexts::advice(order, printer);
    return step;
}

} // namespace meterdesk
