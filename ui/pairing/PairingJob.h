// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Operator.h"
#include "Pairing.h"
#include "common/JobStrip.h"

#include <QtCore/QObject>

namespace meterdesk {

class PairingService;

/// 下发 or 取消下发 of many meters, one after the other on each concentrator, with progress and a way to stop.
class PairingJob final : public QObject
{
    Q_OBJECT
public:
    PairingJob(PairingService &pairing, Actor actor, QObject *parent = nullptr);

    /// Does nothing while a job is running.
    void start(PairingAction action, const QList<MeterId> &meters, const QSet<MeterId> &overwrite = {});
    /// What is not yet written stays unwritten.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progress(const meterdesk::JobStatus &job);
    /// What became of each meter, as far as the job came.
    void finished(const QList<meterdesk::PairingReport> &reports);
    void failed(const meterdesk::Error &error);

private:
    void report(JobStatus::State state, const QString &current = {});

    PairingService &m_pairing;
    Actor m_actor;
    QFuture<Result<QList<PairingReport>>> m_work;
    QList<PairingReport> m_reports;
    PairingAction m_action = PairingAction::Push;
    int m_total = 0;
    int m_failed = 0;
    bool m_running = false;
};

/// Why a meter was not delivered, for people; empty where it was.
[[nodiscard]] QString pairingTroubleText(const PairingReport &report);

} // namespace meterdesk
