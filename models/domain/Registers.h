// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Quantities.h"

#include <array>
#include <cstddef>
#include <optional>

namespace meterdesk {

/// The four rates, in the order of DL/T 645 tariffs 1–4: 尖 峰 平 谷.
enum class Rate : std::size_t { Sharp, Peak, Flat, Valley };
inline constexpr std::size_t rateCount = 4;
inline constexpr std::array<Rate, rateCount> allRates{Rate::Sharp, Rate::Peak, Rate::Flat, Rate::Valley};

/// Forward active energy registers of a meter at one moment. A register the meter did not give (EE, FF, or a
/// single-rate meter) is empty, never zero.
struct Registers
{
    std::optional<Energy> total;
    std::array<std::optional<Energy>, rateCount> rates;

    friend bool operator==(const Registers &, const Registers &) = default;

    [[nodiscard]] std::optional<Energy> rate(Rate which) const { return rates[static_cast<std::size_t>(which)]; }
    [[nodiscard]] bool hasAllRates() const
    {
        return rates[0].has_value() && rates[1].has_value() && rates[2].has_value() && rates[3].has_value();
    }
    /// Σ rates, where all four are known and the sum does not overflow.
    [[nodiscard]] std::optional<Energy> sumOfRates() const;
};

/// |total − Σ rates| up to 0.04 kWh is the meter's truncation (conventions §2.2).
inline constexpr Energy rateSumTolerance{4};

} // namespace meterdesk
