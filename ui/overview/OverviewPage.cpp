// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/OverviewPage.h"

#include <QtCore/QLocale>
#include <QtCore/QTimer>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

#include "Clock.h"
#include "FieldWork.h"
#include "Format.h"
#include "RecordColumns.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/Card.h"
#include "common/PageHeader.h"
#include "overview/KeyFigure.h"
#include "overview/SetupList.h"
#include "overview/TakingsChart.h"
#include "overview/TaskList.h"
#include "queries/OverviewService.h"
#include "shell/ErrorText.h"
#include "table/DataTable.h"
#include "table/TableColumns.h"
#include "table/TableFooter.h"
#include "table/WindowedTable.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds refreshInterval{60};

template <typename Columns, typename Wanted>
void showOnly(DataTable &table, const Columns &columns, std::initializer_list<Wanted> wanted)
{
    for (int column = 0; column < columns.count(); ++column) {
        const bool shown = std::find(wanted.begin(), wanted.end(), static_cast<Wanted>(column)) != wanted.end();
        table.columns()->setHidden(column, !shown);
    }
}

QWidget *legendEntry(Token color, const QString &text, QWidget *parent)
{
    auto *entry = new QLabel(parent);
    entry->setText(u"<span style=\"color:%1\">■</span> %2"_s.arg(Theme::instance().color(color).name(), text));
    QObject::connect(&Theme::instance(), &Theme::changed, entry, [entry, color, text] {
        entry->setText(u"<span style=\"color:%1\">■</span> %2"_s.arg(Theme::instance().color(color).name(), text));
    });
    setTextStyle(entry, TextStyle::Caption, Token::Text2);
    return entry;
}

} // namespace

PageDescriptor OverviewPage::descriptor(const OverviewDesk &desk)
{
    return {
        .id = u"overview"_s,
        .group = NavigationGroup::Overview,
        .title = tr("Overview"),
        .icon = u"layout-dashboard"_s,
        .shortcut = Qt::CTRL | Qt::Key_1,
        .right = Right::SeeRecords,
        .make = [&desk](QWidget *parent) { return new OverviewPage(desk, parent); },
    };
}

OverviewPage::OverviewPage(const OverviewDesk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_concentratorModel(desk.concentrators, concentratorColumns())
    , m_rechargeModel(desk.recharges, rechargeHistoryColumns())
    , m_header(new PageHeader(tr("Overview"), this))
    , m_banner(new Banner(this))
    , m_changed(new QTimer(this))
{
    setObjectName(u"overviewPage"_s);
    ActionButton *again = m_header->addAction(u"refreshButton"_s, u"refresh-cw"_s, tr("Refresh"));
    again->setKeyHint(u"F5"_s);
    connect(again, &QPushButton::clicked, this, &OverviewPage::refresh);
    if (permits(desk.actor.role, Right::TakeMoney)) {
        ActionButton *recharge = m_header->addAction(u"rechargeButton"_s, u"banknote"_s, tr("Top up"));
        recharge->setVariant(ActionButton::Variant::Primary);
        recharge->setKeyHint(u"F2"_s);
        connect(recharge, &QPushButton::clicked, this, [this] { Q_EMIT openPage(u"recharge"_s, {}); });
    }

    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    column->addWidget(m_banner);
    column->addLayout(makeFigures());
    column->addLayout(makeMiddle(), 5);
    column->addLayout(makeTables(), 5);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(12, 0, 12, 10);
    page->setSpacing(0);
    page->addWidget(m_header);
    page->addLayout(column, 1);

    m_changed->setSingleShot(true);
    m_changed->setInterval(gatherChanges);
    connect(m_changed, &QTimer::timeout, this, &OverviewPage::refresh);
    const auto later = [this] { m_changed->start(); };
    connect(&desk.fieldWork, &FieldWork::commandChanged, this, later);
    connect(&desk.fieldWork, &FieldWork::collectionFinished, this, later);
    connect(&desk.fieldWork, &FieldWork::linkStateChanged, this, later);
    auto *regularly = new QTimer(this);
    regularly->setInterval(refreshInterval);
    connect(regularly, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    regularly->start();
    m_concentratorModel.search({});
    m_rechargeModel.search({});
}

QLayout *OverviewPage::makeFigures()
{
    m_takings = new KeyFigure(u"takingsToday"_s, u"wallet"_s, tr("Taken today"), this);
    m_energy = new KeyFigure(u"energyYesterday"_s, u"activity"_s, tr("Used yesterday"), this);
    m_online = new KeyFigure(u"metersOnline"_s, u"gauge"_s, tr("Meters on line"), this);
    m_arrears = new KeyFigure(u"arrears"_s, u"triangle-alert"_s, tr("In arrears"), this);
    m_collected = new KeyFigure(u"collectedYesterday"_s, u"calendar-clock"_s, tr("Collected for yesterday"), this);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    for (KeyFigure *figure : {m_takings, m_energy, m_online, m_arrears, m_collected})
        row->addWidget(figure, 1);
    return row;
}

QLayout *OverviewPage::makeMiddle()
{
    auto *chart = new Card(this);
    chart->setTitle(tr("Takings of the last 7 days"), tr("yuan"));
    chart->headActions()->addWidget(legendEntry(Token::ChartPeak, tr("Cash"), chart));
    chart->headActions()->addWidget(legendEntry(Token::ChartFlat, tr("Electronic"), chart));
    m_chart = new TakingsChart(chart);
    chart->body()->addWidget(m_chart, 1);
    m_taskCard = new Card(this);
    m_tasks = new TaskList(m_taskCard);
    m_taskCard->setTitle(tr("To do"));
    m_taskCard->body()->addWidget(m_tasks);
    connect(m_tasks, &TaskList::pageWanted, this, [this](const QString &id) { Q_EMIT openPage(id, {}); });
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    m_chartCard = chart;
    m_setupCard = new Card(this);
    m_setup = new SetupList(m_setupCard);
    m_setupCard->body()->addWidget(m_setup);
    m_setupCard->hide();
    connect(m_setup, &SetupList::pageWanted, this, [this](const QString &id) { Q_EMIT openPage(id, {}); });
    row->addWidget(m_setupCard, 2);
    row->addWidget(chart, 2);
    row->addWidget(m_taskCard, 1);
    return row;
}

QLayout *OverviewPage::makeTables()
{
    const auto addTable = [this](const QString &name, WindowedModel &model, const EmptyContent &empty) {
        auto *table = new DataTable(name, this);
        table->setModel(&model);
        table->setEmptyState(empty);
        table->footer()->hide();
        followVisibleRows(*table, model);
        return table;
    };
    m_concentrators = addTable(u"overviewConcentrators"_s, m_concentratorModel,
        {.iconName = u"router"_s,
            .sentence = tr("No concentrator is registered yet."),
            .actionText = tr("Add a concentrator")});
    using enum ConcentratorRow::Column;
    showOnly(*m_concentrators, concentratorColumns(), {Number, Name, Meters, Reachable, LastContactAt});
    connect(
        m_concentrators, &DataTable::emptyActionTriggered, this, [this] { Q_EMIT openPage(u"concentrators"_s, {}); });
    connect(m_concentrators, &DataTable::rowActivated, this, [this] { Q_EMIT openPage(u"terminals"_s, {}); });

    m_recharges = addTable(u"overviewRecharges"_s, m_rechargeModel,
        {.iconName = u"banknote"_s, .sentence = tr("No top-up has been taken yet."), .actionText = tr("Top up")});
    using History = RechargeHistoryRow::Column;
    showOnly(*m_recharges, rechargeHistoryColumns(),
        {History::At, History::Name, History::Amount, History::Method, History::OperatorName});
    connect(m_recharges, &DataTable::emptyActionTriggered, this, [this] { Q_EMIT openPage(u"recharge"_s, {}); });

    const auto card = [this](const QString &title, DataTable *table) {
        auto *holder = new Card(this);
        holder->setTitle(title);
        table->setFrameShape(QFrame::NoFrame);
        holder->body()->addWidget(table);
        return holder;
    };
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(card(tr("Concentrators"), m_concentrators), 1);
    row->addWidget(card(tr("Latest top-ups"), m_recharges), 1);
    return row;
}

void OverviewPage::open(const PageRequest &)
{
    refresh();
}

void OverviewPage::refresh()
{
    m_concentratorModel.refresh();
    m_rechargeModel.refresh();
    whenDone(m_desk.overview.today(m_desk.actor), this,
        [this, generation = ++m_generation](const Result<Overview> &overview) {
            if (generation != m_generation)
                return;
            if (!overview)
                return m_banner->showMessage(Tone::Bad, errorText(overview.error()));
            m_banner->dismiss();
            showOverview(*overview);
        });
}

void OverviewPage::showOverview(const Overview &overview)
{
    m_header->setContext(QLocale().toString(overview.today, QLocale::LongFormat));
    const DayTakings &today = overview.takings.last();
    m_takings->setFigure(Format::money(today.total()), tr("yuan"),
        tr("%n top-ups · cash %1", nullptr, today.count).arg(Format::money(today.cash)));
    showEnergy(overview);
    m_online->setFigure(QString::number(overview.metersOnline), u"/ %1"_s.arg(overview.meters),
        overview.metersOnline == overview.meters
            ? tr("all answer")
            : tr("%n do not answer", nullptr, overview.meters - overview.metersOnline));
    m_arrears->setFigure(QString::number(overview.inArrears), tr("accounts"),
        tr("%1 yuan in all").arg(Format::money(overview.arrears)), overview.inArrears > 0 ? Token::Bad : Token::Text);
    const int collected = overview.meters > 0 ? overview.freezesYesterday * 1000 / overview.meters : 0;
    m_collected->setFigure(Format::decimal(collected, 1), u"%"_s,
        overview.notCollected == 0
            ? tr("%1 / %2, none missing").arg(overview.freezesYesterday).arg(overview.meters)
            : tr("%1 / %2, %3 missing").arg(overview.freezesYesterday).arg(overview.meters).arg(overview.notCollected));
    m_chart->setTakings(overview.takings);
    const bool beginning = !overview.setup.isComplete();
    m_setup->setProgress(overview.setup);
    m_setupCard->setTitle(tr("First steps"), tr("%1 of %2 done").arg(m_setup->stepsDone()).arg(m_setup->steps()));
    m_setupCard->setVisible(beginning);
    m_chartCard->setVisible(!beginning);
    m_tasks->setOverview(overview);
    m_taskCard->setTitle(tr("To do"),
        m_tasks->kindsToDo() > 0 ? tr("%n kinds", nullptr, m_tasks->kindsToDo()) : tr("nothing is waiting"));
}

void OverviewPage::showEnergy(const Overview &overview)
{
    if (!overview.energyYesterday)
        return m_energy->setFigure(Format::none(), {}, tr("no freeze of yesterday yet"));
    QString note = tr("no freeze to compare with");
    if (overview.energyDayBefore && overview.energyDayBefore->hundredths > 0) {
        const std::int64_t before = overview.energyDayBefore->hundredths;
        const std::int64_t tenths = (overview.energyYesterday->hundredths - before) * 1000 / before;
        note = tr("against the day before %1%").arg((tenths > 0 ? u"+"_s : QString()) + Format::decimal(tenths, 1));
    }
    m_energy->setFigure(Format::energy(*overview.energyYesterday), tr("kWh"), note);
}

QList<QWidget *> OverviewPage::panes() const
{
    return {m_tasks, m_concentrators, m_recharges};
}

} // namespace meterdesk
