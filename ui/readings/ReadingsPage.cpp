// SPDX-License-Identifier: GPL-3.0-or-later
#include "readings/ReadingsPage.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtCore/QTimer>
#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

#include <algorithm>

#include "Clock.h"
#include "Format.h"
#include "RecordColumns.h"
#include "billing/ReadingService.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/PageHeader.h"
#include "form/RegionChoice.h"
#include "form/SearchForm.h"
#include "readings/CollectionRate.h"
#include "readings/ReadingExplanation.h"
#include "readings/ReadingMatrix.h"
#include "readings/UsageDialog.h"
#include "records/RegisterService.h"
#include "shell/ErrorText.h"
#include "table/CsvExport.h"
#include "table/DataTable.h"
#include "table/TableColumns.h"
#include "table/TableFooter.h"
#include "table/TableView.h"
#include "table/WindowedTable.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int usageDays = 30;
/// The matrix shows so many days at least, and so many cells at most.
constexpr int matrixDays = 14;
constexpr int mostMatrixCells = 20'000;

} // namespace

PageDescriptor ReadingsPage::descriptor(const ReadingsDesk &desk)
{
    return {
        .id = u"readings"_s,
        .group = NavigationGroup::Operation,
        .title = tr("Collection log"),
        .icon = u"calendar-clock"_s,
        .shortcut = {},
        .right = Right::SeeRecords,
        .make = [&desk](QWidget *parent) { return new ReadingsPage(desk, parent); },
    };
}

ReadingsPage::ReadingsPage(const ReadingsDesk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_model(desk.log, collectionLogColumns())
    , m_again(desk.fieldWork, desk.actor, this)
    , m_header(new PageHeader(tr("Collection log"), this))
    , m_form(new SearchForm(this))
    , m_rate(new CollectionRate(this))
    , m_banner(new Banner(this))
    , m_table(new DataTable(u"readingsTable"_s, this))
    , m_matrix(new ReadingMatrix(permits(desk.actor.role, Right::CollectReadings), this))
    , m_explanation(new ReadingExplanation(this))
    , m_job(new JobStrip(this))
    , m_changed(new QTimer(this))
{
    setObjectName(u"readingsPage"_s);
    buildSearch();
    buildTable();
    buildLayout();
    loadRegions();

    m_changed->setSingleShot(true);
    m_changed->setInterval(gatherChanges);
    connect(m_changed, &QTimer::timeout, this, &ReadingsPage::refresh);
    connect(&m_desk.fieldWork, &FieldWork::collectionFinished, this, [this] { m_changed->start(); });
    connect(&m_again, &CollectAgain::progress, this, &ReadingsPage::showJob);
    connect(&m_again, &CollectAgain::failed, this, &ReadingsPage::showError);
    connect(&m_again, &CollectAgain::finished, this, [this](int ok, int failed) {
        Q_EMIT message(tr("Collected again: %1 read, %2 still missing").arg(ok).arg(failed));
        refresh();
    });
    auto *again = new QShortcut(Qt::ALT | Qt::Key_R, this);
    again->setObjectName(u"collectMissingAction"_s);
    connect(again, &QShortcut::activated, this, &ReadingsPage::collectMissing);
    runQuery();
}

void ReadingsPage::buildSearch()
{
    m_code = m_form->addSearchText(u"readingsCodeEdit"_s, tr("Property code"), tr("All"), 11);
    m_name = m_form->addText(u"readingsNameEdit"_s, tr("Property name"), tr("All"), 14);
    m_region = new RegionChoice(m_form);
    m_region->setObjectName(u"readingsRegionChoice"_s);
    m_form->addField(tr("Region"), m_region, [this] { m_region->setCurrentIndex(0); });
    m_concentrator = m_form->addText(u"readingsConcentratorEdit"_s, tr("Concentrator no."), tr("All"), 9);
    m_meter = m_form->addText(u"readingsMeterEdit"_s, tr("Meter no."), tr("All"), 12);
    m_result = m_form->addChoice(u"readingsResultChoice"_s, tr("Status"),
        {{tr("All"), {}}, {tr("Read"), static_cast<int>(CollectionResult::Success)},
            {tr("Missing"), static_cast<int>(CollectionResult::Missing)},
            {tr("Abnormal"), static_cast<int>(CollectionResult::Abnormal)}});
    const auto yesterday = [this] { return m_desk.clock.today().addDays(-1); };
    const SearchForm::DateRange days =
        m_form->addDateRange(u"readingsDay"_s, tr("Billing day"), u"yyyy-MM-dd"_s, yesterday, yesterday);
    m_from = days.from;
    m_to = days.to;

    m_form->addTrailing(m_rate);
    connect(m_form, &SearchForm::submitted, this, &ReadingsPage::runQuery);
}

void ReadingsPage::buildTable()
{
    m_table->setModel(&m_model);
    m_table->setFrozenColumns(2);
    m_table->setCheckable(true);
    sortByDay();
    m_table->setEmptyState({.iconName = u"calendar-clock"_s,
        .sentence = tr("No daily freezes yet. They are read shortly after midnight, or now."),
        .actionText = tr("Collect now")});
    followVisibleRows(*m_table, m_model);
    if (m_desk.layouts)
        m_table->setLayoutStore(m_desk.layouts, m_desk.actor.name);

    QHBoxLayout *bar = m_table->toolbar();
    m_collectSelected = new ActionButton(u"refresh-cw"_s, tr("Collect selected"), this);
    m_collectSelected->setObjectName(u"collectSelectedButton"_s);
    m_collectSelected->setCompact(true);
    m_usage = new ActionButton(u"chart-column"_s, tr("Usage curve"), this);
    m_usage->setObjectName(u"usageButton"_s);
    m_usage->setCompact(true);
    bar->addWidget(m_collectSelected);
    bar->addWidget(m_usage);
    bar->addStretch(1);
    bar->addWidget(m_rate->consistency());
    connect(m_collectSelected, &QPushButton::clicked, this, &ReadingsPage::collectSelected);
    connect(m_usage, &QPushButton::clicked, this, &ReadingsPage::showUsage);

    connect(m_table, &DataTable::rowActivated, this, &ReadingsPage::showUsage);
    connect(m_table, &DataTable::resetFilterRequested, m_form, &SearchForm::reset);
    connect(m_table, &DataTable::emptyActionTriggered, this, [this] {
        whenDone(m_desk.fieldWork.collect(m_desk.actor, {}), this, [this](const Result<QList<CollectedDay>> &days) {
            if (!days)
                showError(days.error());
        });
    });
    const auto chosen = [this] {
        const qsizetype rows = chosenDays().size();
        m_collectSelected->setEnabled(rows > 0 && !m_again.isRunning());
        m_usage->setEnabled(m_table->currentRowId().has_value());
        m_table->footer()->setSelectedCount(rows);
    };
    connect(m_table, &DataTable::selectionChanged, this, chosen);
    connect(m_table, &DataTable::currentRowChanged, this, chosen);
    connect(m_table, &DataTable::currentRowChanged, this, [this] {
        const auto id = m_table->currentRowId();
        const CollectionLogRow *row = id ? m_model.row(m_model.rowOf(*id)) : nullptr;
        m_explanation->explain(row ? std::optional(*row) : std::nullopt);
    });
    connect(&m_table->checks(), &RowChecks::changed, this, chosen);
    connect(&m_model, &WindowedModel::failed, this, &ReadingsPage::showError);
    connect(&m_model, &WindowedModel::countChanged, this, [this, chosen] {
        const auto sum = m_model.sum(static_cast<int>(CollectionLogRow::Column::Total));
        m_table->footer()->setSums(sum ? tr("Total %1 kWh").arg(Format::energy(Energy{*sum})) : QString());
        chosen();
    });
    chosen();
}

void ReadingsPage::buildLayout()
{
    m_header->setContext(tr("Daily freeze registers, in kWh"));
    ActionButton *save = m_header->addAction(u"exportButton"_s, u"file-spreadsheet"_s, tr("Export"));
    save->setKeyHint(u"Ctrl+E"_s);
    connect(save, &QPushButton::clicked, this, &ReadingsPage::exportRows);
    m_asMatrix = m_header->addAction(u"matrixViewButton"_s, u"columns-3"_s, tr("Matrix"));
    m_asMatrix->setCheckable(true);
    m_asMatrix->setToolTip(tr("Rooms against days, gaps in red"));
    connect(m_asMatrix, &QPushButton::toggled, this, &ReadingsPage::showAsMatrix);
    m_matrix->hide();
    connect(m_matrix, &ReadingMatrix::collectRequested, &m_again, &CollectAgain::start);
    connect(m_matrix, &ReadingMatrix::currentChanged, m_explanation, &ReadingExplanation::explain);
    connect(m_explanation, &ReadingExplanation::decisionWanted, this, [this] { Q_EMIT openPage(u"inbox"_s, {}); });
    m_collectMissing = m_header->addAction(u"collectMissingButton"_s, u"refresh-cw"_s, tr("Collect missing"));
    m_collectMissing->setVariant(ActionButton::Variant::Primary);
    m_collectMissing->setKeyHint(u"Alt+R"_s);
    m_collectMissing->setVisible(permits(m_desk.actor.role, Right::CollectReadings));
    m_collectSelected->setVisible(permits(m_desk.actor.role, Right::CollectReadings));
    connect(m_collectMissing, &QPushButton::clicked, this, &ReadingsPage::collectMissing);

    m_job->hide();
    connect(m_job, &JobStrip::stopRequested, &m_again, &CollectAgain::stop);
    connect(m_job, &JobStrip::retryFailedRequested, this, &ReadingsPage::collectMissing);
    connect(m_job, &JobStrip::dismissed, m_job, &QWidget::hide);

    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    column->addWidget(m_form);
    column->addWidget(m_banner);
    column->addWidget(m_table, 1);
    column->addWidget(m_matrix, 1);
    column->addWidget(m_explanation);
    column->addWidget(m_job);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(12, 0, 12, 10);
    page->setSpacing(0);
    page->addWidget(m_header);
    page->addLayout(column, 1);
}

void ReadingsPage::sortByDay()
{
    m_table->setSortKeys({{static_cast<int>(CollectionLogRow::Column::Day), Qt::DescendingOrder},
        {static_cast<int>(CollectionLogRow::Column::Code), Qt::AscendingOrder}});
}

void ReadingsPage::loadRegions()
{
    whenDone(m_desk.registers.properties(), this, [this](const Result<QList<Property>> &properties) {
        if (!properties)
            return showError(properties.error());
        m_region->setProperties(*properties);
        m_rooms = std::ranges::count(*properties, PropertyType::Room, &Property::type);
    });
}

CollectionLogQuery ReadingsPage::typedQuery() const
{
    CollectionLogQuery query;
    query.code = m_code->text().trimmed();
    query.name = m_name->text().trimmed();
    query.regions = m_region->chosen();
    query.concentratorNo = m_concentrator->text().trimmed();
    query.meterNo = m_meter->text().trimmed();
    if (const QVariant result = m_result->currentData(); result.isValid())
        query.result = static_cast<CollectionResult>(result.toInt());
    query.from = m_from->date();
    query.to = m_to->date();
    return query;
}

void ReadingsPage::runQuery()
{
    m_banner->dismiss();
    if (m_to->date() < m_from->date())
        m_to->setDate(m_from->date());
    const CollectionLogQuery query = typedQuery();
    const bool filtered = !query.code.isEmpty() || !query.name.isEmpty() || !query.regions.isEmpty()
        || !query.concentratorNo.isEmpty() || !query.meterNo.isEmpty() || query.result;
    m_table->setFiltered(filtered);
    m_table->checks().clear();
    const QList<SortKey> keys = m_table->sortKeys();
    const bool byDay = !keys.isEmpty() && keys.first().column == static_cast<int>(CollectionLogRow::Column::Day);
    if (!filtered && !byDay && m_rooms * (query.from.daysTo(query.to) + 1) > WindowedModel::mostSortedRows)
        sortByDay();
    m_model.search(query);
    summarize();
    fillMatrix();
}

void ReadingsPage::showAsMatrix(bool matrix)
{
    m_table->setVisible(!matrix);
    m_matrix->setVisible(matrix);
    m_explanation->explain(std::nullopt);
    // One day is no matrix.
    if (matrix && m_from->date().daysTo(m_to->date()) + 1 < matrixDays) {
        m_from->setDate(m_to->date().addDays(1 - matrixDays));
        runQuery();
    } else {
        fillMatrix();
    }
}

void ReadingsPage::fillMatrix()
{
    if (m_matrix->isHidden())
        return;
    CollectionLogQuery query = typedQuery();
    query.result.reset(); // a gap is seen among its neighbours only
    whenDone(m_desk.readings.log(query, mostMatrixCells + 1), this,
        [this, query, generation = ++m_matrixAsked](const Result<QList<CollectionLogRow>> &rows) {
            if (generation != m_matrixAsked)
                return;
            if (!rows)
                return showError(rows.error());
            if (rows->isEmpty())
                return m_matrix->showNote(tr("Nothing was collected on these days."));
            if (rows->size() > mostMatrixCells) {
                return m_matrix->showNote(
                    tr("More than %1 cells are too many for a matrix. Choose fewer days, or a region, room or "
                       "concentrator.")
                        .arg(Format::count(mostMatrixCells)));
            }
            m_matrix->setLog(*rows, query.from, query.to);
        });
}

void ReadingsPage::summarize()
{
    // How much was collected says something about all meters of the days, whatever status is being looked at.
    CollectionLogQuery query = typedQuery();
    query.result.reset();
    whenDone(m_desk.readings.log(query, CollectionRate::mostCounted + 1), this,
        [this, generation = ++m_summary](const Result<QList<CollectionLogRow>> &rows) {
            if (generation != m_summary || !rows)
                return;
            m_rate->showRows(*rows);
            m_collectMissing->setEnabled(!m_rate->isComplete() && !m_again.isRunning());
        });
}

void ReadingsPage::open(const PageRequest &request)
{
    if (!request.searchText.isEmpty()) {
        m_code->setText(request.searchText);
        runQuery();
    }
}

void ReadingsPage::refresh()
{
    loadRegions();
    m_model.refresh();
    summarize();
    fillMatrix();
}

void ReadingsPage::focusSearch()
{
    m_form->focusFirst();
}

QList<QWidget *> ReadingsPage::panes() const
{
    return {m_code, m_table, m_matrix};
}

QList<std::int64_t> ReadingsPage::chosenDays() const
{
    QList<std::int64_t> days;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_table->checks().isChecked(m_model.idAt(row)))
            days += m_model.idAt(row);
    }
    if (days.isEmpty()) {
        const QList<qlonglong> selected = m_table->selectedRowIds();
        days = QList<std::int64_t>(selected.begin(), selected.end());
    }
    return days;
}

void ReadingsPage::collectSelected()
{
    // Ticked rows need not be loaded.
    whenDone(m_desk.log.rows(chosenDays()), this, [this](const Result<QList<CollectionLogRow>> &rows) {
        if (!rows)
            return showError(rows.error());
        m_again.start(*rows);
    });
}

void ReadingsPage::collectMissing()
{
    if (m_again.isRunning() || !permits(m_desk.actor.role, Right::CollectReadings))
        return;
    CollectionLogQuery query = typedQuery();
    query.result = CollectionResult::Missing;
    whenDone(m_desk.readings.log(query), this, [this](const Result<QList<CollectionLogRow>> &rows) {
        if (!rows)
            return showError(rows.error());
        if (rows->isEmpty()) {
            Q_EMIT message(tr("Nothing is missing"));
            return;
        }
        m_again.start(*rows);
    });
}

void ReadingsPage::showUsage()
{
    const auto id = m_table->currentRowId();
    const CollectionLogRow *row = id ? m_model.row(m_model.rowOf(*id)) : nullptr;
    if (!row)
        return;
    CollectionLogQuery query;
    query.meterNo = row->meterNo.toText();
    query.result = CollectionResult::Success;
    query.to = row->day;
    query.from = row->day.addDays(-usageDays);
    const QString title = tr("Usage of %1 (%2), %3 days").arg(row->name, row->meterNo.toText()).arg(usageDays);
    whenDone(m_desk.readings.log(query), this,
        [this, title, meter = row->meter](const Result<QList<CollectionLogRow>> &rows) {
            if (!rows)
                return showError(rows.error());
            QList<CollectionLogRow> own;
            for (const CollectionLogRow &each : *rows) {
                if (each.meter == meter)
                    own += each;
            }
            auto *dialog = new UsageDialog(title, usageByDay(own), this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
}

void ReadingsPage::showJob(const JobStatus &job)
{
    m_job->setJob(job);
    m_job->setVisible(true);
    m_collectMissing->setEnabled(!job.isActive());
    m_collectSelected->setEnabled(!job.isActive());
    m_matrix->setBusy(job.isActive());
}

void ReadingsPage::showError(const Error &error)
{
    m_banner->showMessage(Tone::Bad, errorText(error), errorCodeName(error.code) + u": "_s + error.detail);
}

bool ReadingsPage::exportRows()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = tr("collection log %1").arg(m_from->date().toString(Qt::ISODate)) + u".csv"_s;
    auto *dialog = new QFileDialog(this, tr("Export the rows shown"), QDir(folder).filePath(name), tr("CSV (*.csv)"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ReadingsPage::exportTo);
    dialog->open();
    return true;
}

void ReadingsPage::exportTo(const QString &path)
{
    using Export = CsvExport<CollectionLogQuery, CollectionLogRow>;
    whenDone(Export::run(m_desk.log, m_model.query(), m_model.order(), collectionLogColumns(),
                 m_table->columns()->visible(), path, this),
        this, [this, path](const Result<int> &rows) {
            if (!rows)
                return showError(rows.error());
            Q_EMIT message(tr("%n rows exported to %1", nullptr, *rows).arg(path));
        });
}

} // namespace meterdesk
