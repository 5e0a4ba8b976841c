// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EnumWords.h"
#include "Meter.h"
#include "Registers.h"
#include "WallTime.h"

#include <array>
#include <optional>
#include <variant>

namespace meterdesk {

/// Why a reading is not billed until an operator clears it (conventions §2.7, §2.8).
enum class HoldReason {
    Backward, ///< a register went back and this is no rollover
    Implausible, ///< more than rated kW × hours × 1.2
    RatesMissing ///< the price is 分时, but one of the two readings lacks a rate register
};
METERDESK_ENUM_WORDS(HoldReason, {HoldReason::Backward, QLatin1StringView("backward")},
    {HoldReason::Implausible, QLatin1StringView("implausible")},
    {HoldReason::RatesMissing, QLatin1StringView("rates-missing")})

/// The registers of one meter at one instant.
struct RegisterPoint
{
    WallTime asOf;
    Registers registers; ///< total must be known
};

/// Two readings of one meter, the first one billed already (or the start reading). `to` is later than `from`.
struct MeterSpan
{
    RegisterPoint from;
    RegisterPoint to;
};

/// Energy that passed a meter between two readings, ratio applied, rollovers undone.
struct EnergyUse
{
    Energy total;
    std::optional<std::array<Energy, rateCount>> rates; ///< 尖 峰 平 谷; empty unless all four are known and sound
    /// |total − Σ rates| was above 0.04 kWh on the registers: billed all the same, and an item for the operator.
    bool ratesDisagree = false;

    friend bool operator==(const EnergyUse &, const EnergyUse &) = default;

    /// Σ rates; empty without rates or beyond int64.
    [[nodiscard]] std::optional<Energy> sumOfRates() const;
};

/// What an operator said of a reading that was held.
enum class Judgement {
    Unjudged, ///< every check applies
    Accepted ///< a jump is billed as read; a register that went back is a meter reset and costs nothing;
             ///< missing rates are billed by the total register
};

using UseOrHold = std::variant<EnergyUse, HoldReason>;

/// The energy between two readings, or the reason why it must be held.
///
/// The total register is always checked, the rate registers only if `ratesNeeded` (some day of the span has a 分时
/// price). A register that went back is a rollover if the previous value is at least 90 % and the current one at most
/// 10 % of the modulus and the implied use is plausible. Use is plausible up to rated kW × hours × 1.2, measured after
/// the ratio on total and Σ rates; one step of the register (0.01 × ratio) always is.
///
/// Errors: `invalid-reading` (total missing, a register below zero, `to` not after `from`), `invalid-argument` (ratio
/// below 1), `amount-overflow`.
[[nodiscard]] Result<UseOrHold> energyBetween(const MeterSpan &span, const MeterMetrology &metrology, bool ratesNeeded,
    Judgement judgement = Judgement::Unjudged);

} // namespace meterdesk
