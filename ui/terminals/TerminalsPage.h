// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "WindowedTableModel.h"
#include "shell/Page.h"
#include "terminals/MeterRound.h"
#include "terminals/TerminalsDesk.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QTimer;

namespace meterdesk {

class ActionButton;
class Banner;
class DataTable;
class PageHeader;
class RoundResults;
class TerminalActions;
class TerminalPanel;
class DeviceTree;

/// 终端在线查询: who is online, live registers, trip, close, protect.
class TerminalsPage final : public Page
{
    Q_OBJECT
public:
    explicit TerminalsPage(const TerminalsDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const TerminalsDesk &desk);

    void open(const PageRequest &request) override;
    void refresh() override;
    void focusSearch() override;
    void toggleSidePanel() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

private:
    void buildTable();
    void buildLayout();
    void follow();
    void loadTree();
    void runQuery();
    void showCurrent();
    void loadCommands();
    void updateBar();
    /// The menu behind m_more.
    void openMore();
    void showSums();
    void showError(const Error &error);
    [[nodiscard]] std::optional<TerminalRow> currentRow() const;
    /// The meters a command goes to: the ticked ones, in sight or not; else the current one.
    [[nodiscard]] QList<std::int64_t> chosenMeters() const;
    [[nodiscard]] QList<std::int64_t> shownMeters() const;

    TerminalsDesk m_desk;
    WindowedTableModel<TerminalQuery, TerminalRow> m_model;
    TerminalQuery m_query;
    PageHeader *m_header;
    DeviceTree *m_tree;
    QComboBox *m_reachability;
    QLineEdit *m_find;
    QLabel *m_chosenCount;
    ActionButton *m_close;
    ActionButton *m_trip;
    ActionButton *m_protect;
    ActionButton *m_more; ///< what is rarer: reading, end of protection, clocks
    Banner *m_banner;
    RoundResults *m_results;
    TerminalActions *m_actions;
    DataTable *m_table;
    JobStrip *m_job;
    TerminalPanel *m_panel;
    QTimer *m_changed;
    std::int64_t m_wantedMeter = 0; ///< to be selected when its row has come
};

} // namespace meterdesk
