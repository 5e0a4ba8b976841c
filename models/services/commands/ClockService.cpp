// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/ClockService.h"

#include "commands/ClockTask.h"

namespace meterdesk {

namespace {

/// Starts the task; `pick` takes the answer out of its ending.
template <typename T, typename Pick>
Async<T> startClockTask(Database &database, const Clock &clock, MeterGateway &gateway, const ClockTask::Order &order,
    QObject *parent, Pick pick)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto *task = new ClockTask(
        database, clock, gateway, order,
        [promise, pick](const Result<ClockTask::Ending> &ending) {
            promise->addResult(ending ? Result<T>(pick(*ending)) : Result<T>(std::unexpected(ending.error())));
            promise->finish();
        },
        parent);
    task->start();
    return promise->future();
}

MeterClockReport ofMeter(const MeterNo &meter, const ClockReport &report)
{
    return {meter, report.clock, report.driftSeconds, report.wasSet};
}

Result<void> mayChangeClocks(const Actor &actor, bool decided)
{
    if (auto permitted = actor.mustHave(Right::ManageDevices); !permitted)
        return permitted;
    return decided ? actor.mustHave(Right::ManageAccounts) : Result<void>();
}

} // namespace

ClockService::ClockService(Database &database, const Clock &clock, MeterGateway &gateway, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_gateway(gateway)
{ }

ClockService::~ClockService()
{
    // Tasks end their futures while their parts are still there.
    qDeleteAll(findChildren<QObject *>(Qt::FindDirectChildrenOnly));
}

Async<ClockReport> ClockService::read(const Actor &actor, const ConcentratorNo &concentrator)
{
    if (const auto permitted = actor.mustHave(Right::ReadMeters); !permitted)
        return finishedAsync<ClockReport>(std::unexpected(permitted.error()));
    return startClockTask<ClockReport>(m_database, m_clock, m_gateway,
        {.kind = ClockTask::Kind::Read, .actor = actor, .concentrator = concentrator, .meter = {}}, this,
        [](const ClockTask::Ending &ending) { return ending.report; });
}

Async<ClockReport> ClockService::set(const Actor &actor, const ConcentratorNo &concentrator, bool decided)
{
    if (const auto permitted = mayChangeClocks(actor, decided); !permitted)
        return finishedAsync<ClockReport>(std::unexpected(permitted.error()));
    return startClockTask<ClockReport>(m_database, m_clock, m_gateway,
        {.kind = ClockTask::Kind::Set, .actor = actor, .concentrator = concentrator, .meter = {}, .decided = decided},
        this, [](const ClockTask::Ending &ending) { return ending.report; });
}

Async<MeterClockReport> ClockService::readMeter(const Actor &actor, const MeterNo &meter)
{
    if (const auto permitted = actor.mustHave(Right::ReadMeters); !permitted)
        return finishedAsync<MeterClockReport>(std::unexpected(permitted.error()));
    return startClockTask<MeterClockReport>(m_database, m_clock, m_gateway,
        {.kind = ClockTask::Kind::ReadMeter, .actor = actor, .concentrator = {}, .meter = meter}, this,
        [meter](const ClockTask::Ending &ending) { return ofMeter(meter, ending.report); });
}

Async<MeterClockReport> ClockService::setMeter(const Actor &actor, const MeterNo &meter, bool decided)
{
    if (const auto permitted = mayChangeClocks(actor, decided); !permitted)
        return finishedAsync<MeterClockReport>(std::unexpected(permitted.error()));
    return startClockTask<MeterClockReport>(m_database, m_clock, m_gateway,
        {.kind = ClockTask::Kind::SetMeter, .actor = actor, .concentrator = {}, .meter = meter, .decided = decided},
        this, [meter](const ClockTask::Ending &ending) { return ofMeter(meter, ending.report); });
}

Async<int> ClockService::broadcast(const Actor &actor, const ConcentratorNo &concentrator, bool decided)
{
    if (const auto permitted = mayChangeClocks(actor, decided); !permitted)
        return finishedAsync<int>(std::unexpected(permitted.error()));
    return startClockTask<int>(m_database, m_clock, m_gateway,
        {.kind = ClockTask::Kind::Broadcast,
            .actor = actor,
            .concentrator = concentrator,
            .meter = {},
            .decided = decided},
        this, [](const ClockTask::Ending &ending) { return ending.portsTold; });
}

} // namespace meterdesk
