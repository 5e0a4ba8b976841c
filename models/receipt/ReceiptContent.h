// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ReceiptFacts.h"

#include <QtCore/QStringList>

namespace meterdesk {

/// A label and its value; printed only with a value.
struct SlipField
{
    QString label;
    QString value;

    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }
};

/// The words of a slip. Slips are Chinese documents whatever the language of the screen, and every word of theirs is
/// in ReceiptContent.cpp. Layouts only place them.
struct ReceiptContent
{
    QStringList marks; ///< boxed above the title: 练习模式, 作废, 补打 第 n 次
    QString watermark; ///< empty outside training
    QString organisation;
    QString title;

    SlipField receiptNo;
    SlipField original; ///< 原凭证号
    SlipField time;
    SlipField cashier;
    SlipField shift;

    SlipField propertyName;
    SlipField propertyCode;
    SlipField meters;
    SlipField holder;
    SlipField address;
    SlipField tariff;
    SlipField price;

    SlipField amount; ///< ¥50.00
    SlipField capitals; ///< 人民币伍拾元整
    SlipField method;
    SlipField reference;
    SlipField tendered;
    SlipField fee;
    SlipField credited;
    SlipField before;
    SlipField after;

    SlipField state;
    SlipField daysLeft;
    SlipField lastReading;
    SlipField monthTotal;
    SlipField alarms;
    SlipField overdraft;
    SlipField autoTrip;
    SlipField note;

    SlipField checkCode;
    QString qrText; ///< empty without a check code
    SlipField payee; ///< 收款单位(盖章)
    QString signature; ///< 客户签字
    QStringList printed; ///< when, and by whom, this copy was printed
    QString notAnInvoice;
    QString keepIt;
    QString parts; ///< the three parts of dot-matrix paper
    QString customerPart; ///< which half of an A4 sheet this is
    QString stubPart;
};

/// `amount-limit` where the amount has no capitals.
[[nodiscard]] Result<ReceiptContent> receiptContent(const ReceiptFacts &facts);

} // namespace meterdesk
