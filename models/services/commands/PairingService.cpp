// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/PairingService.h"

#include "Database.h"
#include "Promised.h"
#include "Try.h"
#include "commands/PairingRun.h"
#include "stores/DeviceStore.h"
#include "stores/OperationLogStore.h"

#include <algorithm>
#include <map>

namespace meterdesk {

namespace {

/// What the comparison needs of the records.
struct OurTable
{
    Concentrator concentrator;
    QList<Meter> behind; ///< meters with a point at the concentrator
    QList<Meter> all;
};

Result<OurTable> ourTable(DbConnection &db, const ConcentratorNo &number)
{
    OurTable ours;
    METERDESK_TRY(concentrator, DeviceStore::concentrator(db, number));
    ours.concentrator = concentrator;
    METERDESK_TRY(all, DeviceStore::meters(db));
    ours.all = all;
    for (const Meter &meter : std::as_const(all)) {
        if (meter.concentrator == concentrator.id && meter.line.point > 0)
            ours.behind += meter;
    }
    return ours;
}

bool isSameLine(const Meter &meter, const TableSlot &held)
{
    return held.point == meter.line.point && held.port == meter.line.port && held.protocol == meter.protocol
        && (held.baud == 0 || held.baud == meter.line.baud);
}

TableMatch matchOf(const TableComparison &line)
{
    if (!line.ours)
        return TableMatch::Unknown;
    if (!line.held)
        return TableMatch::Missing;
    if (line.held->number != line.ours->number.padded())
        return TableMatch::OtherMeter;
    return isSameLine(*line.ours, *line.held) ? TableMatch::Same : TableMatch::Differs;
}

QList<TableComparison> comparisonOf(const OurTable &ours, const QList<TableSlot> &held)
{
    std::map<int, TableComparison> lines;
    for (const Meter &meter : ours.behind)
        lines[meter.line.point].ours = meter;
    for (const TableSlot &slot : held)
        lines[slot.slot].held = slot;
    QList<TableComparison> compared;
    for (auto &[slot, line] : lines) {
        line.slot = slot;
        line.match = matchOf(line);
        if (line.held && line.match != TableMatch::Same && line.match != TableMatch::Differs) {
            const auto known = std::ranges::find_if(
                ours.all, [&held = *line.held](const Meter &meter) { return meter.number.padded() == held.number; });
            if (known != ours.all.end())
                line.elsewhere = known->number;
        }
        compared += line;
    }
    return compared;
}

} // namespace

PairingService::PairingService(Database &database, const Clock &clock, MeterGateway &gateway, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_gateway(gateway)
{ }

PairingService::~PairingService()
{
    // Runs end their futures while their parts are still there.
    qDeleteAll(findChildren<QObject *>(Qt::FindDirectChildrenOnly));
}

Async<QList<PairingReport>> PairingService::push(
    const Actor &actor, const QList<MeterId> &meters, const QSet<MeterId> &overwrite)
{
    return run(actor, Right::ManageDevices, PairingAction::Push, meters, overwrite);
}

Async<QList<PairingReport>> PairingService::cancel(const Actor &actor, const QList<MeterId> &meters)
{
    return run(actor, Right::ManageDevices, PairingAction::Cancel, meters, {});
}

Async<QList<PairingReport>> PairingService::verify(const Actor &actor, const QList<MeterId> &meters)
{
    return run(actor, Right::ReadMeters, PairingAction::Verify, meters, {});
}

Async<QList<PairingReport>> PairingService::run(const Actor &actor, Right needed, PairingAction action,
    const QList<MeterId> &meters, const QSet<MeterId> &overwrite)
{
    if (const auto permitted = actor.mustHave(needed); !permitted)
        return finishedAsync<QList<PairingReport>>(std::unexpected(permitted.error()));
    auto *pairing = new PairingRun(m_database, m_clock, m_gateway, actor, action, this);
    if (action != PairingAction::Verify)
        connect(pairing, &PairingRun::progress, this, &PairingService::progress);
    connect(pairing, &PairingRun::meterChanged, this, &PairingService::meterChanged);
    return pairing->start(meters, overwrite);
}

Async<QList<PairingRecord>> PairingService::records(
    const std::optional<MeterNo> &meter, std::optional<WallTime> since) const
{
    return m_database.read<QList<PairingRecord>>(
        [padded = meter ? meter->padded() : QString(), since](DbConnection &db) -> Result<QList<PairingRecord>> {
            METERDESK_TRY(operations, OperationLogStore::pairings(db, padded, since));
            QList<PairingRecord> records;
            for (const OperationRecord &operation : operations) {
                METERDESK_TRY(frames, OperationLogStore::frames(db, operation.id));
                records.append({operation, frames});
            }
            return records;
        });
}

Async<QList<TableComparison>> PairingService::compare(const Actor &actor, const ConcentratorNo &concentrator)
{
    if (const auto permitted = actor.mustHave(Right::ReadMeters); !permitted)
        return finishedAsync<QList<TableComparison>>(std::unexpected(permitted.error()));
    const Promised<QList<TableComparison>> give;
    whenDone(m_database.read<OurTable>([concentrator](DbConnection &db) { return ourTable(db, concentrator); }), this,
        [this, give](const Result<OurTable> &ours) {
            if (!ours)
                return give(std::unexpected(ours.error()));
            int upTo = 0;
            for (const Meter &meter : ours->behind)
                upTo = std::max(upTo, meter.line.point);
            whenDone(m_gateway.readMeterTable(ours->concentrator, upTo), this,
                [give, ours = *ours](const Result<QList<TableSlot>> &held) {
                    if (!held)
                        return give(std::unexpected(held.error()));
                    give(comparisonOf(ours, *held));
                });
        });
    return give.future();
}

} // namespace meterdesk
