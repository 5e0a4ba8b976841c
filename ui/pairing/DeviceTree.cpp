// SPDX-License-Identifier: GPL-3.0-or-later
#include "pairing/DeviceTree.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include "theme/Icons.h"
#include "theme/Theme.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

enum ItemKind { PropertyItem = QTreeWidgetItem::UserType, ConcentratorItem, MeterItem };
constexpr int idRole = Qt::UserRole;
constexpr int findRole = Qt::UserRole + 1;
constexpr int actionColumn = 2;
/// So many matching meters at most are opened while somebody types; of more the concentrators stay in sight.
constexpr qsizetype mostOpened = 200;

} // namespace

DeviceTree::DeviceTree(const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_find(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
    , m_foot(new QLabel(this))
{
    setObjectName(name);
    makeCard(this);
    setFixedWidth(Theme::instance().scaled(222));

    m_find->setObjectName(name + u"Find"_s);
    m_find->setPlaceholderText(tr("Concentrator or meter no."));
    m_find->setClearButtonEnabled(true);
    m_tree->setObjectName(name + u"View"_s);
    m_tree->setAccessibleName(tr("Properties, concentrators and meters"));
    m_tree->setColumnCount(3);
    m_tree->setHeaderHidden(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(actionColumn, QHeaderView::ResizeToContents);
    m_tree->setColumnHidden(actionColumn, true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(14);
    m_tree->setUniformRowHeights(true);
    m_foot->setObjectName(name + u"Foot"_s);
    m_foot->setContentsMargins(10, 8, 10, 8);
    m_foot->setWordWrap(true);
    setTextStyle(m_foot, TextStyle::Caption, Token::Text2);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 8, 1, 1);
    layout->setSpacing(6);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 0, 8, 0);
    top->addWidget(m_find);
    layout->addLayout(top);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_foot);

    connect(m_find, &QLineEdit::textChanged, this, &DeviceTree::filter);
    connect(m_tree, &QTreeWidget::itemExpanded, this, &DeviceTree::showLeaves);
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, &DeviceTree::emitChosen);
    connect(m_tree, &QTreeWidget::itemClicked, this, &DeviceTree::emitAdd);
}

void DeviceTree::setPairing(bool pairing)
{
    m_pairing = pairing;
    // The names of buildings stay whole beside the column of what can be added.
    setFixedWidth(Theme::instance().scaled(pairing ? 258 : 222));
    m_tree->setColumnHidden(actionColumn, !pairing);
}

void DeviceTree::markForPairing(QTreeWidgetItem *item, const QString &icon, Tone tone, const QString &tip)
{
    if (!m_pairing)
        return;
    item->setIcon(actionColumn, Icons::icon(icon, foregroundOf(tone)));
    item->setToolTip(actionColumn, tip);
}

QWidget *DeviceTree::focusTarget() const
{
    return m_tree;
}

bool DeviceTree::Leaf::matches(const QString &wanted) const
{
    return number.padded().contains(wanted) || room.contains(wanted, Qt::CaseInsensitive);
}

void DeviceTree::setRecords(
    const QList<Property> &properties, const QList<ConcentratorRow> &concentrators, const QList<Meter> &meters)
{
    using Key = std::pair<int, qlonglong>;
    const auto keyOf = [](const QTreeWidgetItem &item) { return Key(item.type(), item.data(0, idRole).toLongLong()); };
    const QTreeWidgetItem *before = m_tree->currentItem();
    const Key current = before ? keyOf(*before) : Key(0, 0);
    const qlonglong currentParent = before && before->parent() ? keyOf(*before->parent()).second : 0;
    const bool first = m_tree->topLevelItemCount() == 0;
    QSet<Key> open;
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        if ((*it)->isExpanded())
            open.insert(keyOf(**it));
    }
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    m_concentratorItems.clear();
    m_reachable = m_meters = 0;

    QHash<std::int64_t, QTreeWidgetItem *> roots; // building or flat
    for (const Property &property : properties) {
        if (property.type != PropertyType::Room)
            roots.insert(property.id.value, addProperty(property));
    }
    keepLeaves(properties, meters);
    for (const ConcentratorRow &row : concentrators)
        addConcentrator(row, roots.value(row.concentrator.property.value));
    for (QTreeWidgetItem *root : std::as_const(roots))
        countMeters(root);
    for (QTreeWidgetItem *item : std::as_const(m_concentratorItems)) {
        const Key key = keyOf(*item);
        if (open.contains(key) || (current.first == MeterItem && key.second == currentParent))
            showLeaves(item);
    }
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        const Key key = keyOf(**it);
        (*it)->setExpanded(open.contains(key) || (first && (*it)->type() == PropertyItem));
        if (key == current)
            m_tree->setCurrentItem(*it);
    }
    filter(m_find->text());
    updateFoot();
}

QTreeWidgetItem *DeviceTree::addProperty(const Property &property)
{
    auto *item = new QTreeWidgetItem(m_tree, PropertyItem);
    item->setText(0, property.name);
    item->setIcon(0, Icons::icon(property.type == PropertyType::Centralized ? u"building-2"_s : u"house"_s));
    item->setData(0, idRole, static_cast<qlonglong>(property.id.value));
    item->setData(0, findRole, property.code.toText() + u' ' + property.name);
    item->setToolTip(0, property.name);
    markForPairing(item, u"plus"_s, Tone::Ok, tr("Add a concentrator to %1").arg(property.name));
    return item;
}

void DeviceTree::addConcentrator(const ConcentratorRow &row, QTreeWidgetItem *parent)
{
    const Concentrator &concentrator = row.concentrator;
    auto *item = parent ? new QTreeWidgetItem(parent, ConcentratorItem) : new QTreeWidgetItem(m_tree, ConcentratorItem);
    item->setText(0, concentrator.number.toText());
    item->setData(0, idRole, static_cast<qlonglong>(concentrator.id.value));
    item->setData(0, findRole, concentrator.number.toText() + u' ' + concentrator.name);
    item->setToolTip(0, concentrator.name + u' ' + concentrator.endpoint);
    if (m_leaves.contains(concentrator.id.value))
        item->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
    markForPairing(item, u"plus"_s, Tone::Ok, tr("Add a meter behind %1").arg(concentrator.number.toText()));
    m_concentratorItems.insert(concentrator.id.value, item);
    showLinkState(item, m_links.value(concentrator.id.value, LinkState::Unknown));
    m_reachable += row.reachable;
    m_meters += row.meters;
}

void DeviceTree::keepLeaves(const QList<Property> &properties, const QList<Meter> &meters)
{
    QHash<std::int64_t, const Property *> byId;
    for (const Property &property : properties)
        byId.insert(property.id.value, &property);
    m_leaves.clear();
    for (const Meter &meter : meters) {
        if (!meter.concentrator.isValid())
            continue;
        // A building's rooms are known by what their names add to it.
        const Property *room = byId.value(meter.property.value);
        const Property *building = room ? byId.value(room->parent.value) : nullptr;
        QString shortName = room ? room->name : QString();
        if (building && shortName.startsWith(building->name))
            shortName = shortName.sliced(building->name.size());
        m_leaves[meter.concentrator.value].append(
            {meter.id, meter.number, shortName, meter.download == DownloadState::Downloaded});
    }
}

void DeviceTree::countMeters(QTreeWidgetItem *property) const
{
    qsizetype count = 0;
    for (int i = 0; i < property->childCount(); ++i)
        count += m_leaves.value(property->child(i)->data(0, idRole).toLongLong()).size();
    property->setText(1, count > 0 ? QString::number(count) : QString());
    property->setForeground(1, Theme::instance().color(Token::Text2));
}

void DeviceTree::showLeaves(QTreeWidgetItem *concentrator)
{
    if (concentrator->type() != ConcentratorItem || concentrator->childCount() > 0)
        return;
    const QIcon icon = Icons::icon(u"gauge"_s);
    const QString wanted = m_find->text().trimmed();
    const bool all =
        wanted.isEmpty() || concentrator->data(0, findRole).toString().contains(wanted, Qt::CaseInsensitive);
    QList<QTreeWidgetItem *> items;
    QList<bool> hidden;
    for (const Leaf &leaf : m_leaves.value(concentrator->data(0, idRole).toLongLong())) {
        auto *item = new QTreeWidgetItem(MeterItem);
        item->setText(0, leaf.number.toText());
        item->setIcon(0, icon);
        item->setText(1, leaf.room);
        item->setForeground(1, Theme::instance().color(Token::Text2));
        item->setData(0, idRole, static_cast<qlonglong>(leaf.id.value));
        if (leaf.delivered)
            markForPairing(item, u"check"_s, Tone::Ok, tr("delivered"));
        else
            markForPairing(item, u"circle-dashed"_s, Tone::Warn, tr("not delivered"));
        items.append(item);
        hidden.append(!all && !leaf.matches(wanted));
    }
    concentrator->addChildren(items);
    for (qsizetype i = 0; i < items.size(); ++i)
        items[i]->setHidden(hidden[i]);
}

void DeviceTree::setLinkState(ConcentratorId concentrator, LinkState state)
{
    m_links.insert(concentrator.value, state);
    if (QTreeWidgetItem *item = m_concentratorItems.value(concentrator.value))
        showLinkState(item, state);
    updateFoot();
}

void DeviceTree::showLinkState(QTreeWidgetItem *item, LinkState state)
{
    const auto [text, tone] = [state]() -> std::pair<QString, Tone> {
        switch (state) {
        case LinkState::Online:
            return {tr("online"), Tone::Ok};
        case LinkState::Offline:
            return {tr("offline"), Tone::Off};
        case LinkState::Connecting:
            return {tr("connecting"), Tone::Info};
        case LinkState::Unknown:
            return {QString(), Tone::Off};
        }
        return {QString(), Tone::Off};
    }();
    item->setIcon(0, Icons::icon(u"router"_s, foregroundOf(tone)));
    item->setText(1, text);
    item->setForeground(1, Theme::instance().color(foregroundOf(tone)));
}

void DeviceTree::filter(const QString &text)
{
    const QString wanted = text.trimmed();
    qsizetype matching = 0;
    for (const QList<Leaf> &leaves : std::as_const(m_leaves))
        matching += std::ranges::count_if(leaves, [&wanted](const Leaf &leaf) { return leaf.matches(wanted); });
    const bool opens = !wanted.isEmpty() && matching <= mostOpened;
    const auto matches = [&wanted](const QTreeWidgetItem &item) {
        return wanted.isEmpty() || item.data(0, findRole).toString().contains(wanted, Qt::CaseInsensitive);
    };
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_tree->topLevelItem(i);
        const bool all = matches(*item);
        if (item->type() == ConcentratorItem) {
            item->setHidden(!filterConcentrator(item, wanted, all, opens));
            continue;
        }
        bool anyChild = false;
        for (int child = 0; child < item->childCount(); ++child) {
            QTreeWidgetItem *concentrator = item->child(child);
            const bool shown = filterConcentrator(concentrator, wanted, all || matches(*concentrator), opens);
            concentrator->setHidden(!shown);
            anyChild = anyChild || shown;
        }
        item->setHidden(!all && !anyChild);
        if (!wanted.isEmpty() && anyChild && !all)
            item->setExpanded(true);
    }
}

bool DeviceTree::filterConcentrator(QTreeWidgetItem *item, const QString &wanted, bool all, bool opens)
{
    const QList<Leaf> leaves = m_leaves.value(item->data(0, idRole).toLongLong());
    const bool anyLeaf = std::ranges::any_of(leaves, [&wanted](const Leaf &leaf) { return leaf.matches(wanted); });
    if (opens && anyLeaf && !all)
        showLeaves(item);
    for (int i = 0; i < item->childCount(); ++i)
        item->child(i)->setHidden(!all && !leaves.at(i).matches(wanted));
    if (opens && anyLeaf && !all)
        item->setExpanded(true);
    return all || anyLeaf;
}

void DeviceTree::emitChosen()
{
    const QList<QTreeWidgetItem *> items = m_tree->selectedItems();
    if (items.isEmpty()) {
        Q_EMIT chosen({}, {}, {});
        return;
    }
    const qlonglong id = items.first()->data(0, idRole).toLongLong();
    switch (items.first()->type()) {
    case PropertyItem:
        Q_EMIT chosen(PropertyId{id}, {}, {});
        break;
    case ConcentratorItem:
        Q_EMIT chosen({}, ConcentratorId{id}, {});
        break;
    default:
        Q_EMIT chosen({}, {}, MeterId{id});
        break;
    }
}

void DeviceTree::emitAdd(const QTreeWidgetItem *item, int column)
{
    if (!m_pairing || column != actionColumn)
        return;
    const qlonglong id = item->data(0, idRole).toLongLong();
    if (item->type() == PropertyItem)
        Q_EMIT addConcentratorRequested(PropertyId{id});
    else if (item->type() == ConcentratorItem)
        Q_EMIT addMeterRequested(ConcentratorId{id});
}

void DeviceTree::updateFoot()
{
    const auto online = std::count(m_links.cbegin(), m_links.cend(), LinkState::Online);
    m_foot->setText(tr("Concentrators %1/%2 · meters %3/%4 online")
                        .arg(online)
                        .arg(m_concentratorItems.size())
                        .arg(m_reachable)
                        .arg(m_meters));
}

} // namespace meterdesk
