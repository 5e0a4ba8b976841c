// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EnumWords.h"
#include "Identifiers.h"
#include "WallTime.h"

#include <optional>

namespace meterdesk {

/// What is printed; each kind has its printer, paper and copies on this PC.
enum class PrintDocument {
    Receipt, ///< 购电单 and its 冲正单
    Adjustment, ///< 退费单 补费单
    CheckOut, ///< 退租结算单
    Statement, ///< 对账单
    Notice, ///< 欠费通知单
    ShiftReport, ///< 交班表
    DayEnd, ///< 日结报表
    TestPage
};
METERDESK_ENUM_WORDS(PrintDocument, {PrintDocument::Receipt, QLatin1StringView("receipt")},
    {PrintDocument::Adjustment, QLatin1StringView("adjustment")},
    {PrintDocument::CheckOut, QLatin1StringView("check-out")},
    {PrintDocument::Statement, QLatin1StringView("statement")}, {PrintDocument::Notice, QLatin1StringView("notice")},
    {PrintDocument::ShiftReport, QLatin1StringView("shift-report")},
    {PrintDocument::DayEnd, QLatin1StringView("day-end")}, {PrintDocument::TestPage, QLatin1StringView("test-page")})

/// How far a document is on its way to paper. Every state but the last two is 待补打.
enum class PrintOrderState {
    Waiting, ///< given to no printer, so there is no paper of it
    HandingOver, ///< on its way to the print system; whether it arrived is known by its title there
    Spooled, ///< a job of the print system
    Failed, ///< the print system gave the job up; what came out of the printer nobody knows
    Unclear, ///< contact or job was lost; only somebody who looks at the printer knows
    Printed, ///< its job left the queue by being printed, or an operator says so
    Cancelled ///< an operator wants no paper
};
METERDESK_ENUM_WORDS(PrintOrderState, {PrintOrderState::Waiting, QLatin1StringView("waiting")},
    {PrintOrderState::HandingOver, QLatin1StringView("handing-over")},
    {PrintOrderState::Spooled, QLatin1StringView("spooled")}, {PrintOrderState::Failed, QLatin1StringView("failed")},
    {PrintOrderState::Unclear, QLatin1StringView("unclear")}, {PrintOrderState::Printed, QLatin1StringView("printed")},
    {PrintOrderState::Cancelled, QLatin1StringView("cancelled")})

/// How a receipt is wanted on paper the moment it is booked.
struct SlipWish
{
    QString paper; ///< word of the layout
    int copies = 1; ///< 1–20
    QString printer; ///< empty: the default one
};

using PrintOrderId = RowId<struct PrintOrderTag>;

/// One document somebody wanted on paper.
struct PrintOrder
{
    PrintOrderId id;
    PrintDocument document = PrintDocument::Receipt;
    QString subject; ///< what it is of: a receipt number, the number of a shift, a room
    QString paper; ///< word of its layout
    int copies = 1;
    std::optional<int> copyNo; ///< of a receipt once a paper of it may exist: 0 the original, n: 补打 n
    QString printer; ///< where it went last; empty: nowhere yet
    QString title; ///< of the job of the last handing over; unique to it
    int job = 0; ///< in the print system; 0: none known
    PrintOrderState state = PrintOrderState::Waiting;
    QString reason; ///< why there is no paper yet, in English or in the words of the print system
    int attempts = 0; ///< how often it was handed over
    QString operatorName; ///< who ordered it
    WallTime orderedAt;
    std::optional<WallTime> settledAt;
    QString settledBy; ///< empty: its job

    [[nodiscard]] bool isOpen() const
    {
        return state != PrintOrderState::Printed && state != PrintOrderState::Cancelled;
    }
    /// Whether a paper of it may lie somewhere, so that another one is a copy.
    [[nodiscard]] bool mayHaveBeenPrinted() const { return state != PrintOrderState::Waiting; }
};

} // namespace meterdesk
