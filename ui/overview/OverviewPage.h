// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Overview.h"
#include "WindowedTableModel.h"
#include "overview/OverviewDesk.h"
#include "shell/Page.h"

class QLabel;
class QTimer;

namespace meterdesk {

class Banner;
class Card;
class DataTable;
class KeyFigure;
class PageHeader;
class TakingsChart;
class SetupList;
class TaskList;

/// 工作台: the state of the day in one look, and what waits for somebody.
class OverviewPage final : public Page
{
    Q_OBJECT
public:
    explicit OverviewPage(const OverviewDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const OverviewDesk &desk);

    void open(const PageRequest &request) override;
    void refresh() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

private:
    [[nodiscard]] QLayout *makeFigures();
    [[nodiscard]] QLayout *makeMiddle();
    [[nodiscard]] QLayout *makeTables();
    void showOverview(const Overview &overview);
    void showEnergy(const Overview &overview);

    OverviewDesk m_desk;
    WindowedTableModel<ConcentratorQuery, ConcentratorRow> m_concentratorModel;
    WindowedTableModel<RechargeHistoryQuery, RechargeHistoryRow> m_rechargeModel;
    PageHeader *m_header;
    Banner *m_banner;
    KeyFigure *m_takings = nullptr;
    KeyFigure *m_energy = nullptr;
    KeyFigure *m_online = nullptr;
    KeyFigure *m_arrears = nullptr;
    KeyFigure *m_collected = nullptr;
    TakingsChart *m_chart = nullptr;
    Card *m_chartCard = nullptr;
    Card *m_setupCard = nullptr;
    SetupList *m_setup = nullptr;
    Card *m_taskCard = nullptr;
    TaskList *m_tasks = nullptr;
    DataTable *m_concentrators = nullptr;
    DataTable *m_recharges = nullptr;
    QTimer *m_changed;
    int m_generation = 0;
};

} // namespace meterdesk
