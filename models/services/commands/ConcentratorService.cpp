// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/ConcentratorService.h"

#include "Database.h"
#include "Promised.h"
#include "Try.h"
#include "stores/ConcentratorStore.h"
#include "stores/DeviceStore.h"

namespace meterdesk {

namespace {

Result<int> storeEvents(DbConnection &db, ConcentratorId concentrator, const EventReading &reading, WallTime now)
{
    int added = 0;
    for (const ConcentratorEvent &event : reading.events) {
        METERDESK_TRY(isNew, ConcentratorStore::insertEvent(db, concentrator, event, now));
        added += isNew ? 1 : 0;
    }
    METERDESK_CHECK(ConcentratorStore::setEventMarks(db, concentrator, reading.marks));
    METERDESK_CHECK(DeviceStore::noteConcentratorContact(db, concentrator, now));
    return added;
}

} // namespace

ConcentratorService::ConcentratorService(Database &database, const Clock &clock, MeterGateway &gateway, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_gateway(gateway)
{ }

void ConcentratorService::readBehind(const Known &known, std::function<void(const Result<int> &)> done)
{
    const ConcentratorId id = known.concentrator.id;
    whenDone(m_gateway.readEvents(known.concentrator, known.marks), this,
        [this, id, number = known.concentrator.number, done](const Result<EventReading> &reading) {
            if (!reading)
                return done(std::unexpected(reading.error()));
            whenDone(m_database.write<int>([id, reading = *reading, now = m_clock.now()](
                                               DbConnection &db) { return storeEvents(db, id, reading, now); }),
                this, [this, number, done](const Result<int> &added) {
                    if (added && *added > 0)
                        Q_EMIT eventsStored(number);
                    done(added);
                });
        });
}

Async<int> ConcentratorService::readEvents(const Actor &actor, const ConcentratorNo &concentrator)
{
    if (const auto permitted = actor.mustHave(Right::ReadMeters); !permitted)
        return finishedAsync<int>(std::unexpected(permitted.error()));
    const Promised<int> give;
    whenDone(m_database.read<Known>([concentrator](DbConnection &db) -> Result<Known> {
        METERDESK_TRY(found, DeviceStore::concentrator(db, concentrator));
        METERDESK_TRY(marks, ConcentratorStore::eventMarks(db, found.id));
        return Known{found, marks};
    }),
        this, [this, give](const Result<Known> &known) {
            if (!known)
                return give(std::unexpected(known.error()));
            readBehind(*known, give);
        });
    return give.future();
}

Async<int> ConcentratorService::readAllEvents(const Actor &actor)
{
    if (const auto permitted = actor.mustHave(Right::ReadMeters); !permitted)
        return finishedAsync<int>(std::unexpected(permitted.error()));
    const Promised<int> give;
    whenDone(m_database.read<QList<Known>>([](DbConnection &db) -> Result<QList<Known>> {
        QList<Known> all;
        METERDESK_TRY(concentrators, DeviceStore::concentrators(db));
        for (const Concentrator &concentrator : std::as_const(concentrators)) {
            METERDESK_TRY(marks, ConcentratorStore::eventMarks(db, concentrator.id));
            all += Known{concentrator, marks};
        }
        return all;
    }),
        this, [this, give](const Result<QList<Known>> &all) {
            if (!all)
                return give(std::unexpected(all.error()));
            QList<Known> online = *all;
            online.removeIf([this](const Known &known) {
                return known.concentrator.protocol == ConcentratorProtocol::MeterBus
                    || m_gateway.linkState(known.concentrator.id) != LinkState::Online;
            });
            readNext(online, 0, give);
        });
    return give.future();
}

void ConcentratorService::readNext(QList<Known> rest, int added, std::function<void(const Result<int> &)> done)
{
    if (rest.isEmpty())
        return done(added);
    const Known known = rest.takeFirst();
    readBehind(
        known, [this, rest, added, done](const Result<int> &more) { readNext(rest, added + more.value_or(0), done); });
}

Async<QList<ConcentratorEventRow>> ConcentratorService::events(const ConcentratorNo &concentrator, int limit) const
{
    using Rows = QList<ConcentratorEventRow>;
    return m_database.read<Rows>([concentrator, limit](DbConnection &db) -> Result<Rows> {
        METERDESK_TRY(found, DeviceStore::concentrator(db, concentrator));
        return ConcentratorStore::newestEvents(db, found.id, limit);
    });
}

Async<ConcentratorVersion> ConcentratorService::readVersion(const Actor &actor, const ConcentratorNo &concentrator)
{
    if (const auto permitted = actor.mustHave(Right::ReadMeters); !permitted)
        return finishedAsync<ConcentratorVersion>(std::unexpected(permitted.error()));
    const Promised<ConcentratorVersion> give;
    whenDone(m_database.read<Concentrator>(
                 [concentrator](DbConnection &db) { return DeviceStore::concentrator(db, concentrator); }),
        this, [this, give](const Result<Concentrator> &found) {
            if (!found)
                return give(std::unexpected(found.error()));
            whenDone(m_gateway.readVersion(*found), this,
                [this, give, id = found->id](const Result<ConcentratorVersion> &version) {
                    if (!version)
                        return give(std::unexpected(version.error()));
                    whenDone(m_database.write<void>([id, text = version->softwareText()](DbConnection &db) {
                        return ConcentratorStore::setSoftwareVersion(db, id, text);
                    }),
                        this, [give, version = *version](const Result<void> &stored) {
                            give(stored ? Result<ConcentratorVersion>(version) : std::unexpected(stored.error()));
                        });
                });
        });
    return give.future();
}

} // namespace meterdesk
