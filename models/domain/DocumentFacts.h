// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AccountStatement.h"
#include "DayEnd.h"
#include "PrintOrder.h"
#include "ReceiptFacts.h"
#include "SettlementSlip.h"
#include "Shift.h"

#include <variant>

namespace meterdesk {

/// 对账单
struct StatementPaper
{
    Letterhead letterhead;
    PrintMark print;
    AccountStatement statement;
    QString memberPhone; ///< in full; paper shows it masked
};

/// 欠费通知单 of one room.
struct ArrearsNotice
{
    QString propertyName;
    PropertyCode propertyCode;
    QString memberName;
    QString memberPhone; ///< in full; paper shows it masked
    QStringList meterNumbers;
    Money balance; ///< below 0.00
    Money overdraft;
    bool autoTrip = true;
    QString tariffName;
    std::optional<TariffVersion> price;
    QDate lastReadingDay;
    std::optional<Energy> lastReadingTotal;
    std::optional<Money> lastRecharge;
    WallTime lastRechargedAt;
};

/// Notices of several rooms, printed in one go.
struct ArrearsPaper
{
    Letterhead letterhead;
    PrintMark print;
    WallTime at;
    QList<ArrearsNotice> notices;
};

/// 交班表; of a shift that is not counted yet, the interim (X) report.
struct ShiftPaper
{
    Letterhead letterhead;
    PrintMark print;
    ShiftReport report;
};

/// 日结报表; without a number a look at what it would say.
struct DayEndPaper
{
    Letterhead letterhead;
    PrintMark print;
    DayEnd dayEnd;
};

/// Shows whether a printer and its paper are right.
struct TestPage
{
    Letterhead letterhead;
    PrintMark print;
    QString printer;
};

using DocumentFacts =
    std::variant<ReceiptFacts, SettlementSlip, StatementPaper, ArrearsPaper, ShiftPaper, DayEndPaper, TestPage>;

/// Which printer, paper and copies it takes.
[[nodiscard]] PrintDocument printDocumentOf(const DocumentFacts &facts);

/// The number on the paper, or what it is of; empty where it has none. Names files and print jobs.
[[nodiscard]] QString numberOf(const DocumentFacts &facts);

} // namespace meterdesk
