// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminals/TerminalsPage.h"

#include <QtCore/QTimer>
#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include "Format.h"
#include "RecordColumns.h"
#include "commands/CommandService.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/PageHeader.h"
#include "pairing/DeviceTree.h"
#include "records/RegisterService.h"
#include "shell/ErrorText.h"
#include "table/DataTable.h"
#include "table/TableFooter.h"
#include "table/TableView.h"
#include "table/WindowedTable.h"
#include "terminals/TerminalPanel.h"
#include "terminals/TerminalTexts.h"
#include "terminals/TripDialog.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

PageDescriptor TerminalsPage::descriptor(const TerminalsDesk &desk)
{
    return {
        .id = u"terminals"_s,
        .group = NavigationGroup::Operation,
        .title = tr("Terminals online"),
        .icon = u"network"_s,
        .shortcut = {},
        .right = Right::SeeRecords,
        .make = [&desk](QWidget *parent) { return new TerminalsPage(desk, parent); },
    };
}

TerminalsPage::TerminalsPage(const TerminalsDesk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_model(desk.terminals, terminalColumns())
    , m_round(desk.fieldWork, desk.actor, this)
    , m_header(new PageHeader(tr("Terminals online"), this))
    , m_tree(new DeviceTree(u"terminalTree"_s, this))
    , m_reachability(new QComboBox(this))
    , m_find(new QLineEdit(this))
    , m_chosenCount(new QLabel(this))
    , m_close(new ActionButton(u"zap"_s, tr("Close"), this))
    , m_trip(new ActionButton(u"zap-off"_s, tr("Trip…"), this))
    , m_protect(new ActionButton(u"shield-check"_s, tr("Protect"), this))
    , m_banner(new Banner(this))
    , m_table(new DataTable(u"terminalsTable"_s, this))
    , m_job(new JobStrip(this))
    , m_panel(new TerminalPanel(
          permits(desk.actor.role, Right::CommandRelay), permits(desk.actor.role, Right::CollectReadings), this))
    , m_changed(new QTimer(this))
{
    setObjectName(u"terminalsPage"_s);
    buildTable();
    buildLayout();
    follow();
    loadTree();
    runQuery();
}

void TerminalsPage::buildTable()
{
    m_table->setModel(&m_model);
    m_table->setCheckable(permits(m_desk.actor.role, Right::CommandRelay));
    m_table->setSortKeys({{static_cast<int>(TerminalRow::Column::Code), Qt::AscendingOrder}});
    m_table->setEmptyState({.iconName = u"network"_s,
        .sentence = tr("There are no meters yet. They come with the building's import."),
        .actionText = {}});
    followVisibleRows(*m_table, m_model);
    if (m_desk.layouts)
        m_table->setLayoutStore(m_desk.layouts, m_desk.actor.name);

    m_reachability->setObjectName(u"terminalsReachabilityChoice"_s);
    m_reachability->addItem(tr("All"));
    m_reachability->addItem(tr("Online"), static_cast<int>(Reachability::Online));
    m_reachability->addItem(tr("Offline"), static_cast<int>(Reachability::Offline));
    m_reachability->addItem(tr("Unknown"), static_cast<int>(Reachability::Unknown));
    m_find->setObjectName(u"terminalsFindEdit"_s);
    m_find->setPlaceholderText(tr("Name or number"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(200);
    m_close->setObjectName(u"closeChosenButton"_s);
    m_trip->setObjectName(u"tripChosenButton"_s);
    m_protect->setObjectName(u"protectChosenButton"_s);

    QHBoxLayout *bar = m_table->toolbar();
    auto *state = new QLabel(tr("State"), this);
    state->setBuddy(m_reachability);
    auto *room = new QLabel(tr("Room"), this);
    room->setBuddy(m_find);
    bar->addWidget(state);
    bar->addWidget(m_reachability);
    bar->addWidget(room);
    bar->addWidget(m_find);
    bar->addStretch(1);
    setTextStyle(m_chosenCount, TextStyle::Body, Token::Text2);
    bar->addWidget(m_chosenCount);
    for (ActionButton *button : {m_close, m_trip, m_protect}) {
        button->setCompact(true);
        button->setVisible(permits(m_desk.actor.role, Right::CommandRelay));
        bar->addWidget(button);
    }
    connect(m_reachability, &QComboBox::currentIndexChanged, this, &TerminalsPage::runQuery);
    connect(m_find, &QLineEdit::textChanged, this, &TerminalsPage::runQuery);
    connect(m_close, &QPushButton::clicked, this, [this] { command(RelayAction::Close, chosenRows()); });
    connect(m_trip, &QPushButton::clicked, this, [this] { command(RelayAction::Trip, chosenRows()); });
    connect(m_protect, &QPushButton::clicked, this, [this] { command(RelayAction::Protect, chosenRows()); });
    connect(m_table, &DataTable::resetFilterRequested, this, [this] {
        m_find->clear();
        m_reachability->setCurrentIndex(0);
    });
}

void TerminalsPage::buildLayout()
{
    ActionButton *readAll = m_header->addAction(u"readAllButton"_s, u"gauge"_s, tr("Read all shown"));
    readAll->setVisible(permits(m_desk.actor.role, Right::CollectReadings));
    connect(readAll, &QPushButton::clicked, this, &TerminalsPage::readChosen);
    ActionButton *again = m_header->addAction(u"refreshButton"_s, u"refresh-cw"_s, tr("Refresh"));
    again->setKeyHint(u"F5"_s);
    connect(again, &QPushButton::clicked, this, &TerminalsPage::refresh);

    m_job->hide();
    m_panel->setClosable(true);
    connect(m_panel, &SidePanel::closeRequested, m_panel, &QWidget::hide);

    auto *middle = new QVBoxLayout;
    middle->setSpacing(10);
    middle->addWidget(m_banner);
    middle->addWidget(m_table, 1);
    middle->addWidget(m_job);
    auto *body = new QHBoxLayout;
    body->setSpacing(10);
    body->addWidget(m_tree);
    body->addLayout(middle, 1);
    body->addWidget(m_panel);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(12, 0, 12, 10);
    page->setSpacing(0);
    page->addWidget(m_header);
    page->addLayout(body, 1);
}

void TerminalsPage::follow()
{
    connect(m_tree, &DeviceTree::chosen, this, [this](PropertyId property, ConcentratorId concentrator, MeterId meter) {
        m_query.property = property;
        m_query.concentrator = concentrator;
        m_query.meter = meter;
        m_wantedMeter = meter.value;
        runQuery();
    });
    connect(m_table, &DataTable::currentRowChanged, this, &TerminalsPage::showCurrent);
    connect(m_table, &DataTable::selectionChanged, this, &TerminalsPage::updateBar);
    connect(&m_table->checks(), &RowChecks::changed, this, &TerminalsPage::updateBar);
    connect(&m_model, &WindowedModel::failed, this, &TerminalsPage::showError);
    const auto rowsCame = [this] {
        if (m_wantedMeter > 0 && selectRowById(*m_table, m_model, m_wantedMeter) && currentRow())
            m_wantedMeter = 0;
        if (!m_table->currentRowId() && m_model.rowCount() == 1)
            m_table->selectRow(0);
        showCurrent();
        updateBar();
    };
    connect(&m_model, &WindowedModel::countChanged, this, rowsCame);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, rowsCame);

    connect(m_panel, &TerminalPanel::readRequested, this, [this] {
        if (const auto row = currentRow())
            m_round.read({{MeterId{row->id}, row->meterNo.toText()}});
    });
    connect(m_panel, &TerminalPanel::commandRequested, this, [this](RelayAction action) {
        if (const auto row = currentRow())
            command(action, {*row});
    });
    connect(&m_round, &MeterRound::progress, this, [this](const JobStatus &job) {
        m_job->setJob(job);
        m_job->setVisible(job.total > 1);
        m_panel->setBusy(job.isActive());
        updateBar();
    });
    connect(&m_round, &MeterRound::commanded, this, &TerminalsPage::showReport);
    connect(&m_round, &MeterRound::trouble, this, &TerminalsPage::showTrouble);
    connect(m_job, &JobStrip::stopRequested, &m_round, &MeterRound::stop);
    connect(m_job, &JobStrip::dismissed, m_job, &QWidget::hide);

    m_changed->setSingleShot(true);
    m_changed->setInterval(gatherChanges);
    connect(m_changed, &QTimer::timeout, this, &TerminalsPage::refresh);
    connect(&m_desk.fieldWork, &FieldWork::meterChanged, this, [this](MeterId meter) {
        m_model.refreshRows({meter.value});
        loadCommands();
    });
    connect(&m_desk.fieldWork, &FieldWork::commandChanged, this, [this] { loadCommands(); });
    connect(&m_desk.fieldWork, &FieldWork::collectionFinished, this, [this] { m_changed->start(); });
    connect(&m_desk.fieldWork, &FieldWork::linkStateChanged, this, [this](ConcentratorId id, LinkState state) {
        m_tree->setLinkState(id, state);
        m_changed->start();
    });

    const auto shortcut = [this](const QKeySequence &keys, const QString &name, RelayAction action) {
        auto *made = new QShortcut(keys, this);
        made->setObjectName(name);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, [this, action] { command(action, chosenRows()); });
    };
    shortcut(Qt::ALT | Qt::Key_H, u"closeMeterAction"_s, RelayAction::Close);
    shortcut(Qt::ALT | Qt::Key_L, u"tripMeterAction"_s, RelayAction::Trip);
}

void TerminalsPage::loadTree()
{
    whenDone(m_desk.registers.properties(), this, [this](const Result<QList<Property>> &properties) {
        if (!properties)
            return showError(properties.error());
        whenDone(m_desk.registers.concentratorRows(), this,
            [this, properties = *properties](const Result<QList<ConcentratorRow>> &rows) {
                if (!rows)
                    return showError(rows.error());
                for (const ConcentratorRow &row : *rows)
                    m_tree->setLinkState(row.concentrator.id, m_desk.fieldWork.linkState(row.concentrator.id));
                whenDone(m_desk.registers.meters(), this,
                    [this, properties, concentrators = *rows](const Result<QList<Meter>> &meters) {
                        if (!meters)
                            return showError(meters.error());
                        m_tree->setRecords(properties, concentrators, *meters);
                    });
            });
    });
}

void TerminalsPage::runQuery()
{
    m_query.find = m_find->text().trimmed();
    const QVariant state = m_reachability->currentData();
    m_query.reachability = state.isValid() ? std::optional(static_cast<Reachability>(state.toInt())) : std::nullopt;
    m_table->setFiltered(!m_query.find.isEmpty() || m_query.reachability);
    m_table->checks().clear();
    m_model.search(m_query);
}

void TerminalsPage::open(const PageRequest &request)
{
    if (!request.searchText.isEmpty()) {
        m_reachability->setCurrentIndex(0);
        m_find->setText(request.searchText);
    }
}

void TerminalsPage::refresh()
{
    m_model.refresh();
    loadTree();
    loadCommands();
}

void TerminalsPage::focusSearch()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void TerminalsPage::toggleSidePanel()
{
    m_panel->setVisible(!m_panel->isVisible());
}

QList<QWidget *> TerminalsPage::panes() const
{
    return {m_tree->focusTarget(), m_table, m_panel};
}

std::optional<TerminalRow> TerminalsPage::currentRow() const
{
    const auto id = m_table->currentRowId();
    const TerminalRow *row = id ? m_model.row(m_model.rowOf(*id)) : nullptr;
    return row ? std::optional(*row) : std::nullopt;
}

QList<TerminalRow> TerminalsPage::chosenRows() const
{
    QList<TerminalRow> rows;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const TerminalRow *loaded = m_model.row(row);
        if (loaded && m_table->checks().isChecked(loaded->id))
            rows += *loaded;
    }
    if (rows.isEmpty()) {
        if (const auto row = currentRow())
            rows += *row;
    }
    return rows;
}

void TerminalsPage::showCurrent()
{
    const auto row = currentRow();
    if (!row)
        return m_panel->showNothing();
    m_panel->showMeter(*row, m_desk.fieldWork.linkState(row->concentrator));
    m_header->setContext(row->concentratorName + u' ' + row->concentratorNo.toText());
    loadCommands();
}

void TerminalsPage::loadCommands()
{
    const auto row = currentRow();
    if (!row)
        return;
    CommandQuery query;
    query.meter = row->meterNo;
    query.limit = 20;
    whenDone(m_desk.commands.list(query), this, [this, id = row->id](const Result<QList<CommandRecord>> &commands) {
        const auto now = currentRow();
        if (commands && now && now->id == id)
            m_panel->showCommands(*commands);
    });
}

void TerminalsPage::updateBar()
{
    const QList<TerminalRow> rows = chosenRows();
    const auto any = [&rows](auto matches) { return std::any_of(rows.begin(), rows.end(), matches); };
    const bool idle = !m_round.isRunning();
    m_chosenCount->setText(rows.isEmpty() ? QString() : tr("%n chosen", nullptr, static_cast<int>(rows.size())));
    m_close->setEnabled(idle && any([](const TerminalRow &row) { return row.relay != Relay::Closed; }));
    m_trip->setEnabled(idle
        && any([](const TerminalRow &row) { return row.relay != Relay::Open && row.protection != Protection::On; }));
    m_protect->setEnabled(idle && any([](const TerminalRow &row) { return row.protection != Protection::On; }));

    int closed = 0;
    int tripped = 0;
    int guarded = 0;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const TerminalRow *loaded = m_model.row(row);
        closed += loaded && loaded->relay == Relay::Closed;
        tripped += loaded && loaded->relay == Relay::Open;
        guarded += loaded && loaded->protection == Protection::On;
    }
    m_table->footer()->setSums(tr("Closed %1 · tripped %2 · protected %3").arg(closed).arg(tripped).arg(guarded));
}

void TerminalsPage::readChosen()
{
    QList<MeterRound::Target> targets;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (const TerminalRow *loaded = m_model.row(row); loaded && loaded->concentrator.isValid())
            targets += {MeterId{loaded->id}, loaded->meterNo.toText()};
    }
    m_banner->dismiss();
    m_round.read(targets);
}

void TerminalsPage::command(RelayAction action, QList<TerminalRow> rows)
{
    if (m_round.isRunning() || !permits(m_desk.actor.role, Right::CommandRelay))
        return;
    QList<TerminalRow> excluded;
    if (action == RelayAction::Trip) {
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(excluded),
            [](const TerminalRow &row) { return row.protection == Protection::On; });
        rows.removeIf(
            [](const TerminalRow &row) { return row.protection == Protection::On || row.relay == Relay::Open; });
    } else if (action == RelayAction::Close) {
        rows.removeIf([](const TerminalRow &row) { return row.relay == Relay::Closed; });
    }
    if (rows.isEmpty()) {
        Q_EMIT message(tr("Nothing to do: the meters are as asked already, or protected"));
        return;
    }
    const bool overdrawn = std::any_of(
        rows.begin(), rows.end(), [](const TerminalRow &row) { return row.balance && row.balance->fen < 0; });
    if (action == RelayAction::Close && rows.size() == 1 && !overdrawn)
        return start(action, rows, tr("by hand"));
    auto *dialog = new TripDialog(action, rows, excluded, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, action, rows] { start(action, rows, dialog->reason()); });
    dialog->open();
}

void TerminalsPage::start(RelayAction action, const QList<TerminalRow> &rows, const QString &reason)
{
    m_banner->dismiss();
    QList<MeterRound::Target> targets;
    for (const TerminalRow &row : rows)
        targets += {MeterId{row.id}, row.name};
    if (rows.size() == 1)
        Q_EMIT message(
            tr("%1 %2: sent, waiting for the meter").arg(rows.first().meterNo.toText(), relayActionText(action)));
    m_round.command(targets, action, reason);
}

void TerminalsPage::showReport(const QString &label, const CommandReport &report)
{
    const QString text =
        tr("%1 %2: %3").arg(label, relayActionText(report.action), commandStateText(report.outcome.state));
    if (report.outcome.state == CommandState::Confirmed || report.outcome.state == CommandState::Permitted)
        Q_EMIT message(text);
    else
        m_banner->showMessage(
            report.outcome.state == CommandState::ToCheck ? Tone::Warn : Tone::Bad, text, report.outcome.detail);
}

void TerminalsPage::showTrouble(const QString &label, const Error &error)
{
    m_banner->showMessage(Tone::Bad, tr("%1: %2").arg(label, errorText(error)), errorCodeName(error.code));
}

void TerminalsPage::showError(const Error &error)
{
    m_banner->showMessage(Tone::Bad, errorText(error), errorCodeName(error.code) + u": "_s + error.detail);
}

} // namespace meterdesk
