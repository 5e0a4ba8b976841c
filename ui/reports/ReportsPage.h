// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "reports/ReportTable.h"
#include "reports/ReportsDesk.h"
#include "shell/Page.h"

class QComboBox;
class QDateEdit;

namespace meterdesk {

class ActionButton;
class Banner;
class Card;
class FigureTable;
class PageHeader;
class SearchForm;
struct Error;

/// 统计报表: six reports by day, month, property, tariff or operator, each as a chart and as the table with the same
/// numbers. Enter on a row shows what it is made of: a month its days, a day its properties, and a property, tariff or
/// operator its own days; Alt+Left goes back.
class ReportsPage final : public Page
{
    Q_OBJECT
public:
    explicit ReportsPage(const ReportsDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const ReportsDesk &desk);

    void open(const PageRequest &request) override;
    void refresh() override;
    void focusSearch() override;
    bool exportRows() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

    /// Writes the table as it is shown, with its sum, to a CSV file.
    void exportTo(const QString &path);

private:
    /// What is asked, and what it is narrowed to in words.
    struct View
    {
        ReportQuery query;
        QString scopeName = {};
    };

    void buildForm();
    void arrange();
    void ask();
    /// Asks the service by `call` and shows the answer as `makeTable` arranges it, unless something else was asked
    /// since.
    template <typename RowFigures>
    void request(Async<Report<RowFigures>> (ReportService::*call)(const Actor &actor, const ReportQuery &query) const,
        ReportTable (*makeTable)(const Report<RowFigures> &report, ReportGroup group));
    [[nodiscard]] ReportKind kind() const;
    [[nodiscard]] ReportQuery query() const;
    /// The groups that the chosen figures offer.
    void offerGroups();
    /// What the rows of the form ask for, without where Enter led.
    void askAnew();
    void drillDown(int row);
    void goBack();
    void setView(const View &view);
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
    ActionButton *m_back = nullptr;
    QList<View> m_trail; ///< where Enter led from, the last one behind
    View m_narrowed; ///< scope of what is asked now
    ReportQuery m_shownQuery;
    Card *m_chartCard;
    BarChart *m_chart;
    FigureTable *m_table = nullptr; ///< made anew where the columns change
    Card *m_tableCard;
    ReportTable m_shown;
    int m_generation = 0;
};

} // namespace meterdesk
