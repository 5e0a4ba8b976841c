// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Ledger.h"
#include "Meter.h"
#include "Quantities.h"

#include <QtCore/QDate>
#include <QtCore/QList>

#include <array>
#include <cstdint>
#include <optional>

namespace meterdesk {

enum class ReportKind { Energy, Takings, Balances, Adjustments, Collection, Switching };

/// What the rows of a report stand for.
enum class ReportGroup {
    Day,
    Month,
    Property, ///< a building or flat with its rooms; a room that belongs to none stands for itself
    Tariff, ///< 电价 that the last day of a bill was billed at; the whole bill counts there
    Operator ///< who booked it
};

/// What the rows of a report can stand for, in the order in which they are offered.
[[nodiscard]] inline QList<ReportGroup> reportGroups(ReportKind kind)
{
    using enum ReportGroup;
    switch (kind) {
    case ReportKind::Energy:
        return {Day, Month, Property, Tariff};
    case ReportKind::Takings:
    case ReportKind::Adjustments:
        return {Day, Month, Property, Operator};
    case ReportKind::Balances:
    case ReportKind::Collection:
    case ReportKind::Switching:
        break;
    }
    return {Day, Month, Property};
}

/// One property, tariff or operator that a report is narrowed to.
struct ReportScope
{
    ReportGroup group = ReportGroup::Property;
    QString key; ///< of the row that stood for it

    friend bool operator==(const ReportScope &, const ReportScope &) = default;
};

/// Both days included.
struct ReportQuery
{
    QDate from;
    QDate to;
    ReportGroup group = ReportGroup::Day;
    std::optional<ReportScope> scope = {}; ///< none: everything

    friend bool operator==(const ReportQuery &, const ReportQuery &) = default;
};

inline constexpr std::size_t payMethodCount = 6; ///< of PayMethod

/// 收款 of one row: what moved at the till, by business date. Entries without a way to pay (charges,
/// levelling, moves between rooms) move no money and do not count.
struct TakingsFigures
{
    QString key; ///< tells the row apart and is a scope's: the day, the month, the code, the tariff's id, the operator
    QString group; ///< "2017-05-21", "2017-05", the name of property, tariff or operator; empty in the sum
    int count = 0; ///< top-ups
    std::array<Money, payMethodCount> received{}; ///< top-ups and collections, by PayMethod
    Money reversed; ///< given back by reversals, above zero
    Money refunded; ///< above zero

    /// 净额
    [[nodiscard]] Money net() const
    {
        Money sum{-reversed.fen - refunded.fen};
        for (const Money amount : received)
            sum.fen += amount.fen;
        return sum;
    }
};

/// 用电量 of one row: what was billed, on the last day that its bill covers.
struct EnergyFigures
{
    QString key; ///< as in TakingsFigures
    QString group;
    std::array<Energy, rateCount> rates{}; ///< of meters billed by rates
    Energy undivided; ///< of meters billed at a single price
    Money charge; ///< Σ of the bills
    int bills = 0;

    [[nodiscard]] Energy total() const
    {
        Energy sum = undivided;
        for (const Energy energy : rates)
            sum.hundredths += energy.hundredths;
        return sum;
    }
};

/// 余额与欠费 at the end of a day or month (of the last day asked for, where it ends within), or of the last day by
/// property: open accounts, with the balances that the ledger had by then.
struct BalanceFigures
{
    QString key; ///< as in TakingsFigures
    QString group;
    int accounts = 0;
    int belowAlarm1 = 0; ///< below their 预置值1 of today, debtors included
    int debtors = 0; ///< below zero
    Money credit; ///< Σ of the balances above zero
    Money debt; ///< Σ of the balances below zero, as a number above zero

    [[nodiscard]] Money net() const { return Money{credit.fen - debt.fen}; }
};

/// 退补与冲正 of one row by business date: entries that put an account right.
struct AdjustmentFigures
{
    QString key; ///< as in TakingsFigures
    QString group;
    int refunds = 0;
    Money refunded; ///< above zero
    int topUps = 0; ///< 补费: collections
    Money toppedUp;
    int reversals = 0;
    Money reversed; ///< top-ups taken back, above zero
    Money levelled; ///< 补平: balances below zero brought to 0.00
    int transfers = 0; ///< recharges moved to the right room, counted where they left
    Money corrected; ///< energy corrections and opening balances; below zero where tenants were charged
    /// What all of them, moves between rooms included, did to the balances.
    Money effect;
};

/// 采集成功率 of one day, month or property by the day that a freeze closes; only meters that were asked for it.
struct CollectionFigures
{
    QString key; ///< as in TakingsFigures
    QString group;
    int asked = 0; ///< meters × days
    int stored = 0; ///< collected and believed
    int held = 0; ///< collected, waiting for a person: implausible, or two different answers
    int noData = 0; ///< the meter or concentrator had none
    int silent = 0; ///< timed out
    int failed = 0; ///< any other failure

    /// In tenths of a percent of those asked; nothing where none was.
    [[nodiscard]] int rate() const
    {
        return asked > 0 ? static_cast<int>((std::int64_t{stored} + held) * 1000 / asked) : 0;
    }
};

/// 跳合闸与报警 of one day, month or property: alarms by the day they were raised, commands by the day they were asked
/// for.
struct SwitchingFigures
{
    QString key; ///< as in TakingsFigures
    QString group;
    int firstAlarms = 0; ///< below 预置值1
    int secondAlarms = 0; ///< below 预置值2
    int policyTrips = 0; ///< by rule; confirmed by the meter, as are the next two
    int handTrips = 0; ///< by an operator
    int closes = 0; ///< or permitted, where the meter closes by its button
    int refused = 0; ///< of trips and closes: the meter said no
    int unanswered = 0; ///< of trips and closes: timed out, or not known yet what came of them
    int cancelled = 0; ///< of trips and closes: no longer due when their turn came
};

/// Rows in order of day, property code, tariff or operator's name, and their sum; of balances, in place of a sum, how
/// they stood in the end. Days without anything are rows of zeros; other rows without anything are left out.
template <typename Figures>
struct Report
{
    QList<Figures> rows;
    Figures sum;
};

} // namespace meterdesk
