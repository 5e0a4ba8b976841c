// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/ReplacementService.h"

#include "Database.h"
#include "Try.h"
#include "billing/BillingEngine.h"
#include "sql/Transaction.h"
#include "stores/AccountStore.h"
#include "stores/BillingStore.h"
#include "stores/DeviceStore.h"
#include "stores/FrameKeeper.h"
#include "stores/OperationLogStore.h"
#include "stores/PropertyStore.h"
#include "stores/ReadingStore.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<void> checkRegisters(const Registers &registers, Energy modulus, const QString &which)
{
    if (!registers.total)
        return failure(ErrorCode::InvalidReading, u"%1: the total is missing"_s.arg(which));
    const auto outside = [modulus](
                             std::optional<Energy> value) { return value && (*value < Energy{} || *value >= modulus); };
    if (outside(registers.total) || std::ranges::any_of(registers.rates, outside))
        return failure(ErrorCode::InvalidReading, u"%1: a register is not below %2"_s.arg(which, modulus.toText()));
    return {};
}

/// What the old meter is still to be billed for, where billing will believe it.
Result<std::optional<Energy>> lastEnergy(const RegisterPoint &from, const RegisterPoint &end, const Meter &meter)
{
    METERDESK_TRY(use, energyBetween({from, end}, meter.metrology, false));
    const auto *energy = std::get_if<EnergyUse>(&use);
    return energy ? std::optional(energy->total) : std::nullopt;
}

Result<void> storeReading(DbConnection &db, const Reading &reading, const RegisterOrigin &origin)
{
    const QString reason = origin.reason.trimmed();
    METERDESK_TRY(stored,
        BillingStore::insertMovingReading(
            db, reading, origin.typed, reason.isEmpty() ? u"meter replaced"_s : u"meter replaced: "_s + reason));
    return FrameKeeper(db).keep(stored, origin.frames);
}

Result<std::optional<Energy>> closeOld(
    DbConnection &db, const Meter &old, const ReplacementRequest &request, WallTime now)
{
    METERDESK_CHECK(BillingStore::createMissingPointers(db));
    METERDESK_TRY(pointer, BillingStore::pointer(db, old.id));
    if (pointer && pointer->asOf >= request.at)
        return failure(
            ErrorCode::Backdated, u"meter %1 is billed to %2"_s.arg(old.number.toText(), pointer->asOf.toText()));
    METERDESK_CHECK(storeReading(db,
        {.meter = old.id,
            .kind = ReadingKind::ReplacementEnd,
            .asOf = request.at,
            .readAt = now,
            .registers = request.end},
        request.endOrigin));
    METERDESK_CHECK(DeviceStore::retireMeter(db, old.id, request.at));
    if (!pointer)
        return std::optional<Energy>();
    return lastEnergy(*pointer, {request.at, request.end}, old);
}

Result<MeterId> openNew(DbConnection &db, const Meter &old, const ReplacementRequest &request, WallTime now)
{
    Meter meter = old;
    meter.number = request.newMeter;
    meter.start = request.start;
    meter.metrology.ratio = request.ratio.value_or(old.metrology.ratio);
    meter.download = DownloadState::Pending;
    METERDESK_TRY(id, DeviceStore::insertMeter(db, meter, request.at.date()));
    METERDESK_CHECK(DeviceStore::setSuccessor(db, old.id, id));
    METERDESK_CHECK(storeReading(db,
        {.meter = id,
            .kind = ReadingKind::ReplacementStart,
            .asOf = request.at,
            .readAt = now,
            .registers = request.start},
        request.startOrigin));
    METERDESK_CHECK(BillingStore::setPointer(db, id, {request.at, request.start}));
    return id;
}

Result<ReplacementOutcome> replaceMeter(
    DbConnection &db, const Actor &actor, const ReplacementRequest &request, WallTime now)
{
    METERDESK_TRY(old, DeviceStore::meter(db, request.oldMeter));
    METERDESK_TRY(taken, DeviceStore::findMeter(db, request.newMeter));
    if (taken)
        return failure(ErrorCode::AlreadyExists, request.newMeter.toText());
    METERDESK_CHECK(checkRegisters(request.end, old.metrology.modulus, u"end"_s));
    METERDESK_CHECK(checkRegisters(request.start, old.metrology.modulus, u"start"_s));
    METERDESK_TRY(energy, closeOld(db, old, request, now));
    METERDESK_TRY(id, openNew(db, old, request, now));
    METERDESK_CHECK(OperationLogStore::append(db, actor, now, u"replace-meter"_s, old.number.toText(),
        u"%1 at %2, end %3, start %4"_s.arg(request.newMeter.toText(), request.at.toText(), request.end.total->toText(),
            request.start.total->toText())));
    return ReplacementOutcome{.oldMeter = old.number, .newMeter = request.newMeter, .energy = energy, .newId = id};
}

Result<std::optional<Account>> accountOf(DbConnection &db, const Meter &meter, WallTime now)
{
    if (!meter.property.isValid())
        return std::optional<Account>();
    return AccountStore::find(db, meter.propertyCode, now.date());
}

/// What the old meter costs up to its end reading; empty where it is held or nobody pays. Writes, for the caller to
/// take back.
Result<std::optional<Money>> chargeTo(
    DbConnection &db, const Actor &actor, const ReplacementRequest &request, WallTime now)
{
    METERDESK_TRY(old, DeviceStore::meter(db, request.oldMeter));
    METERDESK_TRY(account, accountOf(db, old, now));
    if (!account)
        return std::optional<Money>();
    METERDESK_CHECK(BillingStore::createMissingPointers(db));
    // Billed as a final reading is: the end of a replacement waits for the first bill of the new meter.
    METERDESK_CHECK(BillingStore::insertMovingReading(db,
        {.meter = old.id, .kind = ReadingKind::CheckOut, .asOf = request.at, .readAt = now, .registers = request.end},
        request.endOrigin.typed, {}));
    METERDESK_TRY(rows, BillingEngine(db, actor, now).run({.until = request.at, .account = account->id}));
    Money charge;
    for (const BillRow &row : std::as_const(rows)) {
        if (row.meter != old.number)
            continue;
        if (row.status == BillStatus::Held)
            return std::optional<Money>();
        METERDESK_TRY(sum, add(charge, row.charge));
        charge = sum;
    }
    return std::optional(charge);
}

Result<ReplacementOutcome> rehearseIn(
    DbConnection &db, const Actor &actor, const ReplacementRequest &request, WallTime now)
{
    ReplacementOutcome outcome;
    {
        Savepoint replacing(db);
        METERDESK_CHECK(replacing.begin());
        METERDESK_TRY(replaced, replaceMeter(db, actor, request, now));
        outcome = replaced;
        METERDESK_CHECK(replacing.undo());
    }
    if (!outcome.energy)
        return outcome;
    Savepoint billing(db);
    METERDESK_CHECK(billing.begin());
    METERDESK_TRY(charge, chargeTo(db, actor, request, now));
    outcome.charge = charge;
    METERDESK_CHECK(billing.undo());
    return outcome;
}

Result<ReplacementStand> standOf(DbConnection &db, MeterId id, WallTime now)
{
    ReplacementStand stand;
    METERDESK_TRY(meter, DeviceStore::meter(db, id));
    stand.meter = meter;
    METERDESK_TRY(newest, BillingStore::newestFreeze(db, id));
    stand.newest = newest;
    METERDESK_TRY(account, accountOf(db, meter, now));
    if (meter.property.isValid()) {
        METERDESK_TRY(room, PropertyStore::get(db, meter.propertyCode));
        stand.roomName = room.name;
    }
    if (!account)
        return stand;
    METERDESK_TRY(pointer, BillingStore::pointer(db, id));
    stand.billedTo = pointer;
    METERDESK_TRY(prices, BillingStore::pricesOf(db, account->id));
    for (const TariffVersion &price : std::as_const(prices)) {
        if (price.effectiveFrom <= now.date())
            stand.ratesNeeded = !price.isFlat();
    }
    return stand;
}

/// What is wrong with the request before the records are asked.
Result<void> checkRequest(const Actor &actor, const ReplacementRequest &request, WallTime now)
{
    METERDESK_CHECK(actor.mustHave(Right::ManageDevices));
    if (request.at > now)
        return failure(ErrorCode::InvalidDate, request.at.toText());
    if (request.ratio && *request.ratio < 1)
        return failure(ErrorCode::InvalidArgument, u"ratio below 1"_s);
    return {};
}

} // namespace

ReplacementService::ReplacementService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Async<ReplacementOutcome> ReplacementService::replace(const Actor &actor, const ReplacementRequest &request)
{
    if (auto sound = checkRequest(actor, request, m_clock.now()); !sound)
        return finishedAsync<ReplacementOutcome>(std::unexpected(sound.error()));
    return m_database.write<ReplacementOutcome>(
        [actor, request, &clock = m_clock](DbConnection &db) { return replaceMeter(db, actor, request, clock.now()); });
}

Async<ReplacementOutcome> ReplacementService::rehearse(const Actor &actor, const ReplacementRequest &request)
{
    if (auto sound = checkRequest(actor, request, m_clock.now()); !sound)
        return finishedAsync<ReplacementOutcome>(std::unexpected(sound.error()));
    return m_database.write<ReplacementOutcome>(
        [actor, request, &clock = m_clock](DbConnection &db) { return rehearseIn(db, actor, request, clock.now()); });
}

Async<ReplacementStand> ReplacementService::stand(const Actor &actor, MeterId meter) const
{
    if (auto allowed = actor.mustHave(Right::ManageDevices); !allowed)
        return finishedAsync<ReplacementStand>(std::unexpected(allowed.error()));
    return m_database.read<ReplacementStand>(
        [meter, now = m_clock.now()](DbConnection &db) { return standOf(db, meter, now); });
}

Async<bool> ReplacementService::isFree(const MeterNo &number) const
{
    return m_database.read<bool>([number](DbConnection &db) -> Result<bool> {
        METERDESK_TRY(found, DeviceStore::findMeter(db, number));
        return !found;
    });
}

} // namespace meterdesk
