// SPDX-License-Identifier: GPL-3.0-or-later
#include "registers/MetersPage.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

#include "Clock.h"
#include "RegisterWords.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/DataTable.h"
#include "common/PageHeader.h"
#include "common/SearchForm.h"
#include "registers/MeterPanel.h"

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
    , m_pairing(desk.pairing, desk.actor)
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
    if (mayEdit) {
        ActionButton *add = header()->addAction(u"newMeterAction"_s, u"plus"_s, tr("Add a meter"));
        add->setVariant(ActionButton::Variant::Primary);
        add->setKeyHint(u"Ctrl+N"_s);
        connect(add, &QPushButton::clicked, this, &MetersPage::addNew);
        addPairing();
    }
    arrange();
    if (m_job)
        layout()->addWidget(m_job);
    runQuery();
}

void MetersPage::addPairing()
{
    table()->setCheckable(true);
    m_push = header()->addAction(u"deliverMetersAction"_s, u"send"_s, tr("Deliver"));
    m_push->setToolTip(tr("Writes the ticked meters into the tables of their concentrators"));
    m_withdraw = header()->addAction(u"withdrawMetersAction"_s, u"undo-2"_s, tr("Withdraw…"));
    m_withdraw->setToolTip(tr("Takes the ticked meters out of the tables of their concentrators"));
    m_job = new JobStrip(this);
    m_job->hide();
    const auto adapt = [this] {
        const bool any = !tickedMeters().isEmpty() && !m_pairing.isRunning();
        for (ActionButton *button : {m_push, m_withdraw})
            button->setEnabled(any);
    };
    adapt();
    connect(&table()->checks(), &RowChecks::changed, this, adapt);
    connect(m_push, &QPushButton::clicked, this, [this] { deliver(PairingAction::Push); });
    connect(m_withdraw, &QPushButton::clicked, this, &MetersPage::askToWithdraw);
    connect(m_job, &JobStrip::stopRequested, &m_pairing, &PairingJob::stop);
    connect(m_job, &JobStrip::dismissed, m_job, &QWidget::hide);
    connect(&m_pairing, &PairingJob::progress, this, [this, adapt](const JobStatus &job) {
        m_job->setJob(job);
        m_job->show();
        adapt();
    });
    connect(&m_pairing, &PairingJob::finished, this, &MetersPage::showPaired);
    connect(&m_pairing, &PairingJob::failed, this, &MetersPage::showError);
}

QList<MeterId> MetersPage::tickedMeters() const
{
    QList<MeterId> meters;
    const RowChecks &checks = table()->checks();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (const std::int64_t id = m_model.idAt(row); checks.isChecked(id))
            meters.append(MeterId{id});
    }
    return meters;
}

void MetersPage::deliver(PairingAction action)
{
    banner()->dismiss();
    m_pairing.start(action, tickedMeters());
}

void MetersPage::askToWithdraw()
{
    const int count = static_cast<int>(tickedMeters().size());
    banner()->clearActions();
    banner()->showMessage(Tone::Warn,
        tr("Take %n meters out of their concentrators? They are read and switched again only after they are delivered "
           "anew.",
            nullptr, count));
    ActionButton *yes = banner()->addAction(u"confirmWithdrawAction"_s, tr("Withdraw %n meters", nullptr, count));
    connect(yes, &QPushButton::clicked, this, [this] { deliver(PairingAction::Cancel); });
}

void MetersPage::showPaired(const QList<PairingReport> &reports)
{
    QStringList troubles;
    for (const PairingReport &report : reports) {
        if (const QString trouble = pairingTroubleText(report); !trouble.isEmpty())
            troubles.append(tr("%1: %2").arg(report.meterNo.toText(), trouble));
    }
    const int good = static_cast<int>(reports.size() - troubles.size());
    Q_EMIT message(tr("%1 meters done, %2 not").arg(good).arg(troubles.size()));
    banner()->clearActions();
    if (!troubles.isEmpty())
        banner()->showMessage(Tone::Bad,
            tr("%n meters were not done. %1", nullptr, static_cast<int>(troubles.size())).arg(troubles.first()),
            troubles.join(u'\n'));
    refresh();
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
