// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Ledger.h"
#include "Meter.h"
#include "Quantities.h"

#include <QtCore/QDate>
#include <QtCore/QList>

#include <array>

namespace meterdesk {

/// What the rows of a report stand for.
enum class ReportGroup {
    Day,
    Month,
    Property, ///< a building or flat with its rooms; a room that belongs to none stands for itself
};

/// Both days included.
struct ReportQuery
{
    QDate from;
    QDate to;
    ReportGroup group = ReportGroup::Day;

    friend bool operator==(const ReportQuery &, const ReportQuery &) = default;
};

inline constexpr std::size_t payMethodCount = 6; ///< of PayMethod

/// 收款 of one day, month or property: what moved at the till, by business date. Entries without a way to pay (charges,
/// levelling, moves between rooms) move no money and do not count.
struct TakingsFigures
{
    QString group; ///< "2017-05-21", "2017-05", the property's name; empty in the sum
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

/// 用电量 of one day, month or property: what was billed, on the last day that its bill covers.
struct EnergyFigures
{
    QString group; ///< as in TakingsFigures
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

/// Rows in order of day, or of property code, and their sum. Days without anything are rows of zeros; months and
/// properties without anything are left out.
template <typename Figures>
struct Report
{
    QList<Figures> rows;
    Figures sum;
};

} // namespace meterdesk
