// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CommandRun.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QTimer>

#include <memory>
#include <set>
#include <vector>

namespace meterdesk {

/// FieldWork over the services and a gateway.
class FieldWorker final : public FieldWork
{
    Q_OBJECT
public:
    /// Everything must outlive the worker.
    FieldWorker(CommandRun::Parts parts, QObject *parent = nullptr);
    ~FieldWorker() override;

    [[nodiscard]] Async<QList<CollectedDay>> collect(const Actor &actor, const CollectionRequest &request) override;
    [[nodiscard]] Async<LiveReading> readMeter(const Actor &actor, MeterId meter) override;
    [[nodiscard]] Async<QList<RelayCandidate>> candidates(
        const Actor &actor, const QList<MeterId> &meters, RelayAction action) override;
    [[nodiscard]] Async<CommandReport> command(const Actor &actor, MeterId meter, const RelayOrder &order) override;
    [[nodiscard]] Async<QList<CommandReport>> sendQueuedCommands() override;
    [[nodiscard]] LinkState linkState(ConcentratorId concentrator) const override;
    void wake() override;

    /// Nobody else sends on this database: at the first turn all that is Sending was interrupted, not only what was
    /// forgotten.
    void setAlone(bool alone) { m_alone = alone; }

    /// The desktop's poll: queued commands are tried again this often, and as soon as a concentrator comes back.
    void startPolling(std::chrono::milliseconds interval);

private:
    using ReportsPromise = QPromise<Result<QList<CommandReport>>>;

    [[nodiscard]] Async<CommandReport> run(const WaitingCommand &command);
    void runQueue();
    void runLane(QList<WaitingCommand> rest);
    void endOfLane();
    void endQueue(Result<QList<CommandReport>> result);

    CommandRun::Parts m_parts;
    QTimer m_poll;
    std::vector<std::shared_ptr<ReportsPromise>> m_waitingForQueue;
    std::set<CommandId> m_inHand; ///< being sent now; the queue leaves them alone
    QList<CommandReport> m_reports;
    int m_lanes = 0; ///< concentrators whose commands are being sent
    bool m_running = false;
    bool m_again = false; ///< woken while running
    bool m_alone = true;
    QDeadlineTimer m_recoverAgain; ///< in real time: the building's clock may stand still
};

} // namespace meterdesk
