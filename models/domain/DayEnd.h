// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Ledger.h"

#include <QtCore/QList>

namespace meterdesk {

/// How a range of the ledger moved the balances: 期初 + 充值 − 冲正 − 电费 − 退费 + 补费/补平 ± 调整 = 期末. Each sum
/// is signed as it moves the balance.
struct BalanceMovement
{
    Money opening;
    Money recharges;
    Money reversals;
    Money charges;
    Money refunds;
    Money collections; ///< 补费, 补平
    Money adjustments; ///< service fees, shared energy, transfers and everything else
    Money closing;

    /// Σ of the movements, which is closing − opening where the ledger is sound.
    [[nodiscard]] Money sum() const
    {
        return Money{recharges.fen + reversals.fen + charges.fen + refunds.fen + collections.fen + adjustments.fen};
    }
    friend bool operator==(const BalanceMovement &, const BalanceMovement &) = default;
};

/// One building's part of a day-end; rooms that stand alone are under themselves.
struct BuildingMovement
{
    PropertyCode code;
    QString name;
    BalanceMovement movement;
};

/// 日结报表. It covers a closed range of ledger numbers: from behind the day-end before it to the last entry when it
/// was made. What is booked later belongs to the next one, whatever the clock says. Once made it never changes.
struct DayEnd
{
    QString number; ///< RJ20170521-000001; empty: not made, a look at what it would say
    QDate businessDate;
    WallTime at;
    QString operatorName;
    std::int64_t firstEntry = 0;
    std::int64_t lastEntry = 0; ///< firstEntry − 1 where nothing was booked
    QString seal; ///< of the last entry, LedgerHash.h; empty for an empty ledger
    BalanceMovement movement;
    QList<BuildingMovement> buildings; ///< by code
    Energy energy; ///< 用电量: Σ of the charges in the range
    int inArrears = 0; ///< open accounts below zero
    Money arrears;
    int trips = 0; ///< confirmed since the day-end before
    int closes = 0;
    int metersDue = 0; ///< 应抄: meters in use, for the freeze of the day before the business date
    int metersRead = 0; ///< 实抄
    int openWorkItems = 0; ///< 异常未处理数
};

} // namespace meterdesk
