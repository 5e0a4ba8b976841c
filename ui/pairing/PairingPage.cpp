// SPDX-License-Identifier: GPL-3.0-or-later
#include "pairing/PairingPage.h"

#include <QtCore/QSet>
#include <QtCore/QTimer>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

#include <algorithm>

#include "Clock.h"
#include "FieldWork.h"
#include "commands/PairingService.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/ElidedLabel.h"
#include "common/PageHeader.h"
#include "form/SearchForm.h"
#include "pairing/BusPanel.h"
#include "pairing/ComparisonPanel.h"
#include "pairing/DeviceTree.h"
#include "pairing/MeterEntryPanel.h"
#include "pairing/PairingActions.h"
#include "records/RegisterService.h"
#include "registers/ConcentratorPanel.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

PageDescriptor PairingPage::descriptor(const RegistersDesk &desk)
{
    return {
        .id = u"pairing"_s,
        .group = NavigationGroup::Records,
        .title = tr("Pairing"),
        .icon = u"cable"_s,
        .shortcut = {},
        .right = Right::SeeRecords,
        .make = [&desk](QWidget *parent) { return new PairingPage(desk, parent); },
    };
}

PairingPage::PairingPage(const RegistersDesk &desk, QWidget *parent)
    : ListPage({u"pairing"_s, tr("Pairing"), desk.actor.name, desk.layouts}, parent)
    , m_desk(desk)
    , m_model(desk.pairings, pairingColumns())
    , m_mayEdit(permits(desk.actor.role, Right::ManageDevices))
    , m_devices(new DeviceTree(u"pairingTree"_s, this))
    , m_find(form()->addSearchText(u"pairingFindEdit"_s, tr("Meter or room"), tr("All"), 14))
    , m_which(form()->addChoice(
          u"pairingWhichChoice"_s, tr("Delivered"), {{tr("All"), false}, {tr("Not delivered only"), true}}))
    , m_counts(new ElidedLabel(this))
    , m_terminal(new ActionButton(u"router"_s, tr("Concentrator"), this))
    , m_compare(new ActionButton(u"list-checks"_s, tr("Check its table"), this))
    , m_add(new ActionButton(u"plus"_s, tr("Add meters"), this))
    , m_concentratorPanel(new ConcentratorPanel(desk, this))
    , m_entry(new MeterEntryPanel(desk, this))
    , m_comparison(new ComparisonPanel(this))
    , m_bus(new BusPanel(desk.actor, desk.buses, this))
    , m_changed(new QTimer(this))
{
    showRecords(m_model, 1,
        {.iconName = u"cable"_s,
            .sentence = tr("No meter is entered here yet. Choose a concentrator at the left and add its meters."),
            .actionText = m_mayEdit ? tr("Add meters") : QString()});
    buildTree();
    buildToolbar();
    for (SidePanel *panel : {static_cast<SidePanel *>(m_concentratorPanel), static_cast<SidePanel *>(m_entry),
             static_cast<SidePanel *>(m_comparison), static_cast<SidePanel *>(m_bus)})
        addPanel(panel);
    if (m_mayEdit)
        buildPairing();
    connect(m_concentratorPanel, &RecordPanel::saved, this, [this](const QString &text) {
        m_concentratorPanel->hide();
        Q_EMIT message(text);
        if (m_desk.concentratorsChanged)
            m_desk.concentratorsChanged();
        refresh();
    });
    connect(m_entry, &RecordPanel::saved, this, [this](const QString &text) {
        Q_EMIT message(text);
        m_entry->next();
        refresh();
    });
    m_changed->setSingleShot(true);
    m_changed->setInterval(gatherChanges);
    connect(m_changed, &QTimer::timeout, this, &PairingPage::refresh);
    connect(&m_desk.pairing, &PairingService::meterChanged, m_changed, qOverload<>(&QTimer::start));
    arrange();
    if (m_pairing)
        layout()->addWidget(m_pairing->strip());
    loadTree();
    runQuery();
}

void PairingPage::buildTree()
{
    m_devices->setPairing(true);
    setTree(m_devices);
    connect(m_devices, &DeviceTree::chosen, this, &PairingPage::choose);
    connect(&m_desk.fieldWork, &FieldWork::linkStateChanged, m_devices, &DeviceTree::setLinkState);
    if (!m_mayEdit)
        return;
    connect(m_devices, &DeviceTree::addMeterRequested, this, &PairingPage::enterMeters);
    connect(m_devices, &DeviceTree::addConcentratorRequested, this, [this](PropertyId id) {
        const auto property = std::ranges::find(m_properties, id, &Property::id);
        showPanel(m_concentratorPanel);
        m_concentratorPanel->showNew(property == m_properties.end() ? nullptr : &*property);
    });
}

void PairingPage::buildToolbar()
{
    m_terminal->setObjectName(u"pairingConcentratorAction"_s);
    m_compare->setObjectName(u"compareTableAction"_s);
    m_add->setObjectName(u"addMetersAction"_s);
    m_add->setToolTip(u"Ctrl+N"_s);
    setTextStyle(m_counts, TextStyle::Body, Token::Text2);
    QHBoxLayout *bar = table()->toolbar();
    bar->addWidget(m_counts, 1);
    for (ActionButton *button : {m_terminal, m_compare, m_add}) {
        button->setCompact(true);
        button->setEnabled(false);
        bar->addWidget(button);
    }
    m_add->setVisible(m_mayEdit);
    m_compare->setVisible(permits(m_desk.actor.role, Right::ReadMeters));
    connect(m_terminal, &QPushButton::clicked, this, &PairingPage::showConcentrator);
    connect(m_compare, &QPushButton::clicked, this, &PairingPage::compare);
    connect(m_add, &QPushButton::clicked, this, &PairingPage::addNew);
    connect(m_bus, &BusPanel::message, this, &Page::message);
    connect(m_bus, &BusPanel::addRequested, this, [this](const MeterNo &number) {
        if (addNew())
            m_entry->enterNumber(number);
    });
    connect(&m_model, &WindowedModel::countChanged, this, &PairingPage::tellCounts);
}

void PairingPage::buildPairing()
{
    m_pairing = new PairingActions(m_desk.pairing, m_desk.actor, {*header(), *table(), m_model, *banner(), *this});
    connect(m_pairing, &PairingActions::message, this, &Page::message);
    connect(m_pairing, &PairingActions::failed, this, &PairingPage::showError);
    connect(m_pairing, &PairingActions::finished, this, &PairingPage::refresh);
    connect(table(), &DataTable::linkClicked, this, &PairingPage::clicked);
}

void PairingPage::loadTree()
{
    whenDone(m_desk.registers.properties(), this, [this](const Result<QList<Property>> &properties) {
        if (!properties)
            return showError(properties.error());
        m_properties = *properties;
        whenDone(m_desk.registers.concentratorRows(), this, [this](const Result<QList<ConcentratorRow>> &rows) {
            if (!rows)
                return showError(rows.error());
            m_concentrators = *rows;
            whenDone(m_desk.registers.meters(), this, [this](const Result<QList<Meter>> &meters) {
                if (!meters)
                    return showError(meters.error());
                m_meters = *meters;
                showTree();
            });
        });
    });
}

void PairingPage::showTree()
{
    m_devices->setRecords(m_properties, m_concentrators, m_meters);
    for (const ConcentratorRow &row : std::as_const(m_concentrators)) {
        m_devices->setLinkState(row.concentrator.id, m_desk.fieldWork.linkState(row.concentrator.id));
        if (!m_entry->isHidden() && row.concentrator.number == m_entry->concentrator())
            m_entry->setRooms(freeRooms(row.concentrator));
    }
    // With one concentrator there is nothing to choose.
    if (!m_concentrator.isValid() && m_concentrators.size() == 1)
        m_concentrator = m_concentrators.first().concentrator.id;
    tellCounts();
}

void PairingPage::choose(PropertyId property, ConcentratorId concentrator, MeterId meter)
{
    m_property = property;
    m_meter = meter;
    m_concentrator = concentrator;
    if (meter.isValid()) {
        const auto chosen = std::ranges::find(m_meters, meter, &Meter::id);
        if (chosen != m_meters.end())
            m_concentrator = chosen->concentrator;
    }
    if (m_pairing && !m_pairing->isRunning())
        table()->checks().clear();
    runQuery();
    tellCounts();
}

void PairingPage::tellCounts()
{
    const ConcentratorRow *chosen = chosenConcentrator();
    for (ActionButton *button : {m_terminal, m_compare, m_add})
        button->setEnabled(chosen != nullptr);
    const bool isBus = chosen && chosen->concentrator.protocol == ConcentratorProtocol::MeterBus;
    m_compare->setText(isBus ? tr("Search the line") : tr("Check its table"));
    m_compare->setToolTip(isBus
            ? tr("Asks who is on the line, and shows whom the records know")
            : tr("Reads the meter table of the concentrator and shows where it differs from the records"));
    header()->setContext(chosen ? tr("%1 %2").arg(chosen->concentrator.number.toText(), chosen->concentrator.name)
                                : tr("Property → concentrator → meter"));
    const auto undelivered = std::ranges::count_if(m_meters, [this](const Meter &meter) {
        return meter.download != DownloadState::Downloaded
            && (!m_concentrator.isValid() || meter.concentrator == m_concentrator);
    });
    m_counts->setText(tr("%1 meters · %2 not delivered").arg(m_model.rowCount()).arg(undelivered));
}

const ConcentratorRow *PairingPage::chosenConcentrator() const
{
    const auto row = std::ranges::find(
        m_concentrators, m_concentrator, [](const ConcentratorRow &each) { return each.concentrator.id; });
    return m_concentrator.isValid() && row != m_concentrators.end() ? &*row : nullptr;
}

QList<Property> PairingPage::freeRooms(const Concentrator &concentrator) const
{
    QSet<PropertyId> taken;
    for (const Meter &meter : m_meters)
        taken.insert(meter.property);
    QHash<PropertyId, PropertyId> parents;
    for (const Property &property : m_properties)
        parents.insert(property.id, property.parent);
    const auto isBelow = [&](PropertyId id) {
        while (id.isValid() && id != concentrator.property)
            id = parents.value(id);
        return id.isValid();
    };
    QList<Property> rooms;
    for (const Property &property : m_properties) {
        if (property.type == PropertyType::Room && !taken.contains(property.id)
            && (!concentrator.property.isValid() || isBelow(property.id)))
            rooms.append(property);
    }
    return rooms;
}

void PairingPage::enterMeters(ConcentratorId concentrator)
{
    const auto row = std::ranges::find(
        m_concentrators, concentrator, [](const ConcentratorRow &each) { return each.concentrator.id; });
    if (row == m_concentrators.end())
        return;
    showPanel(m_entry);
    m_entry->showFor(row->concentrator, freeRooms(row->concentrator));
}

bool PairingPage::addNew()
{
    if (!m_mayEdit || !chosenConcentrator())
        return false;
    enterMeters(m_concentrator);
    return true;
}

void PairingPage::showConcentrator()
{
    if (const ConcentratorRow *row = chosenConcentrator()) {
        showPanel(m_concentratorPanel);
        m_concentratorPanel->showConcentrator(*row);
    }
}

void PairingPage::compare()
{
    const ConcentratorRow *row = chosenConcentrator();
    if (!row)
        return;
    banner()->dismiss();
    if (row->concentrator.protocol == ConcentratorProtocol::MeterBus) {
        showPanel(m_bus);
        return m_bus->showBus(row->concentrator);
    }
    showPanel(m_comparison);
    m_comparison->showWaiting(row->concentrator);
    whenDone(m_desk.pairing.compare(m_desk.actor, row->concentrator.number), this,
        [this](const Result<QList<TableComparison>> &lines) {
            if (lines)
                return m_comparison->showLines(*lines);
            m_comparison->hide();
            showError(lines.error());
        });
}

void PairingPage::clicked(const QModelIndex &index)
{
    const PairingRow *row = m_model.row(index.row());
    if (!row || m_pairing->isRunning())
        return;
    if (static_cast<PairingRow::Column>(index.column()) == PairingRow::Column::Options)
        return askToDelete(*row);
    if (row->download == DownloadState::Downloaded)
        m_pairing->askToWithdraw({MeterId{row->id}});
    else
        m_pairing->deliver({MeterId{row->id}});
}

void PairingPage::askToDelete(const PairingRow &row)
{
    banner()->clearActions();
    banner()->showMessage(Tone::Warn,
        tr("Delete meter %1? Only one that was never read, billed or commanded is deleted.").arg(row.number.toText()));
    ActionButton *yes =
        banner()->addAction(u"confirmDeleteMeterAction"_s, tr("Delete meter %1").arg(row.number.toText()));
    connect(yes, &QPushButton::clicked, this, [this, id = MeterId{row.id}, number = row.number.toText()] {
        banner()->dismiss();
        whenDone(m_desk.registers.removeMeter(m_desk.actor, id), this, [this, number](const Result<void> &removed) {
            if (!removed)
                return showError(removed.error());
            Q_EMIT message(tr("Meter %1 was deleted").arg(number));
            refresh();
        });
    });
}

void PairingPage::runQuery()
{
    PairingQuery query;
    query.property = m_property;
    query.concentrator = m_meter.isValid() ? ConcentratorId{} : m_concentrator;
    query.meter = m_meter;
    query.find = m_find->text().trimmed();
    query.undelivered = m_which->currentData().toBool();
    table()->setFiltered(!query.find.isEmpty() || query.undelivered);
    m_model.search(query);
}

void PairingPage::open(const PageRequest &request)
{
    if (request.searchText.isEmpty())
        return;
    m_find->setText(request.searchText);
    runQuery();
}

void PairingPage::refresh()
{
    ListPage::refresh();
    loadTree();
}

void PairingPage::submit()
{
    if (shownPanel() == m_entry)
        m_entry->save();
    else if (shownPanel() == m_concentratorPanel)
        m_concentratorPanel->save();
}

QString PairingPage::exportName() const
{
    return tr("pairing %1").arg(m_desk.clock.today().toString(Qt::ISODate));
}

void PairingPage::exportTo(const QString &path)
{
    exportRecords(m_desk.pairings, m_model, pairingColumns(), path);
}

} // namespace meterdesk
