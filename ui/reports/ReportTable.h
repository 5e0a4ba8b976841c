// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ItemRoles.h"
#include "Report.h"
#include "reports/BarChart.h"

#include <QtCore/QStringList>
#include <QtCore/QVariant>

namespace meterdesk {

/// One report as it is drawn, listed and written to a file: the same numbers in all three.
struct ReportTable
{
    /// `raw` is fen, 1/100 kWh or a number, by the column's kind.
    struct Column
    {
        QString title;
        ColumnKind kind = ColumnKind::Text;
    };
    struct Row
    {
        QString group;
        QList<std::int64_t> raw; ///< of the columns behind the first one
        QString key = {}; ///< as in TakingsFigures; empty in the sum
    };

    QList<Column> columns; ///< the first one is the group
    QList<Row> rows;
    Row sum;
    QList<BarChart::Series> series;
    QList<Bar> bars;
    ColumnKind barKind = ColumnKind::Money;
    QString chartTitle;
    QString chartUnit;

    /// A figure of a column of this kind, for people.
    [[nodiscard]] static QString figure(ColumnKind kind, std::int64_t value);
    /// A cell for people, and its RawRole value for files.
    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] QVariant raw(const Row &row, int column) const;
};

[[nodiscard]] ReportTable takingsTable(const Report<TakingsFigures> &report, ReportGroup group);
[[nodiscard]] ReportTable energyTable(const Report<EnergyFigures> &report, ReportGroup group);
[[nodiscard]] ReportTable balanceTable(const Report<BalanceFigures> &report, ReportGroup group);
[[nodiscard]] ReportTable adjustmentTable(const Report<AdjustmentFigures> &report, ReportGroup group);
[[nodiscard]] ReportTable collectionTable(const Report<CollectionFigures> &report, ReportGroup group);
[[nodiscard]] ReportTable switchingTable(const Report<SwitchingFigures> &report, ReportGroup group);

} // namespace meterdesk
