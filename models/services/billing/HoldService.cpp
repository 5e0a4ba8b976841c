// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/HoldService.h"

#include "Database.h"
#include "Reading.h"
#include "Try.h"
#include "stores/ConflictStore.h"
#include "stores/HoldStore.h"
#include "stores/OperationLogStore.h"
#include "stores/WorkItemStore.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

HeldReading heldReading(const HoldRecord &record)
{
    return {.id = record.id,
        .account = record.accountCode,
        .meter = record.meterNo,
        .day = billingDay(record.current.asOf),
        .reason = record.reason,
        .previous = record.previous,
        .current = record.current,
        .openedAt = record.openedAt};
}

Result<HeldReading> clearHold(DbConnection &db, const Actor &actor, const HoldClearing &clearing, WallTime now)
{
    METERDESK_TRY(found, HoldStore::findOpen(db, clearing.hold));
    if (!found)
        return failure(ErrorCode::UnknownHold, QString::number(clearing.hold.value));
    const bool counts = clearing.decision != HoldDecision::Discarded;
    if (clearing.decision == HoldDecision::Typed)
        METERDESK_CHECK(HoldStore::retype(db, found->reading, clearing.typed, now));
    METERDESK_CHECK(BillingStore::setStanding(db, found->reading, counts ? u"pending"_s : u"discarded"_s));
    METERDESK_CHECK(
        HoldStore::clear(db, found->id, wordOf(clearing.decision), clearing.note.trimmed(), actor.name, now));
    METERDESK_CHECK(
        WorkItemStore::close(db, WorkItemKind::HeldReading, found->id.value, actor.name, clearing.note.trimmed(), now));
    METERDESK_CHECK(OperationLogStore::append(db, actor, now, u"clear-hold"_s, found->meterNo.toText(),
        u"%1 %2: %3"_s.arg(found->current.asOf.toText(), wordOf(clearing.decision), clearing.note.trimmed())));
    return heldReading(*found);
}

ConflictingReading conflictingReading(const ConflictRecord &record)
{
    return {.reading = record.reading,
        .account = record.accountCode,
        .meter = record.meterNo,
        .day = billingDay(record.asOf),
        .stored = record.stored,
        .storedReadAt = record.storedReadAt,
        .second = record.second,
        .secondReadAt = record.secondReadAt,
        .billed = record.billed};
}

/// What billing compared is gone, so it compares anew.
Result<void> dropHoldOf(DbConnection &db, const Actor &actor, ReadingId reading, const QString &note, WallTime now)
{
    METERDESK_TRY(hold, HoldStore::findOpenOf(db, reading));
    if (!hold)
        return {};
    METERDESK_CHECK(HoldStore::clear(db, hold->id, u"superseded"_s, note, actor.name, now));
    return WorkItemStore::close(db, WorkItemKind::HeldReading, hold->id.value, actor.name, note, now);
}

Result<ConflictingReading> settleConflict(
    DbConnection &db, const Actor &actor, const ConflictSettlement &settlement, WallTime now)
{
    METERDESK_TRY(found, ConflictStore::findOpen(db, settlement.reading));
    if (!found)
        return failure(ErrorCode::UnknownHold, QString::number(settlement.reading.value));
    const QString note = settlement.note.trimmed();
    const QString how = wordOf(settlement.decision);
    if (settlement.decision == ConflictDecision::Taken) {
        if (found->billed)
            return failure(ErrorCode::HasHistory,
                u"the reading of %1 is billed"_s.arg(billingDay(found->asOf).toString(Qt::ISODate)));
        METERDESK_CHECK(dropHoldOf(db, actor, found->reading, note, now));
        METERDESK_CHECK(ConflictStore::take(db, *found));
    }
    METERDESK_CHECK(ConflictStore::resolve(db, *found, how, now));
    METERDESK_CHECK(
        WorkItemStore::close(db, WorkItemKind::ReadingConflict, found->reading.value, actor.name, note, now));
    METERDESK_CHECK(OperationLogStore::append(db, actor, now, u"settle-conflict"_s, found->meterNo.toText(),
        u"%1 %2: stored %3, second %4: %5"_s.arg(found->asOf.toText(), how,
            found->stored.total.value_or(Energy{}).toText(), found->second.total.value_or(Energy{}).toText(), note)));
    return conflictingReading(*found);
}

} // namespace

HoldService::HoldService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Async<QList<HeldReading>> HoldService::open() const
{
    return m_database.read<QList<HeldReading>>([](DbConnection &db) -> Result<QList<HeldReading>> {
        METERDESK_TRY(records, HoldStore::listOpen(db));
        QList<HeldReading> held;
        for (const HoldRecord &record : records)
            held.append(heldReading(record));
        return held;
    });
}

Async<HeldReading> HoldService::clear(const Actor &actor, const HoldClearing &clearing)
{
    if (auto allowed = actor.mustHave(Right::RunBilling); !allowed)
        return finishedAsync<HeldReading>(std::unexpected(allowed.error()));
    if (clearing.note.trimmed().isEmpty())
        return finishedAsync<HeldReading>(failure(ErrorCode::InvalidArgument, u"clearing a hold needs a note"_s));
    if (clearing.decision == HoldDecision::Typed && !clearing.typed.total)
        return finishedAsync<HeldReading>(failure(ErrorCode::InvalidReading, u"the total is missing"_s));
    return m_database.write<HeldReading>(
        [actor, clearing, &clock = m_clock](DbConnection &db) { return clearHold(db, actor, clearing, clock.now()); });
}

Async<QList<ConflictingReading>> HoldService::conflicts() const
{
    return m_database.read<QList<ConflictingReading>>([](DbConnection &db) -> Result<QList<ConflictingReading>> {
        METERDESK_TRY(records, ConflictStore::listOpen(db));
        QList<ConflictingReading> conflicts;
        for (const ConflictRecord &record : records)
            conflicts.append(conflictingReading(record));
        return conflicts;
    });
}

Async<ConflictingReading> HoldService::settle(const Actor &actor, const ConflictSettlement &settlement)
{
    if (auto allowed = actor.mustHave(Right::RunBilling); !allowed)
        return finishedAsync<ConflictingReading>(std::unexpected(allowed.error()));
    if (settlement.note.trimmed().isEmpty())
        return finishedAsync<ConflictingReading>(
            failure(ErrorCode::InvalidArgument, u"settling a conflict needs a note"_s));
    return m_database.write<ConflictingReading>([actor, settlement, &clock = m_clock](DbConnection &db) {
        return settleConflict(db, actor, settlement, clock.now());
    });
}

} // namespace meterdesk
