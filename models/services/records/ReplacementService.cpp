// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/ReplacementService.h"

#include "Database.h"
#include "Try.h"
#include "stores/AccountStore.h"
#include "stores/BillingStore.h"
#include "stores/DeviceStore.h"
#include "stores/OperationLogStore.h"

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

Result<std::optional<Energy>> closeOld(
    DbConnection &db, const Meter &old, const ReplacementRequest &request, WallTime now)
{
    METERDESK_CHECK(BillingStore::createMissingPointers(db));
    METERDESK_TRY(pointer, BillingStore::pointer(db, old.id));
    if (pointer && pointer->asOf >= request.at)
        return failure(
            ErrorCode::Backdated, u"meter %1 is billed to %2"_s.arg(old.number.toText(), pointer->asOf.toText()));
    METERDESK_CHECK(BillingStore::insertMovingReading(db,
        {.meter = old.id,
            .kind = ReadingKind::ReplacementEnd,
            .asOf = request.at,
            .readAt = now,
            .registers = request.end},
        true, u"meter replaced"_s));
    METERDESK_CHECK(DeviceStore::retireMeter(db, old.id, request.at));
    if (!pointer)
        return std::optional<Energy>();
    return lastEnergy(*pointer, {request.at, request.end}, old);
}

Result<void> openNew(DbConnection &db, const Meter &old, const ReplacementRequest &request, WallTime now)
{
    Meter meter = old;
    meter.number = request.newMeter;
    meter.start = request.start;
    meter.metrology.ratio = request.ratio.value_or(old.metrology.ratio);
    meter.download = DownloadState::Pending;
    METERDESK_TRY(id, DeviceStore::insertMeter(db, meter, request.at.date()));
    METERDESK_CHECK(DeviceStore::setSuccessor(db, old.id, id));
    METERDESK_CHECK(BillingStore::insertMovingReading(db,
        {.meter = id,
            .kind = ReadingKind::ReplacementStart,
            .asOf = request.at,
            .readAt = now,
            .registers = request.start},
        true, u"meter replaced"_s));
    return BillingStore::setPointer(db, id, {request.at, request.start});
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
    METERDESK_CHECK(openNew(db, old, request, now));
    METERDESK_CHECK(OperationLogStore::append(db, actor, now, u"replace-meter"_s, old.number.toText(),
        u"%1 at %2, end %3, start %4"_s.arg(request.newMeter.toText(), request.at.toText(), request.end.total->toText(),
            request.start.total->toText())));
    return ReplacementOutcome{old.number, request.newMeter, energy};
}

} // namespace

ReplacementService::ReplacementService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Async<ReplacementOutcome> ReplacementService::replace(const Actor &actor, const ReplacementRequest &request)
{
    if (auto allowed = actor.mustHave(Right::ManageDevices); !allowed)
        return finishedAsync<ReplacementOutcome>(std::unexpected(allowed.error()));
    if (request.at > m_clock.now())
        return finishedAsync<ReplacementOutcome>(failure(ErrorCode::InvalidDate, request.at.toText()));
    if (request.ratio && *request.ratio < 1)
        return finishedAsync<ReplacementOutcome>(failure(ErrorCode::InvalidArgument, u"ratio below 1"_s));
    return m_database.write<ReplacementOutcome>(
        [actor, request, &clock = m_clock](DbConnection &db) { return replaceMeter(db, actor, request, clock.now()); });
}

} // namespace meterdesk
