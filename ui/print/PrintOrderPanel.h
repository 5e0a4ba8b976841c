// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "PrintOrder.h"
#include "common/SidePanel.h"
#include "print/PrintQueueDesk.h"

class QComboBox;
class QLabel;

namespace meterdesk {

class ActionButton;
class Banner;
class FactGrid;

/// One order of the print queue: what it is, why it is not on paper, and 重打, 已打好, 取消.
class PrintOrderPanel final : public SidePanel
{
    Q_OBJECT
public:
    explicit PrintOrderPanel(const PrintQueueDesk &desk, QWidget *parent = nullptr);

    void showOrder(const PrintOrder &order);
    [[nodiscard]] std::optional<PrintOrderId> shownOrder() const;
    /// 重打 on the printer chosen. False where it cannot be.
    bool printAgain();

Q_SIGNALS:
    /// For the status bar.
    void done(const QString &text);

private:
    void buildButtons();
    void showPrinters();
    void updateButtons();
    void follow(const Async<PrintOrder> &step);

    PrintQueueDesk m_desk;
    std::optional<PrintOrder> m_order;
    FactGrid *m_facts;
    QLabel *m_advice;
    QLabel *m_printerCaption;
    QComboBox *m_printers;
    Banner *m_banner;
    ActionButton *m_print;
    ActionButton *m_settle;
    ActionButton *m_cancel;
    bool m_busy = false;
};

} // namespace meterdesk
