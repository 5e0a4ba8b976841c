// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/ClockService.h"

#include "Promised.h"
#include "StoredSettings.h"
#include "Try.h"
#include "commands/ClockTask.h"
#include "stores/ClockStore.h"
#include "stores/DeviceStore.h"
#include "stores/OperationLogStore.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The concentrators whose meters were not told the time on `today`; none while nobody wants that.
Result<QList<Concentrator>> notToldOn(DbConnection &db, DatabaseMark mark, QDate today)
{
    METERDESK_TRY(settings, StoredSettings::read(db, mark));
    if (!settings.dailyBroadcast)
        return QList<Concentrator>();
    QList<Concentrator> notTold;
    METERDESK_TRY(concentrators, DeviceStore::concentrators(db));
    for (const Concentrator &concentrator : std::as_const(concentrators)) {
        METERDESK_TRY(last, ClockStore::lastBroadcast(db, concentrator.id));
        if (last != today)
            notTold += concentrator;
    }
    return notTold;
}

/// Starts the task; `pick` takes the answer out of its ending.
template <typename T, typename Pick>
Async<T> startClockTask(Database &database, const Clock &clock, MeterGateway &gateway, const ClockTask::Order &order,
    QObject *parent, Pick pick)
{
    const Promised<T> give;
    auto *task = new ClockTask(
        database, clock, gateway, order,
        [give, pick](const Result<ClockTask::Ending> &ending) {
            give(ending ? Result<T>(pick(*ending)) : Result<T>(std::unexpected(ending.error())));
        },
        parent);
    task->start();
    return give.future();
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

Async<int> ClockService::broadcastDaily(const Actor &actor)
{
    if (const auto permitted = mayChangeClocks(actor, false); !permitted)
        return finishedAsync<int>(std::unexpected(permitted.error()));
    const Promised<int> give;
    whenDone(m_database.read<QList<Concentrator>>([mark = m_database.mark(), today = m_clock.now().date()](
                                                      DbConnection &db) { return notToldOn(db, mark, today); }),
        this, [this, actor, give](const Result<QList<Concentrator>> &notTold) {
            if (!notTold)
                return give(std::unexpected(notTold.error()));
            QList<Concentrator> online = *notTold;
            online.removeIf([this](const Concentrator &concentrator) {
                return m_gateway.linkState(concentrator.id) != LinkState::Online;
            });
            broadcastNext(actor, online, 0, give);
        });
    return give.future();
}

void ClockService::broadcastNext(
    const Actor &actor, QList<Concentrator> rest, int told, std::function<void(const Result<int> &)> done)
{
    if (rest.isEmpty())
        return done(told);
    const Concentrator concentrator = rest.takeFirst();
    whenDone(broadcast(actor, concentrator.number), this,
        [this, actor, rest, told, concentrator, done](const Result<int> &ports) {
            if (!ports)
                noteNotTold(actor, concentrator, ports.error());
            broadcastNext(actor, rest, told + (ports ? 1 : 0), done);
        });
}

void ClockService::noteNotTold(const Actor &actor, const Concentrator &concentrator, const Error &why)
{
    const WallTime now = m_clock.now();
    // A link that fails shows by itself; that another program told the meters meanwhile is no trouble.
    if ((why.code != ErrorCode::Refused && why.code != ErrorCode::ApprovalRequired)
        || m_notTold.value(concentrator.id) == now.date())
        return;
    m_notTold.insert(concentrator.id, now.date());
    (void)m_database.write<void>([actor, now, number = concentrator.number, detail = why.detail](DbConnection &db) {
        return OperationLogStore::append(
            db, actor, now, u"broadcast-time"_s, number.toText(), u"not sent: %1"_s.arg(detail));
    });
}

} // namespace meterdesk
