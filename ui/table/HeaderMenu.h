// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QAbstractItemModel>
#include <QtWidgets/QMenu>

#include "SortKeys.h"

namespace meterdesk {

class TableColumns;

/// The menu of a table's header: order, filter, freeze, hide, widths, reset. Made for one column, deletes itself when
/// closed.
class HeaderMenu final : public QMenu
{
    Q_OBJECT

public:
    HeaderMenu(const QAbstractItemModel &model, TableColumns &columns, int column, QWidget *parent);

Q_SIGNALS:
    void sortRequested(const QList<SortKey> &keys);
    /// Keep only rows with the current row's value in this column.
    void filterByValueRequested(int column);

private:
    void addSorting();
    void addArrangement();
    void addColumnList();

    const QAbstractItemModel &m_model;
    TableColumns &m_columns;
    int m_column;
};

} // namespace meterdesk
