// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/ClockTask.h"

#include "Try.h"
#include "stores/ClockStore.h"
#include "stores/DeviceStore.h"
#include "stores/OperationLogStore.h"
#include "stores/WorkItemStore.h"

#include <cstdlib>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Readings of other concentrators' clocks that still say something.
constexpr std::int64_t latelySeconds = 3 * 24 * 3600;
/// A clock that was set shows our time, whatever the way took.
constexpr std::int64_t setWithinSeconds = 60;

} // namespace

ClockTask::ClockTask(
    Database &database, const Clock &clock, MeterGateway &gateway, Order order, End end, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_gateway(gateway)
    , m_order(std::move(order))
    , m_end(std::move(end))
{ }

ClockTask::~ClockTask()
{
    finish(failure(ErrorCode::Cancelled));
}

Result<ClockTask::Records> ClockTask::recordsOf(DbConnection &db, const Order &order, WallTime now)
{
    Records records;
    if (order.meter.isEmpty()) {
        METERDESK_TRY(concentrator, DeviceStore::concentrator(db, order.concentrator));
        records.concentrator = concentrator;
    } else {
        METERDESK_TRY(meter, DeviceStore::meter(db, order.meter));
        if (!meter.concentrator.isValid())
            return failure(ErrorCode::NotPaired, meter.number.toText());
        records.meter = meter;
        METERDESK_TRY(concentrator, DeviceStore::concentrator(db, meter.concentrator));
        records.concentrator = concentrator;
    }
    const Concentrator &concentrator = records.concentrator;
    METERDESK_TRY(meters, DeviceStore::metersOfConcentrator(db, concentrator.id));
    records.meters = meters;
    METERDESK_TRY(lastEntryAt, ClockStore::lastEntryAt(db));
    records.lastEntryAt = lastEntryAt;
    METERDESK_TRY(drifts, ClockStore::driftsSince(db, now.plusSeconds(-latelySeconds)));
    records.drifts = drifts;
    METERDESK_TRY(lastBroadcast, ClockStore::lastBroadcast(db, concentrator.id));
    records.lastBroadcast = lastBroadcast;
    return records;
}

void ClockTask::loadAgain(std::function<void()> go)
{
    whenDone(m_database.read<Records>(
                 [order = m_order, now = m_clock.now()](DbConnection &db) { return recordsOf(db, order, now); }),
        this, [this, go = std::move(go)](const Result<Records> &records) {
            if (!records)
                return finish(std::unexpected(records.error()));
            m_records = *records;
            go();
        });
}

void ClockTask::start()
{
    loadAgain([this] {
        m_ending.report.concentrator = m_records.concentrator.number;
        const bool isBus = m_records.concentrator.protocol == ConcentratorProtocol::MeterBus;
        if (isBus && m_order.kind == Kind::Broadcast)
            return act(); // nothing stands between
        if (isOfMeter())
            readMeterClock();
        else
            readClock();
    });
}

void ClockTask::readClock()
{
    whenDone(m_gateway.readClock(m_records.concentrator), this, [this](const Result<WallTime> &clock) {
        if (!clock)
            return finish(std::unexpected(clock.error()));
        onClock(*clock, false);
    });
}

void ClockTask::readMeterClock()
{
    whenDone(m_gateway.readMeter(m_records.concentrator, m_records.meter, {}), this,
        [this](const Result<LiveReading> &reading) {
            if (!reading)
                return finish(std::unexpected(reading.error()));
            if (!reading->meterClock)
                return finish(failure(ErrorCode::Unsupported, u"the meter gave no clock"_s));
            onClock(*reading->meterClock, false);
        });
}

void ClockTask::setMeterClock()
{
    whenDone(m_gateway.setMeterClock(m_records.concentrator, m_records.meter), this,
        [this](const Result<MeterClockOutcome> &outcome) {
            if (!outcome)
                return finish(std::unexpected(outcome.error()));
            if (outcome->unauthorised)
                return onUnauthorised(outcome->detail);
            onClock(outcome->clock.value_or(WallTime{}), true);
        });
}

void ClockTask::onUnauthorised(const QString &detail)
{
    whenDone(m_database.write<bool>([meter = m_records.meter.id, detail, now = m_clock.now()](DbConnection &db) {
        return WorkItemStore::open(db,
            {.kind = WorkItemKind::Unauthorised,
                .about = meter.value,
                .account = {},
                .meter = meter,
                .detail = u"set-clock: %1"_s.arg(detail)},
            now);
    }),
        this, [this, detail](const Result<bool> &opened) {
            finish(opened ? failure(ErrorCode::Refused, detail) : std::unexpected(opened.error()));
        });
}

void ClockTask::onClock(WallTime clock, bool wasSet)
{
    const WallTime now = m_clock.now();
    const std::int64_t drift = clock.seconds - now.seconds;
    m_ending.report.clock = clock;
    m_ending.report.driftSeconds = drift;
    m_ending.report.wasSet = wasSet;
    const ConcentratorId id = m_records.concentrator.id;
    const QString number = isOfMeter() ? m_order.meter.toText() : m_order.concentrator.toText();
    whenDone(
        m_database.write<void>([=, ofMeter = isOfMeter(), actor = m_order.actor](DbConnection &db) -> Result<void> {
            if (!ofMeter)
                METERDESK_CHECK(ClockStore::noteRead(db, id, drift, now));
            if (!wasSet)
                return {};
            if (!ofMeter)
                METERDESK_CHECK(ClockStore::noteSet(db, id, now));
            return OperationLogStore::append(db, actor, now, u"set-clock"_s, number, u"to %1"_s.arg(clock.toText()));
        }),
        this, [this, wasSet, drift](const Result<void> &stored) {
            if (!stored)
                return finish(std::unexpected(stored.error()));
            if (wasSet && std::abs(drift) > setWithinSeconds)
                return finish(failure(
                    ErrorCode::Refused, u"the clock reads %1 afterwards"_s.arg(m_ending.report.clock.toText())));
            if (wasSet || isReading())
                return finish(m_ending);
            // The clock just read counts among the others.
            loadAgain([this] { act(); });
        });
}

Result<void> ClockTask::mayChange() const
{
    ClockFacts facts{.now = m_clock.now(),
        .lastEntryAt = m_records.lastEntryAt,
        .drifts = m_records.drifts,
        .device = {},
        .decided = m_order.decided};
    const bool isBus = m_records.concentrator.protocol == ConcentratorProtocol::MeterBus;
    if (!isBus || isOfMeter())
        facts.device = m_ending.report.clock;
    if (facts.drifts.isEmpty() && isBus)
        facts.drifts = {0}; // a bus has no clock to differ from
    else if (facts.drifts.isEmpty() && isOfMeter())
        facts.drifts = {m_ending.report.driftSeconds}; // no concentrator was read lately: the meter speaks for itself
    const ClockVerdict verdict = judgeClock(facts);
    const QString detail = wordOf(verdict) + u": "_s + clockReason(verdict, facts);
    switch (verdict) {
    case ClockVerdict::Allowed:
        return {};
    case ClockVerdict::AroundMidnight:
    case ClockVerdict::AcrossMidnight:
        return failure(ErrorCode::Refused, detail);
    case ClockVerdict::BehindLedger:
    case ClockVerdict::FarFromMost:
        return failure(ErrorCode::ApprovalRequired, detail);
    }
    return {};
}

void ClockTask::act()
{
    if (const auto may = mayChange(); !may)
        return finish(std::unexpected(may.error()));
    if (m_order.kind == Kind::Set)
        setClock();
    else if (m_order.kind == Kind::SetMeter)
        setMeterClock();
    else
        broadcast();
}

void ClockTask::setClock()
{
    whenDone(m_gateway.setClock(m_records.concentrator), this, [this](const Result<WallTime> &clock) {
        if (!clock)
            return finish(std::unexpected(clock.error()));
        onClock(*clock, true);
    });
}

void ClockTask::broadcast()
{
    const WallTime now = m_clock.now();
    if (m_records.lastBroadcast == now.date())
        return finish(failure(ErrorCode::AlreadyExists, u"a broadcast today, %1"_s.arg(dateToText(now.date()))));
    if (std::abs(m_ending.report.driftSeconds) > mostDriftSeconds)
        return finish(failure(ErrorCode::Refused,
            u"the concentrator is %1 s off: set its clock first"_s.arg(m_ending.report.driftSeconds)));
    whenDone(
        m_gateway.broadcastTime(m_records.concentrator, m_records.meters), this, [this, now](const Result<int> &told) {
            if (!told)
                return finish(std::unexpected(told.error()));
            m_ending.portsTold = *told;
            const ConcentratorId id = m_records.concentrator.id;
            whenDone(m_database.write<void>([id, now, actor = m_order.actor, number = m_order.concentrator,
                                                ports = *told](DbConnection &db) -> Result<void> {
                METERDESK_CHECK(ClockStore::noteBroadcast(db, id, now.date()));
                return OperationLogStore::append(
                    db, actor, now, u"broadcast-time"_s, number.toText(), u"%1 ports"_s.arg(ports));
            }),
                this, [this](const Result<void> &stored) {
                    finish(stored ? Result<Ending>(m_ending) : std::unexpected(stored.error()));
                });
        });
}

void ClockTask::finish(Result<Ending> ending)
{
    if (const End end = std::exchange(m_end, {})) {
        end(ending);
        deleteLater();
    }
}

} // namespace meterdesk
