// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/TableSelection.h"

#include <algorithm>
#include <utility>

#include "ItemRoles.h"
#include "table/TableColumns.h"
#include "table/TableView.h"

namespace meterdesk {

namespace {

// How far from its old place a row is looked for by id; farther rows of a windowed model are not loaded anyway.
constexpr int searchDistance = 200;

} // namespace

TableSelection::TableSelection(TableView &view, const TableColumns &columns, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_columns(columns)
{ }

std::optional<qlonglong> TableSelection::currentId() const
{
    const QVariant id = m_view.currentIndex().data(RowIdRole);
    return id.isValid() ? std::optional(id.toLongLong()) : std::nullopt;
}

QList<int> TableSelection::rows() const
{
    QList<int> rows;
    if (!m_view.selectionModel())
        return rows;
    for (const QItemSelectionRange &range : m_view.selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QList<qlonglong> TableSelection::ids() const
{
    QList<qlonglong> ids;
    for (const int row : rows()) {
        const QVariant id = m_view.model()->index(row, 0).data(RowIdRole);
        if (id.isValid())
            ids.append(id.toLongLong());
    }
    return ids;
}

void TableSelection::select(int row)
{
    const QList<int> columns = m_columns.visible();
    if (!m_view.model() || row < 0 || row >= m_view.model()->rowCount() || columns.isEmpty())
        return;
    // The current cell has to be in the pane that scrolls, or arrow keys would move in a hidden column.
    const int column = columns.value(m_columns.frozenCount(), columns.first());
    const QModelIndex index = m_view.model()->index(row, column);
    m_view.selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view.scrollTo(index);
}

bool TableSelection::selectIdAround(qlonglong id, int around)
{
    const QAbstractItemModel *model = m_view.model();
    for (int distance = 0; distance <= searchDistance; ++distance) {
        for (const int row : {around - distance, around + distance}) {
            if (row < 0 || row >= model->rowCount() || model->index(row, 0).data(RowIdRole) != QVariant(id))
                continue;
            select(row);
            return true;
        }
    }
    return false;
}

bool TableSelection::selectId(qlonglong id)
{
    if (!m_view.model())
        return false;
    return selectIdAround(id, qMax(0, m_view.currentIndex().row())) || selectIdAround(id, 0);
}

void TableSelection::keep()
{
    m_keptId = currentId();
    m_keptRow = m_view.currentIndex().row();
}

void TableSelection::restore()
{
    const std::optional<qlonglong> wanted = std::exchange(m_keptId, std::nullopt);
    // A page that already chose a row of the new result knows better.
    if (wanted && !m_view.selectionModel()->hasSelection())
        selectIdAround(*wanted, m_keptRow);
}

} // namespace meterdesk
