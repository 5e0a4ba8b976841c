// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/AccountsPage.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtCore/QTimer>
#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>

#include "Clock.h"
#include "FieldWork.h"
#include "Format.h"
#include "RecordColumns.h"
#include "RecordWords.h"
#include "accounts/AccountPanel.h"
#include "accounts/OpenAccountsPanel.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/PageHeader.h"
#include "form/RegionChoice.h"
#include "form/SearchForm.h"
#include "print/DocumentPreview.h"
#include "records/RegisterService.h"
#include "shell/ErrorText.h"
#include "table/CsvExport.h"
#include "table/DataTable.h"
#include "table/TableColumns.h"
#include "table/TableFooter.h"
#include "table/TableView.h"
#include "table/WindowedTable.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace { } // namespace

PageDescriptor AccountsPage::descriptor(const AccountsDesk &desk)
{
    return {
        .id = u"accounts"_s,
        .group = NavigationGroup::Records,
        .title = tr("Accounts"),
        .icon = u"id-card"_s,
        .shortcut = {},
        .right = Right::SeeRecords,
        .make = [&desk](QWidget *parent) { return new AccountsPage(desk, parent); },
    };
}

AccountsPage::AccountsPage(const AccountsDesk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_model(desk.rows, accountColumns(), accountRowKind)
    , m_header(new PageHeader(tr("Accounts"), this))
    , m_form(new SearchForm(this))
    , m_banner(new Banner(this))
    , m_table(new DataTable(u"accountsTable"_s, this))
    , m_single(new AccountPanel(desk, false, this))
    , m_several(new AccountPanel(desk, true, this))
    , m_opening(new OpenAccountsPanel(desk, this))
    , m_changed(new QTimer(this))
{
    setObjectName(u"accountsPage"_s);
    buildSearch();
    buildTable();
    buildLayout();
    loadRegions();
    m_changed->setSingleShot(true);
    m_changed->setInterval(gatherChanges);
    connect(m_changed, &QTimer::timeout, this, &AccountsPage::refresh);
    const auto later = [this] { m_changed->start(); };
    connect(&m_desk.fieldWork, &FieldWork::meterChanged, this, later);
    connect(&m_desk.fieldWork, &FieldWork::commandChanged, this, later);
    connect(&m_desk.fieldWork, &FieldWork::collectionFinished, this, later);
    runQuery();
}

void AccountsPage::buildSearch()
{
    m_code = m_form->addSearchText(u"accountsCodeEdit"_s, tr("Property code"), tr("All"), 11);
    m_name = m_form->addText(u"accountsNameEdit"_s, tr("Property name"), tr("All"), 14);
    m_region = new RegionChoice(m_form);
    m_region->setObjectName(u"accountsRegionChoice"_s);
    m_form->addField(tr("Region"), m_region, [this] { m_region->setCurrentIndex(0); });
    QList<std::pair<QString, QVariant>> states{{tr("All"), {}}};
    for (const SupplyState state : {SupplyState::On, SupplyState::Off, SupplyState::OffByHand, SupplyState::TripPending,
             SupplyState::TripFailed, SupplyState::ClosePending, SupplyState::Unknown, SupplyState::Unpaired})
        states.append({pillText(supplyPill(state)), static_cast<int>(state)});
    m_supply = m_form->addChoice(u"accountsSupplyChoice"_s, tr("Meter state"), states);
    connect(m_form, &SearchForm::submitted, this, &AccountsPage::runQuery);
}

void AccountsPage::buildTable()
{
    m_table->setModel(&m_model);
    m_table->setFrozenColumns(2);
    m_table->setCheckable(permits(m_desk.actor.role, Right::ManageAccounts));
    m_table->setSortKeys({{static_cast<int>(AccountRow::Column::Code), Qt::AscendingOrder}});
    m_table->setEmptyState({.iconName = u"id-card"_s,
        .sentence = tr("There are no accounts yet. Open them for the rooms of a building."),
        .actionText = permits(m_desk.actor.role, Right::ManageAccounts) ? tr("Open accounts") : QString()});
    followVisibleRows(*m_table, m_model);
    if (m_desk.layouts)
        m_table->setLayoutStore(m_desk.layouts, m_desk.actor.name);
    connect(m_table, &DataTable::currentRowChanged, this, &AccountsPage::showChosen);
    connect(&m_table->checks(), &RowChecks::changed, this, &AccountsPage::showChosen);
    connect(m_table, &DataTable::resetFilterRequested, m_form, &SearchForm::reset);
    connect(m_table, &DataTable::emptyActionTriggered, this, &AccountsPage::addNew);
    connect(m_table, &DataTable::rowActivated, this, [this] {
        if (const auto row = currentRow(); row && row->account)
            Q_EMIT openPage(u"recharge"_s, PageRequest{row->account->id, {}});
    });
    connect(&m_model, &WindowedModel::failed, this, &AccountsPage::showError);
    const auto rowsCame = [this] {
        for (int row = 0; !m_wantedCode.isEmpty() && row < m_model.rowCount(); ++row) {
            const AccountRow *loaded = m_model.row(row);
            if (loaded && loaded->code.toText() == m_wantedCode) {
                m_wantedCode.clear();
                m_table->selectRow(row);
            }
        }
    };
    connect(&m_model, &QAbstractItemModel::dataChanged, this, rowsCame);
    connect(&m_model, &WindowedModel::countChanged, this, [this, rowsCame] {
        const auto sum = m_model.sum(static_cast<int>(AccountRow::Column::Balance));
        m_table->footer()->setSums(sum ? tr("Balances %1 yuan").arg(Format::money(Money{*sum})) : QString());
        rowsCame();
    });
}

void AccountsPage::buildLayout()
{
    ActionButton *save = m_header->addAction(u"exportButton"_s, u"file-spreadsheet"_s, tr("Export"));
    save->setKeyHint(u"Ctrl+E"_s);
    connect(save, &QPushButton::clicked, this, &AccountsPage::exportRows);
    if (m_desk.documents != nullptr) {
        ActionButton *statement = m_header->addAction(u"statementButton"_s, u"receipt-text"_s, tr("Statement"));
        statement->setKeyHint(u"F4"_s);
        ActionButton *notices = m_header->addAction(u"noticesButton"_s, u"printer"_s, tr("Notices of arrears"));
        connect(statement, &QPushButton::clicked, this, &AccountsPage::printCurrent);
        connect(notices, &QPushButton::clicked, this, &AccountsPage::printNotices);
    }
    ActionButton *import = m_header->addAction(u"importAccountsAction"_s, u"import"_s, tr("Import"));
    import->setVisible(permits(m_desk.actor.role, Right::ManageAccounts));
    connect(import, &QPushButton::clicked, this, [this] { Q_EMIT openPage(u"import"_s, {{}, u"accounts"_s}); });
    m_open = m_header->addAction(u"openAccountsAction"_s, u"plus"_s, tr("Open accounts"));
    m_open->setVariant(ActionButton::Variant::Primary);
    m_open->setKeyHint(u"Ctrl+N"_s);
    m_open->setVisible(permits(m_desk.actor.role, Right::ManageAccounts));
    connect(m_open, &QPushButton::clicked, this, &AccountsPage::addNew);

    auto *left = new QVBoxLayout;
    left->setSpacing(10);
    left->addWidget(m_form);
    left->addWidget(m_banner);
    left->addWidget(m_table, 1);
    auto *body = new QHBoxLayout;
    body->setSpacing(10);
    body->addLayout(left, 1);
    for (SidePanel *panel : {static_cast<SidePanel *>(m_single), static_cast<SidePanel *>(m_several),
             static_cast<SidePanel *>(m_opening)}) {
        body->addWidget(panel);
        panel->hide();
        connect(panel, &SidePanel::closeRequested, panel, &QWidget::hide);
    }
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(12, 0, 12, 10);
    page->setSpacing(0);
    page->addWidget(m_header);
    page->addLayout(body, 1);

    const auto savedText = [this](const QString &text) {
        Q_EMIT message(text);
        refresh();
    };
    connect(m_single, &AccountPanel::saved, this, savedText);
    connect(m_several, &AccountPanel::saved, this, savedText);
    connect(m_single, &AccountPanel::rechargeRequested, this, [this](AccountId account) {
        Q_EMIT openPage(u"recharge"_s, PageRequest{account, {}});
    });
    connect(m_single, &AccountPanel::moveRequested, this, [this](AccountId account) {
        Q_EMIT openPage(u"moving"_s, PageRequest{account, {}});
    });
    connect(m_single, &AccountPanel::statementRequested, this, [this](AccountId account) {
        Q_EMIT openPage(u"statement"_s, PageRequest{account, {}});
    });
    connect(m_single, &AccountPanel::endRequested, this, &AccountsPage::endAccount);
    connect(m_opening, &OpenAccountsPanel::opened, this, [this](const OpenedAccounts &accounts) {
        const auto opened = static_cast<int>(accounts.opened.size());
        QStringList said;
        if (opened > 0 || accounts.reopened.isEmpty())
            said += tr("%n accounts opened", nullptr, opened);
        if (!accounts.reopened.isEmpty())
            said += tr("%n reopened as vacant rooms: check the tenants in", nullptr,
                static_cast<int>(accounts.reopened.size()));
        if (!accounts.skipped.isEmpty())
            said += tr("%n had one already", nullptr, static_cast<int>(accounts.skipped.size()));
        Q_EMIT message(said.join(tr(", ")));
        refresh();
    });

    auto *submit = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    submit->setContext(Qt::WidgetWithChildrenShortcut);
    connect(submit, &QShortcut::activated, this, [this] {
        if (m_opening->isVisible())
            m_opening->submit();
        else if (m_single->isVisible())
            m_single->save();
        else if (m_several->isVisible())
            m_several->save();
    });
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] {
        for (QWidget *panel :
            {static_cast<QWidget *>(m_single), static_cast<QWidget *>(m_several), static_cast<QWidget *>(m_opening)})
            panel->hide();
        focusSearch();
    });
}

void AccountsPage::loadRegions()
{
    whenDone(m_desk.registers.properties(), this, [this](const Result<QList<Property>> &properties) {
        if (!properties)
            return showError(properties.error());
        m_region->setProperties(*properties);
    });
}

void AccountsPage::runQuery()
{
    m_banner->dismiss();
    AccountQuery query;
    query.code = m_code->text().trimmed();
    query.name = m_name->text().trimmed();
    query.regions = m_region->chosen();
    if (const QVariant state = m_supply->currentData(); state.isValid())
        query.supply = static_cast<SupplyState>(state.toInt());
    m_table->setFiltered(!query.code.isEmpty() || !query.name.isEmpty() || !query.regions.isEmpty() || query.supply);
    m_table->checks().clear();
    m_model.search(query);
    countAccounts();
}

void AccountsPage::countAccounts()
{
    whenDone(m_desk.accounts.accounts(), this, [this](const Result<QList<Account>> &accounts) {
        if (!accounts)
            return;
        int open = 0;
        int negative = 0;
        for (const Account &account : *accounts) {
            open += account.closedOn.isNull();
            negative += account.closedOn.isNull() && account.balance.fen < 0;
        }
        m_header->setContext(tr("%1 rooms · %2 owe").arg(open).arg(negative));
    });
}

void AccountsPage::open(const PageRequest &request)
{
    if (request.searchText.isEmpty())
        return;
    m_code->setText(request.searchText);
    m_wantedCode = request.searchText;
    runQuery();
}

void AccountsPage::refresh()
{
    loadRegions();
    m_model.refresh();
    countAccounts();
}

void AccountsPage::focusSearch()
{
    m_form->focusFirst();
}

bool AccountsPage::addNew()
{
    if (!permits(m_desk.actor.role, Right::ManageAccounts))
        return false;
    m_single->hide();
    m_several->hide();
    m_opening->show();
    m_opening->begin();
    return true;
}

void AccountsPage::toggleSidePanel()
{
    if (m_single->isVisible())
        return m_single->hide();
    m_opening->hide();
    showChosen();
}

QList<QWidget *> AccountsPage::panes() const
{
    return {m_code, m_table, m_single, m_several, m_opening};
}

std::optional<AccountRow> AccountsPage::currentRow() const
{
    const auto id = m_table->currentRowId();
    const AccountRow *row = id ? m_model.row(m_model.rowOf(*id)) : nullptr;
    return row ? std::optional(*row) : std::nullopt;
}

void AccountsPage::withTicked(const std::function<void(const QList<PropertyCode> &codes)> &use)
{
    const int generation = ++m_chosen;
    QList<std::int64_t> ticked;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_table->checks().isChecked(m_model.idAt(row)))
            ticked += m_model.idAt(row);
    }
    if (ticked.isEmpty())
        return use({});
    // Their rows need not be loaded.
    whenDone(m_desk.rows.rows(ticked), this, [this, generation, use](const Result<QList<AccountRow>> &rows) {
        if (generation != m_chosen)
            return;
        if (!rows)
            return showError(rows.error());
        QList<PropertyCode> codes;
        for (const AccountRow &row : *rows) {
            if (row.account)
                codes += row.code;
        }
        std::ranges::sort(codes, {}, &PropertyCode::toText);
        use(codes);
    });
}

void AccountsPage::showChosen()
{
    withTicked([this](const QList<PropertyCode> &codes) {
        m_table->footer()->setSelectedCount(codes.size());
        showAccounts(codes);
    });
}

void AccountsPage::showAccounts(const QList<PropertyCode> &ticked)
{
    if (m_opening->isVisible())
        return;
    if (ticked.size() > 1) {
        m_single->hide();
        m_several->show();
        return m_several->showSeveral(ticked);
    }
    m_several->hide();
    const auto row = currentRow();
    // A heading line is no account, and a refresh of the same row must not take away what is being typed.
    if (!row || !row->account || (m_single->isVisible() && m_single->codes() == QList{row->code}))
        return;
    m_single->show();
    m_single->showAccount(row->code);
}

void AccountsPage::endAccount(const AccountDetails &details)
{
    // Without history the account goes; with history it is closed, which keeps everything and needs 0.00.
    const PropertyCode code = details.account.code;
    auto *question = new QMessageBox(QMessageBox::Warning, tr("End the account of %1").arg(details.property.name),
        details.account.balance.fen == 0
            ? tr("An account without history is deleted; one with history is closed and stays readable.")
            : tr("The balance is %1 yuan. Refund or collect it first; an account is closed at 0.00 only.")
                  .arg(Format::money(details.account.balance)),
        QMessageBox::NoButton, this);
    question->setObjectName(u"endAccountDialog"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *back = question->addButton(tr("Cancel"), QMessageBox::RejectRole);
    question->setDefaultButton(back);
    if (details.account.balance.fen == 0) {
        QPushButton *act = question->addButton(tr("End the account"), QMessageBox::DestructiveRole);
        connect(act, &QPushButton::clicked, this, [this, code] {
            const auto ended = [this](const Result<void> &result) {
                if (!result)
                    return showError(result.error());
                m_single->hide();
                Q_EMIT message(tr("The account was ended"));
                refresh();
            };
            whenDone(
                m_desk.accounts.remove(m_desk.actor, code), this, [this, code, ended](const Result<void> &removed) {
                    if (!removed && removed.error().code == ErrorCode::HasHistory)
                        return whenDone(m_desk.accounts.close(m_desk.actor, code), this, ended);
                    ended(removed);
                });
        });
    }
    question->open();
}

void AccountsPage::showError(const Error &error)
{
    m_banner->showMessage(Tone::Bad, errorText(error), errorCodeName(error.code) + u": "_s + error.detail);
}

bool AccountsPage::printCurrent()
{
    if (m_desk.documents == nullptr)
        return false;
    const auto row = currentRow();
    if (!row || !row->account) {
        Q_EMIT message(tr("Choose a room first"));
        return true;
    }
    const QDate today = m_desk.clock.today();
    preview({.document = PrintDocument::Statement,
        .number = {},
        .rooms = {row->code},
        .from = QDate(today.year(), today.month(), 1),
        .to = today});
    return true;
}

void AccountsPage::printNotices()
{
    withTicked([this](QList<PropertyCode> rooms) {
        if (const auto row = currentRow(); rooms.isEmpty() && row && row->account)
            rooms = {row->code};
        if (rooms.isEmpty())
            return Q_EMIT message(tr("Choose the rooms first"));
        preview({.document = PrintDocument::Notice, .number = {}, .rooms = rooms});
    });
}

void AccountsPage::preview(const DocumentRequest &request)
{
    auto *dialog = new DocumentPreview(*m_desk.documents, m_desk.actor, request, this);
    connect(dialog, &DocumentPreview::printed, this, &Page::message);
    dialog->open();
}

bool AccountsPage::exportRows()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = tr("accounts %1").arg(m_desk.clock.today().toString(Qt::ISODate)) + u".csv"_s;
    auto *dialog =
        new QFileDialog(this, tr("Export the accounts shown"), QDir(folder).filePath(name), tr("CSV (*.csv)"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &AccountsPage::exportTo);
    dialog->open();
    return true;
}

void AccountsPage::exportTo(const QString &path)
{
    using Export = CsvExport<AccountQuery, AccountRow>;
    whenDone(Export::run(m_desk.rows, m_model.query(), m_model.order(), accountColumns(), m_table->columns()->visible(),
                 path, this),
        this, [this, path](const Result<int> &rows) {
            if (!rows)
                return showError(rows.error());
            Q_EMIT message(tr("%n rows exported to %1", nullptr, *rows).arg(path));
        });
}

} // namespace meterdesk
