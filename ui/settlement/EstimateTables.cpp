// SPDX-License-Identifier: GPL-3.0-or-later
#include "settlement/EstimateTables.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

#include "Format.h"
#include "Reading.h"
#include "settlement/FigureTable.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

struct EstimateTexts
{
    Q_DECLARE_TR_FUNCTIONS(meterdesk::EstimateTexts)
};

constexpr int exactDecimals = 6; ///< of ExactAmount
constexpr int linesOfMeter = 5;
constexpr int rowNow = 0, rowBefore = 1, rowUse = 2, rowPrice = 3, rowAmount = 4;
constexpr int columnTotal = 1, columnTime = 6;
/// As bill lines name the registers, in the order of the columns.
constexpr std::array<QLatin1StringView, rateCount + 1> registerWords{QLatin1StringView("total"),
    QLatin1StringView("sharp"), QLatin1StringView("peak"), QLatin1StringView("flat"), QLatin1StringView("valley")};

QString energyOr(std::optional<Energy> energy)
{
    return energy ? Format::energy(*energy) : Format::none();
}

std::optional<Energy> registerAt(const Registers &registers, std::size_t index)
{
    return index == 0 ? registers.total : registers.rates[index - 1];
}

std::optional<Energy> useAt(const std::optional<EnergyUse> &use, std::size_t index)
{
    if (!use)
        return std::nullopt;
    if (index == 0)
        return use->total;
    return use->rates ? std::optional((*use->rates)[index - 1]) : std::nullopt;
}

/// What one register of one meter costs, over all bills of the estimate.
struct RegisterCost
{
    Energy energy;
    ExactAmount exact;
    QStringList prices; ///< in the order they came into force
    bool any = false;
};

RegisterCost costOf(const Estimate &estimate, const MeterNo &meter, QLatin1StringView word)
{
    RegisterCost cost;
    for (const BillDetails &bill : estimate.bills) {
        for (const BilledLine &line : bill.lines) {
            if (line.meter != meter || line.rate != word)
                continue;
            // Σ lines was added up by billing already, where an overflow is an error.
            cost.energy.hundredths += line.energy.hundredths;
            cost.exact.microYuan += line.exact.microYuan;
            if (const QString price = Format::price(line.price); !cost.prices.contains(price))
                cost.prices += price;
            cost.any = true;
        }
    }
    return cost;
}

RegisterCost sumOf(const Estimate &estimate, const MeterNo &meter)
{
    RegisterCost sum;
    for (const QLatin1StringView word : registerWords) {
        const RegisterCost cost = costOf(estimate, meter, word);
        sum.energy.hundredths += cost.energy.hundredths;
        sum.exact.microYuan += cost.exact.microYuan;
        sum.any |= cost.any;
    }
    return sum;
}

QString instantText(const RegisterPoint &point, bool live, bool typed = false)
{
    return typed ? EstimateTexts::tr("%1 typed").arg(Format::dateTime(point.asOf))
        : live   ? EstimateTexts::tr("%1 live").arg(Format::dateTime(point.asOf))
        : point.asOf.time() == QTime(0, 0)
        ? EstimateTexts::tr("%1 daily freeze").arg(Format::date(billingDay(point.asOf)))
        : Format::dateTime(point.asOf);
}

void fillMeter(FigureTable &table, int first, const Estimate &estimate, const MeterEstimate &meter)
{
    using Look = FigureTable::Look;
    const QString of = estimate.meters.size() > 1 ? u"%1 "_s.arg(meter.number.toText()) : QString();
    table.setWords(first + rowNow, 0, of + EstimateTexts::tr("Registers now"));
    table.setWords(first + rowBefore, 0, of + EstimateTexts::tr("Registers before"));
    table.setWords(first + rowUse, 0, of + EstimateTexts::tr("Energy used (kWh)"));
    table.setWords(first + rowPrice, 0, of + EstimateTexts::tr("Price (yuan/kWh)"));
    table.setWords(first + rowAmount, 0, of + EstimateTexts::tr("Amount (yuan)"));
    for (std::size_t i = 0; i < registerWords.size(); ++i) {
        const int column = columnTotal + static_cast<int>(i);
        const RegisterCost cost =
            i == 0 ? sumOf(estimate, meter.number) : costOf(estimate, meter.number, registerWords[i]);
        const QStringList prices = costOf(estimate, meter.number, registerWords[i]).prices;
        const Look look = i == 0 ? Look::Strong : Look::Normal;
        table.setFigure(first + rowNow, column, energyOr(registerAt(meter.current.registers, i)), look);
        table.setFigure(first + rowBefore, column, energyOr(registerAt(meter.previous.registers, i)));
        table.setFigure(first + rowUse, column, energyOr(useAt(meter.use, i)), look);
        table.setFigure(first + rowPrice, column, prices.isEmpty() ? Format::none() : prices.join(u" / "_s));
        table.setFigure(first + rowAmount, column, cost.any ? exactAmountText(cost.exact) : Format::none(), look);
    }
    table.setWords(first + rowNow, columnTime, instantText(meter.current, estimate.live, estimate.typed), Look::Quiet);
    table.setWords(first + rowBefore, columnTime, instantText(meter.previous, false), Look::Quiet);
    table.setWords(first + rowUse, columnTime, Format::none(), Look::Quiet);
    const bool byTotal = costOf(estimate, meter.number, registerWords[0]).any;
    table.setWords(first + rowPrice, columnTime,
        !sumOf(estimate, meter.number).any ? Format::none()
            : byTotal                      ? EstimateTexts::tr("charged by the total register")
                                           : EstimateTexts::tr("charged by rate"),
        Look::Quiet);
    table.setWords(first + rowAmount, columnTime, EstimateTexts::tr("exact, not rounded"), Look::Quiet);
}

} // namespace

QString exactAmountText(ExactAmount amount)
{
    const QString text = Format::decimal(amount.microYuan, exactDecimals);
    return text.endsWith(u"00") ? text.chopped(2) : text;
}

QDate freezeDayOf(const Estimate &estimate)
{
    if (estimate.live || estimate.meters.isEmpty())
        return {};
    const auto oldest =
        std::ranges::min_element(estimate.meters, {}, [](const MeterEstimate &meter) { return meter.current.asOf; });
    return billingDay(oldest->current.asOf);
}

FigureTable *makeEstimateTable(QWidget *parent)
{
    auto *table = new FigureTable(u"estimateTable"_s, EstimateTexts::tr("Registers, energy and amounts by rate"),
        {QString(), EstimateTexts::tr("Total"), EstimateTexts::tr("Sharp"), EstimateTexts::tr("Peak"),
            EstimateTexts::tr("Flat"), EstimateTexts::tr("Valley"), EstimateTexts::tr("Time")},
        parent);
    table->horizontalHeaderItem(columnTime)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->fit(linesOfMeter);
    return table;
}

void fillEstimateTable(FigureTable &table, const Estimate &estimate)
{
    table.setRowCount(static_cast<int>(estimate.meters.size()) * linesOfMeter);
    for (int i = 0; i < estimate.meters.size(); ++i)
        fillMeter(table, i * linesOfMeter, estimate, estimate.meters.at(i));
    table.fit(linesOfMeter);
}

FigureTable *makeEstimateHistory(QWidget *parent)
{
    auto *table = new FigureTable(u"estimateHistory"_s, EstimateTexts::tr("Estimates of today"),
        {EstimateTexts::tr("Calculated at"), EstimateTexts::tr("Energy(kWh)"), EstimateTexts::tr("Amount(yuan)"),
            EstimateTexts::tr("Available(yuan)"), EstimateTexts::tr("Total register"), EstimateTexts::tr("End (sharp)"),
            EstimateTexts::tr("End (peak)"), EstimateTexts::tr("End (flat)"), EstimateTexts::tr("End (valley)"),
            EstimateTexts::tr("Previous total register"), EstimateTexts::tr("Start (sharp)"),
            EstimateTexts::tr("Start (peak)"), EstimateTexts::tr("Start (flat)"), EstimateTexts::tr("Start (valley)"),
            EstimateTexts::tr("Meter"), EstimateTexts::tr("Source")},
        parent);
    table->fit();
    return table;
}

void fillEstimateHistory(FigureTable &table, const QList<Estimate> &estimates)
{
    table.setRowCount(0);
    for (const Estimate &estimate : estimates) {
        for (const MeterEstimate &meter : estimate.meters) {
            const int row = table.rowCount();
            table.insertRow(row);
            int column = 0;
            table.setWords(row, column++, Format::dateTime(estimate.at));
            table.setFigure(row, column++, Format::energy(estimate.energy));
            table.setFigure(row, column++, Format::money(estimate.charge));
            table.setFigure(row, column++, Format::money(estimate.available));
            for (const RegisterPoint *point : {&meter.current, &meter.previous}) {
                for (std::size_t i = 0; i < registerWords.size(); ++i)
                    table.setFigure(row, column++, energyOr(registerAt(point->registers, i)));
            }
            table.setWords(row, column++, meter.number.toText());
            table.setWords(row, column++,
                estimate.typed      ? EstimateTexts::tr("typed")
                    : estimate.live ? EstimateTexts::tr("live")
                                    : EstimateTexts::tr("freeze %1").arg(Format::date(freezeDayOf(estimate))));
        }
    }
    table.fit();
}

} // namespace meterdesk
