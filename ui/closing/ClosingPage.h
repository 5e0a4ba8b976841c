// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PrintOrder.h"
#include "closing/ClosingDesk.h"
#include "shell/Page.h"

namespace meterdesk {

class DayEndPanel;
class ShiftPanel;

/// 交班日结: the drawer at the left, the books at the right.
class ClosingPage final : public Page
{
    Q_OBJECT
public:
    explicit ClosingPage(const ClosingDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const ClosingDesk &desk);

    void open(const PageRequest &request) override;
    void refresh() override;
    bool printCurrent() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

private:
    void printShift();
    void printDayEnd();
    void preview(PrintDocument document, const QString &number);

    const ClosingDesk &m_desk;
    ShiftPanel *m_shift;
    DayEndPanel *m_dayEnd;
};

} // namespace meterdesk
