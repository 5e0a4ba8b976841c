// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/MeterBusService.h"

#include "Database.h"
#include "Try.h"
#include "stores/DeviceStore.h"
#include "stores/OperationLogStore.h"

#include <QtCore/QHash>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

struct BusRecords
{
    Concentrator bus;
    QList<Meter> meters; ///< of the whole building

    [[nodiscard]] FoundMeter found(const MeterNo &number) const
    {
        const auto record = std::ranges::find(meters, number, &Meter::number);
        return {number, record == meters.end() ? std::nullopt : std::optional(*record)};
    }
};

Result<BusRecords> recordsOf(DbConnection &db, const ConcentratorNo &bus)
{
    METERDESK_TRY(found, DeviceStore::concentrator(db, bus));
    METERDESK_TRY(meters, DeviceStore::meters(db));
    return BusRecords{found, meters};
}

/// A number that stands in the records is the meter's identity there.
Result<void> mayTake(const BusRecords &records, const MeterNumberChange &change)
{
    if (const auto present = records.found(change.present).record)
        return failure(ErrorCode::AlreadyExists, u"meter %1 is in the records"_s.arg(present->number.toText()));
    const auto wanted = records.found(change.wanted).record;
    if (wanted && wanted->concentrator != records.bus.id)
        return failure(ErrorCode::AlreadyExists, u"meter %1 belongs to another place"_s.arg(wanted->number.toText()));
    return {};
}

} // namespace

MeterBusService::MeterBusService(Database &database, const Clock &clock, MeterGateway &gateway, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_gateway(gateway)
{ }

Async<QList<FoundMeter>> MeterBusService::search(const Actor &actor, const ConcentratorNo &bus, MeterProtocol protocol,
    std::function<void(const FoundMeter &)> found)
{
    if (const auto permitted = actor.mustHave(Right::ReadMeters); !permitted)
        return finishedAsync<QList<FoundMeter>>(std::unexpected(permitted.error()));
    const Promised<QList<FoundMeter>> give;
    whenDone(m_database.read<BusRecords>([bus](DbConnection &db) { return recordsOf(db, bus); }), this,
        [this, protocol, found = std::move(found), give](const Result<BusRecords> &records) {
            if (!records)
                return give(std::unexpected(records.error()));
            const auto tell = [found, records = *records](const MeterNo &number) {
                if (found)
                    found(records.found(number));
            };
            const auto searching = m_gateway.searchMeters(records->bus, protocol, tell);
            cancelTogether(give.future(), searching, this);
            whenDone(searching, this, [give, records = *records](const Result<QList<MeterNo>> &numbers) {
                if (!numbers)
                    return give(std::unexpected(numbers.error()));
                QList<FoundMeter> all;
                for (const MeterNo &number : *numbers)
                    all += records.found(number);
                give(all);
            });
        });
    return give.future();
}

Async<void> MeterBusService::writeNumber(const Actor &actor, const MeterNumberChange &change)
{
    if (const auto permitted = actor.mustHave(Right::ManageDevices); !permitted)
        return finishedAsync<void>(std::unexpected(permitted.error()));
    if (change.typedNumber.trimmed() != change.present.toText())
        return finishedAsync<void>(
            failure(ErrorCode::InvalidArgument, u"typed_number: %1 was to be typed"_s.arg(change.present.toText())));
    const Promised<void> give;
    whenDone(m_database.read<BusRecords>([bus = change.bus](DbConnection &db) { return recordsOf(db, bus); }), this,
        [this, actor, change, give](const Result<BusRecords> &records) {
            if (!records)
                return give(std::unexpected(records.error()));
            if (const auto may = mayTake(*records, change); !may)
                return give(may);
            send(actor, records->bus, change, give);
        });
    return give.future();
}

void MeterBusService::send(
    const Actor &actor, const Concentrator &bus, const MeterNumberChange &change, const Promised<void> &give)
{
    const auto log = [this, actor, bus](const QString &action, const QString &detail) {
        return m_database.write<void>([actor, action, detail, bus = bus.number, now = m_clock.now()](DbConnection &db) {
            return OperationLogStore::append(db, actor, now, action, bus.toText(), detail);
        });
    };
    const QString what = u"%1 → %2"_s.arg(change.present.toText(), change.wanted.toText());
    whenDone(log(u"write-number"_s, what), this, [this, bus, change, what, log, give](const Result<void> &logged) {
        if (!logged)
            return give(logged);
        whenDone(m_gateway.writeMeterNumber(bus, change.protocol, change.present, change.wanted), this,
            [this, what, log, give](const Result<void> &done) {
                const QString result = done ? u"confirmed"_s : errorCodeName(done.error().code);
                whenDone(log(u"number-result"_s, u"%1, %2"_s.arg(what, result)), this,
                    [give, done](const Result<void> &kept) { give(done ? kept : done); });
            });
    });
}

} // namespace meterdesk
