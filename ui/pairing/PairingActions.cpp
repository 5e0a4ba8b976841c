// SPDX-License-Identifier: GPL-3.0-or-later
#include "pairing/PairingActions.h"

#include "WindowedModel.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/PageHeader.h"
#include "table/DataTable.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

PairingActions::PairingActions(PairingService &pairing, const Actor &actor, const Place &place)
    : QObject(&place.page)
    , m_place(place)
    , m_job(pairing, actor)
    , m_strip(new JobStrip(&place.page))
    , m_deliver(place.header.addAction(u"deliverMetersAction"_s, u"send"_s, tr("Deliver")))
    , m_withdraw(place.header.addAction(u"withdrawMetersAction"_s, u"undo-2"_s, tr("Withdraw…")))
{
    m_place.table.setCheckable(true);
    m_deliver->setToolTip(tr("Writes the ticked meters into the tables of their concentrators"));
    m_withdraw->setToolTip(tr("Takes the ticked meters out of the tables of their concentrators"));
    m_strip->hide();
    adapt();
    connect(&m_place.table.checks(), &RowChecks::changed, this, &PairingActions::adapt);
    connect(m_deliver, &QPushButton::clicked, this, [this] { deliver(ticked()); });
    connect(m_withdraw, &QPushButton::clicked, this, [this] { askToWithdraw(ticked()); });
    connect(m_strip, &JobStrip::stopRequested, &m_job, &PairingJob::stop);
    connect(m_strip, &JobStrip::dismissed, m_strip, &QWidget::hide);
    connect(&m_job, &PairingJob::progress, this, [this](const JobStatus &job) {
        m_strip->setJob(job);
        m_strip->show();
        adapt();
    });
    connect(&m_job, &PairingJob::finished, this, &PairingActions::showReports);
    connect(&m_job, &PairingJob::failed, this, &PairingActions::failed);
}

void PairingActions::adapt()
{
    const bool any = !ticked().isEmpty() && !m_job.isRunning();
    for (ActionButton *button : {m_deliver, m_withdraw})
        button->setEnabled(any);
}

QList<MeterId> PairingActions::ticked() const
{
    QList<MeterId> meters;
    const RowChecks &checks = m_place.table.checks();
    for (int row = 0; row < m_place.model.rowCount(); ++row) {
        if (const std::int64_t id = m_place.model.idAt(row); checks.isChecked(id))
            meters.append(MeterId{id});
    }
    return meters;
}

void PairingActions::deliver(const QList<MeterId> &meters, const QSet<MeterId> &overwrite)
{
    m_place.banner.dismiss();
    m_job.start(PairingAction::Push, meters, overwrite);
}

void PairingActions::askToWithdraw(const QList<MeterId> &meters)
{
    const int count = static_cast<int>(meters.size());
    m_place.banner.clearActions();
    m_place.banner.showMessage(Tone::Warn,
        tr("Take %n meters out of their concentrators? They are read and switched again only after they are delivered "
           "anew.",
            nullptr, count));
    ActionButton *yes = m_place.banner.addAction(u"confirmWithdrawAction"_s, tr("Withdraw %n meters", nullptr, count));
    connect(yes, &QPushButton::clicked, this, [this, meters] {
        m_place.banner.dismiss();
        m_job.start(PairingAction::Cancel, meters);
    });
}

void PairingActions::showReports(const QList<PairingReport> &reports)
{
    QStringList troubles;
    for (const PairingReport &report : reports) {
        if (const QString trouble = pairingTroubleText(report); !trouble.isEmpty())
            troubles.append(tr("%1: %2").arg(report.meterNo.toText(), trouble));
    }
    const int good = static_cast<int>(reports.size() - troubles.size());
    Q_EMIT message(tr("%1 meters done, %2 not").arg(good).arg(troubles.size()));
    m_place.banner.clearActions();
    if (!troubles.isEmpty()) {
        m_place.banner.showMessage(Tone::Bad,
            tr("%n meters were not done. %1", nullptr, static_cast<int>(troubles.size())).arg(troubles.first()),
            troubles.join(u'\n'));
        offerTakeOver(reports);
    }
    Q_EMIT finished();
}

void PairingActions::offerTakeOver(const QList<PairingReport> &reports)
{
    QList<MeterId> meters;
    QStringList places;
    for (const PairingReport &report : reports) {
        if (report.answer.state != PairingState::Conflict)
            continue;
        meters.append(report.answer.meter);
        places.append(tr("%1 in the place of %2").arg(report.meterNo.toText(), report.answer.holder));
    }
    if (meters.isEmpty())
        return;
    ActionButton *offer = m_place.banner.addAction(u"takeOverAction"_s, tr("Take over…"));
    connect(offer, &QPushButton::clicked, this, [this, meters, places] {
        m_place.banner.clearActions();
        m_place.banner.showMessage(Tone::Warn,
            tr("Write over what the concentrator holds? The meters that give way are read no longer: %1.")
                .arg(places.join(u", "_s)));
        ActionButton *yes = m_place.banner.addAction(
            u"confirmTakeOverAction"_s, tr("Write over %n meters", nullptr, static_cast<int>(meters.size())));
        connect(yes, &QPushButton::clicked, this,
            [this, meters] { deliver(meters, QSet<MeterId>(meters.begin(), meters.end())); });
    });
}

} // namespace meterdesk
