// SPDX-License-Identifier: GPL-3.0-or-later
#include "BillingEngine.h"

#include "HoldStore.h"
#include "RequestDigest.h"
#include "Try.h"
#include "WorkItemStore.h"

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
    QList<BillRow> rows;
    for (const BillableReading &reading : readings) {
        if (m_blocked.contains(reading.meter))
            continue;
        METERDESK_TRY(row, bill(reading));
        if (row)
            rows.append(*row);
    }
    for (const ChargedAccount &account : std::as_const(m_accounts))
        METERDESK_CHECK(BillingStore::setRunning(m_db, account.tenancy.id, account.tenancy.running));
    return rows;
}

Result<std::optional<BillRow>> BillingEngine::bill(const BillableReading &reading)
{
    METERDESK_TRY(pointer, pointerOf(reading));
    if (reading.hold.isValid())
        return blocked(reading, *pointer, wordOf(*reading.heldFor), reading.hold);
    if (reading.point.asOf <= pointer->asOf) {
        // Another reading of the same instant was billed in this run.
        METERDESK_CHECK(BillingStore::setStanding(m_db, reading.id, u"information"_s));
        return std::optional<BillRow>();
    }
    METERDESK_TRY(account, accountOf(reading.account));
    const MeterSpan span{*pointer, reading.point};
    const auto priced = billSpan(
        span, reading.metrology, account->prices, reading.accepted ? Judgement::Accepted : Judgement::Unjudged);
    Result<BillRow> row;
    if (!priced)
        row = notPriced(reading, *pointer, priced.error());
    else if (const auto *reason = std::get_if<HoldReason>(&*priced))
        row = hold(reading, *pointer, *reason);
    else
        row = post(reading, span, std::get<PricedUse>(*priced), *account);
    if (!row)
        return std::unexpected(row.error());
    return std::optional<BillRow>(std::move(*row));
}

Result<BillRow> BillingEngine::post(
    const BillableReading &reading, const MeterSpan &span, const PricedUse &use, ChargedAccount &account)
{
    const auto posting = postCharge(account.tenancy.running, use.exact);
    if (!posting)
        return notPriced(reading, span.from, posting.error());
    BillRecord record{.account = reading.account,
        .tenancy = account.tenancy.id,
        .meter = reading.meter,
        .reading = reading.id,
        .span = span,
        .use = use,
        .posting = *posting,
        .postedAt = m_now};
    Money balance;
    if (posting->charge == Money{}) {
        METERDESK_TRY(unchanged, LedgerStore::balance(m_db, reading.account));
        balance = unchanged;
    } else {
        METERDESK_TRY(amount, negate(posting->charge));
        const QString requestId =
            u"%1bill:%2:%3"_s.arg(ownRequestPrefix).arg(reading.meter.value).arg(span.to.asOf.toText());
        METERDESK_TRY(entry,
            m_poster.post({.account = reading.account,
                .tenancy = account.tenancy.id,
                .kind = EntryKind::Charge,
                .amount = amount,
                .requestId = requestId,
                .contentDigest = requestDigest({requestId})}));
        record.entryNo = entry.no;
        balance = entry.balanceAfter;
    }
    METERDESK_CHECK(BillingStore::insertBill(m_db, record));
    METERDESK_CHECK(BillingStore::setPointer(m_db, reading.meter, span.to));
    METERDESK_CHECK(BillingStore::setStanding(m_db, reading.id, u"billed"_s));
    if (use.ratesDisagree) {
        METERDESK_CHECK(WorkItemStore::open(m_db,
            {.kind = WorkItemKind::RatesDiffer,
                .about = reading.meter.value,
                .account = reading.account,
                .meter = reading.meter,
                .detail = u"%1: the rates do not add up to the total"_s.arg(span.to.asOf.toText())},
            m_now));
    }
    METERDESK_CHECK(
        WorkItemStore::close(m_db, WorkItemKind::NotPriced, reading.meter.value, u"system"_s, u"billed"_s, m_now));
    account.tenancy.running = posting->after;
    m_pointers.insert(reading.meter, span.to);
    return BillRow{.account = reading.accountCode,
        .meter = reading.meterNo,
        .from = use.days.first,
        .to = use.days.last,
        .energy = use.energy,
        .charge = posting->charge,
        .balanceAfter = balance};
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

Result<RegisterPoint *> BillingEngine::pointerOf(const BillableReading &reading)
{
    if (const auto known = m_pointers.find(reading.meter); known != m_pointers.end())
        return &*known;
    METERDESK_TRY(stored, BillingStore::pointer(m_db, reading.meter));
    // A meter that was taken away before its room had an account has nothing to be billed from.
    return &*m_pointers.insert(reading.meter, stored.value_or(reading.point));
}

Result<BillingEngine::ChargedAccount *> BillingEngine::accountOf(AccountId account)
{
    if (const auto known = m_accounts.find(account); known != m_accounts.end())
        return &*known;
    METERDESK_TRY(prices, BillingStore::pricesOf(m_db, account));
    METERDESK_TRY(tenancy, BillingStore::chargedTenancy(m_db, account));
    if (!tenancy)
        return failure(ErrorCode::DatabaseFailed, u"account %1 has no present tenancy"_s.arg(account.value));
    return &*m_accounts.insert(account, {prices, *tenancy});
}

} // namespace meterdesk
