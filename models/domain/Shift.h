// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CashCount.h"
#include "Identifiers.h"
#include "Ledger.h"

#include <QtCore/QStringList>

namespace meterdesk {

using ShiftId = RowId<struct ShiftTag>;

/// One cashier's time at the drawer (班次). The desk has one drawer, so one shift is open at a time. It covers a closed
/// range of ledger numbers: from behind the shift before it to the last entry when its drawer was counted. What is
/// booked between two shifts, or while a counted shift is handed over, belongs to the next one; nothing falls out.
struct Shift
{
    ShiftId id;
    QString number; ///< BC20170521-000001
    QString cashier;
    WallTime openedAt;
    Money openingFloat; ///< 备用金
    std::int64_t afterEntry = 0; ///< the ledger number before its range

    // From the blind count on, which never changes.
    std::optional<WallTime> countedAt;
    std::int64_t lastEntry = 0; ///< of its range; afterEntry where nothing was booked
    CashCount counted;
    Money expected; ///< what the drawer should have held

    // From its end on.
    std::optional<WallTime> closedAt;
    QString reason; ///< of a difference; mandatory where there is one
    Money handedOver; ///< 上缴 at its end
    QString successor; ///< 接班人; empty where nobody takes over

    [[nodiscard]] bool isCounted() const { return countedAt.has_value(); }
    [[nodiscard]] bool isClosed() const { return closedAt.has_value(); }
    /// 长短款: above zero there is too much in the drawer.
    [[nodiscard]] Money difference() const { return Money{counted.total().fen - expected.fen}; }
    /// 留存: what stays in the drawer as the next float.
    [[nodiscard]] Money left() const { return Money{counted.total().fen - handedOver.fen}; }
};

/// 上缴 while a shift is open: cash taken out of the drawer and handed in.
struct CashDeposit
{
    WallTime at;
    Money amount; ///< above 0.00
    QString note; ///< who took it
    QString operatorName;
};

/// How much of one kind came or went by one method. Amounts are above zero; the kind tells the direction.
struct MethodTotal
{
    PayMethod method = PayMethod::Cash;
    int count = 0;
    Money amount;

    friend bool operator==(const MethodTotal &, const MethodTotal &) = default;
};

/// What a range of the ledger says of the drawer: the lines of 交班表, and of the interim report.
struct ShiftFigures
{
    std::int64_t firstEntry = 0;
    std::int64_t lastEntry = 0; ///< firstEntry − 1 where nothing was booked
    QList<MethodTotal> recharges; ///< in the order of PayMethod, without empty ones
    QList<MethodTotal> reversals;
    QList<MethodTotal> collections; ///< 补费
    QList<MethodTotal> refunds;
    int roundings = 0;
    Money rounding; ///< 抹零 in the tenants' favour: less was collected, or more given out, than booked
    QList<CashDeposit> deposits;
    Money deposited;
    Money openingFloat;
    /// 应有现金 = float + cash recharges + cash collections − cash refunds − cash reversals − 抹零 − 上缴.
    Money expectedCash;
    QString firstReceipt; ///< by ledger number
    QString lastReceipt;
    QStringList missingReceipts; ///< numbers of a series that no entry carries
    int reprints = 0;
};

/// A shift and its figures.
struct ShiftReport
{
    Shift shift;
    ShiftFigures figures;
};

} // namespace meterdesk
