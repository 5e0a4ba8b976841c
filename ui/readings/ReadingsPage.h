// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "WindowedTableModel.h"
#include "readings/CollectAgain.h"
#include "readings/ReadingsDesk.h"
#include "shell/Page.h"

class QComboBox;
class QDateEdit;
class QLineEdit;
class QTimer;

namespace meterdesk {

class ActionButton;
class Banner;
class CollectionRate;
class DataTable;
class PageHeader;
class ReadingExplanation;
class ReadingMatrix;
class RegionChoice;
class SearchForm;

/// 采集日志查询: the daily freezes of every meter, what is missing, and reading it again.
class ReadingsPage final : public Page
{
    Q_OBJECT
public:
    explicit ReadingsPage(const ReadingsDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const ReadingsDesk &desk);

    void open(const PageRequest &request) override;
    void refresh() override;
    void focusSearch() override;
    bool exportRows() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

    /// Writes every row of the present search to a CSV file, in the columns that are shown.
    void exportTo(const QString &path);

private:
    void buildSearch();
    void buildTable();
    void buildLayout();
    void loadRegions();
    void sortByDay();
    void runQuery();
    [[nodiscard]] CollectionLogQuery typedQuery() const;
    void summarize();
    void showAsMatrix(bool matrix);
    void fillMatrix();
    void collectMissing();
    void collectSelected();
    void showUsage();
    void showJob(const JobStatus &job);
    void showError(const Error &error);
    /// The ticked rows, in sight or not; else the selected ones.
    [[nodiscard]] QList<std::int64_t> chosenDays() const;

    ReadingsDesk m_desk;
    WindowedTableModel<CollectionLogQuery, CollectionLogRow> m_model;
    CollectAgain m_again;
    PageHeader *m_header;
    ActionButton *m_collectMissing = nullptr;
    ActionButton *m_collectSelected = nullptr;
    ActionButton *m_usage = nullptr;
    SearchForm *m_form;
    QLineEdit *m_code = nullptr;
    QLineEdit *m_name = nullptr;
    RegionChoice *m_region = nullptr;
    qint64 m_rooms = 0; ///< of the whole building: about as many rows come a day
    QLineEdit *m_concentrator = nullptr;
    QLineEdit *m_meter = nullptr;
    QComboBox *m_result = nullptr;
    QDateEdit *m_from = nullptr;
    QDateEdit *m_to = nullptr;
    CollectionRate *m_rate;
    Banner *m_banner;
    DataTable *m_table;
    ReadingMatrix *m_matrix;
    ReadingExplanation *m_explanation;
    ActionButton *m_asMatrix = nullptr;
    JobStrip *m_job;
    QTimer *m_changed;
    int m_matrixAsked = 0; ///< generation of the newest matrix asked for
    int m_summary = 0; ///< generation of the newest summary asked for
};

} // namespace meterdesk
