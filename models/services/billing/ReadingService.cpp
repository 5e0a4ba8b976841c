// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/ReadingService.h"

#include "Try.h"
#include "pages/RecordPages.h"
#include "records/FreezeChecks.h"
#include "records/ServiceSteps.h"
#include "stores/AccountStore.h"
#include "stores/ConflictStore.h"
#include "stores/DeviceStore.h"
#include "stores/FrameKeeper.h"
#include "stores/ReadingStore.h"
#include "stores/WorkItemStore.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The days of one meter that are missing up to yesterday.
Result<QList<QDate>> missingDays(DbConnection &db, const ReadingStore::CollectedMeter &meter, QDate yesterday)
{
    const QDate oldest = yesterday.addDays(1 - ReadingStore::daysKept);
    // A freeze of the pointer's own day is behind a pointer at 00:00, and behind one in the middle of the day too.
    const QDate first = meter.billedTo ? std::max(oldest, meter.billedTo->date()) : yesterday;
    METERDESK_TRY(stored, ReadingStore::storedDays(db, meter.meter, first));
    QList<QDate> days;
    for (QDate day = first; day <= yesterday; day = day.addDays(1)) {
        if (!stored.contains(day))
            days.append(day);
    }
    return days;
}

bool isAskedFor(const CollectionRequest &request, ConcentratorId wanted, const ReadingStore::CollectedMeter &meter)
{
    return (!request.concentrator || meter.concentrator == wanted)
        && (request.meters.isEmpty() || request.meters.contains(meter.meter));
}

Result<QList<DueCollection>> collectDue(DbConnection &db, const CollectionRequest &request, WallTime now)
{
    if (request.day && !isOver(*request.day, now))
        return failure(ErrorCode::InvalidDate, u"%1 is not over"_s.arg(request.day->toString(Qt::ISODate)));
    ConcentratorId wanted;
    if (request.concentrator) {
        METERDESK_TRY(concentrator, DeviceStore::concentrator(db, *request.concentrator));
        wanted = concentrator.id;
    }
    for (const MeterId id : request.meters)
        METERDESK_CHECK(DeviceStore::meter(db, id));

    METERDESK_TRY(meters, ReadingStore::collectedMeters(db));
    QList<DueCollection> due;
    for (const ReadingStore::CollectedMeter &each : meters) {
        if (!isAskedFor(request, wanted, each))
            continue;
        QList<QDate> days;
        if (request.day) {
            days = {*request.day};
        } else {
            METERDESK_TRY(missing, missingDays(db, each, now.date().addDays(-1)));
            days = std::move(missing);
        }
        if (days.isEmpty())
            continue;
        if (due.isEmpty() || due.last().concentrator.id != each.concentrator) {
            METERDESK_TRY(concentrator, DeviceStore::concentrator(db, each.concentrator));
            due.append({concentrator, {}});
        }
        METERDESK_TRY(meter, DeviceStore::meter(db, each.meter));
        for (const QDate day : days)
            due.last().requests.append({meter, day});
    }
    return due;
}

/// Compares an answer with the stored one of the same day, or stores it; the status it ends with.
Result<CollectionStatus> keepFreeze(DbConnection &db, const FreezeReply &reply, FrameKeeper &frames, WallTime now)
{
    METERDESK_TRY(known, ReadingStore::freeze(db, reply.meter, reply.day));
    if (!known) {
        const Reading reading{.id = {},
            .meter = reply.meter,
            .kind = ReadingKind::DailyFreeze,
            .asOf = freezeInstant(reply.day),
            .readAt = reply.readAt,
            .registers = reply.registers};
        METERDESK_TRY(stored, ReadingStore::insertFreeze(db, reading, ReadingSource::Wire));
        METERDESK_CHECK(frames.keep(stored, reply.frames));
        return CollectionStatus::Ok;
    }
    if (known->registers == reply.registers) {
        METERDESK_TRY(standing, ReadingStore::standing(db, known->id));
        return standing == "held"_L1 ? CollectionStatus::Held : CollectionStatus::Ok;
    }
    METERDESK_TRY(undecided, ConflictStore::keep(db, known->id, reply.registers, reply.readAt));
    if (!undecided)
        return CollectionStatus::Ok;
    METERDESK_TRY(meter, DeviceStore::meter(db, reply.meter));
    METERDESK_TRY(account, AccountStore::find(db, meter.propertyCode, now.date()));
    METERDESK_CHECK(WorkItemStore::open(db,
        {.kind = WorkItemKind::ReadingConflict,
            .about = known->id.value,
            .account = account ? account->id : AccountId{},
            .meter = reply.meter,
            .detail = u"%1: stored %2, read again as %3"_s.arg(reply.day.toString(Qt::ISODate),
                known->registers.total.value_or(Energy{}).toText(), reply.registers.total->toText())},
        now));
    return CollectionStatus::Conflict;
}

Result<CollectedDay> storeReply(DbConnection &db, FreezeReply reply, FrameKeeper &frames, WallTime now)
{
    METERDESK_TRY(meter, DeviceStore::meter(db, reply.meter));
    if (reply.status == CollectionStatus::Ok) {
        METERDESK_TRY(installedOn, DeviceStore::installedOn(db, reply.meter));
        if (const Result<void> sound = checkFreeze(reply.day, reply.registers, now, installedOn); !sound) {
            reply.status = CollectionStatus::Failed;
            reply.detail = sound.error().detail;
        }
    }
    if (reply.status == CollectionStatus::Ok) {
        if (const std::optional<QString> difference = rateDifference(reply.registers))
            reply.detail = *difference;
        METERDESK_TRY(status, keepFreeze(db, reply, frames, now));
        reply.status = status;
        METERDESK_CHECK(DeviceStore::saveFact(db, reply.meter,
            {.registers = reply.registers, .registersReadAt = freezeInstant(reply.day)}, reply.readAt, now));
    } else if (reply.status == CollectionStatus::TimedOut) {
        METERDESK_CHECK(DeviceStore::noteFailure(db, reply.meter, now));
    }
    if (reply.status != CollectionStatus::TimedOut && reply.status != CollectionStatus::Failed
        && meter.concentrator.isValid())
        METERDESK_CHECK(DeviceStore::noteConcentratorContact(db, meter.concentrator, now));
    METERDESK_CHECK(
        ReadingStore::putAttempt(db, reply.meter, reply.day, reply.status, reply.attempts, now, reply.detail));
    return CollectedDay{meter.number, reply};
}

} // namespace

ReadingService::ReadingService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Async<QList<DueCollection>> ReadingService::due(const CollectionRequest &request) const
{
    return m_database.read<QList<DueCollection>>(
        [request, now = m_clock.now()](DbConnection &db) { return collectDue(db, request, now); });
}

Async<QList<CollectedDay>> ReadingService::store(const Actor &actor, const QList<FreezeReply> &replies)
{
    if (auto allowed = actor.mustHave(Right::CollectReadings); !allowed)
        return refused<QList<CollectedDay>>(allowed.error());
    return m_database.write<QList<CollectedDay>>(
        [replies, now = m_clock.now()](DbConnection &db) -> Result<QList<CollectedDay>> {
            QList<CollectedDay> days;
            FrameKeeper frames(db);
            for (const FreezeReply &reply : replies) {
                METERDESK_TRY(day, storeReply(db, reply, frames, now));
                days.append(day);
            }
            return days;
        });
}

Async<void> ReadingService::storeLive(const LiveReading &reading)
{
    return m_database.write<void>([reading, &clock = m_clock](DbConnection &db) -> Result<void> {
        METERDESK_TRY(meter, DeviceStore::meter(db, reading.meter));
        if (meter.concentrator.isValid())
            METERDESK_CHECK(DeviceStore::noteConcentratorContact(db, meter.concentrator, reading.readAt));
        return DeviceStore::saveFact(db, reading.meter,
            {.relay = reading.relay,
                .protection = reading.protection,
                .stateReadAt = reading.readAt,
                .registers = reading.registers,
                .registersReadAt = reading.readAt},
            reading.readAt, clock.now());
    });
}

Async<void> ReadingService::noteSilence(MeterId meter)
{
    return m_database.write<void>(
        [meter, now = m_clock.now()](DbConnection &db) { return DeviceStore::noteFailure(db, meter, now); });
}

Async<QList<CollectionLogRow>> ReadingService::log(const CollectionLogQuery &query, std::optional<int> limit) const
{
    SqlPageSource<CollectionLogQuery, CollectionLogRow> source(m_database, m_clock, RecordPages::collectionLog());
    constexpr int all = -1; // SQLite's LIMIT −1
    return source.first(query, {}, limit.value_or(all));
}

} // namespace meterdesk
