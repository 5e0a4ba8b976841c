// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "reports/ReportTable.h"
#include "reports/ReportsDesk.h"
#include "shell/Page.h"

class QComboBox;
class QDateEdit;

namespace meterdesk {

class Banner;
class Card;
class FigureTable;
class PageHeader;
class SearchForm;
struct Error;

/// 统计报表: six reports by day, month or property, each as a chart and as the table with the same numbers.
class ReportsPage final : public Page
{
    Q_OBJECT
public:
    explicit ReportsPage(const ReportsDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const ReportsDesk &desk);

    void refresh() override;
    void focusSearch() override;
    bool exportRows() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

    /// Writes the table as it is shown, with its sum, to a CSV file.
    void exportTo(const QString &path);

private:
    enum class Figures { Energy, Takings, Balances, Adjustments, Collection, Switching };

    void buildForm();
    void arrange();
    void ask();
    /// Asks the service by `call` and shows the answer as `makeTable` arranges it, unless something else was asked
    /// since.
    template <typename RowFigures>
    void request(Async<Report<RowFigures>> (ReportService::*call)(const Actor &actor, const ReportQuery &query) const,
        ReportTable (*makeTable)(const Report<RowFigures> &report, ReportGroup group));
    [[nodiscard]] ReportQuery query() const;
    void setDays(QDate from, QDate to);
    void show(const ReportTable &table);
    void showError(const Error &error);

    const ReportsDesk &m_desk;
    PageHeader *m_header;
    SearchForm *m_form;
    Banner *m_banner;
    QComboBox *m_figures = nullptr;
    QComboBox *m_group = nullptr;
    QDateEdit *m_from = nullptr;
    QDateEdit *m_to = nullptr;
    Card *m_chartCard;
    BarChart *m_chart;
    FigureTable *m_table = nullptr; ///< made anew where the columns change
    Card *m_tableCard;
    ReportTable m_shown;
    int m_generation = 0;
};

} // namespace meterdesk
