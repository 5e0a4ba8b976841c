// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Operator.h"
#include "PolicyRules.h"
#include "Quantities.h"

#include <QtCore/QByteArray>

namespace meterdesk {

inline constexpr qsizetype largestLogo = 256 * 1024; // bytes
inline constexpr qsizetype longestSlipFooter = 80; // characters

/// What a manager sets for the whole building. Kept in the database, so every program on it obeys.
struct DeskSettings
{
    QString organisation; ///< 单位名称 on slips; an account's own 用户单位 goes before it
    QByteArray logo; ///< on slips, PNG of at most largestLogo bytes; empty: none
    QString slipFooter; ///< last line of slips, such as a telephone number
    bool automaticTrips = false; ///< default: off in a live database, on in a training one
    TripLimit tripLimit = TripLimit::Below; ///< whether a balance that just reaches the overdraft limit is tripped
    TripHours tripHours; ///< default: 08:00–20:00 in a live database, always in a training one
    Money closeFrom{1}; ///< 合闸允许金额
    Money cashierLimit{999'999}; ///< 9,999.99: most a cashier takes in one recharge
    Money managerLimit{999'999}; ///< most anybody else takes in one recharge
    Money confirmAbove{1'000'00}; ///< more than this at once, in or out of the drawer, is asked twice
    Money adjustmentLimit{
        50'00}; ///< 退补 above it needs a second operator; a drawer that differs by more is asked twice
    bool roundCash = false; ///< 抹零: refunds and collections in cash to 0.1 yuan, in the tenant's favour
    bool dailyBroadcast = false; ///< whether all meters are told the time once a day (C = 08)
    int serviceFee = 0; ///< kept back from a recharge (内扣), in 1/10000 of it; 300 = 3 %

    [[nodiscard]] Money rechargeLimit(Role role) const { return role == Role::Cashier ? cashierLimit : managerLimit; }
};

} // namespace meterdesk
