// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/NavigationView.h"

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QHeaderView>

#include "shell/NavigationDelegate.h"
#include "theme/Theme.h"

namespace meterdesk {

namespace {

QString groupTitle(NavigationGroup group)
{
    switch (group) {
    case NavigationGroup::Overview:
        return {};
    case NavigationGroup::TakingMoney:
        return NavigationView::tr("Counter");
    case NavigationGroup::Operation:
        return NavigationView::tr("Operation");
    case NavigationGroup::Records:
        return NavigationView::tr("Records");
    case NavigationGroup::System:
        return NavigationView::tr("System");
    }
    return {};
}

} // namespace

NavigationView::NavigationView(QWidget *parent)
    : QTreeView(parent)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("navigation"));
    setAccessibleName(tr("Navigation"));
    setModel(m_model);
    setItemDelegate(new NavigationDelegate(this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    header()->setMinimumSectionSize(1);
    header()->setStretchLastSection(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setUniformRowHeights(false);
    viewport()->setAutoFillBackground(false);
    setViewportMargins(0, 8, 0, 0);
    connect(&Theme::instance(), &Theme::changed, this, [this] { setCollapsed(m_collapsed); });
    setCollapsed(false);
}

void NavigationView::setPages(const QList<PageDescriptor> &pages)
{
    m_model->clear();
    std::optional<NavigationGroup> group;
    for (const PageDescriptor &page : pages) {
        if (group != page.group) {
            group = page.group;
            if (const QString title = groupTitle(page.group); !title.isEmpty()) {
                auto *heading = new QStandardItem(title);
                heading->setFlags(Qt::NoItemFlags);
                m_model->appendRow(heading);
            }
        }
        auto *entry = new QStandardItem(page.title);
        entry->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        entry->setData(page.id, PageIdRole);
        entry->setData(page.icon, PageIconRole);
        entry->setData(page.shortcut.toString(QKeySequence::NativeText), PageKeyRole);
        // Collapsed, the icon alone stands there.
        const QString keys = page.shortcut.toString(QKeySequence::NativeText);
        entry->setToolTip(keys.isEmpty() ? page.title : QStringLiteral("%1 (%2)").arg(page.title, keys));
        m_model->appendRow(entry);
    }
    setCollapsed(m_collapsed);
}

void NavigationView::setCurrentPage(const QString &pageId)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (index.data(PageIdRole).toString() != pageId)
            continue;
        m_selecting = true;
        setCurrentIndex(index);
        m_selecting = false;
    }
}

void NavigationView::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    static_cast<NavigationDelegate *>(itemDelegate())->setCollapsed(collapsed);
    const int full = Theme::labelsAboveFields() ? 216 : 184;
    setFixedWidth(collapsed ? 48 : Theme::instance().scaled(full));
    // A hidden header does not follow by itself when the view gets narrower.
    setColumnWidth(0, width());
    fitRows();
}

void NavigationView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitRows();
}

void NavigationView::fitRows()
{
    auto *delegate = static_cast<NavigationDelegate *>(itemDelegate());
    delegate->setDense(false);
    int needed = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        needed += delegate->rowHeight(m_model->index(row, 0).data(PageIdRole).toString().isEmpty());
    delegate->setDense(needed > viewport()->height());
    doItemsLayout();
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

void NavigationView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    const QString pageId = current.data(PageIdRole).toString();
    if (!m_selecting && !pageId.isEmpty())
        Q_EMIT pageChosen(pageId);
}

} // namespace meterdesk
