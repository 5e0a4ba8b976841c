// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

#include <QtCore/QString>

#include <compare>
#include <cstdint>

namespace meterdesk {

/// An amount of money in fen (0.01 yuan). May be negative. One ledger entry is at most ±999,999.99 yuan.
struct Money
{
    std::int64_t fen = 0;

    auto operator<=>(const Money &) const = default;

    /// Reads "12", "12.3", "-0.05"; at most two decimals, no grouping, no sign but '-', ASCII digits only.
    /// `invalid-amount` for anything else, `amount-overflow` beyond int64.
    [[nodiscard]] static Result<Money> fromText(QStringView text);
    /// "-3.32": two decimals, '.' and '-' always; for storage, export and the command line. Screens use Format.
    [[nodiscard]] QString toText() const;
};

/// Active energy in hundredths of a kWh, the resolution of DL/T 645 registers (XXXXXX.XX).
struct Energy
{
    std::int64_t hundredths = 0;

    auto operator<=>(const Energy &) const = default;

    /// Reads "19.29"; at most two decimals; `invalid-number` otherwise.
    [[nodiscard]] static Result<Energy> fromText(QStringView text);
    [[nodiscard]] QString toText() const;
};

/// Price of one kWh in 1/10000 yuan, the resolution of DL/T 645 prices (NNNN.NNNN).
struct UnitPrice
{
    std::int64_t tenThousandths = 0;

    auto operator<=>(const UnitPrice &) const = default;

    /// Reads "1.2", "0.5680"; at most four decimals; `invalid-number` otherwise.
    [[nodiscard]] static Result<UnitPrice> fromText(QStringView text);
    /// At least two, at most four decimals: "1.20", "0.568".
    [[nodiscard]] QString toText() const;
};

/// An unrounded amount in 1e-6 yuan: Energy × UnitPrice exactly. Only rule R3 turns it into Money.
struct ExactAmount
{
    std::int64_t microYuan = 0;

    auto operator<=>(const ExactAmount &) const = default;

    /// "2.568000" with six decimals.
    [[nodiscard]] QString toText() const;
};

/// Checked arithmetic: every operation below fails with `amount-overflow` instead of wrapping.
[[nodiscard]] Result<Money> add(Money a, Money b);
[[nodiscard]] Result<Money> subtract(Money a, Money b);
[[nodiscard]] Result<Energy> add(Energy a, Energy b);
[[nodiscard]] Result<Energy> subtract(Energy a, Energy b);
[[nodiscard]] Result<Energy> multiply(Energy energy, int ratio);
[[nodiscard]] Result<ExactAmount> add(ExactAmount a, ExactAmount b);
[[nodiscard]] Result<ExactAmount> subtract(ExactAmount a, ExactAmount b);
[[nodiscard]] Result<ExactAmount> multiply(Energy energy, UnitPrice price);
/// Money as exact amount (×10 000).
[[nodiscard]] Result<ExactAmount> exact(Money money);
/// Rounds half away from zero on the magnitude (四舍五入): 1.625 → 1.63, −1.625 → −1.63.
[[nodiscard]] Money roundHalfAwayFromZero(ExactAmount amount);
/// −money; fails at the int64 minimum.
[[nodiscard]] Result<Money> negate(Money money);

/// Largest magnitude of one ledger entry: 999,999.99 yuan (conventions §1).
inline constexpr Money largestEntry{99'999'999};

} // namespace meterdesk
