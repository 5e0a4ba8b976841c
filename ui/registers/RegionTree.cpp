// SPDX-License-Identifier: GPL-3.0-or-later
#include "registers/RegionTree.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include "RegionPath.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int treeWidth = 190;
constexpr int levelsRole = Qt::UserRole; ///< the path of an item; empty: every region
constexpr int regionsRole = Qt::UserRole + 1; ///< the regions that are kept under this very item
constexpr int roomsRole = Qt::UserRole + 2;

/// A level that no region has, for properties without one.
const QString noRegion = u"\n"_s;

} // namespace

RegionTree::RegionTree(const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_find(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
    , m_root(new QTreeWidgetItem(m_tree, {tr("All regions")}))
{
    setObjectName(name);
    makeCard(this);
    setFixedWidth(Theme::instance().scaled(treeWidth));
    m_find->setObjectName(name + u"Find"_s);
    m_find->setPlaceholderText(tr("Find a region"));
    m_find->setAccessibleName(tr("Find a region"));
    m_find->setClearButtonEnabled(true);
    m_find->installEventFilter(this);
    m_tree->setObjectName(name + u"View"_s);
    m_tree->setAccessibleName(tr("Regions"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(Theme::instance().scaled(14));
    m_tree->setUniformRowHeights(true);
    m_root->setExpanded(true);
    m_tree->setCurrentItem(m_root);
    setFocusProxy(m_tree);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 0, 8, 0);
    top->addWidget(m_find);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 8, 1, 1);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(m_tree, 1);
    connect(m_find, &QLineEdit::textChanged, this, &RegionTree::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &RegionTree::chosenChanged);
}

void RegionTree::setProperties(const QList<Property> &properties)
{
    const QTreeWidgetItem *before = m_tree->currentItem();
    const QStringList current = before ? before->data(0, levelsRole).toStringList() : QStringList();
    const QStringList chosenBefore = chosen();
    QList<QStringList> closed;
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        if ((*it)->childCount() > 0 && !(*it)->isExpanded())
            closed += (*it)->data(0, levelsRole).toStringList();
    }
    QSignalBlocker quiet(m_tree);
    qDeleteAll(m_root->takeChildren());
    m_root->setData(0, roomsRole, 0);
    m_tree->setCurrentItem(m_root);
    for (const Property &property : properties) {
        const QStringList levels = property.region.isEmpty() ? QStringList{noRegion} : regionLevels(property.region);
        QTreeWidgetItem *item = itemOf(levels);
        QStringList regions = item->data(0, regionsRole).toStringList();
        if (!regions.contains(property.region))
            item->setData(0, regionsRole, regions << property.region);
        for (; item && property.type == PropertyType::Room; item = item->parent())
            item->setData(0, roomsRole, item->data(0, roomsRole).toInt() + 1);
    }
    const QColor quietText = Theme::instance().color(Token::Text2);
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        QTreeWidgetItem *item = *it;
        item->sortChildren(0, Qt::AscendingOrder);
        const QStringList levels = item->data(0, levelsRole).toStringList();
        const int rooms = item->data(0, roomsRole).toInt();
        item->setText(1, QString::number(rooms));
        item->setForeground(1, quietText);
        item->setData(0, Qt::AccessibleTextRole, tr("%1, %n rooms", nullptr, rooms).arg(item->text(0)));
        item->setExpanded(!closed.contains(levels));
        if (levels == current)
            m_tree->setCurrentItem(item);
    }
    filter(m_find->text());
    quiet.unblock();
    // A room moved out of a region, or brought one that is new below it.
    if (chosen() != chosenBefore)
        Q_EMIT chosenChanged();
}

QTreeWidgetItem *RegionTree::itemOf(const QStringList &levels)
{
    QTreeWidgetItem *item = m_root;
    for (const QString &level : levels) {
        const QString text = level == noRegion ? tr("Without region") : level;
        QTreeWidgetItem *below = nullptr;
        for (int child = 0; child < item->childCount() && !below; ++child) {
            if (item->child(child)->data(0, levelsRole).toStringList().last() == level)
                below = item->child(child);
        }
        if (!below) {
            below = new QTreeWidgetItem(item, {text});
            below->setData(0, levelsRole, item->data(0, levelsRole).toStringList() << level);
            below->setToolTip(0, text);
        }
        item = below;
    }
    return item;
}

void RegionTree::reset()
{
    const QSignalBlocker quiet(m_tree);
    m_find->clear();
    m_tree->setCurrentItem(m_root);
}

QStringList RegionTree::chosen() const
{
    QStringList regions;
    if (const QTreeWidgetItem *item = m_tree->currentItem(); item && item != m_root)
        collect(regions, *item);
    return regions;
}

void RegionTree::collect(QStringList &regions, const QTreeWidgetItem &item) const
{
    regions += item.data(0, regionsRole).toStringList();
    for (int child = 0; child < item.childCount(); ++child)
        collect(regions, *item.child(child));
}

void RegionTree::filter(const QString &text)
{
    const QString wanted = text.trimmed();
    for (int child = 0; child < m_root->childCount(); ++child)
        filterBelow(*m_root->child(child), wanted, wanted.isEmpty());
}

bool RegionTree::filterBelow(QTreeWidgetItem &item, const QString &wanted, bool all)
{
    const bool matches = all || item.text(0).contains(wanted, Qt::CaseInsensitive);
    bool anyBelow = false;
    for (int child = 0; child < item.childCount(); ++child)
        anyBelow = filterBelow(*item.child(child), wanted, matches) || anyBelow;
    if (anyBelow && !matches)
        item.setExpanded(true);
    item.setHidden(!matches && !anyBelow);
    return matches || anyBelow;
}

bool RegionTree::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_find || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Down && key != Qt::Key_Return && key != Qt::Key_Enter)
        return QFrame::eventFilter(watched, event);
    // To the first region that matches; without a text into the tree where it stands.
    const QString wanted = m_find->text().trimmed();
    m_tree->setFocus(Qt::TabFocusReason);
    for (QTreeWidgetItemIterator it(m_tree, QTreeWidgetItemIterator::NotHidden); *it && !wanted.isEmpty(); ++it) {
        if (*it != m_root && (*it)->text(0).contains(wanted, Qt::CaseInsensitive)) {
            m_tree->setCurrentItem(*it);
            break;
        }
    }
    return true;
}

} // namespace meterdesk
