// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/TableView.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>

#include "table/TableHeader.h"
#include "theme/Theme.h"

namespace meterdesk {

TableView::TableView(QWidget *parent)
    : QTableView(parent)
    , m_header(new TableHeader(this))
{
    setHorizontalHeader(m_header);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(0);
    verticalHeader()->hide();

    const auto adoptTheme = [this] { verticalHeader()->setDefaultSectionSize(Theme::instance().rowHeight()); };
    connect(&Theme::instance(), &Theme::changed, this, adoptTheme);
    adoptTheme();
}

bool TableView::paintsAccentBarIn(const QModelIndex &index) const
{
    if (!m_paintsAccentBar)
        return false;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int logical = m_header->logicalIndex(visual);
        if (!m_header->isSectionHidden(logical))
            return logical == index.column();
    }
    return false;
}

bool TableView::marksCurrentRow(const QModelIndex &index) const
{
    return m_focusPane->hasFocus() && currentIndex().row() == index.row();
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers();
    if (event->key() == Qt::Key_C && modifiers.testFlag(Qt::ControlModifier)) {
        Q_EMIT copyRequested(modifiers.testFlag(Qt::ShiftModifier));
        return;
    }
    if (event->key() == Qt::Key_Space && modifiers == Qt::NoModifier) {
        Q_EMIT checkToggleRequested();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && modifiers == Qt::NoModifier) {
        if (currentIndex().isValid())
            Q_EMIT rowActivated(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTableView::mouseDoubleClickEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton)
        Q_EMIT rowActivated(index);
}

void TableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    Q_EMIT viewportChanged();
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    Q_EMIT viewportChanged();
}

void TableView::focusInEvent(QFocusEvent *event)
{
    // The first cell becomes current, by Qt and below. Under the mouse it must not come into sight as well, or another
    // cell would slide under the click.
    const bool scrolls = hasAutoScroll();
    const bool hadCurrent = currentIndex().isValid();
    setAutoScroll(scrolls && event->reason() != Qt::MouseFocusReason);
    QTableView::focusInEvent(event);
    viewport()->update();
    // A table that is reached by Tab has a current row from the start, or no key would do anything.
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0) {
        const int column = m_header->logicalIndexAt(0);
        selectionModel()->setCurrentIndex(model()->index(0, qMax(0, column)), QItemSelectionModel::NoUpdate);
    }
    // What a side panel tells of then is the row that is marked. A click, and a tick, select by themselves or not at
    // all.
    const Qt::FocusReason reason = event->reason();
    const bool byKey =
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    const bool marks = byKey && !hadCurrent && currentIndex().isValid();
    if (marks && !selectionModel()->hasSelection())
        selectionModel()->select(currentIndex(), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    setAutoScroll(scrolls);
}

void TableView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

} // namespace meterdesk
