// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Ledger.h"
#include "Letterhead.h"
#include "Registers.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace meterdesk {

/// 退费单 · 补费单 · 补平单 · 退租结算单
enum class SettlementSlipKind { Refund, Collection, LevelUp, CheckOut };

/// The end of one meter's readings at a check-out.
struct FinalReading
{
    MeterNo meter;
    QDate freezeDay; ///< 最后冻结; null: there was none
    Registers freeze;
    WallTime readAt;
    Registers registers; ///< 退租读数
    bool typed = false; ///< by a person, because the meter did not answer
};

/// Everything printed on the slip of a settlement (conventions §6). Built from the ledger, so a reprint says the same.
struct SettlementSlip
{
    Letterhead letterhead;
    PrintMark print;

    SettlementSlipKind kind = SettlementSlipKind::Refund;
    QString number; ///< TF… BF…
    WallTime at;

    QString propertyName;
    PropertyCode propertyCode;
    QString address;
    QStringList meterNumbers; ///< as typed, leading zeros kept
    QString memberName; ///< of the tenancy that is settled
    QString memberPhone; ///< in full; paper shows it masked
    QDate movedIn; ///< 入住日期
    QDate movedOut; ///< 退租日期; null: still there

    QList<FinalReading> readings; ///< of a check-out
    Energy energy; ///< 本次用电量: billed by the check-out
    Money finalBill; ///< 本次电费
    Money balanceBefore; ///< before the final bill and the settlement
    Money amount; ///< of the entry, signed as it moves the balance; 0.00: nothing was left
    std::optional<Money> cash; ///< what crossed the counter, where 抹零 makes it differ; signed like the entry
    Money balanceAfter;
    std::optional<PayMethod> method; ///< empty: no money crossed the counter
    QStringList recharges; ///< 原充值凭证号, where money goes back the way it came

    QString reason;
    DocumentTail payeeDocument; ///< 证件尾号; empty: a line to write it on
    QString operatorName; ///< 经办人
    QString approver; ///< 复核人; empty: none was needed
    QString checkCode; ///< seal of the entry's hash; empty where there is no entry

    /// 退补前余额 − 本次电费 − 退费金额 (+ 补费金额) = 退补后余额
    [[nodiscard]] bool addsUp() const { return balanceBefore.fen - finalBill.fen + amount.fen == balanceAfter.fen; }
};

} // namespace meterdesk
