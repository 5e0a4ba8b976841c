// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/HeaderMenu.h"

#include "ItemRoles.h"
#include "table/TableColumns.h"
#include "theme/Icons.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

HeaderMenu::HeaderMenu(const QAbstractItemModel &model, TableColumns &columns, int column, QWidget *parent)
    : QMenu(parent)
    , m_model(model)
    , m_columns(columns)
    , m_column(column)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"headerMenu"_s);
    addSorting();
    addArrangement();
    addSeparator();
    addColumnList();
    addAction(tr("Reset columns"), &m_columns, &TableColumns::reset)->setObjectName(u"resetColumns"_s);
}

void HeaderMenu::addSorting()
{
    const QVariant sortable = m_model.headerData(m_column, Qt::Horizontal, ColumnSortableRole);
    if (!sortable.isValid() || sortable.toBool()) {
        addAction(Icons::icon(u"arrow-up"_s), tr("Sort ascending"), this, [this] {
            Q_EMIT sortRequested({{m_column, Qt::AscendingOrder}});
        });
        addAction(Icons::icon(u"arrow-down"_s), tr("Sort descending"), this, [this] {
            Q_EMIT sortRequested({{m_column, Qt::DescendingOrder}});
        });
    }
    addAction(Icons::icon(u"list-filter"_s), tr("Filter by this value"), this, [this] {
        Q_EMIT filterByValueRequested(m_column);
    })->setObjectName(u"filterByValue"_s);
    addSeparator();
}

void HeaderMenu::addArrangement()
{
    const int position = m_columns.positionOf(m_column);
    addAction(tr("Freeze up to here"), this, [this, position] {
        m_columns.setFrozen(position + 1);
    })->setObjectName(u"freezeHere"_s);
    if (m_columns.frozenCount() > 0) {
        addAction(tr("Unfreeze"), this, [this] { m_columns.setFrozen(0); })->setObjectName(u"unfreeze"_s);
    }
    QAction *hide = addAction(tr("Hide column"), this, [this] { m_columns.setHidden(m_column, true); });
    hide->setObjectName(u"hideColumn"_s);
    hide->setEnabled(m_columns.visible().size() > 1);
    addAction(tr("Fit width"), this, [this] { m_columns.autoFit(m_column); });
    addAction(tr("Fit all widths"), &m_columns, &TableColumns::autoFitAll);
}

void HeaderMenu::addColumnList()
{
    QMenu *list = addMenu(Icons::icon(u"columns-3"_s), tr("Columns"));
    for (int column = 0; column < m_model.columnCount(); ++column) {
        QAction *entry = list->addAction(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        entry->setCheckable(true);
        entry->setChecked(!m_columns.isHidden(column));
        connect(entry, &QAction::toggled, this, [this, column](bool shown) { m_columns.setHidden(column, !shown); });
    }
}

} // namespace meterdesk
