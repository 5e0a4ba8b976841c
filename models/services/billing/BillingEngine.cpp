// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/BillingEngine.h"

#include "Try.h"
#include "money/RequestDigest.h"
#include "stores/HoldStore.h"
#include "stores/WorkItemStore.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

BillingEngine::BillingEngine(DbConnection &db, const Actor &actor, WallTime now)
    : m_db(db)
    , m_now(now)
    , m_poster(db, actor, now)
{ }

Result<QList<BillRow>> BillingEngine::run(const BillingScope &scope)
{
    METERDESK_CHECK(BillingStore::createMissingPointers(m_db));
    METERDESK_CHECK(BillingStore::setInformationAside(m_db));
    METERDESK_TRY(readings, BillingStore::billable(m_db, scope.until, scope.account));
    METERDESK_TRY(notPriced, WorkItemStore::openAbout(m_db, WorkItemKind::NotPriced));
    m_notPriced = notPriced;
    QList<BillRow> rows;
    for (const BillableReading &reading : readings) {
        METERDESK_TRY(row, bill(reading));
        if (row)
            rows.append(*row);
    }
    METERDESK_CHECK(BillingStore::settle(m_db, m_billed));
    QList<ChargedTenancy> charged;
    for (const ChargedAccount &account : std::as_const(m_accounts))
        charged.append(account.tenancy);
    METERDESK_CHECK(BillingStore::setRunning(m_db, charged));
    return rows;
}

Result<std::optional<BillRow>> BillingEngine::bill(const BillableReading &reading)
{
    const bool waits = m_blocked.contains(reading.meter);
    auto row = waits ? Result<std::optional<BillRow>>() : billNext(reading);
    // What a replaced meter used last must not be lost between two meters: its successor waits with it.
    if (reading.successor.isValid() && m_blocked.contains(reading.meter))
        m_blocked.insert(reading.successor);
    return row;
}

Result<std::optional<BillRow>> BillingEngine::billNext(const BillableReading &reading)
{
    const RegisterPoint pointer = pointerOf(reading);
    if (reading.hold.isValid())
        return blocked(reading, pointer, wordOf(*reading.heldFor), reading.hold);
    if (reading.point.asOf <= pointer.asOf) {
        // Another reading of the same instant was billed in this run.
        METERDESK_CHECK(BillingStore::setStanding(m_db, reading.id, u"information"_s));
        return std::optional<BillRow>();
    }
    METERDESK_TRY(account, accountOf(reading));
    METERDESK_TRY(priced, price(reading, pointer, *account));
    if (const auto *row = std::get_if<BillRow>(&priced))
        return std::optional(*row);
    const BilledPart &part = std::get<BilledPart>(priced);
    if (reading.kind == ReadingKind::ReplacementEnd && reading.successor.isValid()) {
        carry(reading, part, *account);
        return std::optional<BillRow>();
    }
    METERDESK_TRY(row, post(reading, m_carried.take(reading.meter) + QList{part}, *account));
    return std::optional(row);
}

Result<BillingEngine::PricedReading> BillingEngine::price(
    const BillableReading &reading, const RegisterPoint &from, const ChargedAccount &account)
{
    const auto given = [](const Result<BillRow> &row) -> Result<PricedReading> {
        if (!row)
            return std::unexpected(row.error());
        return PricedReading(*row);
    };
    const MeterSpan span{from, reading.point};
    const Judgement judgement = reading.accepted ? Judgement::Accepted : Judgement::Unjudged;
    const auto priced = billSpan(span, reading.metrology, account.prices, judgement, account.used);
    if (!priced)
        return given(notPriced(reading, from, priced.error()));
    if (const auto *reason = std::get_if<HoldReason>(&*priced))
        return given(hold(reading, from, *reason));
    return PricedReading(BilledPart{reading.meter, reading.id, span, std::get<PricedUse>(*priced)});
}

void BillingEngine::carry(const BillableReading &reading, const BilledPart &part, ChargedAccount &account)
{
    m_carried[reading.successor] = m_carried.take(reading.meter) + QList{part};
    m_pointers.insert(reading.meter, part.span.to);
    count(part.use, account);
}

void BillingEngine::count(const PricedUse &use, ChargedAccount &account)
{
    if (!account.tiered)
        return;
    for (const PricedPart &part : use.parts)
        account.used[monthOf(part.days.last)].hundredths += part.energy.hundredths;
}

Result<BillRow> BillingEngine::post(
    const BillableReading &reading, const QList<BilledPart> &parts, ChargedAccount &account)
{
    BillRecord record{.account = reading.account,
        .tenancy = account.tenancy.id,
        .parts = parts,
        .days = daysBetween(parts.first().span.from.asOf, parts.last().span.to.asOf),
        .postedAt = m_now};
    const RegisterPoint from = parts.first().span.from;
    for (const BilledPart &part : parts) {
        const auto energy = add(record.energy, part.use.energy);
        const auto exact = add(record.exact, part.use.exact);
        if (!energy || !exact)
            return notPriced(reading, from, {ErrorCode::AmountOverflow, u"sum of two meters"_s});
        record.energy = *energy;
        record.exact = *exact;
    }
    const auto posting = postCharge(account.tenancy.running, record.exact);
    if (!posting)
        return notPriced(reading, from, posting.error());
    record.posting = *posting;
    METERDESK_TRY(balance, enter(record, reading));
    METERDESK_CHECK(BillingStore::insertBill(m_db, record));
    for (const BilledPart &part : parts)
        METERDESK_CHECK(settle(part, reading.account));
    account.tenancy.running = posting->after;
    count(parts.last().use, account);
    m_pointers.insert(reading.meter, reading.point);
    return BillRow{.account = reading.accountCode,
        .meter = reading.meterNo,
        .from = record.days.first,
        .to = record.days.last,
        .energy = record.energy,
        .charge = posting->charge,
        .balanceAfter = balance};
}

Result<Money> BillingEngine::enter(BillRecord &record, const BillableReading &reading)
{
    if (record.posting.charge == Money{})
        return LedgerStore::balance(m_db, reading.account);
    METERDESK_TRY(amount, negate(record.posting.charge));
    const QString requestId =
        u"%1bill:%2:%3"_s.arg(ownRequestPrefix).arg(reading.meter.value).arg(reading.point.asOf.toText());
    METERDESK_TRY(entry,
        m_poster.post({.account = reading.account,
            .tenancy = record.tenancy,
            .kind = EntryKind::Charge,
            .amount = amount,
            .requestId = requestId,
            .contentDigest = requestDigest({requestId})}));
    record.entryNo = entry.no;
    return entry.balanceAfter;
}

Result<void> BillingEngine::settle(const BilledPart &part, AccountId account)
{
    m_billed.append(part.reading);
    if (part.use.ratesDisagree) {
        METERDESK_CHECK(WorkItemStore::open(m_db,
            {.kind = WorkItemKind::RatesDiffer,
                .about = part.meter.value,
                .account = account,
                .meter = part.meter,
                .detail = u"%1: the rates do not add up to the total"_s.arg(part.span.to.asOf.toText())},
            m_now));
    }
    if (!m_notPriced.contains(part.meter.value))
        return {};
    return WorkItemStore::close(m_db, WorkItemKind::NotPriced, part.meter.value, u"system"_s, u"billed"_s, m_now);
}

Result<BillRow> BillingEngine::hold(const BillableReading &reading, const RegisterPoint &previous, HoldReason reason)
{
    METERDESK_TRY(hold, HoldStore::open(m_db, reading, previous, reason, m_now));
    METERDESK_CHECK(BillingStore::setStanding(m_db, reading.id, u"held"_s));
    METERDESK_CHECK(WorkItemStore::open(m_db,
        {.kind = WorkItemKind::HeldReading,
            .about = hold.value,
            .account = reading.account,
            .meter = reading.meter,
            .detail = u"%1: %2"_s.arg(reading.point.asOf.toText(), wordOf(reason))},
        m_now));
    return blocked(reading, previous, wordOf(reason), hold);
}

Result<BillRow> BillingEngine::notPriced(
    const BillableReading &reading, const RegisterPoint &previous, const Error &error)
{
    // One meter that cannot be priced must not stop the bills of the whole building.
    m_notPriced.insert(reading.meter.value);
    METERDESK_CHECK(WorkItemStore::open(m_db,
        {.kind = WorkItemKind::NotPriced,
            .about = reading.meter.value,
            .account = reading.account,
            .meter = reading.meter,
            .detail = u"%1: %2 %3"_s.arg(reading.point.asOf.toText(), errorCodeName(error.code), error.detail)},
        m_now));
    return blocked(reading, previous, errorCodeName(error.code), {});
}

Result<BillRow> BillingEngine::blocked(
    const BillableReading &reading, const RegisterPoint &previous, const QString &reason, HoldId hold)
{
    METERDESK_TRY(balance, LedgerStore::balance(m_db, reading.account));
    m_blocked.insert(reading.meter);
    const DayRange days = daysBetween(previous.asOf, reading.point.asOf);
    return BillRow{.account = reading.accountCode,
        .meter = reading.meterNo,
        .from = days.first,
        .to = days.last,
        .balanceAfter = balance,
        .status = BillStatus::Held,
        .reason = reason,
        .hold = hold};
}

RegisterPoint BillingEngine::pointerOf(const BillableReading &reading) const
{
    if (const auto known = m_pointers.constFind(reading.meter); known != m_pointers.cend())
        return *known;
    // A meter that was taken away before its room had an account has nothing to be billed from.
    return reading.billedTo.value_or(reading.point);
}

Result<QList<TariffVersion>> BillingEngine::pricesOf(AccountId account, const QString &tariffs)
{
    if (const auto known = m_prices.constFind(tariffs); known != m_prices.cend())
        return *known;
    METERDESK_TRY(prices, BillingStore::pricesOf(m_db, account));
    return *m_prices.insert(tariffs, prices);
}

Result<BillingEngine::ChargedAccount *> BillingEngine::accountOf(const BillableReading &reading)
{
    if (const auto known = m_accounts.find(reading.account); known != m_accounts.end())
        return &*known;
    if (!reading.tenancy)
        return failure(ErrorCode::DatabaseFailed, u"%1 has no present tenancy"_s.arg(reading.accountCode.toText()));
    METERDESK_TRY(prices, pricesOf(reading.account, reading.tenancy->tariffs));
    ChargedAccount charged{prices, *reading.tenancy, {}, false};
    charged.tiered = std::ranges::any_of(prices, [](const TariffVersion &version) { return !version.tiers.isEmpty(); });
    if (charged.tiered) {
        METERDESK_TRY(used, BillingStore::monthlyUse(m_db, charged.tenancy.id));
        charged.used = used;
    }
    return &*m_accounts.insert(reading.account, charged);
}

} // namespace meterdesk
