// SPDX-License-Identifier: GPL-3.0-or-later
#include "pairing/PairingJob.h"

#include <QtCore/QCoreApplication>

#include "commands/PairingService.h"
#include "shell/ErrorText.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

PairingJob::PairingJob(PairingService &pairing, Actor actor, QObject *parent)
    : QObject(parent)
    , m_pairing(pairing)
    , m_actor(std::move(actor))
{
    connect(&m_pairing, &PairingService::progress, this, [this](int, int, const PairingReport &done) {
        if (!m_running)
            return;
        m_reports.append(done);
        if (done.answer.state != PairingState::Confirmed)
            ++m_failed;
        report(JobStatus::State::Running, done.meterNo.toText());
    });
}

void PairingJob::start(PairingAction action, const QList<MeterId> &meters, const QSet<MeterId> &overwrite)
{
    if (m_running || meters.isEmpty())
        return;
    m_action = action;
    m_reports.clear();
    m_total = static_cast<int>(meters.size());
    m_failed = 0;
    m_running = true;
    report(JobStatus::State::Running);
    m_work =
        action == PairingAction::Push ? m_pairing.push(m_actor, meters, overwrite) : m_pairing.cancel(m_actor, meters);
    whenDone(m_work, this, [this](const Result<QList<PairingReport>> &reports) {
        m_running = false;
        report(JobStatus::State::Finished);
        // A job that was stopped has no result of its own; what was reported on the way happened.
        if (!reports && reports.error().code != ErrorCode::Cancelled)
            return Q_EMIT failed(reports.error());
        Q_EMIT finished(m_reports);
    });
}

void PairingJob::stop()
{
    if (!m_running)
        return;
    report(JobStatus::State::Stopping);
    m_work.cancel();
}

void PairingJob::report(JobStatus::State state, const QString &current)
{
    Q_EMIT progress({.id = u"pairing"_s,
        .title = m_action == PairingAction::Push ? tr("Delivering parameters") : tr("Withdrawing parameters"),
        .state = state,
        .total = m_total,
        .done = static_cast<int>(m_reports.size()),
        .failed = m_failed,
        .current = current});
}

QString pairingTroubleText(const PairingReport &report)
{
    const auto text = [](const char *source) { return QCoreApplication::translate("PairingWords", source); };
    switch (report.answer.state) {
    case PairingState::Confirmed:
        return {};
    case PairingState::Conflict:
        return text(QT_TRANSLATE_NOOP("PairingWords", "its slot holds meter %1")).arg(report.answer.holder);
    case PairingState::Refused:
        if (report.concentratorNo.isEmpty())
            return text(QT_TRANSLATE_NOOP("PairingWords", "it has no concentrator"));
        if (report.answer.recordFault) {
            return text(QT_TRANSLATE_NOOP("PairingWords", "not sent, our record has to be put right: %1"))
                .arg(errorText(Error{*report.answer.recordFault, {}}));
        }
        return text(QT_TRANSLATE_NOOP("PairingWords", "the concentrator refused it"));
    case PairingState::Silent:
        return text(
            QT_TRANSLATE_NOOP("PairingWords", "written, but the meter does not answer through the concentrator"));
    case PairingState::OtherNumber:
        return text(QT_TRANSLATE_NOOP("PairingWords", "written, but another meter answers"));
    case PairingState::TimedOut:
        return text(QT_TRANSLATE_NOOP("PairingWords", "the concentrator did not answer"));
    case PairingState::NotConnected:
        return text(QT_TRANSLATE_NOOP("PairingWords", "the concentrator is not connected"));
    case PairingState::Cancelled:
        break;
    }
    return text(QT_TRANSLATE_NOOP("PairingWords", "stopped before it was done"));
}

} // namespace meterdesk
