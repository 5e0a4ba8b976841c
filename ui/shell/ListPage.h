// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PageSource.h"
#include "RecordColumns.h"
#include "WindowedTableModel.h"
#include "shell/Page.h"
#include "table/CsvExport.h"
#include "table/DataTable.h"
#include "table/TableColumns.h"

class QSettings;

namespace meterdesk {

class ActionButton;
class Banner;
class Clock;
class PageHeader;
class SearchForm;
class SidePanel;

/// A page that is a search form over one table, with side panels at the right of which one is shown at a time. It
/// answers the keys that every list answers (F5, Ctrl+F, Ctrl+E, Ctrl+D, Ctrl+Enter, Esc); the page adds its fields,
/// its columns and what is done with a row.
///
/// A page makes its parts in its constructor in this order: search fields, table (`showRecords`), panels, actions, and
/// calls `arrange()` last.
class ListPage : public Page
{
    Q_OBJECT
public:
    /// What every list page is told from outside.
    struct Setting
    {
        QString name; ///< object name of the page; its parts are named after it
        QString title;
        QString operatorName; ///< whose table layout is kept
        QSettings *layouts = nullptr; ///< none: layouts are not kept
    };

    void refresh() override;
    void focusSearch() override;
    bool exportRows() override;
    void toggleSidePanel() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

    /// Writes the whole result of the present search, in the columns that are shown, to a CSV file.
    virtual void exportTo(const QString &path) = 0;

protected:
    ListPage(const Setting &setting, QWidget *parent);

    /// Shows the model; columns that are frozen, the sort it begins with and what is said without rows.
    void showRecords(WindowedModel &model, int frozenColumns, const EmptyContent &empty);
    /// Adds a panel at the right, hidden.
    void addPanel(SidePanel *panel);
    /// A tree at the left that narrows the table; none without it.
    void setTree(QWidget *tree) { m_tree = tree; }
    /// Puts everything in its place.
    void arrange();

    [[nodiscard]] PageHeader *header() const { return m_header; }
    [[nodiscard]] SearchForm *form() const { return m_form; }
    [[nodiscard]] DataTable *table() const { return m_table; }
    [[nodiscard]] Banner *banner() const { return m_banner; }

    /// Shows one panel and hides the others; none hides all.
    void showPanel(SidePanel *panel);
    [[nodiscard]] SidePanel *shownPanel() const;
    void showError(const Error &error);

    /// Reads the search fields and asks the model.
    virtual void runQuery() = 0;
    /// The current row changed, or Ctrl+D asks for its details.
    virtual void showCurrent() { }
    /// Ctrl+Enter: what the panel in sight is for.
    virtual void submit() { }
    /// What the file dialog suggests, without extension: "meters 2017-05-21".
    [[nodiscard]] virtual QString exportName() const = 0;

    /// The body of `exportTo` for the page's own source and model.
    template <typename Query, typename Row>
    void exportRecords(PageSource<Query, Row> &source, const WindowedTableModel<Query, Row> &model,
        const RecordColumns<Row> &columns, const QString &path)
    {
        whenDone(CsvExport<Query, Row>::run(
                     source, model.query(), model.order(), columns, m_table->columns()->visible(), path, this),
            this, [this, path](const Result<int> &rows) { tellExported(rows, path); });
    }

    /// The loaded row under the cursor.
    template <typename Query, typename Row>
    [[nodiscard]] std::optional<Row> currentRow(const WindowedTableModel<Query, Row> &model) const
    {
        const auto id = m_table->currentRowId();
        const Row *row = id ? model.row(model.rowOf(*id)) : nullptr;
        return row ? std::optional(*row) : std::nullopt;
    }

private:
    void tellExported(const Result<int> &rows, const QString &path);

    Setting m_setting;
    PageHeader *m_header;
    SearchForm *m_form;
    Banner *m_banner;
    DataTable *m_table;
    QWidget *m_tree = nullptr;
    WindowedModel *m_model = nullptr;
    QList<SidePanel *> m_panels;
    std::optional<qlonglong> m_shownRow; ///< last one that showCurrent() was asked for
};

} // namespace meterdesk
