// SPDX-License-Identifier: GPL-3.0-or-later
#include "Billing.h"

#include "CheckedMath.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PricePeriod
{
    TariffVersion version;
    DayRange days;
};

/// A price by tiers counts months, so its days are kept apart by month.
void appendPeriods(QList<PricePeriod> &periods, const TariffVersion &version, DayRange days)
{
    while (!version.tiers.isEmpty() && monthOf(days.first) != monthOf(days.last)) {
        const QDate next = monthOf(days.first).addMonths(1);
        periods.append({version, {days.first, next.addDays(-1)}});
        days.first = next;
    }
    periods.append({version, days});
}

/// The versions in force on the days of a range, with the days of each.
Result<QList<PricePeriod>> periodsOf(const QList<TariffVersion> &versions, const DayRange &days)
{
    QList<PricePeriod> periods;
    for (qsizetype i = 0; i < versions.size(); ++i) {
        const QDate first = std::max(days.first, versions[i].effectiveFrom);
        const QDate last =
            i + 1 < versions.size() ? std::min(days.last, versions[i + 1].effectiveFrom.addDays(-1)) : days.last;
        if (first <= last)
            appendPeriods(periods, versions[i], {first, last});
    }
    if (periods.isEmpty() || periods.first().days.first != days.first)
        return failure(ErrorCode::UnknownTariff, u"no price on %1"_s.arg(days.first.toString(Qt::ISODate)));
    return periods;
}

/// Hands out shares of one register, part by part.
class RegisterSplit
{
public:
    RegisterSplit(Energy whole, int days)
        : m_whole(whole)
        , m_rest(whole)
        , m_days(days)
    { }

    [[nodiscard]] Result<Energy> next(int days, bool last)
    {
        const auto product = checkedMultiply(m_whole.hundredths, days);
        if (!product)
            return failure(ErrorCode::AmountOverflow, u"split by days"_s);
        const Energy share = last ? m_rest : Energy{*product / m_days};
        m_rest.hundredths -= share.hundredths;
        return share;
    }

private:
    Energy m_whole;
    Energy m_rest;
    int m_days;
};

/// The uses of the periods of a span; Σ = the use of the whole.
Result<QList<EnergyUse>> splitByDays(const EnergyUse &use, const QList<PricePeriod> &periods, int days)
{
    QList<EnergyUse> parts(periods.size());
    const auto split = [&](Energy whole, auto &&target) -> Result<void> {
        RegisterSplit shares(whole, days);
        for (qsizetype i = 0; i < periods.size(); ++i) {
            const auto share = shares.next(periods[i].days.count(), i + 1 == periods.size());
            if (!share)
                return std::unexpected(share.error());
            target(parts[i]) = *share;
        }
        return {};
    };

    if (const auto done = split(use.total, [](EnergyUse &part) -> Energy & { return part.total; }); !done)
        return std::unexpected(done.error());
    if (use.rates) {
        for (EnergyUse &part : parts)
            part.rates.emplace();
        for (std::size_t rate = 0; rate < rateCount; ++rate) {
            const auto done =
                split((*use.rates)[rate], [rate](EnergyUse &part) -> Energy & { return (*part.rates)[rate]; });
            if (!done)
                return std::unexpected(done.error());
        }
    }
    return parts;
}

Result<ExactAmount> priceOfRates(const std::array<Energy, rateCount> &rates, const TariffVersion &version)
{
    ExactAmount sum;
    for (const Rate rate : allRates) {
        const auto line = multiply(rates[static_cast<std::size_t>(rate)], version.rate(rate));
        const auto next = line ? add(sum, *line) : line;
        if (!next)
            return next;
        sum = *next;
    }
    return sum;
}

/// Puts the shares of the tiers into a part.
Result<void> applyTiers(PricedPart &part, Energy used)
{
    const auto shares = priceByTiers(part.version.tiers, used, part.energy);
    if (!shares)
        return std::unexpected(shares.error());
    part.tiers = *shares;
    part.exact = {};
    for (const TierShare &share : part.tiers) {
        const auto sum = add(part.exact, share.exact);
        if (!sum)
            return std::unexpected(sum.error());
        part.exact = *sum;
    }
    return {};
}

Result<PricedPart> pricePart(const PricePeriod &period, const EnergyUse &use, Judgement judgement, MonthlyUse &used)
{
    PricedPart part{period.version, period.days, use, false, use.total, {}, {}};
    part.byRates = !period.version.isFlat() && (use.rates || judgement != Judgement::Accepted);
    if (part.byRates && !use.rates)
        return failure(ErrorCode::InvalidReading, u"time-of-use price without rate registers"_s);

    const auto energy = part.byRates ? use.sumOfRates() : std::optional(use.total);
    const auto amount =
        part.byRates ? priceOfRates(*use.rates, period.version) : multiply(use.total, period.version.total);
    if (!energy || !amount)
        return failure(ErrorCode::AmountOverflow, u"price of a part"_s);
    part.energy = *energy;
    part.exact = *amount;
    Energy &month = used[monthOf(part.days.last)];
    if (!part.byRates && !part.version.tiers.isEmpty()) {
        if (const auto applied = applyTiers(part, month); !applied)
            return std::unexpected(applied.error());
    }
    const auto after = add(month, part.energy);
    if (!after)
        return std::unexpected(after.error());
    month = *after;
    return part;
}

} // namespace

DayRange daysBetween(WallTime from, WallTime to)
{
    return {from.date(), to.plusSeconds(-1).date()};
}

bool needsRates(const QList<TariffVersion> &versions, const DayRange &days)
{
    const auto periods = periodsOf(versions, days);
    return periods && std::any_of(periods->begin(), periods->end(), [](const PricePeriod &period) {
        return !period.version.isFlat();
    });
}

Result<QList<TierShare>> priceByTiers(const QList<PriceTier> &tiers, Energy used, Energy energy)
{
    // A correction takes back the last energy of the month: the same tiers, passed from the other end.
    const bool back = energy < Energy{};
    const auto end = add(used, energy);
    if (!end)
        return std::unexpected(end.error());
    const Energy low = std::max(back ? *end : used, Energy{});
    const Energy high = std::max(back ? used : *end, Energy{});
    QList<TierShare> shares;
    Energy below;
    for (const PriceTier &tier : tiers) {
        const Energy from = std::max(low, below);
        const Energy to = tier.upTo ? std::min(high, *tier.upTo) : high;
        if (from < to) {
            const Energy part{back ? from.hundredths - to.hundredths : to.hundredths - from.hundredths};
            const auto exact = multiply(part, tier.price);
            if (!exact)
                return std::unexpected(exact.error());
            shares.append({part, tier.price, *exact});
        }
        below = tier.upTo.value_or(high);
    }
    return shares;
}

Result<PricedUse> priceUse(const EnergyUse &use, WallTime from, WallTime to, const QList<TariffVersion> &versions,
    Judgement judgement, const MonthlyUse &used)
{
    MonthlyUse months = used;
    if (to <= from)
        return failure(ErrorCode::InvalidReading, u"%1 is not after %2"_s.arg(to.toText(), from.toText()));
    PricedUse priced;
    priced.days = daysBetween(from, to);
    priced.ratesDisagree = use.ratesDisagree;
    const auto periods = periodsOf(versions, priced.days);
    if (!periods)
        return std::unexpected(periods.error());
    const auto uses = splitByDays(use, *periods, priced.days.count());
    if (!uses)
        return std::unexpected(uses.error());

    for (qsizetype i = 0; i < periods->size(); ++i) {
        const auto part = pricePart(periods->at(i), uses->at(i), judgement, months);
        if (!part)
            return std::unexpected(part.error());
        const auto energy = add(priced.energy, part->energy);
        const auto amount = add(priced.exact, part->exact);
        if (!energy || !amount)
            return failure(ErrorCode::AmountOverflow, u"sum of parts"_s);
        priced.energy = *energy;
        priced.exact = *amount;
        priced.parts.append(*part);
    }
    return priced;
}

Result<PricedOrHeld> billSpan(const MeterSpan &span, const MeterMetrology &metrology,
    const QList<TariffVersion> &versions, Judgement judgement, const MonthlyUse &used)
{
    const bool byRates = needsRates(versions, daysBetween(span.from.asOf, span.to.asOf));
    const auto use = energyBetween(span, metrology, byRates, judgement);
    if (!use)
        return std::unexpected(use.error());
    if (const auto *reason = std::get_if<HoldReason>(&*use))
        return Result<PricedOrHeld>(std::in_place, *reason);

    auto priced = priceUse(std::get<EnergyUse>(*use), span.from.asOf, span.to.asOf, versions, judgement, used);
    if (!priced)
        return std::unexpected(priced.error());
    return Result<PricedOrHeld>(std::in_place, std::in_place_type<PricedUse>, *std::move(priced));
}

Result<ExactAmount> RunningRemainder::remainder() const
{
    const auto charged = meterdesk::exact(posted);
    return charged ? subtract(exact, *charged) : charged;
}

Result<PostedCharge> postCharge(const RunningRemainder &before, ExactAmount exact)
{
    const auto remainderIn = before.remainder();
    const auto sum = add(before.exact, exact);
    if (!remainderIn || !sum)
        return failure(ErrorCode::AmountOverflow, u"running exact sum"_s);

    const RunningRemainder after{*sum, roundHalfAwayFromZero(*sum)};
    const auto charge = subtract(after.posted, before.posted);
    const auto remainderOut = after.remainder();
    if (!charge || !remainderOut)
        return failure(ErrorCode::AmountOverflow, u"charge"_s);
    if (*charge > largestEntry || charge->fen < -largestEntry.fen)
        return failure(ErrorCode::AmountLimit, u"charge of %1"_s.arg(charge->toText()));
    return PostedCharge{*charge, *remainderIn, *remainderOut, after};
}

} // namespace meterdesk
