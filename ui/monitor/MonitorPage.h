// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitor/MonitorDesk.h"
#include "monitor/WireLogModel.h"
#include "shell/Page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QTimer;

namespace meterdesk {

class ActionButton;
class DataTable;
class OutputPanel;
class PageHeader;
class SearchForm;

/// 通讯监视: every frame both ways as it crosses the wire, with what it says and what it was for; and the console for
/// what concentrators switch themselves.
class MonitorPage final : public Page
{
    Q_OBJECT
public:
    explicit MonitorPage(const MonitorDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const MonitorDesk &desk);

    void open(const PageRequest &request) override;
    void refresh() override;
    void focusSearch() override;
    bool exportRows() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

    /// Writes the rows shown to a CSV file.
    void exportTo(const QString &path);

private:
    void buildSearch();
    void buildLayout();
    void buildConsole();
    void applyFilter();
    void catchUp();
    void showCurrent();
    void showCount();

    const MonitorDesk &m_desk;
    WireLogModel m_model;
    PageHeader *m_header;
    SearchForm *m_form;
    QLineEdit *m_meter = nullptr;
    QComboBox *m_concentrator = nullptr;
    QComboBox *m_purpose = nullptr;
    DataTable *m_table;
    QLabel *m_frame;
    OutputPanel *m_outputs = nullptr; ///< none without the right
    ActionButton *m_pause = nullptr;
    QTimer *m_gather;
};

} // namespace meterdesk
