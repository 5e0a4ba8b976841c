// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/PairingService.h"

#include <map>

namespace meterdesk {

/// One order of 配表 from its records to its stored outcomes: concentrators in parallel, each meter stored as it ends.
/// A step object: it ends itself, once.
class PairingRun final : public QObject
{
    Q_OBJECT
public:
    PairingRun(Database &database, const Clock &clock, MeterGateway &gateway, const Actor &actor, PairingAction action,
        QObject *parent);
    ~PairingRun() override;

    [[nodiscard]] Async<QList<PairingReport>> start(const QList<MeterId> &meters, const QSet<MeterId> &overwrite);

Q_SIGNALS:
    void progress(int done, int total, const meterdesk::PairingReport &report);
    void meterChanged(meterdesk::MeterId meter);

private:
    struct Group
    {
        Concentrator concentrator;
        QList<PairingRequest> requests;
        Async<QList<PairingAnswer>> wire;
    };

    void askAll(const QList<std::pair<Meter, std::optional<Concentrator>>> &records, const QSet<MeterId> &overwrite);
    void ask(Group &group);
    void onAnswer(const PairingAnswer &answer);
    void onStored(qsizetype place, Result<DownloadState> download);
    void finish(Result<QList<PairingReport>> result);

    Database &m_database;
    const Clock &m_clock;
    MeterGateway &m_gateway;
    const Actor m_actor;
    const PairingAction m_action;
    std::map<ConcentratorId, Group> m_groups;
    QList<Meter> m_meters; ///< as they were when the order began
    QList<PairingReport> m_reports;
    QSet<qsizetype> m_answered;
    int m_done = 0;
    QPromise<Result<QList<PairingReport>>> m_promise;
    bool m_finished = false;
};

} // namespace meterdesk
