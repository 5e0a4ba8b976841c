// SPDX-License-Identifier: GPL-3.0-or-later
#include "DaysLeft.h"

#include "CheckedMath.h"

#include <algorithm>
#include <limits>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int fewestDays = 3;
constexpr int mostDays = 7;

struct DayCost
{
    Energy energy;
    ExactAmount cost;
};

/// Energy and cost of one day; empty where the price cannot be applied to it.
Result<std::optional<DayCost>> costOf(const EnergyUse &use, const TariffVersion &price)
{
    if (price.isFlat()) {
        const auto cost = multiply(use.total, price.total);
        if (!cost)
            return std::unexpected(cost.error());
        return DayCost{use.total, *cost};
    }
    if (!use.rates)
        return std::optional<DayCost>{};
    DayCost day;
    for (const Rate rate : allRates) {
        const Energy used = (*use.rates)[static_cast<std::size_t>(rate)];
        const auto cost = multiply(used, price.rate(rate));
        const auto energy = add(day.energy, used);
        const auto sum = cost ? add(day.cost, *cost) : cost;
        if (!energy || !sum)
            return failure(ErrorCode::AmountOverflow, u"cost of a day"_s);
        day = {*energy, *sum};
    }
    return day;
}

} // namespace

Result<DaysLeft> daysLeft(Money balance, const QList<EnergyUse> &newestFirst, const TariffVersion &price)
{
    int counted = 0;
    DayCost sum;
    for (const EnergyUse &use : newestFirst) {
        if (counted == mostDays)
            break;
        const auto day = costOf(use, price);
        if (!day)
            return std::unexpected(day.error());
        if (!*day)
            continue;
        const auto energy = add(sum.energy, (*day)->energy);
        const auto cost = add(sum.cost, (*day)->cost);
        if (!energy || !cost)
            return failure(ErrorCode::AmountOverflow, u"cost of the last days"_s);
        sum = {*energy, *cost};
        ++counted;
    }

    DaysLeft answer;
    if (counted < fewestDays)
        return answer;
    answer.averageUse.hundredths = sum.energy.hundredths / counted;
    if (sum.cost.microYuan <= 0) {
        answer.state = DaysLeft::State::NoUse;
        return answer;
    }
    answer.state = DaysLeft::State::Known;
    if (balance <= Money{})
        return answer;
    const auto worth = exact(balance);
    const auto product = worth ? checkedMultiply(worth->microYuan, counted) : std::nullopt;
    if (!product)
        return failure(ErrorCode::AmountOverflow, u"balance times days"_s);
    answer.days =
        static_cast<int>(std::min<std::int64_t>(*product / sum.cost.microYuan, std::numeric_limits<int>::max()));
    return answer;
}

} // namespace meterdesk
