// SPDX-License-Identifier: GPL-3.0-or-later
#include "registers/TariffsPage.h"

#include <QtWidgets/QLineEdit>

#include "Clock.h"
#include "common/ActionButton.h"
#include "common/PageHeader.h"
#include "form/SearchForm.h"
#include "registers/TariffPanel.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

PageDescriptor TariffsPage::descriptor(const RegistersDesk &desk)
{
    return {
        .id = u"tariffs"_s,
        .group = NavigationGroup::Records,
        .title = tr("Tariffs"),
        .icon = u"tags"_s,
        .shortcut = {},
        .right = Right::SeeRecords,
        .make = [&desk](QWidget *parent) { return new TariffsPage(desk, parent); },
    };
}

TariffsPage::TariffsPage(const RegistersDesk &desk, QWidget *parent)
    : ListPage({u"tariffs"_s, tr("Tariffs"), desk.actor.name, desk.layouts}, parent)
    , m_desk(desk)
    , m_model(desk.tariffs, tariffColumns())
    , m_panel(new TariffPanel(desk, this))
{
    m_name = form()->addSearchText(u"tariffsNameEdit"_s, tr("Tariff"), tr("All"), 16);
    header()->setContext(tr("yuan per kWh; the total price is used where a meter has one rate"));
    const bool mayEdit = permits(desk.actor.role, Right::ManageAccounts);
    showRecords(m_model, 1,
        {.iconName = u"tags"_s,
            .sentence = tr("There is no tariff yet. Accounts need one."),
            .actionText = mayEdit ? tr("Add a tariff") : QString()});
    addPanel(m_panel);
    connect(m_panel, &RecordPanel::saved, this, [this](const QString &text) {
        m_panel->hide();
        Q_EMIT message(text);
        refresh();
    });
    if (mayEdit) {
        ActionButton *add = header()->addAction(u"newTariffAction"_s, u"plus"_s, tr("Add a tariff"));
        add->setVariant(ActionButton::Variant::Primary);
        add->setKeyHint(u"Ctrl+N"_s);
        connect(add, &QPushButton::clicked, this, &TariffsPage::addNew);
    }
    arrange();
    runQuery();
}

void TariffsPage::runQuery()
{
    const TariffQuery query{.name = m_name->text().trimmed()};
    table()->setFiltered(query != TariffQuery());
    m_model.search(query);
}

bool TariffsPage::addNew()
{
    if (!permits(m_desk.actor.role, Right::ManageAccounts))
        return false;
    showPanel(m_panel);
    m_panel->showNew();
    return true;
}

void TariffsPage::showCurrent()
{
    const auto row = currentRow(m_model);
    if (!row)
        return;
    showPanel(m_panel);
    m_panel->showTariff(*row);
}

void TariffsPage::submit()
{
    m_panel->save();
}

QString TariffsPage::exportName() const
{
    return tr("tariffs %1").arg(m_desk.clock.today().toString(Qt::ISODate));
}

void TariffsPage::exportTo(const QString &path)
{
    exportRecords(m_desk.tariffs, m_model, tariffColumns(), path);
}

} // namespace meterdesk
