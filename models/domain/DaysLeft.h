// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EnergyUse.h"
#include "Tariff.h"

#include <QtCore/QList>

namespace meterdesk {

/// 够用几天: how long a balance lasts at the present price and the use of the last days.
struct DaysLeft
{
    enum class State {
        Known,
        TooFewDays, ///< 数据不足: fewer than 3 valid days
        NoUse ///< nothing was used
    };
    State state = State::TooFewDays;
    int days = 0; ///< whole days; 0 where the balance is not positive
    Energy averageUse; ///< kWh a day, cut off to 0.01

    friend bool operator==(const DaysLeft &, const DaysLeft &) = default;
};

/// The newest 7 valid days count. A day is valid where one bill covers it alone; under a 分时 price it needs rates.
/// `newestFirst`: use of single days. Error: `amount-overflow`.
[[nodiscard]] Result<DaysLeft> daysLeft(Money balance, const QList<EnergyUse> &newestFirst, const TariffVersion &price);

} // namespace meterdesk
