// SPDX-License-Identifier: GPL-3.0-or-later
#include "readings/UsageDialog.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChartView>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

#include "Format.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<Energy> used(std::optional<Energy> before, std::optional<Energy> after)
{
    if (!before || !after || *after < *before)
        return std::nullopt;
    const auto difference = subtract(*after, *before);
    return difference ? std::optional(*difference) : std::nullopt;
}

/// The chart's own axis is the one place where energy becomes a floating point number: nothing is calculated from it.
qreal onAxis(std::optional<Energy> energy)
{
    return energy ? static_cast<qreal>(energy->hundredths) / 100 : 0;
}

QChart *makeChart(const QList<DayUsage> &days)
{
    const Theme &theme = Theme::instance();
    struct Stack
    {
        QString name;
        Token color;
        std::size_t rate;
    };
    const Stack stacks[] = {{UsageDialog::tr("Sharp"), Token::ChartSharp, 0},
        {UsageDialog::tr("Peak"), Token::ChartPeak, 1}, {UsageDialog::tr("Flat"), Token::ChartFlat, 2},
        {UsageDialog::tr("Valley"), Token::ChartValley, 3}};
    const bool hasRates = std::any_of(
        days.begin(), days.end(), [](const DayUsage &day) { return day.rates[0] || day.rates[1] || day.rates[2]; });

    auto *series = new QStackedBarSeries;
    QStringList names;
    for (const DayUsage &day : days)
        names += day.day.toString(u"MM-dd"_s);
    if (hasRates) {
        for (const Stack &stack : stacks) {
            auto *set = new QBarSet(stack.name);
            set->setColor(theme.color(stack.color));
            set->setBorderColor(theme.color(Token::Surface));
            for (const DayUsage &day : days)
                set->append(onAxis(day.rates[stack.rate]));
            series->append(set);
        }
    } else {
        auto *set = new QBarSet(UsageDialog::tr("Total"));
        set->setColor(theme.color(Token::ChartPeak));
        for (const DayUsage &day : days)
            set->append(onAxis(day.total));
        series->append(set);
    }

    auto *chart = new QChart;
    chart->addSeries(series);
    chart->setBackgroundBrush(theme.color(Token::Surface));
    chart->setBackgroundRoundness(0);
    chart->legend()->setLabelColor(theme.color(Token::Text2));
    chart->legend()->setAlignment(Qt::AlignTop);
    auto *daysAxis = new QBarCategoryAxis;
    daysAxis->append(names);
    daysAxis->setLabelsColor(theme.color(Token::Text2));
    daysAxis->setLabelsAngle(-90);
    daysAxis->setGridLineVisible(false);
    auto *energyAxis = new QValueAxis;
    energyAxis->setLabelFormat(u"%.1f"_s);
    energyAxis->setLabelsColor(theme.color(Token::Text2));
    energyAxis->setGridLineColor(theme.color(Token::Border));
    energyAxis->setTitleText(UsageDialog::tr("kWh"));
    energyAxis->setTitleBrush(theme.color(Token::Text2));
    chart->addAxis(daysAxis, Qt::AlignBottom);
    chart->addAxis(energyAxis, Qt::AlignLeft);
    series->attachAxis(daysAxis);
    series->attachAxis(energyAxis);
    energyAxis->applyNiceNumbers();
    return chart;
}

QTableWidget *makeTable(const QList<DayUsage> &days, QWidget *parent)
{
    auto *table = new QTableWidget(static_cast<int>(days.size()), 6, parent);
    table->setObjectName(u"usageTable"_s);
    table->setHorizontalHeaderLabels({UsageDialog::tr("Day"), UsageDialog::tr("Total(kWh)"), UsageDialog::tr("Sharp"),
        UsageDialog::tr("Peak"), UsageDialog::tr("Flat"), UsageDialog::tr("Valley")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    const auto cell = [](std::optional<Energy> energy) {
        auto *item = new QTableWidgetItem(energy ? Format::energy(*energy) : Format::none());
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        return item;
    };
    for (int row = 0; row < days.size(); ++row) {
        const DayUsage &day = days.at(row);
        table->setItem(row, 0, new QTableWidgetItem(Format::date(day.day)));
        table->setItem(row, 1, cell(day.total));
        for (std::size_t rate = 0; rate < rateCount; ++rate)
            table->setItem(row, static_cast<int>(rate) + 2, cell(day.rates[rate]));
    }
    return table;
}

} // namespace

QList<DayUsage> usageByDay(const QList<CollectionLogRow> &rows)
{
    QList<CollectionLogRow> freezes = rows;
    std::sort(freezes.begin(), freezes.end(),
        [](const CollectionLogRow &a, const CollectionLogRow &b) { return a.day < b.day; });
    QList<DayUsage> days;
    for (qsizetype i = 1; i < freezes.size(); ++i) {
        DayUsage usage;
        usage.day = freezes.at(i).day;
        // Over a gap the difference is not one day's.
        if (freezes.at(i - 1).day.addDays(1) == usage.day) {
            usage.total = used(freezes.at(i - 1).registers.total, freezes.at(i).registers.total);
            for (std::size_t rate = 0; rate < rateCount; ++rate)
                usage.rates[rate] = used(freezes.at(i - 1).registers.rates[rate], freezes.at(i).registers.rates[rate]);
        }
        days += usage;
    }
    return days;
}

UsageDialog::UsageDialog(const QString &title, const QList<DayUsage> &days, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"usageDialog"_s);
    setWindowTitle(title);
    resize(900, 620);
    auto *view = new QChartView(makeChart(days), this);
    view->setRenderHint(QPainter::Antialiasing);
    view->setFrameShape(QFrame::NoFrame);
    view->setAccessibleName(title);
    view->setAccessibleDescription(tr("The table beneath holds the same numbers."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(view, 3);
    layout->addWidget(makeTable(days, this), 2);
    layout->addWidget(buttons);
}

} // namespace meterdesk
