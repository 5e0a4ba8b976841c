// SPDX-License-Identifier: GPL-3.0-or-later
#include "money/AdjustmentBooking.h"

#include "StoredSettings.h"
#include "Try.h"
#include "money/RequestDigest.h"
#include "stores/AccountStore.h"
#include "stores/BillingStore.h"
#include "stores/DeviceStore.h"
#include "stores/OperationLogStore.h"
#include "stores/SettlementStore.h"
#include "stores/TenancyStore.h"
#include "tenancy/Settlement.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<QStringView, rateCount> rateWords{u"sharp", u"peak", u"flat", u"valley"};

QByteArray digestOf(const CorrectionRequest &request)
{
    return requestDigest(
        {u"correct-energy"_s, request.meter.padded(), request.day.toString(Qt::ISODate), request.energy.toText(),
            request.rate ? rateWords[static_cast<std::size_t>(*request.rate)].toString() : QString(), request.reason});
}

struct CorrectedPrice
{
    TariffVersion version;
    QString rate = u"total"_s;
    UnitPrice price;
    ExactAmount exact;
};

/// What the energy costs at the price of its day; where tiers count, what the last kWh of that month cost.
Result<CorrectedPrice> priceOf(DbConnection &db, const CorrectionRequest &request, AccountId account, TenancyId tenancy)
{
    METERDESK_TRY(versions, BillingStore::pricesOf(db, account));
    const auto next = std::ranges::find_if(
        versions, [&request](const TariffVersion &version) { return version.effectiveFrom > request.day; });
    if (next == versions.begin())
        return failure(ErrorCode::UnknownTariff, request.day.toString(Qt::ISODate));
    CorrectedPrice price{.version = *std::prev(next), .price = std::prev(next)->total};
    const bool byRates = !price.version.isFlat();
    if (byRates != request.rate.has_value())
        return failure(ErrorCode::InvalidArgument,
            byRates ? u"the price of this day is by rates"_s : u"the price of this day is a single one"_s);
    if (byRates) {
        price.rate = rateWords[static_cast<std::size_t>(*request.rate)].toString();
        price.price = price.version.rate(*request.rate);
    }
    if (price.version.tiers.isEmpty()) {
        METERDESK_TRY(exact, multiply(request.energy, price.price));
        price.exact = exact;
        return price;
    }
    METERDESK_TRY(used, BillingStore::monthlyUse(db, tenancy));
    METERDESK_TRY(shares, priceByTiers(price.version.tiers, used.value(monthOf(request.day)), request.energy));
    for (const TierShare &share : shares) {
        METERDESK_TRY(sum, add(price.exact, share.exact));
        price.exact = sum;
    }
    if (!shares.isEmpty())
        price.price = shares.first().price;
    return price;
}

Result<std::optional<CorrectionOutcome>> earlierCorrection(
    DbConnection &db, const CorrectionRequest &request, const QByteArray &digest)
{
    METERDESK_TRY(earlier, SettlementStore::findCorrection(db, request.requestId));
    METERDESK_TRY(booked, LedgerStore::findRequest(db, request.requestId));
    if (!earlier && !booked)
        return std::optional<CorrectionOutcome>();
    if (!earlier || earlier->contentDigest != digest)
        return failure(ErrorCode::DuplicateRequest, request.requestId);
    METERDESK_TRY(code, AccountStore::codeOf(db, earlier->account));
    METERDESK_TRY(balance, LedgerStore::balance(db, earlier->account));
    return std::optional(CorrectionOutcome{.account = code,
        .energy = earlier->energy,
        .exact = earlier->exact,
        .amount = Money{-earlier->posting.charge.fen},
        .balanceAfter = booked ? booked->entry.balanceAfter : balance,
        .duplicate = true});
}

} // namespace

Result<CorrectionOutcome> bookCorrection(const BookingContext &context, const CorrectionRequest &request)
{
    DbConnection &db = context.db;
    const QByteArray digest = digestOf(request);
    // Asked first: what was booked stays booked, also when the meter has gone or the account was closed since.
    METERDESK_TRY(earlier, earlierCorrection(db, request, digest));
    if (earlier)
        return *earlier;
    METERDESK_TRY(meter, DeviceStore::meter(db, request.meter));
    METERDESK_TRY(account, AccountStore::getOpen(db, meter.propertyCode, context.now.date()));
    METERDESK_TRY(tenancy, TenancyStore::present(db, account.id));
    METERDESK_TRY(charged, BillingStore::chargedTenancy(db, account.id));
    if (!tenancy || !charged)
        return failure(ErrorCode::NoTenancy, account.code.toText());
    if (request.day < tenancy->from.date())
        return failure(ErrorCode::TenancyClosed, request.day.toString(Qt::ISODate));
    METERDESK_TRY(pointer, BillingStore::pointer(db, meter.id));
    if (!pointer || billingDay(pointer->asOf) < request.day)
        return failure(ErrorCode::InvalidDate, u"%1 is not billed yet"_s.arg(request.day.toString(Qt::ISODate)));

    METERDESK_TRY(price, priceOf(db, request, account.id, tenancy->id));
    METERDESK_TRY(posting, postCharge(charged->running, price.exact));
    METERDESK_TRY(amount, negate(posting.charge));
    METERDESK_TRY(settings, StoredSettings::read(db, context.mark));
    METERDESK_CHECK(mustBeApproved(context, amount, settings, request.approval));

    CorrectionRecord record{.requestId = request.requestId,
        .contentDigest = digest,
        .account = account.id,
        .tenancy = tenancy->id,
        .meter = meter.id,
        .day = request.day,
        .rate = price.rate,
        .energy = request.energy,
        .versionId = price.version.id,
        .price = price.price,
        .posting = posting,
        .exact = price.exact,
        .reason = request.reason.trimmed(),
        .operatorName = context.actor.name,
        .postedAt = context.now};
    CorrectionOutcome outcome{.account = account.code,
        .energy = request.energy,
        .exact = price.exact,
        .amount = amount,
        .balanceAfter = account.balance};
    if (amount != Money{}) {
        LedgerPoster poster(db, context.actor, context.now);
        METERDESK_TRY(entry,
            bookSettlement(context, poster, settings,
                {.account = account.id,
                    .tenancy = tenancy->id,
                    .kind = EntryKind::Adjustment,
                    .amount = amount,
                    .requestId = request.requestId,
                    .contentDigest = digest,
                    .note = u"%1 %2 kWh: %3"_s.arg(
                        request.day.toString(Qt::ISODate), request.energy.toText(), record.reason),
                    .approval = request.approval}));
        record.entryNo = entry.no;
        outcome.balanceAfter = entry.balanceAfter;
    }
    METERDESK_CHECK(SettlementStore::insertCorrection(db, record));
    METERDESK_CHECK(BillingStore::setRunning(db, tenancy->id, posting.after));
    METERDESK_CHECK(
        OperationLogStore::append(db, context.actor, context.now, u"correct-energy"_s, account.code.toText(),
            u"%1 %2 kWh %3: %4"_s.arg(
                request.day.toString(Qt::ISODate), request.energy.toText(), amount.toText(), record.reason)));
    return outcome;
}

} // namespace meterdesk
