// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DaysLeft.h"
#include "Identifiers.h"
#include "Ledger.h"
#include "Tariff.h"

#include <QtCore/QStringList>

#include <optional>

namespace meterdesk {

/// 购电单, and the slip of its 冲正.
enum class SlipKind { Recharge, Reversal };

/// 已到账 · 待合闸 (the money is in, the relay not yet closed) · 已冲正
enum class ReceiptState { Credited, AwaitingClose, Reversed };

/// Everything printed on a 购电单 (conventions §5), as it was when the entry was committed. What is empty is not
/// printed. A reprint carries the same facts with another copy number.
struct ReceiptFacts
{
    SlipKind kind = SlipKind::Recharge;
    QString organisation; ///< 单位名称 and 收款单位
    QString receiptNo;
    QString reversesReceiptNo; ///< 原凭证号 of a 冲正 slip
    WallTime at;

    QString propertyName;
    PropertyCode propertyCode;
    QString address;
    QStringList meterNumbers; ///< as typed, leading zeros kept
    QString memberName;
    QString memberPhone; ///< in full; paper shows it masked

    Money amount; ///< of the entry; negative on a 冲正 slip
    std::optional<Money> serviceFee;
    std::optional<Money> credited; ///< 到账金额, where a fee makes it differ
    PayMethod method = PayMethod::Cash;
    QString paymentReference; ///< 流水号
    std::optional<Money> tendered; ///< 实收
    std::optional<Money> change; ///< 找零
    Money balanceBefore;
    Money balanceAfter;

    QString tariffName;
    std::optional<TariffVersion> price;
    std::optional<DaysLeft> daysLeft;
    QDate lastReadingDay;
    std::optional<Energy> lastReadingTotal;
    ReceiptState state = ReceiptState::Credited;
    std::optional<Money> monthTotal; ///< 本月累计充值, this one included
    int monthCount = 0;
    std::optional<Money> alarm1;
    std::optional<Money> alarm2;
    std::optional<Money> overdraft;
    bool autoTrip = true;

    QString operatorName; ///< 经办人
    QString shift; ///< 班次
    QString note;
    QString checkCode; ///< seal of the entry's hash

    int copy = 0; ///< 0 the original; n: 补打 第 n 次
    WallTime firstPrintedAt; ///< of a reprint
    WallTime printedAt;
    QString printedBy;
    bool voided = false; ///< 作废
    bool training = false; ///< 练习模式 watermark
    QByteArray logo; ///< of the letterhead, PNG; empty: none
    QString footer; ///< of the letterhead
};

/// 180****5027: an 11-digit number with its middle hidden; of any other text all but the last four characters.
[[nodiscard]] QString maskedPhone(QStringView phone);

/// What the QR code of a slip says, ASCII, a line each: receipt no., room code, amount, time, check code.
[[nodiscard]] QString receiptQrText(const ReceiptFacts &facts);

} // namespace meterdesk
