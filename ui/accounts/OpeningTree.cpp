// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/OpeningTree.h"

#include <QtCore/QHash>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QHeaderView>

#include <algorithm>

#include "theme/Icons.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int leastHeight = 150;
constexpr int levelIndentation = 16;
constexpr int candidateRole = Qt::UserRole;

QString candidateIconOf(PropertyType type)
{
    switch (type) {
    case PropertyType::Centralized:
        return u"building-2"_s;
    case PropertyType::Distributed:
        return u"house"_s;
    case PropertyType::Room:
        return u"door-open"_s;
    }
    return {};
}

OpeningCandidate candidateOf(const QTreeWidgetItem &item)
{
    return item.data(0, candidateRole).value<OpeningCandidate>();
}

} // namespace

OpeningTree::OpeningTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setColumnCount(2);
    setHeaderHidden(true);
    setIndentation(Theme::instance().scaled(levelIndentation));
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideMiddle); // names end in what tells rooms apart
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumHeight(Theme::instance().scaled(leastHeight));
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemChanged, this, &OpeningTree::onItemChanged);
}

void OpeningTree::showFound(const QList<OpeningCandidate> &found, bool areMore)
{
    const QSignalBlocker quiet(this);
    clear();
    QHash<QString, QTreeWidgetItem *> buildings;
    for (const bool isRoom : {false, true}) {
        for (const OpeningCandidate &candidate : found) {
            const Property &property = candidate.property;
            if ((property.type == PropertyType::Room) != isRoom)
                continue;
            QTreeWidgetItem *item = add(candidate, buildings.value(property.parentCode.toText()));
            if (!isRoom)
                buildings.insert(property.code.toText(), item);
        }
    }
    if (found.isEmpty())
        addRemark(tr("No property matches"));
    else if (areMore)
        addRemark(tr("There are more. Type more of the name or code."));
    expandAll();
    showTicks();
}

QTreeWidgetItem *OpeningTree::add(const OpeningCandidate &candidate, QTreeWidgetItem *building)
{
    const Property &property = candidate.property;
    const bool isRoom = property.type == PropertyType::Room;
    const bool allOpen = candidate.open >= candidate.rooms;
    QString name = property.name;
    if (building) {
        const QString before = candidateOf(*building).property.name;
        if (name.startsWith(before) && name.size() > before.size())
            name = name.mid(before.size()).trimmed();
    }
    const QString code = property.code.toText();
    const QString state = isRoom ? (allOpen ? tr("open already") : tr("no account"))
                                 : tr("%1/%2 open").arg(candidate.open).arg(candidate.rooms);
    auto *item = new QTreeWidgetItem({name, isRoom ? state : u"%1 · %2"_s.arg(code, state)});
    item->setIcon(0, Icons::icon(candidateIconOf(property.type)));
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(0, u"%1  %2 · %3"_s.arg(property.name, code, state));
    item->setData(0, candidateRole, QVariant::fromValue(candidate));
    item->setData(0, Qt::AccessibleTextRole, u"%1, %2"_s.arg(property.name, state));
    item->setFlags(allOpen ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    if (building)
        building->addChild(item);
    else
        addTopLevelItem(item);
    return item;
}

void OpeningTree::addRemark(const QString &text)
{
    auto *remark = new QTreeWidgetItem(this, {text});
    remark->setFirstColumnSpanned(true);
    remark->setFlags(Qt::NoItemFlags);
}

void OpeningTree::onItemChanged(QTreeWidgetItem *item)
{
    const OpeningCandidate candidate = candidateOf(*item);
    const QString code = candidate.property.code.toText();
    if (item->checkState(0) == Qt::Checked) {
        m_chosen.removeIf([&code](const auto &each) { return each.value().property.parentCode.toText() == code; });
        m_chosen.insert(code, candidate);
    } else {
        m_chosen.remove(code);
    }
    showTicks();
    Q_EMIT chosenChanged();
}

void OpeningTree::showTicks()
{
    const QSignalBlocker quiet(this);
    for (QTreeWidgetItemIterator it(this); *it; ++it) {
        QTreeWidgetItem *item = *it;
        if (!item->data(0, candidateRole).isValid())
            continue;
        const Property property = candidateOf(*item).property;
        item->setCheckState(0, tickOf(property));
        if (item->flags() & Qt::ItemIsEnabled) {
            const bool comesWithBuilding = m_chosen.contains(property.parentCode.toText());
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable
                | (comesWithBuilding ? Qt::NoItemFlags : Qt::ItemIsUserCheckable));
        }
    }
}

Qt::CheckState OpeningTree::tickOf(const Property &property) const
{
    if (m_chosen.contains(property.code.toText()) || m_chosen.contains(property.parentCode.toText()))
        return Qt::Checked;
    const bool hasChosenRoom = std::ranges::any_of(m_chosen, [&property](const OpeningCandidate &each) {
        return each.property.parentCode.toText() == property.code.toText();
    });
    return hasChosenRoom ? Qt::PartiallyChecked : Qt::Unchecked;
}

} // namespace meterdesk
