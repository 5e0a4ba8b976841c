// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/ReportsPage.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>

#include "Clock.h"
#include "Format.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/Card.h"
#include "common/PageHeader.h"
#include "form/SearchForm.h"
#include "queries/ReportService.h"
#include "settlement/FigureTable.h"
#include "shell/ErrorText.h"
#include "table/CsvExport.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What "By" offers.
QString groupText(ReportGroup group)
{
    switch (group) {
    case ReportGroup::Day:
        return ReportsPage::tr("day");
    case ReportGroup::Month:
        return ReportsPage::tr("month");
    case ReportGroup::Property:
        return ReportsPage::tr("property");
    case ReportGroup::Tariff:
        return ReportsPage::tr("tariff");
    case ReportGroup::Operator:
        return ReportsPage::tr("operator");
    }
    return {};
}

} // namespace

PageDescriptor ReportsPage::descriptor(const ReportsDesk &desk)
{
    return {
        .id = u"reports"_s,
        .group = NavigationGroup::Operation,
        .title = tr("Reports"),
        .icon = u"chart-column"_s,
        .shortcut = {},
        .right = Right::SeeRecords,
        .make = [&desk](QWidget *parent) { return new ReportsPage(desk, parent); },
    };
}

ReportsPage::ReportsPage(const ReportsDesk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_header(new PageHeader(tr("Reports"), this))
    , m_form(new SearchForm(this))
    , m_banner(new Banner(this))
    , m_chartCard(new Card(this))
    , m_chart(new BarChart(m_chartCard))
    , m_tableCard(new Card(this))
{
    setObjectName(u"reportsPage"_s);
    m_back = m_header->addAction(u"reportBackButton"_s, u"chevron-left"_s, tr("Back"));
    m_back->setKeyHint(u"Alt+←"_s);
    m_back->hide();
    connect(m_back, &QPushButton::clicked, this, &ReportsPage::goBack);
    auto *back = new QShortcut(Qt::ALT | Qt::Key_Left, this);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, &ReportsPage::goBack);
    ActionButton *save = m_header->addAction(u"exportButton"_s, u"file-spreadsheet"_s, tr("Export"));
    save->setVariant(ActionButton::Variant::Primary);
    save->setKeyHint(u"Ctrl+E"_s);
    connect(save, &QPushButton::clicked, this, &ReportsPage::exportRows);
    m_chart->setObjectName(u"reportChart"_s);
    buildForm();
    arrange();
    ask();
}

void ReportsPage::buildForm()
{
    m_figures = m_form->addChoice(u"reportFiguresChoice"_s, tr("Figures"),
        {{tr("Energy"), static_cast<int>(ReportKind::Energy)}, {tr("Takings"), static_cast<int>(ReportKind::Takings)},
            {tr("Balances and debts"), static_cast<int>(ReportKind::Balances)},
            {tr("Adjustments"), static_cast<int>(ReportKind::Adjustments)},
            {tr("Collection rate"), static_cast<int>(ReportKind::Collection)},
            {tr("Trips and alarms"), static_cast<int>(ReportKind::Switching)}});
    m_group = m_form->addChoice(u"reportGroupChoice"_s, tr("By"), {});
    offerGroups();
    const auto today = [this] { return m_desk.clock.today(); };
    const auto firstOfMonth = [today] { return QDate(today().year(), today().month(), 1); };
    const SearchForm::DateRange days =
        m_form->addDateRange(u"reportDay"_s, tr("Days"), u"yyyy-MM-dd"_s, firstOfMonth, today);
    m_from = days.from;
    m_to = days.to;
    auto *spans = new QWidget(this);
    auto *row = new QHBoxLayout(spans);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    const auto addSpan = [this, row, spans](const QString &name, const QString &text, auto span) {
        auto *button = new ActionButton(text, spans);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, span);
        row->addWidget(button);
    };
    addSpan(u"thisMonthButton"_s, tr("This month"), [this, today, firstOfMonth] { setDays(firstOfMonth(), today()); });
    addSpan(u"lastMonthButton"_s, tr("Last month"),
        [this, firstOfMonth] { setDays(firstOfMonth().addMonths(-1), firstOfMonth().addDays(-1)); });
    addSpan(u"thisYearButton"_s, tr("This year"), [this, today] { setDays(QDate(today().year(), 1, 1), today()); });
    m_form->addTrailing(spans);
    connect(m_form, &SearchForm::submitted, this, &ReportsPage::askAnew);
    for (QComboBox *choice : {m_figures, m_group})
        connect(choice, &QComboBox::activated, this, &ReportsPage::askAnew);
}

void ReportsPage::arrange()
{
    m_chartCard->body()->setContentsMargins(8, 4, 4, 4);
    m_chartCard->body()->addWidget(m_chart, 1);
    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    column->addWidget(m_form);
    column->addWidget(m_banner);
    column->addWidget(m_chartCard, 4);
    column->addWidget(m_tableCard, 5);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(12, 0, 12, 10);
    page->setSpacing(0);
    page->addWidget(m_header);
    page->addLayout(column, 1);
}

void ReportsPage::setDays(QDate from, QDate to)
{
    m_from->setDate(from);
    m_to->setDate(to);
    askAnew();
}

ReportKind ReportsPage::kind() const
{
    return static_cast<ReportKind>(m_figures->currentData().toInt());
}

ReportQuery ReportsPage::query() const
{
    return {.from = m_from->date(),
        .to = m_to->date(),
        .group = static_cast<ReportGroup>(m_group->currentData().toInt()),
        .scope = m_narrowed.query.scope};
}

void ReportsPage::offerGroups()
{
    const QVariant chosen = m_group->currentData();
    m_group->clear();
    for (const ReportGroup group : reportGroups(kind()))
        m_group->addItem(groupText(group), static_cast<int>(group));
    m_group->setCurrentIndex(std::max(0, m_group->findData(chosen)));
}

void ReportsPage::askAnew()
{
    m_trail.clear();
    m_narrowed = {};
    offerGroups();
    ask();
}

void ReportsPage::drillDown(int row)
{
    if (row < 0 || row >= m_shown.rows.size())
        return; // the sum
    const ReportTable::Row &chosen = m_shown.rows.at(row);
    const View here{m_shownQuery, m_narrowed.scopeName};
    View next = here;
    switch (m_shownQuery.group) {
    case ReportGroup::Month: {
        const QDate first = QDate::fromString(chosen.key + u"-01"_s, Qt::ISODate);
        next.query.from = std::max(m_shownQuery.from, first);
        next.query.to = std::min(m_shownQuery.to, first.addMonths(1).addDays(-1));
        next.query.group = ReportGroup::Day;
        break;
    }
    case ReportGroup::Day:
        if (m_shownQuery.scope)
            return; // a day of one property is all there is
        next.query.from = next.query.to = QDate::fromString(chosen.key, Qt::ISODate);
        next.query.group = ReportGroup::Property;
        break;
    case ReportGroup::Property:
    case ReportGroup::Tariff:
    case ReportGroup::Operator:
        next.query.scope = ReportScope{m_shownQuery.group, chosen.key};
        next.query.group = ReportGroup::Day;
        next.scopeName = chosen.group;
        break;
    }
    m_trail += here;
    setView(next);
}

void ReportsPage::goBack()
{
    if (!m_trail.isEmpty())
        setView(m_trail.takeLast());
}

void ReportsPage::setView(const View &view)
{
    m_narrowed = view;
    m_from->setDate(view.query.from);
    m_to->setDate(view.query.to);
    m_group->setCurrentIndex(m_group->findData(static_cast<int>(view.query.group)));
    ask();
}

void ReportsPage::ask()
{
    if (m_to->date() < m_from->date())
        m_to->setDate(m_from->date());
    m_back->setVisible(!m_trail.isEmpty());
    switch (kind()) {
    case ReportKind::Energy:
        return request(&ReportService::energy, energyTable);
    case ReportKind::Takings:
        return request(&ReportService::takings, takingsTable);
    case ReportKind::Balances:
        return request(&ReportService::balances, balanceTable);
    case ReportKind::Adjustments:
        return request(&ReportService::adjustments, adjustmentTable);
    case ReportKind::Collection:
        return request(&ReportService::collection, collectionTable);
    case ReportKind::Switching:
        return request(&ReportService::switching, switchingTable);
    }
}

template <typename RowFigures>
void ReportsPage::request(Async<Report<RowFigures>> (ReportService::*call)(const Actor &actor, const ReportQuery &query)
                              const,
    ReportTable (*makeTable)(const Report<RowFigures> &report, ReportGroup group))
{
    const ReportQuery asked = query();
    const int generation = ++m_generation;
    whenDone((m_desk.reports.*call)(m_desk.actor, asked), this,
        [this, asked, generation, makeTable](const Result<Report<RowFigures>> &report) {
            if (generation != m_generation)
                return;
            if (!report)
                return showError(report.error());
            m_banner->dismiss();
            m_shownQuery = asked;
            const QString about =
                tr("%1, %2 to %3").arg(m_figures->currentText(), Format::date(asked.from), Format::date(asked.to));
            m_header->setContext(asked.scope ? m_narrowed.scopeName + u" · "_s + about : about);
            show(makeTable(*report, asked.group));
        });
}

void ReportsPage::show(const ReportTable &table)
{
    m_shown = table;
    m_chartCard->setTitle(table.chartTitle, table.chartUnit);
    m_chart->setAccessibleName(m_header->context());
    m_chart->setBars(table.series, table.bars,
        [kind = table.barKind](std::int64_t value) { return ReportTable::figure(kind, value); });
    QStringList headers;
    for (const ReportTable::Column &column : table.columns)
        headers += column.title;
    if (!m_table || m_table->columnCount() != headers.size()) {
        delete m_table;
        m_table = new FigureTable(u"reportTable"_s, tr("Figures of the report"), headers, m_tableCard);
        m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
        connect(m_table, &QTableWidget::cellActivated, this, &ReportsPage::drillDown);
        m_tableCard->body()->addWidget(m_table, 1);
    }
    m_table->setHorizontalHeaderLabels(headers);
    m_table->setRowCount(static_cast<int>(table.rows.size()) + 1);
    const auto fill = [this, &table](int at, const ReportTable::Row &row, FigureTable::Look look) {
        m_table->setWords(at, 0, table.text(row, 0), look);
        for (int column = 1; column < table.columns.size(); ++column)
            m_table->setFigure(at, column, table.text(row, column), look);
    };
    for (int row = 0; row < table.rows.size(); ++row)
        fill(row, table.rows.at(row), FigureTable::Look::Normal);
    fill(static_cast<int>(table.rows.size()), table.sum, FigureTable::Look::Strong);
    m_table->fit(4);
    Q_EMIT summaryChanged(tr("%n rows", nullptr, static_cast<int>(table.rows.size())));
}

void ReportsPage::showError(const Error &error)
{
    m_banner->showMessage(Tone::Bad, errorText(error), errorCodeName(error.code) + u": "_s + error.detail);
}

void ReportsPage::open(const PageRequest &request)
{
    Q_UNUSED(request)
    focusSearch();
}

void ReportsPage::refresh()
{
    ask();
}

void ReportsPage::focusSearch()
{
    m_form->focusFirst();
}

QList<QWidget *> ReportsPage::panes() const
{
    QList<QWidget *> all{m_form};
    if (m_table)
        all += m_table;
    return all;
}

bool ReportsPage::exportRows()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = u"%1 %2 %3.csv"_s.arg(
        m_figures->currentText(), m_from->date().toString(Qt::ISODate), m_to->date().toString(Qt::ISODate));
    auto *dialog = new QFileDialog(this, tr("Export the report"), QDir(folder).filePath(name), tr("CSV (*.csv)"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ReportsPage::exportTo);
    dialog->open();
    return true;
}

void ReportsPage::exportTo(const QString &path)
{
    CsvText csv;
    QStringList headers;
    for (const ReportTable::Column &column : m_shown.columns)
        headers += column.title;
    csv.addHeader(headers);
    QList<ReportTable::Row> rows = m_shown.rows;
    rows += m_shown.sum;
    for (const ReportTable::Row &row : rows) {
        for (int column = 0; column < m_shown.columns.size(); ++column)
            csv.addCell(m_shown.columns.at(column).kind, 2, m_shown.raw(row, column), m_shown.text(row, column));
        csv.endRow();
    }
    if (const Result<void> saved = csv.save(path); !saved)
        return showError(saved.error());
    Q_EMIT message(tr("%n rows exported to %1", nullptr, static_cast<int>(m_shown.rows.size())).arg(path));
}

} // namespace meterdesk
