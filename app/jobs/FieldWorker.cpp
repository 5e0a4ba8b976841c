// SPDX-License-Identifier: GPL-3.0-or-later
#include "FieldWorker.h"

#include "CollectionJob.h"
#include "Promised.h"

#include <map>

namespace meterdesk {

namespace {

constexpr std::chrono::minutes recoverEvery{5};

} // namespace

FieldWorker::FieldWorker(CommandRun::Parts parts, QObject *parent)
    : FieldWork(parent)
    , m_parts(parts)
{
    connect(&m_parts.gateway, &MeterGateway::linkStateChanged, this, [this](ConcentratorId id, LinkState state) {
        Q_EMIT linkStateChanged(id, state);
        if (state == LinkState::Online && m_poll.isActive())
            wake();
    });
    connect(&m_poll, &QTimer::timeout, this, &FieldWorker::wake);
}

FieldWorker::~FieldWorker()
{
    endQueue(failure(ErrorCode::Cancelled));
    // The jobs end their futures while their parts are still there.
    qDeleteAll(findChildren<QObject *>(Qt::FindDirectChildrenOnly));
}

Async<QList<CollectedDay>> FieldWorker::collect(const Actor &actor, const CollectionRequest &request)
{
    auto *job = new CollectionJob(m_parts.readings, m_parts.pairing, m_parts.gateway, actor, this);
    connect(job, &CollectionJob::progress, this, &FieldWorker::collectionProgress);
    connect(job, &CollectionJob::finished, this, &FieldWorker::collectionFinished);
    return job->start(request);
}

Async<LiveReading> FieldWorker::readMeter(const Actor &actor, MeterId meter)
{
    if (const auto permitted = actor.mustHave(Right::ReadMeters); !permitted)
        return finishedAsync<LiveReading>(std::unexpected(permitted.error()));
    const Promised<LiveReading> give;
    whenDone(m_parts.registers.meter(meter), this, [this, give, meter](const Result<Meter> &found) {
        if (!found)
            return give(std::unexpected(found.error()));
        whenDone(m_parts.registers.concentratorOf(meter), this,
            [this, give, record = *found](const Result<Concentrator> &concentrator) {
                if (!concentrator)
                    return give(std::unexpected(concentrator.error()));
                whenDone(m_parts.gateway.readMeter(*concentrator, record, {}), this,
                    [this, give, id = record.id](const Result<LiveReading> &reading) {
                        const Async<void> kept =
                            reading ? m_parts.readings.storeLive(*reading) : m_parts.readings.noteSilence(id);
                        whenDone(kept, this, [this, give, reading, id](const Result<void> &stored) {
                            Q_EMIT meterChanged(id);
                            if (reading && !stored)
                                return give(std::unexpected(stored.error()));
                            give(reading);
                        });
                    });
            });
    });
    return give.future();
}

Async<CommandReport> FieldWorker::run(const WaitingCommand &command)
{
    auto *commandRun = new CommandRun(m_parts, command, this);
    connect(commandRun, &CommandRun::stateChanged, this, &FieldWorker::commandChanged);
    connect(commandRun, &CommandRun::meterRead, this, &FieldWorker::meterChanged);
    m_inHand.insert(command.id);
    connect(commandRun, &QObject::destroyed, this, [this, id = command.id] { m_inHand.erase(id); });
    return commandRun->start();
}

Async<QList<RelayCandidate>> FieldWorker::candidates(
    const Actor &actor, const QList<MeterId> &meters, RelayAction action)
{
    const Promised<QList<RelayCandidate>> give;
    whenDone(
        m_parts.commands.candidates(actor, meters, action), this, [this, give](Result<QList<RelayCandidate>> found) {
            if (found) {
                for (RelayCandidate &each : *found) {
                    if (each.obstacle == RelayObstacle::None && linkState(each.row.concentrator) == LinkState::Offline)
                        each.obstacle = RelayObstacle::Unreachable;
                }
            }
            give(std::move(found));
        });
    return give.future();
}

Async<CommandReport> FieldWorker::command(const Actor &actor, MeterId meter, const RelayOrder &order)
{
    const Promised<CommandReport> give;
    const auto enqueue = [this, give, actor, meter](const RelayOrder &wanted) {
        whenDone(m_parts.commands.enqueue(actor, meter, wanted), this,
            [this, give, meter, action = wanted.action](const Result<CommandId> &queued) {
                if (!queued)
                    return give(std::unexpected(queued.error()));
                Q_EMIT commandChanged(*queued, meter, CommandState::Queued);
                WaitingCommand waiting;
                waiting.id = *queued;
                waiting.meter = meter;
                waiting.action = action;
                whenDone(run(waiting), this, give);
            });
    };
    whenDone(m_parts.registers.meter(meter), this, [give, enqueue, order](const Result<Meter> &found) {
        if (!found)
            return give(std::unexpected(found.error()));
        if (!found->hasRelayCommand())
            return give(failure(ErrorCode::Unsupported,
                QStringLiteral("meter %1 of %2 has no relay command")
                    .arg(found->number.toText(), wordOf(found->protocol))));
        RelayOrder wanted = order;
        if (order.asTheMeterCloses && order.action == RelayAction::Close && found->closeMode == CloseMode::Permit)
            wanted.action = RelayAction::PermitClose;
        enqueue(wanted);
    });
    return give.future();
}

Async<QList<CommandReport>> FieldWorker::sendQueuedCommands()
{
    const auto promise = std::make_shared<ReportsPromise>();
    promise->start();
    m_waitingForQueue.push_back(promise);
    if (m_running)
        m_again = true;
    else
        runQueue();
    return promise->future();
}

void FieldWorker::runQueue()
{
    m_running = true;
    m_again = false;
    if (m_recoverAgain.hasExpired()) {
        // What was being sent when a program stopped may or may not have reached its meter.
        using Interrupted = CommandService::Interrupted;
        const auto which = std::exchange(m_alone, false) ? Interrupted::All : Interrupted::Forgotten;
        m_recoverAgain.setRemainingTime(recoverEvery);
        whenDone(m_parts.commands.recoverInterrupted(which), this, [this](const Result<int> &) { runQueue(); });
        return;
    }
    whenDone(m_parts.commands.waiting(), this, [this](const Result<QList<WaitingCommand>> &waiting) {
        if (!waiting)
            return endQueue(std::unexpected(waiting.error()));
        std::map<ConcentratorId, QList<WaitingCommand>> lanes;
        for (const WaitingCommand &command : *waiting) {
            if (!m_inHand.contains(command.id))
                lanes[command.concentrator] += command;
        }
        m_lanes = static_cast<int>(lanes.size());
        if (m_lanes == 0)
            return endQueue(m_reports);
        for (const auto &[concentrator, commands] : lanes)
            runLane(commands);
    });
}

void FieldWorker::runLane(QList<WaitingCommand> rest)
{
    if (rest.isEmpty())
        return endOfLane();
    const WaitingCommand command = rest.takeFirst();
    whenDone(run(command), this, [this, rest](const Result<CommandReport> &report) {
        if (report)
            m_reports += *report;
        // A concentrator that is not there now is tried again at the next poll, not once more for each command.
        const bool gone = report && report->outcome.attempts == 0
            && (report->outcome.state == CommandState::Queued || report->outcome.state == CommandState::ToCheck);
        runLane(gone ? QList<WaitingCommand>() : rest);
    });
}

void FieldWorker::endOfLane()
{
    if (--m_lanes > 0)
        return;
    if (m_again)
        runQueue();
    else
        endQueue(m_reports);
}

void FieldWorker::endQueue(Result<QList<CommandReport>> result)
{
    m_running = false;
    m_reports.clear();
    const auto promises = std::exchange(m_waitingForQueue, {});
    for (const auto &promise : promises) {
        promise->addResult(result);
        promise->finish();
    }
}

LinkState FieldWorker::linkState(ConcentratorId concentrator) const
{
    return m_parts.gateway.linkState(concentrator);
}

void FieldWorker::wake()
{
    if (m_running)
        m_again = true;
    else
        runQueue();
}

void FieldWorker::startPolling(std::chrono::milliseconds interval)
{
    m_poll.start(interval);
    wake();
}

} // namespace meterdesk
