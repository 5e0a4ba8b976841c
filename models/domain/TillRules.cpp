// SPDX-License-Identifier: GPL-3.0-or-later
#include "TillRules.h"

#include "CheckedMath.h"

namespace meterdesk {

Result<Money> serviceFeeOf(Money amount, int share)
{
    // Money × 1/10000 is fen × 1/10000, which is exactly an amount in 1e-6 yuan.
    const auto exact = checkedMultiply(amount.fen, share);
    if (!exact)
        return failure(ErrorCode::AmountOverflow, amount.toText());
    return roundHalfAwayFromZero(ExactAmount{*exact});
}

Money cashInTenantsFavour(Money amount)
{
    constexpr std::int64_t tenth = 10;
    const std::int64_t rest = amount.fen % tenth;
    return Money{amount.fen - (rest < 0 ? rest + tenth : rest)};
}

} // namespace meterdesk
