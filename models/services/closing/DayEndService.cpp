// SPDX-License-Identifier: GPL-3.0-or-later
#include "closing/DayEndService.h"

#include "Database.h"
#include "LedgerHash.h"
#include "Try.h"
#include "closing/ClosingReports.h"
#include "closing/DayEndFacts.h"
#include "stores/DayEndStore.h"
#include "stores/LedgerStore.h"
#include "stores/OperationLogStore.h"
#include "stores/ReceiptStore.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A day-end without its number, and where its bills end.
struct Draft
{
    DayEnd dayEnd;
    std::int64_t lastBill = 0;
};

Result<BalanceMovement> sumOf(const QList<BuildingMovement> &buildings)
{
    BalanceMovement sum;
    constexpr std::array parts{&BalanceMovement::opening, &BalanceMovement::recharges, &BalanceMovement::reversals,
        &BalanceMovement::charges, &BalanceMovement::refunds, &BalanceMovement::collections,
        &BalanceMovement::adjustments, &BalanceMovement::closing};
    for (const BuildingMovement &building : buildings) {
        for (const auto part : parts) {
            METERDESK_TRY(total, add(sum.*part, building.movement.*part));
            sum.*part = total;
        }
    }
    return sum;
}

Result<Draft> draftOf(DbConnection &db, QDate businessDate, WallTime now)
{
    METERDESK_TRY(last, DayEndStore::newest(db));
    METERDESK_TRY(tip, LedgerStore::tip(db));
    METERDESK_TRY(lastBill, DayEndStore::newestBill(db));
    Draft draft{.lastBill = lastBill};
    DayEnd &dayEnd = draft.dayEnd;
    dayEnd.businessDate = businessDate;
    dayEnd.at = now;
    dayEnd.firstEntry = last ? last->lastEntry + 1 : 1;
    dayEnd.lastEntry = tip.no;
    dayEnd.seal = tip.no > 0 ? seal(tip.hash) : QString();
    METERDESK_TRY(buildings, DayEndStore::movements(db, dayEnd.firstEntry));
    dayEnd.buildings = buildings;
    METERDESK_TRY(movement, sumOf(buildings));
    dayEnd.movement = movement;
    // 期初 is what the last day-end said, whatever the balances say now.
    const Money opening = last ? last->closing : Money{};
    if (movement.opening != opening)
        return failure(ErrorCode::LedgerBroken,
            u"the day opens with %1, the last day-end closed with %2"_s.arg(
                movement.opening.toText(), opening.toText()));
    METERDESK_TRY(energy, DayEndStore::energyOf(db, last ? last->lastBill : 0, lastBill));
    dayEnd.energy = energy;
    METERDESK_CHECK(DayEndStore::countState(db, last ? std::optional(last->at) : std::nullopt, dayEnd));
    return draft;
}

Result<DayEnd> closeDay(DbConnection &db, const Actor &actor, QDate businessDate, WallTime now)
{
    METERDESK_TRY(last, DayEndStore::newest(db));
    if (last && last->businessDate >= businessDate)
        return failure(
            ErrorCode::DayClosed, u"%1 is closed as %2"_s.arg(last->businessDate.toString(Qt::ISODate), last->number));
    METERDESK_TRY(draft, draftOf(db, businessDate, now));
    DayEnd &dayEnd = draft.dayEnd;
    METERDESK_TRY(number, ReceiptStore::nextNumber(db, u"RJ"_s, businessDate));
    dayEnd.number = number;
    dayEnd.operatorName = actor.name;
    METERDESK_CHECK(DayEndStore::insert(db,
        {.number = number,
            .businessDate = businessDate,
            .at = now,
            .operatorName = actor.name,
            .firstEntry = dayEnd.firstEntry,
            .lastEntry = dayEnd.lastEntry,
            .lastBill = draft.lastBill,
            .opening = dayEnd.movement.opening,
            .closing = dayEnd.movement.closing,
            .seal = dayEnd.seal,
            .facts = dayEndToJson(dayEnd)}));
    METERDESK_CHECK(OperationLogStore::append(db, actor, now, u"day-end"_s, number,
        u"entries %1–%2, closing %3, seal %4"_s.arg(QString::number(dayEnd.firstEntry),
            QString::number(dayEnd.lastEntry), dayEnd.movement.closing.toText(), dayEnd.seal)));
    return dayEnd;
}

} // namespace

Result<DayEnd> ClosingReports::dayEndDraft(DbConnection &db, QDate businessDate, WallTime now)
{
    METERDESK_TRY(draft, draftOf(db, businessDate, now));
    return draft.dayEnd;
}

Result<DayEnd> ClosingReports::dayEnd(DbConnection &db, const QString &number)
{
    METERDESK_TRY(stored, DayEndStore::find(db, number));
    if (!stored)
        return failure(ErrorCode::UnknownReceipt, number);
    return dayEndFromJson(stored->facts);
}

DayEndService::DayEndService(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{ }

Async<DayEnd> DayEndService::preview() const
{
    return m_database.read<DayEnd>(
        [now = m_clock.now()](DbConnection &db) { return ClosingReports::dayEndDraft(db, now.date(), now); });
}

Async<DayEnd> DayEndService::close(const Actor &actor, QDate businessDate)
{
    if (auto allowed = actor.mustHave(Right::ApproveMoney); !allowed)
        return finishedAsync<DayEnd>(std::unexpected(allowed.error()));
    return m_database.write<DayEnd>([actor, businessDate, &clock = m_clock](DbConnection &db) -> Result<DayEnd> {
        const WallTime now = clock.now();
        if (!businessDate.isValid() || businessDate > now.date())
            return failure(ErrorCode::InvalidDate, businessDate.toString(Qt::ISODate));
        return closeDay(db, actor, businessDate, now);
    });
}

Async<QList<DayEnd>> DayEndService::list(int limit) const
{
    return m_database.read<QList<DayEnd>>([limit](DbConnection &db) -> Result<QList<DayEnd>> {
        METERDESK_TRY(stored, DayEndStore::list(db, limit));
        QList<DayEnd> dayEnds;
        for (const DayEndStore::StoredDayEnd &each : stored) {
            METERDESK_TRY(dayEnd, dayEndFromJson(each.facts));
            dayEnds.append(dayEnd);
        }
        return dayEnds;
    });
}

} // namespace meterdesk
