// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EnumWords.h"
#include "Identifiers.h"
#include "Registers.h"
#include "WallTime.h"

#include <QtCore/QList>

#include <optional>

namespace meterdesk {

/// 单一: total register × total price; 分时: Σ rate register × rate price.
enum class TariffMode { Single, TimeOfUse };
METERDESK_ENUM_WORDS(
    TariffMode, {TariffMode::Single, QLatin1StringView("single")}, {TariffMode::TimeOfUse, QLatin1StringView("tou")})

/// One monthly tier (阶梯) of a 单一 price.
struct PriceTier
{
    std::optional<Energy> upTo; ///< of the month, inclusive; empty: the last tier, without end
    UnitPrice price;

    friend bool operator==(const PriceTier &, const PriceTier &) = default;
};

/// Prices from 00:00 of one day on. Past bills keep the version they were made with.
struct TariffVersion
{
    std::int64_t id = 0;
    QDate effectiveFrom;
    TariffMode mode = TariffMode::Single;
    UnitPrice total;
    std::array<UnitPrice, rateCount> rates; ///< 尖 峰 平 谷
    /// Ascending, the last one without end; empty: every kWh costs `total`. Of a 单一 version only.
    QList<PriceTier> tiers;

    [[nodiscard]] UnitPrice rate(Rate which) const { return rates[static_cast<std::size_t>(which)]; }
    /// Single, or all four rates the price of the total: billed by the total register (rule R-18).
    [[nodiscard]] bool isFlat() const;
};

/// 电度电价: a name and its versions, oldest first.
struct Tariff
{
    TariffId id;
    QString name;
    QList<TariffVersion> versions;
    WallTime updatedAt;

    /// The version in force on a day; empty before the first one.
    [[nodiscard]] std::optional<TariffVersion> on(QDate day) const;
};

} // namespace meterdesk
