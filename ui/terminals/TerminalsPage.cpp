// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminals/TerminalsPage.h"

#include <QtCore/QTimer>
#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

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
#include "terminals/RoundResults.h"
#include "terminals/TerminalActions.h"
#include "terminals/TerminalPanel.h"
#include "terminals/TerminalTexts.h"
#include "theme/Icons.h"
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
    , m_header(new PageHeader(tr("Terminals online"), this))
    , m_tree(new DeviceTree(u"terminalTree"_s, this))
    , m_reachability(new QComboBox(this))
    , m_find(new QLineEdit(this))
    , m_chosenCount(new QLabel(this))
    , m_close(new ActionButton(u"zap"_s, tr("Close"), this))
    , m_trip(new ActionButton(u"zap-off"_s, tr("Trip…"), this))
    , m_protect(new ActionButton(u"shield-check"_s, tr("Protect"), this))
    , m_more(ActionButton::iconOnly(u"ellipsis"_s, tr("More for what is chosen"), this))
    , m_banner(new Banner(this))
    , m_results(new RoundResults(this))
    , m_actions(new TerminalActions(desk, *m_banner, *m_results, this))
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
    m_find->setPlaceholderText(tr("Room or meter"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(200);
    m_close->setObjectName(u"closeChosenButton"_s);
    m_trip->setObjectName(u"tripChosenButton"_s);
    m_protect->setObjectName(u"protectChosenButton"_s);
    m_more->setObjectName(u"moreForChosenButton"_s);

    QHBoxLayout *bar = m_table->toolbar();
    auto *state = new QLabel(tr("State"), this);
    state->setBuddy(m_reachability);
    m_find->setAccessibleName(tr("Room"));
    bar->addWidget(state);
    bar->addWidget(m_reachability);
    bar->addWidget(m_find);
    bar->addStretch(1);
    m_chosenCount->setObjectName(u"chosenCount"_s);
    setTextStyle(m_chosenCount, TextStyle::Body, Token::Text2);
    bar->addWidget(m_chosenCount);
    for (ActionButton *button : {m_close, m_trip, m_protect, m_more}) {
        button->setCompact(true);
        button->setVisible(button == m_more || permits(m_desk.actor.role, Right::CommandRelay));
        bar->addWidget(button);
    }
    connect(m_reachability, &QComboBox::currentIndexChanged, this, &TerminalsPage::runQuery);
    connect(m_find, &QLineEdit::textChanged, this, &TerminalsPage::runQuery);
    connect(m_close, &QPushButton::clicked, this, [this] { m_actions->command(RelayAction::Close, chosenMeters()); });
    connect(m_trip, &QPushButton::clicked, this, [this] { m_actions->command(RelayAction::Trip, chosenMeters()); });
    connect(
        m_protect, &QPushButton::clicked, this, [this] { m_actions->command(RelayAction::Protect, chosenMeters()); });
    connect(m_more, &QPushButton::clicked, this, &TerminalsPage::openMore);
    connect(m_table, &DataTable::resetFilterRequested, this, [this] {
        m_find->clear();
        m_reachability->setCurrentIndex(0);
    });
}

void TerminalsPage::buildLayout()
{
    ActionButton *readAll = m_header->addAction(u"readAllButton"_s, u"gauge"_s, tr("Read all shown"));
    readAll->setVisible(permits(m_desk.actor.role, Right::CollectReadings));
    connect(readAll, &QPushButton::clicked, this, [this] { m_actions->read(shownMeters()); });
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
    middle->addWidget(m_results);
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
        showSums();
    };
    connect(&m_model, &WindowedModel::countChanged, this, rowsCame);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, rowsCame);

    connect(m_panel, &TerminalPanel::readRequested, this, [this] {
        if (const auto row = currentRow())
            m_actions->read({row->id});
    });
    connect(m_panel, &TerminalPanel::commandRequested, this, [this](RelayAction action) {
        if (const auto row = currentRow())
            m_actions->command(action, {row->id});
    });
    connect(m_actions, &TerminalActions::progress, this, [this](const JobStatus &job) {
        m_job->setJob(job);
        m_job->setVisible(job.total > 1);
        m_panel->setBusy(job.isActive());
        updateBar();
    });
    connect(m_actions, &TerminalActions::message, this, &TerminalsPage::message);
    connect(m_job, &JobStrip::stopRequested, m_actions, &TerminalActions::stop);
    connect(m_job, &JobStrip::dismissed, m_job, &QWidget::hide);

    m_changed->setSingleShot(true);
    m_changed->setInterval(gatherChanges);
    connect(m_changed, &QTimer::timeout, this, &TerminalsPage::refresh);
    connect(&m_desk.fieldWork, &FieldWork::meterChanged, this, [this](MeterId meter) {
        m_model.refreshRows({meter.value});
        loadCommands();
        m_changed->start(); // how many are online, tripped, protected
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
        connect(made, &QShortcut::activated, this, [this, action] { m_actions->command(action, chosenMeters()); });
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

QList<std::int64_t> TerminalsPage::shownMeters() const
{
    QList<std::int64_t> meters;
    for (int row = 0; row < m_model.rowCount(); ++row)
        meters += m_model.idAt(row);
    return meters;
}

QList<std::int64_t> TerminalsPage::chosenMeters() const
{
    QList<std::int64_t> meters = shownMeters();
    meters.removeIf([this](std::int64_t meter) { return !m_table->checks().isChecked(meter); });
    if (meters.isEmpty()) {
        if (const auto row = currentRow())
            meters += row->id;
    }
    return meters;
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
    const QList<std::int64_t> meters = chosenMeters();
    const QSet<std::int64_t> chosen(meters.begin(), meters.end());
    // A meter whose row is not loaded may need anything; it is looked at before anything is sent.
    const auto any = [this, &chosen](auto needs) {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const TerminalRow *loaded = m_model.row(row);
            if (chosen.contains(m_model.idAt(row)) && (!loaded || needs(*loaded)))
                return true;
        }
        return false;
    };
    // "All" is not known before the whole result is.
    const bool idle = !m_actions->isRunning() && !(m_table->checks().isAllBut() && m_model.isLoading());
    // The current row is marked in the table.
    m_chosenCount->setVisible(meters.size() > 1);
    m_chosenCount->setText(tr("%n chosen", nullptr, static_cast<int>(meters.size())));
    m_close->setEnabled(idle && any([](const TerminalRow &row) { return row.relay != Relay::Closed; }));
    m_trip->setEnabled(idle
        && any([](const TerminalRow &row) { return row.relay != Relay::Open && row.protection != Protection::On; }));
    m_protect->setEnabled(idle && any([](const TerminalRow &row) { return row.protection != Protection::On; }));
    m_more->setEnabled(idle && !meters.isEmpty());
}

void TerminalsPage::openMore()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"chosenMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &name, const QString &icon, const QString &text, Right right,
                         std::function<void()> act) {
        QAction *action = menu->addAction(Icons::icon(icon), text);
        action->setObjectName(name);
        action->setEnabled(permits(m_desk.actor.role, right));
        connect(action, &QAction::triggered, this, std::move(act));
    };
    add(u"readChosenAction"_s, u"gauge"_s, tr("Read now"), Right::CollectReadings,
        [this] { m_actions->read(chosenMeters()); });
    add(u"unprotectChosenAction"_s, u"shield-off"_s, tr("Unprotect…"), Right::CommandRelay,
        [this] { m_actions->command(RelayAction::Unprotect, chosenMeters()); });
    add(u"setClockChosenAction"_s, u"clock"_s, tr("Set clock"), Right::ManageDevices,
        [this] { m_actions->setClocks(chosenMeters()); });
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
}

void TerminalsPage::showSums()
{
    using Column = TerminalRow::Column;
    const auto count = [this](Column column) { return m_model.sum(static_cast<int>(column)); };
    const auto online = count(Column::Reachability);
    const auto tripped = count(Column::Relay);
    const auto guarded = count(Column::Protection);
    m_table->footer()->setSums(online && tripped && guarded
            ? tr("Online %1 · tripped %2 · protected %3").arg(*online).arg(*tripped).arg(*guarded)
            : QString());
}

void TerminalsPage::showError(const Error &error)
{
    m_banner->showMessage(Tone::Bad, errorText(error), errorCodeName(error.code) + u": "_s + error.detail);
}

} // namespace meterdesk
