// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Quantities.h"

namespace meterdesk {

/// A service fee is a share of 1/10000; this many are all of it.
inline constexpr int wholeAmount = 10'000;

/// The fee that is kept back from an amount, 四舍五入 to a fen (B22: 33.33 at 3 % → 1.00). `share` in 1/10000.
/// `amount-overflow`.
[[nodiscard]] Result<Money> serviceFeeOf(Money amount, int share);

/// 抹零: what crosses the counter for an entry of this amount where cash has no fen, rounded to 0.1 yuan in the
/// tenant's favour: −8.38 is paid out as 8.40, 3.92 is collected as 3.90. In above 0.00, out below, like the entry.
[[nodiscard]] Money cashInTenantsFavour(Money amount);

} // namespace meterdesk
