// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/PrintOrderRows.h"
#include "print/PrintQueueDesk.h"
#include "shell/Page.h"

namespace meterdesk {

class Banner;
class DataTable;
class PageHeader;
class PrintOrderPanel;
class SegmentedControl;

/// 待补打: what is not on paper yet, why, and what can be done; behind a switch what was printed or cancelled.
class PrintQueuePage final : public Page
{
    Q_OBJECT
public:
    explicit PrintQueuePage(const PrintQueueDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const PrintQueueDesk &desk);

    void open(const PageRequest &request) override;
    void refresh() override;
    void focusSearch() override;
    void toggleSidePanel() override;
    [[nodiscard]] bool printCurrent() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

private:
    void buildLayout();
    void showOrders(const QList<PrintOrder> &orders);
    void showCurrent();
    [[nodiscard]] bool showsSettled() const;

    PrintQueueDesk m_desk;
    PrintOrderModel m_model;
    PageHeader *m_header;
    SegmentedControl *m_which;
    Banner *m_banner;
    DataTable *m_table;
    PrintOrderPanel *m_panel;
    int m_generation = 0; ///< of the newest question; older answers are dropped
};

} // namespace meterdesk
