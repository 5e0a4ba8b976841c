// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

#include <optional>

#include "SortKeys.h"
#include "common/EmptyState.h"
#include "table/RowChecks.h"

class QAbstractItemModel;
class QCheckBox;
class QHBoxLayout;
class QModelIndex;
class QSettings;

namespace meterdesk {

class CheckColumn;
class LoadingBar;
class TableColumns;
class TableFooter;
class TableSelection;
class TableView;

/// The table of every page: one continuous list with frozen first columns, tick boxes, ordering, copying, saved layout,
/// empty states and a footer. It shows any model that answers the roles of ItemRoles.h and never changes it.
///
/// Rows are known by RowIdRole. The current row is kept by id across a reset of the model where it is found near its
/// old place; a page that keeps its selection over a new query calls selectRow() with the row that its model finds.
class DataTable final : public QFrame
{
    Q_OBJECT

public:
    /// `name` is the object name; the layout is saved under it.
    explicit DataTable(const QString &name, QWidget *parent = nullptr);
    ~DataTable() override;

    /// The model must outlive the table or be replaced. Delegates follow the ColumnKind of each column.
    void setModel(QAbstractItemModel *model);
    [[nodiscard]] QAbstractItemModel *model() const;

    /// The first visible columns that stay in sight when the others scroll (number and name).
    void setFrozenColumns(int count);
    /// Shows tick boxes at the left and a box for all in the corner.
    void setCheckable(bool checkable);
    [[nodiscard]] RowChecks &checks() { return m_checks; }

    /// Restores the layout saved for this table and saves it on every change, under `group`/name; `group` names the
    /// operator. `settings` must outlive the table.
    void setLayoutStore(QSettings *settings, const QString &group);

    /// The bar above the table for the actions on rows; shown once something is added.
    [[nodiscard]] QHBoxLayout *toolbar();
    [[nodiscard]] TableFooter *footer() const { return m_footer; }
    [[nodiscard]] TableView *view() const { return m_main; }
    [[nodiscard]] TableView *frozenView() const { return m_frozen; }
    [[nodiscard]] TableColumns *columns() const { return m_columns; }

    /// What is said when there are no rows at all, and when a filter leaves none.
    void setEmptyState(const EmptyContent &content);
    void setFiltered(bool filtered);
    /// Shows the loading bar after 200 ms; old rows stay readable.
    void setBusy(bool busy);
    /// Rows of the whole result, where the model does not hold them all.
    void setTotal(std::optional<qlonglong> total);

    [[nodiscard]] std::optional<qlonglong> currentRowId() const;
    /// Ids of the selected rows that are loaded, in the order shown.
    [[nodiscard]] QList<qlonglong> selectedRowIds() const;
    /// Makes a row current and selected, and scrolls to it.
    void selectRow(int row);
    /// The same by id, among the rows that are near the current one or at the top.
    bool selectRowId(qlonglong id);
    void clearSelection();

    [[nodiscard]] const QList<SortKey> &sortKeys() const;
    /// Orders the model and shows it in the header.
    void setSortKeys(const QList<SortKey> &keys);

    /// The selected rows in visible columns, as it is put on the clipboard.
    [[nodiscard]] QString selectionAsText(bool withHeaders) const;

Q_SIGNALS:
    /// Enter or a double click on a row.
    void rowActivated(const QModelIndex &index);
    /// A click on a cell that does something (CellEmphasis::Link) and has a value.
    void linkClicked(const QModelIndex &index);
    void currentRowChanged();
    void selectionChanged();
    void sortChanged(const QList<SortKey> &keys);
    /// The button of the empty state, and that of the filtered one.
    void emptyActionTriggered();
    void resetFilterRequested();
    /// "Filter by this value" in the header's menu.
    void filterByValueRequested(const QString &columnKey, const QVariant &value);
    void rowMenuRequested(const QModelIndex &index, const QPoint &globalPosition);
    void copied(qlonglong rows);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildPanes();
    void connectPanes();
    void connectModel();
    void installDelegates();
    void syncHeaders();
    void layoutPanes();
    void updateRange();
    void updateEmptyState();
    void updateCheckAll();
    void showHeaderMenu(TableView &pane, const QPoint &position);
    void copySelection(bool withHeaders);
    void toggleSelectedChecks();
    void saveLayout();
    [[nodiscard]] qlonglong total() const;

    RowChecks m_checks;
    QFrame *m_toolbar = nullptr;
    TableView *m_frozen;
    TableView *m_main;
    QFrame *m_frozenLine;
    QWidget *m_frozenFoot;
    QWidget *m_headerCorner;
    CheckColumn *m_checkColumn = nullptr;
    QCheckBox *m_checkAll = nullptr;
    TableColumns *m_columns;
    TableSelection *m_selection;
    TableFooter *m_footer;
    LoadingBar *m_loading;
    EmptyState *m_empty;
    EmptyContent m_emptyContent;
    QSettings *m_settings = nullptr;
    QString m_settingsGroup;
    std::optional<qlonglong> m_total;
    bool m_filtered = false;
    bool m_shownBefore = false;
};

} // namespace meterdesk
