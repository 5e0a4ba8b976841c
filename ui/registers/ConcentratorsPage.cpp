// SPDX-License-Identifier: GPL-3.0-or-later
#include "registers/ConcentratorsPage.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

#include "Clock.h"
#include "FieldWork.h"
#include "RegisterWords.h"
#include "common/ActionButton.h"
#include "common/PageHeader.h"
#include "form/SearchForm.h"
#include "registers/AdoptPanel.h"
#include "registers/ConcentratorPanel.h"
#include "registers/ParameterPanel.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

PageDescriptor ConcentratorsPage::descriptor(const RegistersDesk &desk)
{
    return {
        .id = u"concentrators"_s,
        .group = NavigationGroup::Records,
        .title = tr("Concentrators"),
        .icon = u"router"_s,
        .shortcut = {},
        .right = Right::SeeRecords,
        .make = [&desk](QWidget *parent) { return new ConcentratorsPage(desk, parent); },
    };
}

ConcentratorsPage::ConcentratorsPage(const RegistersDesk &desk, QWidget *parent)
    : ListPage({u"concentrators"_s, tr("Concentrators"), desk.actor.name, desk.layouts}, parent)
    , m_desk(desk)
    , m_model(desk.concentrators, concentratorColumns())
    , m_panel(new ConcentratorPanel(desk, this))
    , m_adopt(new AdoptPanel(desk.gateway, this))
    , m_parameters(new ParameterPanel(desk, this))
{
    m_number = form()->addSearchText(u"concentratorsNumberEdit"_s, tr("Asset number"), tr("All"), 9);
    m_name = form()->addText(u"concentratorsNameEdit"_s, tr("Concentrator"), tr("All"), 12);
    QList<std::pair<QString, QVariant>> links{{tr("All"), {}}};
    for (const LinkKind link : {LinkKind::TcpDial, LinkKind::TcpListen, LinkKind::Serial})
        links.append({linkKindText(link), static_cast<int>(link)});
    m_link = form()->addChoice(u"concentratorsLinkChoice"_s, tr("Connection"), links);

    const bool mayEdit = permits(desk.actor.role, Right::ManageDevices);
    showRecords(m_model, 2,
        {.iconName = u"router"_s,
            .sentence = tr("There is no concentrator yet. Add the one on your network."),
            .actionText = mayEdit ? tr("Add a concentrator") : QString()});
    addPanel(m_panel);
    addPanel(m_adopt);
    addPanel(m_parameters);
    connect(m_panel, &RecordPanel::saved, this, [this](const QString &text) {
        m_adding = false;
        m_panel->hide();
        Q_EMIT message(text);
        if (m_desk.concentratorsChanged)
            m_desk.concentratorsChanged();
        refresh();
    });
    connect(m_panel, &SidePanel::closeRequested, this, [this] { m_adding = false; });
    connect(m_panel, &ConcentratorPanel::checked, this, &ConcentratorsPage::refresh);
    if (mayEdit) {
        ActionButton *parameters = header()->addAction(u"parametersAction"_s, u"settings"_s, tr("Parameters…"));
        parameters->setToolTip(tr("Communication parameters of the chosen concentrator"));
        connect(parameters, &QPushButton::clicked, this, &ConcentratorsPage::showParameters);
        ActionButton *adopt = header()->addAction(u"adoptConcentratorAction"_s, u"network"_s, tr("Dialled in…"));
        adopt->setToolTip(tr("Concentrators that call this computer and are in no record yet"));
        connect(adopt, &QPushButton::clicked, this, [this] { showPanel(m_adopt); });
        connect(m_adopt, &AdoptPanel::adopted, this, [this](const Concentrator &concentrator) {
            m_adding = true;
            showPanel(m_panel);
            m_panel->showNew(concentrator);
        });
        ActionButton *add = header()->addAction(u"newConcentratorAction"_s, u"plus"_s, tr("Add a concentrator"));
        add->setVariant(ActionButton::Variant::Primary);
        add->setKeyHint(u"Ctrl+N"_s);
        connect(add, &QPushButton::clicked, this, &ConcentratorsPage::addNew);
    }
    connect(&m_desk.fieldWork, &FieldWork::linkStateChanged, this, &ConcentratorsPage::refresh);
    arrange();
    runQuery();
}

void ConcentratorsPage::runQuery()
{
    ConcentratorQuery query;
    query.number = m_number->text().trimmed();
    query.name = m_name->text().trimmed();
    if (const QVariant link = m_link->currentData(); link.isValid())
        query.link = static_cast<LinkKind>(link.toInt());
    table()->setFiltered(query != ConcentratorQuery());
    m_model.search(query);
}

bool ConcentratorsPage::addNew()
{
    if (!permits(m_desk.actor.role, Right::ManageDevices))
        return false;
    m_adding = true;
    showPanel(m_panel);
    m_panel->showNew();
    return true;
}

void ConcentratorsPage::showCurrent()
{
    const auto row = currentRow(m_model);
    // A refresh of the table must not take away what is being entered.
    if (!row || (m_adding && !m_panel->isHidden()) || !m_adopt->isHidden())
        return;
    if (!m_parameters->isHidden())
        return m_parameters->showConcentrator(row->concentrator.number);
    m_adding = false;
    showPanel(m_panel);
    m_panel->showConcentrator(*row);
}

void ConcentratorsPage::showParameters()
{
    const auto row = currentRow(m_model);
    if (!row)
        return message(tr("Choose a concentrator first"));
    m_parameters->showConcentrator(row->concentrator.number);
    showPanel(m_parameters);
}

void ConcentratorsPage::submit()
{
    m_panel->save();
}

QString ConcentratorsPage::exportName() const
{
    return tr("concentrators %1").arg(m_desk.clock.today().toString(Qt::ISODate));
}

void ConcentratorsPage::exportTo(const QString &path)
{
    exportRecords(m_desk.concentrators, m_model, concentratorColumns(), path);
}

} // namespace meterdesk
