// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenancy/TenancyChange.h"

#include "StoredSettings.h"
#include "Try.h"
#include "billing/BillingEngine.h"
#include "money/RequestDigest.h"
#include "stores/AccountStore.h"
#include "stores/CommandStore.h"
#include "stores/DeviceStore.h"
#include "stores/FrameKeeper.h"
#include "stores/OperationLogStore.h"
#include "stores/ReadingStore.h"
#include "stores/ReceiptStore.h"
#include "stores/SettlementStore.h"
#include "tenancy/Settlement.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

QString typedText(const QList<MovingReading> &readings)
{
    QString text;
    for (const MovingReading &reading : readings) {
        if (!reading.typed)
            continue;
        text += u"%1"_s.arg(reading.meter.value);
        text += u'=' + (reading.registers.total ? reading.registers.total->toText() : QString());
        for (const std::optional<Energy> &rate : reading.registers.rates)
            text += u'/' + (rate ? rate->toText() : QString());
        text += u' ';
    }
    return text;
}

QByteArray digestOf(const CheckOutRequest &request)
{
    QStringList fields{
        u"check-out"_s, request.account.toText(), typedText(request.readings), wordOf(request.method), request.note};
    // Left out where there is none: requests that were booked before it could be given are still known again.
    if (!request.payeeDocument.isEmpty())
        fields += request.payeeDocument.toText();
    return requestDigest(fields);
}

QString levelUpNote(const CheckInRequest &request)
{
    return u"payer: %1"_s.arg(request.payer.trimmed());
}

/// Money that somebody counted must be the money that is booked.
Result<void> mustBeAsShown(Money balance, std::optional<Money> shown)
{
    if (shown && balance != *shown)
        return failure(ErrorCode::Cancelled, u"%1 was shown, it is %2 now"_s.arg(shown->toText(), balance.toText()));
    return {};
}

} // namespace

TenancyChange::TenancyChange(const BookingContext &context)
    : m_context(context)
    , m_db(context.db)
    , m_actor(context.actor)
    , m_now(context.now)
{ }

Result<std::optional<CheckOutOutcome>> TenancyChange::earlierCheckOut(DbConnection &db, const CheckOutRequest &request)
{
    METERDESK_TRY(earlier, TenancyStore::findCheckOut(db, request.requestId));
    METERDESK_TRY(entry, LedgerStore::findRequest(db, request.requestId));
    if (!earlier && !entry)
        return std::optional<CheckOutOutcome>();
    if (!earlier || earlier->contentDigest != digestOf(request))
        return failure(ErrorCode::DuplicateRequest, request.requestId);
    const Money settled = earlier->settled;
    METERDESK_TRY(rounded, SettlementStore::roundedCash(db, earlier->entryNo));
    return std::optional(CheckOutOutcome{.account = request.account,
        .energy = earlier->energy,
        .finalBill = earlier->finalBill,
        .balanceBefore = Money{-settled.fen},
        .refund = settled < Money{} ? Money{-settled.fen} : Money{},
        .collected = settled > Money{} ? settled : Money{},
        .cash = rounded.value_or(settled),
        .slipNo = earlier->slipNo,
        .duplicate = true});
}

Result<void> TenancyChange::storeReadings(
    const Account &account, const QList<MovingReading> &readings, ReadingKind kind, WallTime at)
{
    METERDESK_CHECK(BillingStore::createMissingPointers(m_db));
    METERDESK_TRY(meters, DeviceStore::metersOfProperty(m_db, account.property));
    for (const Meter &meter : meters) {
        const auto reading = std::ranges::find(readings, meter.id, &MovingReading::meter);
        if (reading == readings.cend() || !reading->registers.total)
            return failure(ErrorCode::InvalidReading, u"meter %1 has no reading"_s.arg(meter.number.toText()));
        METERDESK_TRY(pointer, BillingStore::pointer(m_db, meter.id));
        if (pointer && pointer->asOf >= at)
            return failure(
                ErrorCode::Backdated, u"meter %1 is billed to %2"_s.arg(meter.number.toText(), pointer->asOf.toText()));
        METERDESK_TRY(stored,
            BillingStore::insertMovingReading(m_db,
                {.meter = meter.id, .kind = kind, .asOf = at, .readAt = m_now, .registers = reading->registers},
                reading->typed, reading->reason.trimmed()));
        METERDESK_CHECK(FrameKeeper(m_db).keep(stored, reading->frames));
    }
    return {};
}

Result<TenancyChange::FinalBill> TenancyChange::billUpTo(const Account &account, WallTime at)
{
    METERDESK_TRY(rows, BillingEngine(m_db, m_actor, m_now).run({.until = at, .account = account.id}));
    FinalBill bill;
    for (const BillRow &row : rows) {
        if (row.status == BillStatus::Held)
            return failure(ErrorCode::ReadingHeld, u"meter %1: %2"_s.arg(row.meter.toText(), row.reason));
        METERDESK_TRY(energy, add(bill.energy, row.energy));
        METERDESK_TRY(charge, add(bill.charge, row.charge));
        bill = {energy, charge};
    }
    return bill;
}

Result<CheckOutOutcome> TenancyChange::checkOut(const CheckOutRequest &request)
{
    METERDESK_TRY(repeated, earlierCheckOut(m_db, request));
    if (repeated)
        return *repeated;
    METERDESK_TRY(account, AccountStore::getOpen(m_db, request.account, m_now.date()));
    METERDESK_TRY(tenancy, TenancyStore::present(m_db, account.id));
    if (!tenancy || tenancy->vacant)
        return failure(ErrorCode::NoTenancy, request.account.toText());
    METERDESK_CHECK(storeReadings(account, request.readings, ReadingKind::CheckOut, request.at));
    METERDESK_TRY(bill, billUpTo(account, request.at));

    METERDESK_TRY(balance, LedgerStore::balance(m_db, account.id));
    METERDESK_CHECK(mustBeAsShown(balance, request.shown));
    METERDESK_TRY(settlement, negate(balance));
    const bool collects = settlement > Money{};
    METERDESK_TRY(slipNo, ReceiptStore::nextNumber(m_db, collects ? u"BF"_s : u"TF"_s, m_now.date()));
    CheckOutRecord record{.tenancy = tenancy->id,
        .requestId = request.requestId,
        .contentDigest = digestOf(request),
        .at = request.at,
        .operatorName = m_actor.name,
        .energy = bill.energy,
        .finalBill = bill.charge,
        .slipNo = slipNo};
    METERDESK_TRY(entry, settle(account, settlement, request, record));
    record.entryNo = entry ? entry->no : 0;
    METERDESK_TRY(rounded, SettlementStore::roundedCash(m_db, record.entryNo));
    METERDESK_CHECK(TenancyStore::insertCheckOut(m_db, record));
    METERDESK_CHECK(TenancyStore::succeed(m_db, account.id, *tenancy, {.vacant = true}, request.at, {}));
    METERDESK_CHECK(OperationLogStore::append(m_db, m_actor, m_now, u"check-out"_s, request.account.toText(),
        u"%1 balance %2 → 0.00"_s.arg(slipNo, balance.toText())));
    CheckOutOutcome outcome{.account = request.account,
        .energy = bill.energy,
        .finalBill = bill.charge,
        .balanceBefore = balance,
        .refund = collects ? Money{} : balance,
        .collected = collects ? settlement : Money{},
        .cash = rounded.value_or(settlement),
        .slipNo = slipNo};
    if (request.trip) {
        METERDESK_TRY(trips, queueTrips(account));
        outcome.trips = trips;
    }
    return outcome;
}

Result<std::optional<LedgerEntry>> TenancyChange::settle(
    const Account &account, Money settlement, const CheckOutRequest &request, const CheckOutRecord &record)
{
    if (settlement == Money{})
        return std::optional<LedgerEntry>();
    METERDESK_TRY(settings, StoredSettings::read(m_db, m_context.mark));
    // What is left belongs to the tenant; only a cashier alone must not hand out more than the limit.
    if (m_actor.role == Role::Cashier && settlement < Money{})
        METERDESK_CHECK(mustBeApproved(m_context, settlement, settings, request.approval));
    LedgerPoster poster(m_db, m_actor, m_now);
    METERDESK_TRY(entry,
        bookSettlement(m_context, poster, settings,
            {.account = account.id,
                .tenancy = record.tenancy,
                .kind = settlement > Money{} ? EntryKind::TopUp : EntryKind::Refund,
                .amount = settlement,
                .requestId = request.requestId,
                .contentDigest = record.contentDigest,
                .method = request.method,
                .receiptNo = record.slipNo,
                .note = request.note,
                .payeeDocument = request.payeeDocument,
                .approval = request.approval}));
    return std::optional(entry);
}

Result<QList<CommandId>> TenancyChange::queueTrips(const Account &account)
{
    METERDESK_TRY(meters, DeviceStore::metersOfProperty(m_db, account.property));
    QList<CommandId> trips;
    for (const Meter &meter : meters) {
        METERDESK_TRY(waits, CommandStore::hasQueued(m_db, meter.id, RelayAction::Trip, CommandPurpose::Operator));
        if (!meter.hasRelayCommand() || waits)
            continue;
        METERDESK_TRY(command,
            CommandStore::insert(m_db,
                {.meter = meter.id,
                    .account = account.id,
                    .tenancy = account.tenancy,
                    .action = RelayAction::Trip,
                    .purpose = CommandPurpose::Operator,
                    .operatorName = m_actor.name,
                    .reason = u"check-out"_s,
                    .queuedAt = m_now}));
        trips.append(command);
    }
    return trips;
}

Result<std::optional<CheckInOutcome>> TenancyChange::earlierCheckIn(DbConnection &db, const CheckInRequest &request)
{
    METERDESK_TRY(began, TenancyStore::findByRequest(db, request.requestId));
    METERDESK_TRY(entry, LedgerStore::findRequest(db, request.requestId));
    if (!began && !entry)
        return std::optional<CheckInOutcome>();
    METERDESK_TRY(account, AccountStore::get(db, request.account, {}));
    const bool same = began && began->account == account.id && began->memberName == request.memberName
        && began->memberPhone == request.memberPhone && (!entry || entry->entry.note == levelUpNote(request));
    if (!same)
        return failure(ErrorCode::DuplicateRequest, request.requestId);
    METERDESK_TRY(charge, TenancyStore::chargedBefore(db, *began));
    return std::optional(CheckInOutcome{.account = request.account,
        .vacancyCharge = charge,
        .levelUp = entry ? entry->entry.amount : Money{},
        .slipNo = entry ? entry->entry.receiptNo : QString(),
        .duplicate = true});
}

Result<CheckInOutcome> TenancyChange::checkIn(const CheckInRequest &request)
{
    METERDESK_TRY(repeated, earlierCheckIn(m_db, request));
    if (repeated)
        return *repeated;
    METERDESK_TRY(account, AccountStore::getOpen(m_db, request.account, m_now.date()));
    METERDESK_TRY(tenancy, TenancyStore::present(m_db, account.id));
    if (!tenancy)
        return failure(ErrorCode::NoTenancy, request.account.toText());
    if (!tenancy->vacant)
        return failure(ErrorCode::AlreadyExists, u"somebody lives in %1"_s.arg(request.account.toText()));
    METERDESK_CHECK(storeReadings(account, request.readings, ReadingKind::CheckIn, request.at));
    METERDESK_TRY(bill, billUpTo(account, request.at));

    METERDESK_TRY(balance, LedgerStore::balance(m_db, account.id));
    if (balance > Money{})
        return failure(
            ErrorCode::TenancyClosed, u"%1 of the last tenant is to be refunded first"_s.arg(balance.toText()));
    METERDESK_CHECK(mustBeAsShown(balance, request.shown));
    METERDESK_TRY(levelUp, negate(balance));
    CheckInOutcome outcome{.account = request.account, .vacancyCharge = bill.charge, .levelUp = levelUp};
    if (levelUp != Money{}) {
        if (request.payer.trimmed().isEmpty())
            return failure(ErrorCode::InvalidArgument, u"who bears %1"_s.arg(levelUp.toText()));
        LedgerPoster poster(m_db, m_actor, m_now);
        METERDESK_TRY(slip, ReceiptStore::nextNumber(m_db, u"BF"_s, m_now.date()));
        METERDESK_CHECK(poster.post({.account = account.id,
            .tenancy = tenancy->id,
            .kind = EntryKind::LevelUp,
            .amount = levelUp,
            .requestId = request.requestId,
            .contentDigest = requestDigest({u"check-in"_s, request.account.toText(), request.at.toText()}),
            .receiptNo = slip,
            .note = levelUpNote(request)}));
        outcome.slipNo = slip;
    }
    METERDESK_CHECK(TenancyStore::succeed(m_db, account.id, *tenancy,
        {.memberName = request.memberName, .memberPhone = request.memberPhone}, request.at, request.requestId));
    METERDESK_CHECK(OperationLogStore::append(m_db, m_actor, m_now, u"check-in"_s, request.account.toText(),
        u"balance %1 → 0.00, payer %2"_s.arg(balance.toText(), request.payer)));
    return outcome;
}

} // namespace meterdesk
