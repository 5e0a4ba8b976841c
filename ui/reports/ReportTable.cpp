// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/ReportTable.h"

#include <QtCore/QCoreApplication>

#include "Format.h"
#include "RecordWords.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ReportTexts
{
    Q_DECLARE_TR_FUNCTIONS(meterdesk::ReportTexts)
};

constexpr std::array payMethods{
    PayMethod::Cash, PayMethod::WeChat, PayMethod::Alipay, PayMethod::Card, PayMethod::Transfer, PayMethod::Other};

QString groupTitle(ReportGroup group)
{
    switch (group) {
    case ReportGroup::Day:
        return ReportTexts::tr("Day");
    case ReportGroup::Month:
        return ReportTexts::tr("Month");
    case ReportGroup::Property:
        return ReportTexts::tr("Property");
    }
    return {};
}

/// Below a bar: the year is evident.
QString barLabel(const QString &group, ReportGroup kind)
{
    return kind == ReportGroup::Day ? group.mid(5) : group;
}

ReportTable::Row rowOf(const TakingsFigures &figures, const QString &group)
{
    ReportTable::Row row{group, {figures.count}};
    for (const Money amount : figures.received)
        row.raw += amount.fen;
    row.raw += {figures.reversed.fen, figures.refunded.fen, figures.net().fen};
    return row;
}

/// Tenths of a percent of the sum.
std::int64_t shareOf(Energy part, Energy sum)
{
    return sum.hundredths > 0 ? part.hundredths * 1000 / sum.hundredths : 0;
}

ReportTable::Row rowOf(const EnergyFigures &figures, const QString &group, Energy sum)
{
    ReportTable::Row row{group, {}};
    for (const Energy energy : figures.rates)
        row.raw += energy.hundredths;
    row.raw += {figures.undivided.hundredths, figures.total().hundredths, figures.charge.fen, figures.bills,
        shareOf(figures.total(), sum)};
    return row;
}

} // namespace

QString ReportTable::text(const Row &row, int column) const
{
    if (column == 0)
        return row.group;
    const std::int64_t value = row.raw.at(column - 1);
    switch (columns.at(column).kind) {
    case ColumnKind::Money:
        return Format::money(Money{value});
    case ColumnKind::Energy:
        return Format::energy(Energy{value});
    case ColumnKind::Percent:
        return Format::percent(value);
    default:
        return Format::count(value);
    }
}

QVariant ReportTable::raw(const Row &row, int column) const
{
    return column == 0 ? QVariant(row.group) : QVariant(static_cast<qlonglong>(row.raw.at(column - 1)));
}

ReportTable takingsTable(const Report<TakingsFigures> &report, ReportGroup group)
{
    ReportTable table;
    table.columns = {{groupTitle(group)}, {ReportTexts::tr("Top-ups"), ColumnKind::Count}};
    for (const PayMethod method : payMethods)
        table.columns += {payMethodText(method), ColumnKind::Money};
    table.columns += {ReportTexts::tr("Reversed"), ColumnKind::Money};
    table.columns += {ReportTexts::tr("Refunded"), ColumnKind::Money};
    table.columns += {ReportTexts::tr("Net (yuan)"), ColumnKind::Money};
    table.series = {{ReportTexts::tr("Cash"), Token::ChartPeak}, {ReportTexts::tr("Electronic"), Token::ChartFlat}};
    for (const TakingsFigures &figures : report.rows) {
        table.rows += rowOf(figures, figures.group);
        std::int64_t electronic = 0;
        for (std::size_t method = 1; method < payMethodCount; ++method)
            electronic += figures.received[method].fen;
        table.bars += {barLabel(figures.group, group), {figures.received[0].fen, electronic}};
    }
    table.sum = rowOf(report.sum, ReportTexts::tr("Sum"));
    return table;
}

ReportTable energyTable(const Report<EnergyFigures> &report, ReportGroup group)
{
    ReportTable table;
    table.barKind = ColumnKind::Energy;
    table.columns = {{groupTitle(group)}, {ReportTexts::tr("Sharp"), ColumnKind::Energy},
        {ReportTexts::tr("Peak"), ColumnKind::Energy}, {ReportTexts::tr("Flat"), ColumnKind::Energy},
        {ReportTexts::tr("Valley"), ColumnKind::Energy}, {ReportTexts::tr("Single price"), ColumnKind::Energy},
        {ReportTexts::tr("Used (kWh)"), ColumnKind::Energy}, {ReportTexts::tr("Charged (yuan)"), ColumnKind::Money},
        {ReportTexts::tr("Bills"), ColumnKind::Count}, {ReportTexts::tr("Share"), ColumnKind::Percent}};
    table.series = {{ReportTexts::tr("Valley"), Token::ChartValley}, {ReportTexts::tr("Flat"), Token::ChartFlat},
        {ReportTexts::tr("Peak"), Token::ChartPeak}, {ReportTexts::tr("Sharp"), Token::ChartSharp},
        {ReportTexts::tr("Single price"), Token::Accent}};
    for (const EnergyFigures &figures : report.rows) {
        table.rows += rowOf(figures, figures.group, report.sum.total());
        table.bars += {barLabel(figures.group, group),
            {figures.rates[3].hundredths, figures.rates[2].hundredths, figures.rates[1].hundredths,
                figures.rates[0].hundredths, figures.undivided.hundredths}};
    }
    table.sum = rowOf(report.sum, ReportTexts::tr("Sum"), report.sum.total());
    return table;
}

} // namespace meterdesk
