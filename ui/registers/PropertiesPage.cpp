// SPDX-License-Identifier: GPL-3.0-or-later
#include "registers/PropertiesPage.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

#include "Clock.h"
#include "RecordWords.h"
#include "common/ActionButton.h"
#include "common/PageHeader.h"
#include "form/SearchForm.h"
#include "records/RegisterService.h"
#include "registers/NewBuildingPanel.h"
#include "registers/PropertyPanel.h"
#include "registers/RegionTree.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

RowKind propertyRowKind(const PropertyRow &row)
{
    return row.property.type == PropertyType::Room ? RowKind::Data : RowKind::Group;
}

} // namespace

PageDescriptor PropertiesPage::descriptor(const RegistersDesk &desk)
{
    return {
        .id = u"properties"_s,
        .group = NavigationGroup::Records,
        .title = tr("Properties"),
        .icon = u"building-2"_s,
        .shortcut = {},
        .right = Right::SeeRecords,
        .make = [&desk](QWidget *parent) { return new PropertiesPage(desk, parent); },
    };
}

PropertiesPage::PropertiesPage(const RegistersDesk &desk, QWidget *parent)
    : ListPage({u"properties"_s, tr("Properties"), desk.actor.name, desk.layouts}, parent)
    , m_desk(desk)
    , m_model(desk.properties, propertyColumns(), propertyRowKind)
    , m_regions(new RegionTree(u"propertiesRegions"_s, this))
    , m_panel(new PropertyPanel(desk, this))
    , m_building(new NewBuildingPanel(desk, this))
{
    m_code = form()->addSearchText(u"propertiesCodeEdit"_s, tr("Property code"), tr("All"), 11);
    m_name = form()->addText(u"propertiesNameEdit"_s, tr("Property name"), tr("All"), 14);
    QList<std::pair<QString, QVariant>> types{{tr("All"), {}}};
    for (const PropertyType type : {PropertyType::Centralized, PropertyType::Distributed, PropertyType::Room})
        types.append({propertyTypeText(type), static_cast<int>(type)});
    m_type = form()->addChoice(u"propertiesTypeChoice"_s, tr("Type"), types);

    const bool mayEdit = permits(desk.actor.role, Right::ManageDevices);
    showRecords(m_model, 2,
        {.iconName = u"building-2"_s,
            .sentence = tr("There is no building yet. Create one with its rooms."),
            .actionText = mayEdit ? tr("New building") : QString()});
    addPanel(m_panel);
    addPanel(m_building);
    for (RecordPanel *panel : {static_cast<RecordPanel *>(m_panel), static_cast<RecordPanel *>(m_building)}) {
        connect(panel, &RecordPanel::saved, this, [this, panel](const QString &text) {
            panel->hide();
            Q_EMIT message(text);
            loadProperties();
            refresh();
        });
    }
    if (mayEdit) {
        ActionButton *import = header()->addAction(u"importPropertiesAction"_s, u"import"_s, tr("Import"));
        connect(import, &QPushButton::clicked, this, [this] { Q_EMIT openPage(u"import"_s, {{}, u"properties"_s}); });
        ActionButton *room = header()->addAction(u"newRoomAction"_s, u"door-open"_s, tr("Add a room"));
        ActionButton *flat = header()->addAction(u"newFlatAction"_s, u"house"_s, tr("New flat"));
        ActionButton *building = header()->addAction(u"newBuildingAction"_s, u"plus"_s, tr("New building"));
        building->setVariant(ActionButton::Variant::Primary);
        building->setKeyHint(u"Ctrl+N"_s);
        connect(room, &QPushButton::clicked, this, &PropertiesPage::beginRoom);
        connect(flat, &QPushButton::clicked, this, [this] { beginBuilding(PropertyType::Distributed); });
        connect(building, &QPushButton::clicked, this, [this] { beginBuilding(PropertyType::Centralized); });
    }
    setTree(m_regions);
    connect(m_regions, &RegionTree::chosenChanged, this, &PropertiesPage::runQuery);
    form()->addReset([this] { m_regions->reset(); });
    arrange();
    loadProperties();
    runQuery();
}

void PropertiesPage::loadProperties()
{
    whenDone(m_desk.registers.properties(), this, [this](const Result<QList<Property>> &properties) {
        if (!properties)
            return showError(properties.error());
        const auto rooms = std::ranges::count(*properties, PropertyType::Room, &Property::type);
        m_regions->setProperties(*properties);
        header()->setContext(tr("%1 properties · %2 rooms").arg(properties->size()).arg(rooms));
    });
}

void PropertiesPage::runQuery()
{
    PropertyQuery query;
    query.code = m_code->text().trimmed();
    query.name = m_name->text().trimmed();
    query.regions = m_regions->chosen();
    if (const QVariant type = m_type->currentData(); type.isValid())
        query.type = static_cast<PropertyType>(type.toInt());
    table()->setFiltered(query != PropertyQuery());
    m_model.search(query);
}

void PropertiesPage::open(const PageRequest &request)
{
    if (request.searchText.isEmpty())
        return;
    m_regions->reset();
    m_code->setText(request.searchText);
    runQuery();
}

bool PropertiesPage::addNew()
{
    if (!permits(m_desk.actor.role, Right::ManageDevices))
        return false;
    beginBuilding(PropertyType::Centralized);
    return true;
}

void PropertiesPage::beginBuilding(PropertyType type)
{
    showPanel(m_building);
    m_building->showNew(type);
}

void PropertiesPage::beginRoom()
{
    const auto row = currentRow(m_model);
    showPanel(m_panel);
    m_panel->showNew(row && row->property.type != PropertyType::Room ? std::optional(row->property) : std::nullopt);
}

void PropertiesPage::showCurrent()
{
    const auto row = currentRow(m_model);
    if (!row || !m_building->isHidden())
        return;
    showPanel(m_panel);
    m_panel->showProperty(*row);
}

void PropertiesPage::submit()
{
    if (!m_building->isHidden())
        m_building->save();
    else
        m_panel->save();
}

QString PropertiesPage::exportName() const
{
    return tr("properties %1").arg(m_desk.clock.today().toString(Qt::ISODate));
}

void PropertiesPage::exportTo(const QString &path)
{
    exportRecords(m_desk.properties, m_model, propertyColumns(), path);
}

} // namespace meterdesk
