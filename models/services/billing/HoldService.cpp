// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/HoldService.h"

#include "Database.h"
#include "Reading.h"
#include "Try.h"
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

} // namespace meterdesk
