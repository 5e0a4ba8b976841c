// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/MonitorPage.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtCore/QTimer>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include "Format.h"
#include "common/ActionButton.h"
#include "common/Card.h"
#include "common/EmptyState.h"
#include "common/PageHeader.h"
#include "form/FieldForm.h"
#include "form/SearchForm.h"
#include "monitor/OutputPanel.h"
#include "records/RegisterService.h"
#include "shell/ErrorText.h"
#include "table/CsvExport.h"
#include "table/DataTable.h"
#include "table/TableColumns.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

PageDescriptor MonitorPage::descriptor(const MonitorDesk &desk)
{
    return {
        .id = u"monitor"_s,
        .group = NavigationGroup::Operation,
        .title = tr("Wire monitor"),
        .icon = u"activity"_s,
        .shortcut = {},
        .right = Right::ReadMeters,
        .make = [&desk](QWidget *parent) { return new MonitorPage(desk, parent); },
    };
}

MonitorPage::MonitorPage(const MonitorDesk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_model(desk.monitor)
    , m_header(new PageHeader(tr("Wire monitor"), this))
    , m_form(new SearchForm(this))
    , m_table(new DataTable(u"monitorTable"_s, this))
    , m_frame(new QLabel(this))
    , m_gather(new QTimer(this))
{
    setObjectName(u"monitorPage"_s);
    buildSearch();
    m_table->setModel(&m_model);
    m_table->setFrozenColumns(0);
    m_table->setLayoutStore(m_desk.layouts, u"monitor"_s);
    m_table->setEmptyState(
        {.iconName = u"activity"_s, .sentence = tr("No frame has crossed the wire yet."), .actionText = {}});
    buildLayout();
    // Frames come in bursts of hundreds; the table takes them ten times a second.
    m_gather->setSingleShot(true);
    m_gather->setInterval(100ms);
    connect(m_gather, &QTimer::timeout, this, &MonitorPage::catchUp);
    connect(&m_desk.monitor, &WireMonitor::recorded, this, [this] {
        if (!m_pause->isChecked() && isVisible() && !m_gather->isActive())
            m_gather->start();
    });
    connect(m_form, &SearchForm::submitted, this, &MonitorPage::applyFilter);
    connect(m_table, &DataTable::currentRowChanged, this, &MonitorPage::showCurrent);
    connect(m_table, &DataTable::resetFilterRequested, m_form, &SearchForm::reset);
    refresh();
    applyFilter();
}

void MonitorPage::buildSearch()
{
    m_meter = m_form->addSearchText(u"monitorMeterEdit"_s, tr("Meter no."), tr("All"), 12);
    m_concentrator = m_form->addChoice(u"monitorConcentratorChoice"_s, tr("Concentrator"), {{tr("All"), {}}});
    QList<std::pair<QString, QVariant>> purposes{{tr("All"), {}}};
    for (const auto &[purpose, word] : EnumWords<WirePurpose>::table())
        purposes.append({wirePurposeText(purpose), static_cast<int>(purpose)});
    m_purpose = m_form->addChoice(u"monitorPurposeChoice"_s, tr("For"), purposes);
}

void MonitorPage::buildLayout()
{
    auto *save = m_header->addAction(u"exportButton"_s, u"file-spreadsheet"_s, tr("Export"));
    save->setKeyHint(u"Ctrl+E"_s);
    connect(save, &QPushButton::clicked, this, &MonitorPage::exportRows);
    auto *clear = m_header->addAction(u"clearFramesButton"_s, u"trash-2"_s, tr("Clear"));
    connect(clear, &QPushButton::clicked, this, [this] {
        m_model.clear();
        showCount();
    });
    m_pause = m_header->addAction(u"pauseButton"_s, u"clock"_s, tr("Pause"));
    m_pause->setCheckable(true);
    connect(m_pause, &QPushButton::toggled, this, [this](bool paused) {
        m_pause->setText(paused ? tr("Go on") : tr("Pause"));
        if (!paused)
            catchUp();
        showCount();
    });
    m_frame->setObjectName(u"monitorFrame"_s);
    m_frame->setAccessibleName(tr("Frame"));
    m_frame->setWordWrap(true);
    m_frame->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_frame->setMargin(8);
    setTextStyle(m_frame, TextStyle::Frame);
    auto *said = new Card(this);
    said->body()->addWidget(m_frame);
    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    column->addWidget(m_form);
    column->addWidget(m_table, 1);
    column->addWidget(said);
    buildConsole();
    auto *body = new QHBoxLayout;
    body->setSpacing(10);
    body->addLayout(column, 1);
    if (m_outputs)
        body->addWidget(m_outputs);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(12, 0, 12, 10);
    page->setSpacing(0);
    page->addWidget(m_header);
    page->addLayout(body, 1);
    showCurrent();
}

void MonitorPage::buildConsole()
{
    for (const Right right : {Right::ManageDevices, Right::ManageAccounts}) {
        if (!permits(m_desk.actor.role, right))
            return;
    }
    m_outputs = new OutputPanel(m_desk.actor, m_desk.parameters, this);
    m_outputs->setClosable(true);
    m_outputs->hide();
    auto *console = m_header->addAction(u"outputsButton"_s, u"zap"_s, tr("Outputs…"));
    console->setToolTip(tr("Switches what is wired to a concentrator itself"));
    connect(console, &QPushButton::clicked, this, [this] { m_outputs->show(); });
    connect(m_outputs, &SidePanel::closeRequested, m_outputs, &QWidget::hide);
}

void MonitorPage::open(const PageRequest &request)
{
    if (!request.searchText.isEmpty()) {
        m_meter->setText(request.searchText);
        return applyFilter();
    }
    if (!m_pause->isChecked())
        catchUp();
}

void MonitorPage::refresh()
{
    whenDone(m_desk.registers.concentrators(), this, [this](const Result<QList<Concentrator>> &found) {
        if (!found)
            return Q_EMIT message(errorText(found.error()));
        QHash<ConcentratorId, QString> names;
        const QVariant chosen = m_concentrator->currentData();
        while (m_concentrator->count() > 1)
            m_concentrator->removeItem(1);
        for (const Concentrator &concentrator : *found) {
            const QString name = u"%1 %2"_s.arg(concentrator.number.toText(), concentrator.name).trimmed();
            names.insert(concentrator.id, name);
            m_concentrator->addItem(name, static_cast<qlonglong>(concentrator.id.value));
        }
        m_concentrator->setCurrentIndex(qMax(0, m_concentrator->findData(chosen)));
        m_model.setConcentrators(names);
        if (m_outputs)
            m_outputs->setConcentrators(*found);
    });
    if (!m_pause->isChecked())
        catchUp();
}

void MonitorPage::focusSearch()
{
    m_form->focusFirst();
}

QList<QWidget *> MonitorPage::panes() const
{
    QList<QWidget *> panes{m_form, m_table, m_frame};
    if (m_outputs)
        panes += m_outputs;
    return panes;
}

void MonitorPage::applyFilter()
{
    WireFilter filter;
    const QString typed = m_meter->text().trimmed();
    const auto meter = MeterNo::fromText(typed);
    setFieldInvalid(m_meter, !typed.isEmpty() && !meter);
    m_meter->setToolTip(!typed.isEmpty() && !meter ? tr("A meter number has up to 12 digits.") : QString());
    if (!typed.isEmpty() && !meter)
        return Q_EMIT message(tr("A meter number has up to 12 digits."));
    if (meter)
        filter.meter = *meter;
    if (m_concentrator->currentIndex() > 0)
        filter.concentrator = ConcentratorId{m_concentrator->currentData().toLongLong()};
    if (m_purpose->currentIndex() > 0)
        filter.purpose = static_cast<WirePurpose>(m_purpose->currentData().toInt());
    m_model.setFilter(filter);
    m_table->setFiltered(filter.meter || filter.concentrator || filter.purpose);
    showCount();
}

void MonitorPage::catchUp()
{
    m_model.catchUp();
    showCount();
}

void MonitorPage::showCount()
{
    const QString count = tr("%n frames", nullptr, m_model.rowCount());
    m_header->setContext(m_pause->isChecked() ? tr("%1 · paused").arg(count) : count);
}

void MonitorPage::showCurrent()
{
    const std::optional<qlonglong> number = m_table->currentRowId();
    const WireLogRow *shown = nullptr;
    for (int row = 0; number && row < m_model.rowCount() && !shown; ++row) {
        if (m_model.row(row)->record.number == *number)
            shown = m_model.row(row);
    }
    m_frame->setText(shown ? u"%1\n%2"_s.arg(shownHex(shown->record.frame), shown->meaning)
                           : tr("Choose a frame to see all of it here. Passwords are never shown."));
}

bool MonitorPage::exportRows()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(
        this, tr("Export the frames shown"), QDir(folder).filePath(tr("frames") + u".csv"_s), tr("CSV (*.csv)"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &MonitorPage::exportTo);
    dialog->open();
    return true;
}

void MonitorPage::exportTo(const QString &path)
{
    CsvText csv;
    QStringList titles;
    for (int column = 0; column < m_model.columnCount(); ++column)
        titles += m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    csv.addHeader(titles);
    for (int row = m_model.rowCount() - 1; row >= 0; --row) { // in the order they crossed the wire
        for (int column = 0; column < m_model.columnCount(); ++column) {
            const ColumnInfo &info = wireLogColumns().at(column).info;
            const QModelIndex cell = m_model.index(row, column);
            csv.addCell(info.kind, info.decimals, cell.data(RawRole), cell.data(Qt::DisplayRole).toString());
        }
        csv.endRow();
    }
    const Result<void> saved = csv.save(path);
    Q_EMIT message(
        saved ? tr("%n frames exported to %1", nullptr, m_model.rowCount()).arg(path) : errorText(saved.error()));
}

} // namespace meterdesk
