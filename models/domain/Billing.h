// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EnergyUse.h"
#include "Tariff.h"

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QMap>

#include <variant>

namespace meterdesk {

/// The calendar days a span touches, both ends included: a freeze at 00:00 closes the day before, a live reading
/// belongs to its own day.
struct DayRange
{
    QDate first;
    QDate last;

    friend bool operator==(const DayRange &, const DayRange &) = default;
    [[nodiscard]] int count() const { return static_cast<int>(first.daysTo(last)) + 1; }
};
[[nodiscard]] DayRange daysBetween(WallTime from, WallTime to);

/// Energy of one month that costs the same.
struct TierShare
{
    Energy energy;
    UnitPrice price;
    ExactAmount exact;
};

/// Energy an account used before, by month (its first day), as tiers count it.
using MonthlyUse = QMap<QDate, Energy>;

/// The month that a part counts for: that of its last day, as the tier month is the calendar month.
[[nodiscard]] inline QDate monthOf(QDate day)
{
    return QDate(day.year(), day.month(), 1);
}

/// Prices energy by tiers, split exactly at the boundary (B18). `used` of the month comes before it and may be
/// corrected down: negative energy gives back what the last kWh cost. `amount-overflow`.
[[nodiscard]] Result<QList<TierShare>> priceByTiers(const QList<PriceTier> &tiers, Energy used, Energy energy);

/// The part of a bill under one version of the price; of a version with tiers, in one month.
struct PricedPart
{
    TariffVersion version;
    DayRange days;
    EnergyUse use; ///< this part's share of each register
    bool byRates = false; ///< Σ rate × rate price instead of total × total price
    Energy energy; ///< what was priced: Σ rates or total
    ExactAmount exact;
    QList<TierShare> tiers; ///< of a version with tiers; Σ = energy and exact
};

/// A span of energy with its price, not rounded. Σ parts = energy and exact.
struct PricedUse
{
    QList<PricedPart> parts; ///< one a price version in force, ascending by day, at least one
    DayRange days; ///< more than one day: 合并 n 天
    Energy energy;
    ExactAmount exact;
    bool ratesDisagree = false; ///< raise an item
};

/// Prices the energy used from `from` to `to`.
///
/// `versions` ascend by `effectiveFrom`; each is in force from 00:00 of its day. Where the price changes inside the
/// span, every register is split by calendar days, floored to 0.01 kWh, the rest to the last part (conventions §2.6).
/// A version with tiers is split at month borders too, and counts what `used` says of its month.
/// With an accepted reading a 分时 version whose rates are missing prices the total register by its total price.
///
/// Errors: `unknown-tariff` (a day before the first version), `invalid-reading` (分时 without rates),
/// `amount-overflow`.
[[nodiscard]] Result<PricedUse> priceUse(const EnergyUse &use, WallTime from, WallTime to,
    const QList<TariffVersion> &versions, Judgement judgement = Judgement::Unjudged, const MonthlyUse &used = {});

/// Whether some day of the range is billed by the rate registers.
[[nodiscard]] bool needsRates(const QList<TariffVersion> &versions, const DayRange &days);

using PricedOrHeld = std::variant<PricedUse, HoldReason>;

/// `energyBetween`, then `priceUse`: everything between two readings and the exact amount of a bill.
[[nodiscard]] Result<PricedOrHeld> billSpan(const MeterSpan &span, const MeterMetrology &metrology,
    const QList<TariffVersion> &versions, Judgement judgement = Judgement::Unjudged, const MonthlyUse &used = {});

/// State of rule R3 (尾差结转) of one account: what its energy cost exactly, and what was charged for it, since the
/// account was opened or the last check-out cleared both to zero.
struct RunningRemainder
{
    ExactAmount exact;
    Money posted;

    friend bool operator==(const RunningRemainder &, const RunningRemainder &) = default;
    /// exact − posted: what is still owed to (or was taken ahead from) the next charge; `amount-overflow`.
    [[nodiscard]] Result<ExactAmount> remainder() const;
};

/// One charge by R3. The ledger entry is −charge, and there is none where charge is 0.00.
struct PostedCharge
{
    Money charge; ///< round(Σ exact) − Σ charged before; negative for a correction in the tenant's favour
    ExactAmount remainderIn;
    ExactAmount remainderOut; ///< magnitude at most 0.005 yuan
    RunningRemainder after;
};

/// Charges `exact` (energy or an energy correction, of either sign) to an account.
/// Errors: `amount-overflow`, `amount-limit` beyond one entry's 999,999.99.
[[nodiscard]] Result<PostedCharge> postCharge(const RunningRemainder &before, ExactAmount exact);

} // namespace meterdesk
