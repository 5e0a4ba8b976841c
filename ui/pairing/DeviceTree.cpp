// SPDX-License-Identifier: GPL-3.0-or-later
#include "pairing/DeviceTree.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include "theme/Icons.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

enum ItemKind { PropertyItem = QTreeWidgetItem::UserType, ConcentratorItem, MeterItem };
constexpr int idRole = Qt::UserRole;
constexpr int findRole = Qt::UserRole + 1;
constexpr int actionColumn = 2;

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

void DeviceTree::setRecords(
    const QList<Property> &properties, const QList<ConcentratorRow> &concentrators, const QList<Meter> &meters)
{
    const QTreeWidgetItem *before = m_tree->currentItem();
    const std::pair<int, qlonglong> current =
        before ? std::pair(before->type(), before->data(0, idRole).toLongLong()) : std::pair(0, qlonglong{0});
    const bool first = m_tree->topLevelItemCount() == 0;
    QSet<std::pair<int, qlonglong>> open;
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        if ((*it)->isExpanded())
            open.insert({(*it)->type(), (*it)->data(0, idRole).toLongLong()});
    }
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    m_concentratorItems.clear();

    QHash<std::int64_t, QTreeWidgetItem *> roots; // building or flat
    QHash<std::int64_t, const Property *> byId;
    for (const Property &property : properties)
        byId.insert(property.id.value, &property);
    for (const Property &property : properties) {
        if (property.type == PropertyType::Room)
            continue;
        auto *item = new QTreeWidgetItem(m_tree, PropertyItem);
        item->setText(0, property.name);
        item->setIcon(0, Icons::icon(property.type == PropertyType::Centralized ? u"building-2"_s : u"house"_s));
        item->setData(0, idRole, static_cast<qlonglong>(property.id.value));
        item->setData(0, findRole, property.code.toText() + u' ' + property.name);
        item->setToolTip(0, property.name);
        markForPairing(item, u"plus"_s, Tone::Ok, tr("Add a concentrator to %1").arg(property.name));
        roots.insert(property.id.value, item);
    }
    m_reachable = m_meters = 0;
    for (const ConcentratorRow &row : concentrators) {
        QTreeWidgetItem *parent = roots.value(row.concentrator.property.value);
        auto *item =
            parent ? new QTreeWidgetItem(parent, ConcentratorItem) : new QTreeWidgetItem(m_tree, ConcentratorItem);
        item->setText(0, row.concentrator.number.toText());
        item->setData(0, idRole, static_cast<qlonglong>(row.concentrator.id.value));
        item->setData(0, findRole, row.concentrator.number.toText() + u' ' + row.concentrator.name);
        item->setToolTip(0, row.concentrator.name + u' ' + row.concentrator.endpoint);
        markForPairing(item, u"plus"_s, Tone::Ok, tr("Add a meter behind %1").arg(row.concentrator.number.toText()));
        m_concentratorItems.insert(row.concentrator.id.value, item);
        showLinkState(item, m_links.value(row.concentrator.id.value, LinkState::Unknown));
        m_reachable += row.reachable;
        m_meters += row.meters;
    }
    for (const Meter &meter : meters) {
        QTreeWidgetItem *parent = m_concentratorItems.value(meter.concentrator.value);
        if (!parent)
            continue;
        auto *item = new QTreeWidgetItem(parent, MeterItem);
        item->setText(0, meter.number.toText());
        item->setIcon(0, Icons::icon(u"gauge"_s));
        // A building's rooms are known by what their names add to it.
        const Property *room = byId.value(meter.property.value);
        const Property *building = room ? byId.value(room->parent.value) : nullptr;
        QString shortName = room ? room->name : QString();
        if (building && shortName.startsWith(building->name))
            shortName = shortName.sliced(building->name.size());
        item->setText(1, shortName);
        item->setForeground(1, Theme::instance().color(Token::Text2));
        item->setData(0, idRole, static_cast<qlonglong>(meter.id.value));
        item->setData(0, findRole, meter.number.padded() + u' ' + shortName);
        if (meter.download == DownloadState::Downloaded)
            markForPairing(item, u"check"_s, Tone::Ok, tr("delivered"));
        else
            markForPairing(item, u"circle-dashed"_s, Tone::Warn, tr("not delivered"));
    }
    for (QTreeWidgetItem *root : std::as_const(roots)) {
        int count = 0;
        for (int i = 0; i < root->childCount(); ++i)
            count += root->child(i)->childCount();
        root->setText(1, count > 0 ? QString::number(count) : QString());
        root->setForeground(1, Theme::instance().color(Token::Text2));
    }
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        const std::pair<int, qlonglong> key{(*it)->type(), (*it)->data(0, idRole).toLongLong()};
        (*it)->setExpanded(open.contains(key) || (first && (*it)->type() == PropertyItem));
        if (key == current)
            m_tree->setCurrentItem(*it);
    }
    filter(m_find->text());
    updateFoot();
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
    // Leaves first: a branch stays in sight with whatever of it matches.
    const auto show = [&wanted](const auto &self, QTreeWidgetItem *item, bool parentMatches) -> bool {
        const bool matches = wanted.isEmpty() || parentMatches
            || item->data(0, findRole).toString().contains(wanted, Qt::CaseInsensitive);
        bool anyChild = false;
        for (int i = 0; i < item->childCount(); ++i)
            anyChild = self(self, item->child(i), matches) || anyChild;
        item->setHidden(!matches && !anyChild);
        if (!wanted.isEmpty() && anyChild && !parentMatches)
            item->setExpanded(true);
        return matches || anyChild;
    };
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
        show(show, m_tree->topLevelItem(i), false);
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
