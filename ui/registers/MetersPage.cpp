// SPDX-License-Identifier: GPL-3.0-or-later
#include "registers/MetersPage.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

#include "Clock.h"
#include "RegisterWords.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/PageHeader.h"
#include "form/SearchForm.h"
#include "pairing/PairingActions.h"
#include "registers/MeterPanel.h"
#include "replacing/ReplacementPanel.h"
#include "table/DataTable.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

PageDescriptor MetersPage::descriptor(const RegistersDesk &desk)
{
    return {
        .id = u"meters"_s,
        .group = NavigationGroup::Records,
        .title = tr("Meters"),
        .icon = u"gauge"_s,
        .shortcut = {},
        .right = Right::SeeRecords,
        .make = [&desk](QWidget *parent) { return new MetersPage(desk, parent); },
    };
}

MetersPage::MetersPage(const RegistersDesk &desk, QWidget *parent)
    : ListPage({u"meters"_s, tr("Meters"), desk.actor.name, desk.layouts}, parent)
    , m_desk(desk)
    , m_model(desk.meters, meterColumns())
    , m_panel(new MeterPanel(desk, this))
    , m_replacement(new ReplacementPanel(desk, this))
{
    m_number = form()->addSearchText(u"metersNumberEdit"_s, tr("Meter number"), tr("All"), 13);
    m_name = form()->addText(u"metersNameEdit"_s, tr("Property name"), tr("All"), 12);
    m_concentratorNo = form()->addText(u"metersConcentratorEdit"_s, tr("Concentrator no."), tr("All"), 9);
    QList<std::pair<QString, QVariant>> states{{tr("In use or stock"), {}}};
    for (const MeterStatus status :
        {MeterStatus::InUse, MeterStatus::Stock, MeterStatus::Removed, MeterStatus::Scrapped})
        states.append({meterStatusText(status), static_cast<int>(status)});
    m_status = form()->addChoice(u"metersStatusChoice"_s, tr("State"), states);

    const bool mayEdit = permits(desk.actor.role, Right::ManageDevices);
    showRecords(m_model, 1,
        {.iconName = u"gauge"_s,
            .sentence = tr("There is no meter yet. Add them one by one or import a table."),
            .actionText = mayEdit ? tr("Add a meter") : QString()});
    addPanel(m_panel);
    addPanel(m_replacement);
    connect(m_panel, &RecordPanel::saved, this, [this](const QString &text) {
        Q_EMIT message(text);
        refresh();
        // Meters come in rows: after a new one the next one is entered.
        if (m_adding)
            m_panel->showNew();
        else
            m_panel->hide();
    });
    connect(m_panel, &SidePanel::closeRequested, this, [this] { m_adding = false; });
    connect(m_replacement, &ReplacementPanel::changed, this, [this](const QString &text) {
        Q_EMIT message(text);
        refresh();
    });
    if (mayEdit)
        addActions();
    arrange();
    if (m_pairing)
        layout()->addWidget(m_pairing->strip());
    runQuery();
}

void MetersPage::addActions()
{
    ActionButton *import = header()->addAction(u"importMetersAction"_s, u"import"_s, tr("Import"));
    connect(import, &QPushButton::clicked, this, [this] { Q_EMIT openPage(u"import"_s, {{}, u"meters"_s}); });
    m_replace = header()->addAction(u"replaceMeterAction"_s, u"arrow-left-right"_s, tr("Replace…"));
    m_replace->setToolTip(tr("Closes the chosen meter at its end reading and opens another one in its place"));
    m_replace->setEnabled(false);
    connect(m_replace, &QPushButton::clicked, this, &MetersPage::replaceCurrent);
    m_pairing = new PairingActions(m_desk.pairing, m_desk.actor, {*header(), *table(), m_model, *banner(), *this});
    connect(m_pairing, &PairingActions::message, this, &Page::message);
    connect(m_pairing, &PairingActions::failed, this, &MetersPage::showError);
    connect(m_pairing, &PairingActions::finished, this, &MetersPage::refresh);
    ActionButton *add = header()->addAction(u"newMeterAction"_s, u"plus"_s, tr("Add a meter"));
    add->setVariant(ActionButton::Variant::Primary);
    add->setKeyHint(u"Ctrl+N"_s);
    connect(add, &QPushButton::clicked, this, &MetersPage::addNew);
}

void MetersPage::replaceCurrent()
{
    const auto row = currentRow(m_model);
    if (!row || row->status != MeterStatus::InUse)
        return;
    m_adding = false;
    showPanel(m_replacement);
    m_replacement->begin(MeterId{row->id});
}

void MetersPage::runQuery()
{
    MeterQuery query;
    query.number = m_number->text().trimmed();
    query.name = m_name->text().trimmed();
    query.concentratorNo = m_concentratorNo->text().trimmed();
    if (const QVariant status = m_status->currentData(); status.isValid())
        query.status = static_cast<MeterStatus>(status.toInt());
    table()->setFiltered(query != MeterQuery());
    m_model.search(query);
}

void MetersPage::open(const PageRequest &request)
{
    if (request.searchText.isEmpty())
        return;
    m_number->setText(request.searchText);
    runQuery();
}

bool MetersPage::addNew()
{
    if (!permits(m_desk.actor.role, Right::ManageDevices))
        return false;
    m_adding = true;
    showPanel(m_panel);
    m_panel->showNew();
    return true;
}

void MetersPage::showCurrent()
{
    const auto row = currentRow(m_model);
    if (m_replace)
        m_replace->setEnabled(row && row->status == MeterStatus::InUse);
    // What is being replaced stays in sight, whatever row comes under the cursor with a refresh.
    if (!m_replacement->isHidden())
        return;
    // A refresh of the table must not take away what is being entered; of a meter taken away only the line is left.
    if (!row || (m_adding && !m_panel->isHidden()) || row->status == MeterStatus::Removed
        || row->status == MeterStatus::Scrapped)
        return;
    m_adding = false;
    showPanel(m_panel);
    m_panel->showMeter(MeterId{row->id});
}

void MetersPage::submit()
{
    if (shownPanel() == m_replacement)
        m_replacement->act();
    else
        m_panel->save();
}

QString MetersPage::exportName() const
{
    return tr("meters %1").arg(m_desk.clock.today().toString(Qt::ISODate));
}

void MetersPage::exportTo(const QString &path)
{
    exportRecords(m_desk.meters, m_model, meterColumns(), path);
}

} // namespace meterdesk
