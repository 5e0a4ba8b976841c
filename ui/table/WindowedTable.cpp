// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/WindowedTable.h"

#include "WindowedModel.h"
#include "table/DataTable.h"
#include "table/TableView.h"

namespace meterdesk {

void followVisibleRows(DataTable &table, WindowedModel &model)
{
    const auto load = [&table, &model] {
        const int rows = model.rowCount();
        if (rows == 0)
            return;
        const TableView *view = table.view();
        const int first = qMax(0, view->rowAt(0));
        const int last = view->rowAt(view->viewport()->height() - 1);
        model.showRows(first, last < 0 ? rows - 1 : last);
    };
    QObject::connect(table.view(), &TableView::viewportChanged, &model, load);
    QObject::connect(&model, &WindowedModel::countChanged, &table, load);
    QObject::connect(&model, &WindowedModel::loadingChanged, &table, &DataTable::setBusy);
}

bool selectRowById(DataTable &table, const WindowedModel &model, qint64 id)
{
    const int row = model.rowOf(id);
    if (row < 0)
        return false;
    if (table.currentRowId() != id || table.view()->currentIndex().row() != row)
        table.selectRow(row);
    return true;
}

} // namespace meterdesk
