// SPDX-License-Identifier: GPL-3.0-or-later
#include "recharge/RechargePage.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtCore/QTimer>
#include <QtGui/QShortcut>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSplitter>

#include "Clock.h"
#include "FieldWork.h"
#include "Format.h"
#include "RecordColumns.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/PageHeader.h"
#include "form/SearchForm.h"
#include "print/ReceiptPreview.h"
#include "recharge/RechargeEntry.h"
#include "recharge/RechargeHistory.h"
#include "recharge/RechargePanel.h"
#include "recharge/RoomFinder.h"
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

constexpr int monthsBack = 11; ///< 近 12 个月, this one included
/// Meters report in bursts; the table follows them together.

} // namespace

PageDescriptor RechargePage::descriptor(const RechargeDesk &desk)
{
    return {
        .id = u"recharge"_s,
        .group = NavigationGroup::TakingMoney,
        .title = tr("Top-up"),
        .icon = u"banknote"_s,
        .shortcut = QKeySequence(Qt::Key_F2),
        .right = Right::TakeMoney,
        .make = [&desk](QWidget *parent) { return new RechargePage(desk, parent); },
    };
}

RechargePage::RechargePage(const RechargeDesk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_till(desk)
    , m_model(desk.accounts, rechargeAccountColumns())
    , m_form(new SearchForm(this))
    , m_finder(new RoomFinder(this))
    , m_banner(new Banner(this))
    , m_table(new DataTable(u"rechargeTable"_s, this))
    , m_history(new RechargeHistory(desk.history, this))
    , m_panel(new RechargePanel(m_till, desk.fieldWork, this))
    , m_recordsChanged(new QTimer(this))
{
    setObjectName(u"rechargePage"_s);
    buildSearch();
    buildTable();
    buildLayout();
    addShortcuts();
    followTill();
    followRecords();
    runQuery();
}

void RechargePage::buildSearch()
{
    const int width = QFontMetrics(Theme::instance().font(TextStyle::Body)).horizontalAdvance(u'0') * 24 + 20;
    m_finder->setFixedWidth(width);
    m_form->addField(tr("Find room"), m_finder, [this] { m_finder->clear(); });
    m_code = m_form->addText(u"rechargeCodeEdit"_s, tr("Property code"), tr("All"), 11);
    const auto thisMonth = [this] { return m_desk.clock.today(); };
    const SearchForm::DateRange months = m_form->addDateRange(
        u"rechargeMonth"_s, tr("Records of"), u"yyyy-MM"_s, [thisMonth] { return thisMonth().addMonths(-monthsBack); },
        thisMonth);
    m_monthFrom = months.from;
    m_monthTo = months.to;
    connect(m_form, &SearchForm::submitted, this, &RechargePage::runQuery);
}

void RechargePage::buildTable()
{
    m_table->setModel(&m_model);
    m_table->setSortKeys({{static_cast<int>(RechargeAccountRow::Column::Code), Qt::AscendingOrder}});
    m_table->setEmptyState({.iconName = u"id-card"_s,
        .sentence = tr("There are no accounts yet. Accounts are opened from the rooms of a building."),
        .actionText = {}});
    followVisibleRows(*m_table, m_model);
    if (m_desk.layouts) {
        m_table->setLayoutStore(m_desk.layouts, m_desk.actor.name);
        m_history->setLayoutStore(m_desk.layouts, m_desk.actor.name);
    }
    connect(m_table, &DataTable::currentRowChanged, this, &RechargePage::followRow);
    connect(m_table, &DataTable::rowActivated, this, &RechargePage::takeActivatedRow);
    connect(m_table, &DataTable::resetFilterRequested, m_form, &SearchForm::reset);
    connect(&m_model, &WindowedModel::failed, this, &RechargePage::showError);
    connect(&m_model, &WindowedModel::countChanged, this, [this] {
        const auto sum = m_model.sum(static_cast<int>(RechargeAccountRow::Column::Balance));
        m_table->footer()->setSums(sum ? tr("Balances %1 yuan").arg(Format::money(Money{*sum})) : QString());
        selectCustomer();
    });
}

void RechargePage::buildLayout()
{
    auto *header = new PageHeader(tr("Top-up"), this);
    header->setContext(tr("Find the room → amount → Enter; the receipt prints by itself"));
    connect(header->addAction(u"explainPayerButton"_s, u"receipt-text"_s, tr("Explain the balance")),
        &QPushButton::clicked, this, [this] {
            const AccountId payer = m_till.payer() ? m_till.payer()->account.id : AccountId();
            Q_EMIT openPage(u"statement"_s, {.account = payer, .searchText = {}});
        });
    ActionButton *save = header->addAction(u"exportButton"_s, u"file-spreadsheet"_s, tr("Export"));
    save->setKeyHint(u"Ctrl+E"_s);
    connect(save, &QPushButton::clicked, this, &RechargePage::exportRows);

    auto *split = new QSplitter(Qt::Vertical, this);
    split->setObjectName(u"rechargeSplitter"_s);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(10);
    split->addWidget(m_table);
    split->addWidget(m_history);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 0);
    split->setSizes({388, 118});

    auto *left = new QVBoxLayout;
    left->setSpacing(10);
    left->addWidget(m_form);
    left->addWidget(m_banner);
    left->addWidget(split, 1);
    auto *body = new QHBoxLayout;
    body->setSpacing(10);
    body->addLayout(left, 1);
    body->addWidget(m_panel);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(12, 0, 12, 10);
    page->setSpacing(0);
    page->addWidget(header);
    page->addLayout(body, 1);
}

void RechargePage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, const QString &name, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setObjectName(name);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(Qt::Key_F9, u"historyAllAction"_s, [this] { m_history->toggleAll(); });
    add(Qt::ALT | Qt::Key_M, u"nextMethodAction"_s, [this] { m_panel->entry()->nextMethod(); });
    add(Qt::ALT | Qt::Key_H, u"closeMeterAction"_s, [this] {
        if (m_till.outcome() && m_till.outcome()->closeOffered)
            m_till.closeByHand();
    });
}

void RechargePage::followTill()
{
    connect(m_finder, &RoomFinder::findRequested, &m_till, &Till::find);
    connect(m_finder, &RoomFinder::roomChosen, this, [this](const GlobalSearchHit &hit) { m_till.take(hit.account); });
    connect(&m_till, &Till::choiceOffered, m_finder, &RoomFinder::showHits);
    connect(&m_till, &Till::nothingFound, m_finder, &RoomFinder::showNothingFound);
    connect(&m_till, &Till::failed, this, &RechargePage::showError);
    connect(&m_till, &Till::customerTaken, this, &RechargePage::showCustomer);
    connect(&m_till, &Till::accountChanged, this, [this](AccountId account) {
        m_model.refreshRows({account.value});
        if (m_history->account() == account)
            m_history->refresh();
    });
    connect(&m_till, &Till::booked, this, [this] {
        Q_EMIT message(tr("%1 booked").arg(m_till.outcome()->receiptNo));
        m_model.refresh(); // the sum of the balances is another one now
    });
    connect(&m_till, &Till::printFollowed, this, &RechargePage::showPrint);
    connect(&m_till, &Till::previewWanted, this, &RechargePage::showPrintOptions);
    connect(&m_till, &Till::reprintFailed, this, &RechargePage::showPrintFailure);

    connect(m_panel->entry(), &RechargeEntry::scanned, this, [this](const QString &code) {
        m_finder->setText(code);
        m_finder->setFocus(Qt::OtherFocusReason);
        m_till.find(code);
    });
    connect(m_panel, &RechargePanel::leaveRequested, this, &RechargePage::leaveCustomer);
    connect(m_panel, &RechargePanel::typedAhead, this, [this](const QString &text) {
        leaveCustomer();
        m_finder->setText(text);
        m_finder->deselect();
    });
    connect(m_panel, &RechargePanel::reprintRequested, this, &RechargePage::reprint);
    connect(m_history, &RechargeHistory::reprintRequested, this, &RechargePage::reprint);
    connect(m_panel, &RechargePanel::printOptionsRequested, this, &RechargePage::showPrintOptions);
    connect(m_history, &RechargeHistory::printOptionsRequested, this, &RechargePage::showPrintOptions);
}

void RechargePage::followRecords()
{
    m_recordsChanged->setSingleShot(true);
    m_recordsChanged->setInterval(gatherChanges);
    connect(m_recordsChanged, &QTimer::timeout, this, [this] {
        m_model.refresh();
        m_history->refresh();
    });
    const auto later = [this] { m_recordsChanged->start(); };
    connect(&m_desk.fieldWork, &FieldWork::meterChanged, this, later);
    connect(&m_desk.fieldWork, &FieldWork::commandChanged, this, later);
    connect(&m_desk.fieldWork, &FieldWork::collectionFinished, this, later);
}

void RechargePage::runQuery()
{
    m_banner->dismiss();
    const QString code = m_code->text().trimmed();
    m_table->setFiltered(!code.isEmpty());
    m_model.search({.find = {}, .code = code, .monthFrom = {}, .monthTo = {}});
    m_history->setMonths(m_monthFrom->date(), m_monthTo->date());
    if (!m_finder->text().trimmed().isEmpty())
        m_till.find(m_finder->text());
}

void RechargePage::open(const PageRequest &request)
{
    if (request.account.isValid()) {
        m_till.take(request.account);
    } else if (!request.searchText.isEmpty()) {
        m_finder->setText(request.searchText);
        m_till.find(request.searchText);
    } else if (!m_till.payer()) {
        focusSearch();
    }
    m_till.loadLimits();
}

void RechargePage::refresh()
{
    m_model.refresh();
    m_history->refresh();
    m_till.loadLimits();
}

void RechargePage::focusSearch()
{
    m_finder->setFocus(Qt::ShortcutFocusReason);
    m_finder->selectAll();
}

bool RechargePage::exportRows()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = tr("top-up accounts %1").arg(m_desk.clock.today().toString(Qt::ISODate)) + u".csv"_s;
    auto *dialog =
        new QFileDialog(this, tr("Export the accounts shown"), QDir(folder).filePath(name), tr("CSV (*.csv)"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &RechargePage::exportTo);
    dialog->open();
    return true;
}

void RechargePage::exportTo(const QString &path)
{
    using Export = CsvExport<RechargeAccountQuery, RechargeAccountRow>;
    const Async<int> written = Export::run(m_desk.accounts, m_model.query(), m_model.order(), rechargeAccountColumns(),
        m_table->columns()->visible(), path, this);
    whenDone(written, this, [this, path](const Result<int> &rows) {
        if (!rows)
            return showError(rows.error());
        Q_EMIT message(tr("%n rows exported to %1", nullptr, *rows).arg(path));
    });
}

bool RechargePage::printCurrent()
{
    const QString receiptNo = m_till.outcome() ? m_till.outcome()->receiptNo : m_history->receiptNo();
    if (receiptNo.isEmpty()) {
        Q_EMIT message(tr("There is no receipt to print"));
        return false;
    }
    reprint(receiptNo);
    return true;
}

void RechargePage::toggleSidePanel()
{
    m_panel->setVisible(!m_panel->isVisible());
}

QList<QWidget *> RechargePage::panes() const
{
    return {m_finder, m_table, m_history->table(), m_panel->entry()->isVisible() ? m_panel->entry() : nullptr};
}

void RechargePage::showCustomer()
{
    selectCustomer();
    m_history->showAccount(m_till.payer()->account.id, m_till.payer()->roomName);
    m_finder->clear();
    m_finder->closeList();
    m_banner->dismiss();
    // Walking through the table with the arrow keys keeps the focus there.
    if (m_wantsAmount || !m_table->view()->hasFocus())
        m_panel->focusMain();
    m_wantsAmount = false;
}

void RechargePage::selectCustomer()
{
    if (!m_till.payer())
        return;
    m_following = true;
    if (!selectRowById(*m_table, m_model, m_till.payer()->account.id.value))
        m_table->clearSelection();
    m_following = false;
}

void RechargePage::followRow()
{
    const std::optional<qlonglong> id = m_table->currentRowId();
    // A refresh sets the same row again; that must not take the form or the result away.
    const bool inHand = id && m_till.payer() && m_till.payer()->account.id.value == *id;
    if (id && !inHand && !m_following)
        m_till.take(AccountId{*id});
}

void RechargePage::takeActivatedRow()
{
    const std::optional<qlonglong> id = m_table->currentRowId();
    if (!id)
        return;
    const bool inHand = m_till.payer() && m_till.payer()->account.id.value == *id && !m_till.outcome();
    if (inHand)
        return m_panel->focusMain();
    m_wantsAmount = true;
    m_till.take(AccountId{*id});
}

void RechargePage::leaveCustomer()
{
    m_till.next();
    m_finder->clear();
    m_finder->setFocus(Qt::OtherFocusReason);
}

void RechargePage::reprint(const QString &receiptNo)
{
    if (!receiptNo.isEmpty())
        m_till.reprint(receiptNo);
}

void RechargePage::showPrintOptions(const QString &receiptNo)
{
    if (receiptNo.isEmpty())
        return;
    auto *preview = new ReceiptPreview(m_desk.printer, m_desk.actor, receiptNo, this);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    connect(preview, &ReceiptPreview::ordered, this, &RechargePage::showPrint);
    connect(preview, &ReceiptPreview::saved, this, [this](const SavedSlip &slip) {
        Q_EMIT message(tr("%1: %2").arg(slip.receiptNo, slip.path));
        m_history->refresh();
    });
    preview->open();
}

void RechargePage::showPrint(const PrintOrder &order)
{
    m_history->refresh();
    if (!order.isOpen() || (order.state == PrintOrderState::Spooled && order.reason.isEmpty())
        || order.state == PrintOrderState::HandingOver) {
        m_banner->dismiss();
        Q_EMIT message(tr("%1: %2").arg(order.subject, PrintTexts::state(order)));
        return;
    }
    m_banner->clearActions();
    m_banner->showMessage(Tone::Warn,
        tr("%1 is still to be printed. %2")
            .arg(order.subject, PrintTexts::advice(order, m_desk.printer.queue().printer(order.printer))),
        order.reason);
    if (order.state != PrintOrderState::Spooled)
        addPrintActions(order.subject);
}

void RechargePage::showError(const Error &error)
{
    m_banner->clearActions();
    m_banner->showMessage(Tone::Bad, errorText(error), errorCodeName(error.code) + u": "_s + error.detail);
}

void RechargePage::showPrintFailure(const QString &receiptNo, const Error &error)
{
    m_banner->clearActions();
    m_banner->showMessage(Tone::Bad, tr("%1 was not printed. %2").arg(receiptNo, errorText(error)),
        errorCodeName(error.code) + u": "_s + error.detail);
    addPrintActions(receiptNo);
    m_history->refresh();
}

void RechargePage::addPrintActions(const QString &receiptNo)
{
    const ActionButton *retry = m_banner->addAction(u"retryPrintButton"_s, tr("Retry"));
    connect(retry, &QPushButton::clicked, this, [this, receiptNo] { reprint(receiptNo); });
    const ActionButton *options = m_banner->addAction(u"otherPrinterButton"_s, tr("Other printer, PDF…"));
    connect(options, &QPushButton::clicked, this, [this, receiptNo] { showPrintOptions(receiptNo); });
}

} // namespace meterdesk
