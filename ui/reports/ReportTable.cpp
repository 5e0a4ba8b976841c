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
    case ReportGroup::Tariff:
        return ReportTexts::tr("Tariff");
    case ReportGroup::Operator:
        return ReportTexts::tr("Operator");
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

ReportTable::Row rowOf(const BalanceFigures &figures, const QString &group)
{
    return {group,
        {figures.accounts, figures.belowAlarm1, figures.debtors, figures.credit.fen, figures.debt.fen,
            figures.net().fen}};
}

ReportTable::Row rowOf(const AdjustmentFigures &figures, const QString &group)
{
    return {group,
        {figures.refunds, figures.refunded.fen, figures.topUps, figures.toppedUp.fen, figures.reversals,
            figures.reversed.fen, figures.levelled.fen, figures.transfers, figures.corrected.fen, figures.effect.fen}};
}

ReportTable::Row rowOf(const CollectionFigures &figures, const QString &group)
{
    return {group,
        {figures.asked, figures.stored, figures.held, figures.noData, figures.silent, figures.failed, figures.rate()}};
}

ReportTable::Row rowOf(const SwitchingFigures &figures, const QString &group)
{
    return {group,
        {figures.firstAlarms, figures.secondAlarms, figures.policyTrips, figures.handTrips, figures.closes,
            figures.refused, figures.unanswered, figures.cancelled}};
}

/// Rows, bars and the last row of figures whose rows stand for themselves.
template <typename Figures>
void fill(ReportTable &table, const Report<Figures> &report, ReportGroup group, const QString &lastRow,
    QList<std::int64_t> (*parts)(const Figures &figures))
{
    for (const Figures &figures : report.rows) {
        const QString name = figures.group.isEmpty() ? ReportTexts::tr("No property") : figures.group;
        table.rows += rowOf(figures, name);
        table.rows.last().key = figures.key;
        table.bars += {barLabel(name, group), parts(figures)};
    }
    table.sum = rowOf(report.sum, lastRow);
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

QString ReportTable::figure(ColumnKind kind, std::int64_t value)
{
    switch (kind) {
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

QString ReportTable::text(const Row &row, int column) const
{
    return column == 0 ? row.group : figure(columns.at(column).kind, row.raw.at(column - 1));
}

QVariant ReportTable::raw(const Row &row, int column) const
{
    return column == 0 ? QVariant(row.group) : QVariant(static_cast<qlonglong>(row.raw.at(column - 1)));
}

ReportTable takingsTable(const Report<TakingsFigures> &report, ReportGroup group)
{
    ReportTable table;
    table.chartTitle = ReportTexts::tr("Received");
    table.chartUnit = ReportTexts::tr("yuan");
    table.columns = {{groupTitle(group)}, {ReportTexts::tr("Top-ups"), ColumnKind::Count}};
    for (const PayMethod method : payMethods)
        table.columns += {payMethodText(method), ColumnKind::Money};
    table.columns += {ReportTexts::tr("Reversed"), ColumnKind::Money};
    table.columns += {ReportTexts::tr("Refunded"), ColumnKind::Money};
    table.columns += {ReportTexts::tr("Net (yuan)"), ColumnKind::Money};
    table.series = {{ReportTexts::tr("Cash"), Token::ChartPeak}, {ReportTexts::tr("Electronic"), Token::ChartFlat}};
    for (const TakingsFigures &figures : report.rows) {
        table.rows += rowOf(figures, figures.group);
        table.rows.last().key = figures.key;
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
    table.chartTitle = ReportTexts::tr("Energy billed");
    table.chartUnit = ReportTexts::tr("kWh");
    table.columns = {{groupTitle(group)}, {ReportTexts::tr("Sharp"), ColumnKind::Energy},
        {ReportTexts::tr("Peak"), ColumnKind::Energy}, {ReportTexts::tr("Flat"), ColumnKind::Energy},
        {ReportTexts::tr("Valley"), ColumnKind::Energy}, {ReportTexts::tr("Single price"), ColumnKind::Energy},
        {ReportTexts::tr("Used (kWh)"), ColumnKind::Energy}, {ReportTexts::tr("Charged (yuan)"), ColumnKind::Money},
        {ReportTexts::tr("Bills"), ColumnKind::Count}, {ReportTexts::tr("Share"), ColumnKind::Percent}};
    table.series = {{ReportTexts::tr("Valley"), Token::ChartValley}, {ReportTexts::tr("Flat"), Token::ChartFlat},
        {ReportTexts::tr("Peak"), Token::ChartPeak}, {ReportTexts::tr("Sharp"), Token::ChartSharp},
        {ReportTexts::tr("Single price"), Token::Text3, Qt::BDiagPattern}};
    for (const EnergyFigures &figures : report.rows) {
        table.rows += rowOf(figures, figures.group, report.sum.total());
        table.rows.last().key = figures.key;
        table.bars += {barLabel(figures.group, group),
            {figures.rates[3].hundredths, figures.rates[2].hundredths, figures.rates[1].hundredths,
                figures.rates[0].hundredths, figures.undivided.hundredths}};
    }
    table.sum = rowOf(report.sum, ReportTexts::tr("Sum"), report.sum.total());
    return table;
}

ReportTable balanceTable(const Report<BalanceFigures> &report, ReportGroup group)
{
    ReportTable table;
    table.chartTitle = ReportTexts::tr("Balances and debts");
    table.chartUnit = ReportTexts::tr("yuan");
    table.columns = {{groupTitle(group)}, {ReportTexts::tr("Accounts"), ColumnKind::Count},
        {ReportTexts::tr("Below value 1"), ColumnKind::Count}, {ReportTexts::tr("In debt"), ColumnKind::Count},
        {ReportTexts::tr("Credit (yuan)"), ColumnKind::Money}, {ReportTexts::tr("Debt (yuan)"), ColumnKind::Money},
        {ReportTexts::tr("Net (yuan)"), ColumnKind::Money}};
    table.series = {{ReportTexts::tr("Credit"), Token::ChartFlat}, {ReportTexts::tr("Debt"), Token::Bad}};
    // Balances of several days are not added up.
    const QString last = group == ReportGroup::Property ? ReportTexts::tr("Sum") : ReportTexts::tr("At the end");
    fill<BalanceFigures>(table, report, group, last, [](const BalanceFigures &figures) {
        return QList<std::int64_t>{figures.credit.fen, figures.debt.fen};
    });
    return table;
}

ReportTable adjustmentTable(const Report<AdjustmentFigures> &report, ReportGroup group)
{
    ReportTable table;
    table.chartTitle = ReportTexts::tr("Refunds, collections and reversals");
    table.chartUnit = ReportTexts::tr("yuan");
    table.columns = {{groupTitle(group)}, {ReportTexts::tr("Refunds"), ColumnKind::Count},
        {ReportTexts::tr("Refunded"), ColumnKind::Money}, {ReportTexts::tr("Collections"), ColumnKind::Count},
        {ReportTexts::tr("Collected"), ColumnKind::Money}, {ReportTexts::tr("Reversals"), ColumnKind::Count},
        {ReportTexts::tr("Reversed"), ColumnKind::Money}, {ReportTexts::tr("Brought to 0.00"), ColumnKind::Money},
        {ReportTexts::tr("Moved"), ColumnKind::Count}, {ReportTexts::tr("Corrected"), ColumnKind::Money},
        {ReportTexts::tr("Effect (yuan)"), ColumnKind::Money}};
    table.series = {{ReportTexts::tr("Refunded"), Token::ChartPeak}, {ReportTexts::tr("Collected"), Token::ChartFlat},
        {ReportTexts::tr("Reversed"), Token::ChartSharp}};
    fill<AdjustmentFigures>(table, report, group, ReportTexts::tr("Sum"), [](const AdjustmentFigures &figures) {
        return QList<std::int64_t>{figures.refunded.fen, figures.toppedUp.fen, figures.reversed.fen};
    });
    return table;
}

ReportTable collectionTable(const Report<CollectionFigures> &report, ReportGroup group)
{
    ReportTable table;
    table.barKind = ColumnKind::Count;
    table.chartTitle = ReportTexts::tr("Daily readings");
    table.chartUnit = ReportTexts::tr("meters");
    table.columns = {{groupTitle(group)}, {ReportTexts::tr("Asked"), ColumnKind::Count},
        {ReportTexts::tr("Read"), ColumnKind::Count}, {ReportTexts::tr("Held back"), ColumnKind::Count},
        {ReportTexts::tr("No data"), ColumnKind::Count}, {ReportTexts::tr("No answer"), ColumnKind::Count},
        {ReportTexts::tr("Failed"), ColumnKind::Count}, {ReportTexts::tr("Success rate"), ColumnKind::Percent}};
    table.series = {{ReportTexts::tr("Read"), Token::ChartFlat}, {ReportTexts::tr("Held back"), Token::Warn},
        {ReportTexts::tr("Missing"), Token::Bad}};
    fill<CollectionFigures>(table, report, group, ReportTexts::tr("Sum"), [](const CollectionFigures &figures) {
        return QList<std::int64_t>{figures.stored, figures.held, figures.asked - figures.stored - figures.held};
    });
    return table;
}

ReportTable switchingTable(const Report<SwitchingFigures> &report, ReportGroup group)
{
    ReportTable table;
    table.barKind = ColumnKind::Count;
    table.chartTitle = ReportTexts::tr("Alarms, trips and closes");
    table.chartUnit = ReportTexts::tr("times");
    table.columns = {{groupTitle(group)}, {ReportTexts::tr("Alarm 1"), ColumnKind::Count},
        {ReportTexts::tr("Alarm 2"), ColumnKind::Count}, {ReportTexts::tr("Tripped by rule"), ColumnKind::Count},
        {ReportTexts::tr("Tripped by hand"), ColumnKind::Count}, {ReportTexts::tr("Closed"), ColumnKind::Count},
        {ReportTexts::tr("Refused"), ColumnKind::Count}, {ReportTexts::tr("No answer"), ColumnKind::Count},
        {ReportTexts::tr("Cancelled"), ColumnKind::Count}};
    table.series = {{ReportTexts::tr("Alarms"), Token::Warn}, {ReportTexts::tr("Trips"), Token::Bad},
        {ReportTexts::tr("Closes"), Token::ChartFlat}};
    fill<SwitchingFigures>(table, report, group, ReportTexts::tr("Sum"), [](const SwitchingFigures &figures) {
        return QList<std::int64_t>{
            figures.firstAlarms + figures.secondAlarms, figures.policyTrips + figures.handTrips, figures.closes};
    });
    return table;
}

} // namespace meterdesk
