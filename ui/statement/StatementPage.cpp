// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement/StatementPage.h"

#include <QtCore/QDir>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

#include "Clock.h"
#include "Format.h"
#include "RecordWords.h"
#include "WireMonitor.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/Card.h"
#include "common/FactGrid.h"
#include "common/PageHeader.h"
#include "documents/StatementService.h"
#include "form/SearchForm.h"
#include "monitor/WireLogModel.h"
#include "print/DocumentPreview.h"
#include "recharge/RoomFinder.h"
#include "settlement/FigureTable.h"
#include "settlement/RoomInHand.h"
#include "shell/ErrorText.h"
#include "statement/EntryCard.h"
#include "statement/StatementTexts.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A month back shows the last bill at the least, and the recharge before it mostly.
constexpr int monthsShown = 1;
constexpr int leastRows = 4;

enum StatementColumn {
    StatementTime,
    StatementKind,
    StatementAmount,
    StatementBalance,
    StatementEnergy,
    StatementMethod,
    StatementReceipt,
    StatementNote,
    StatementOperator
};

} // namespace

PageDescriptor StatementPage::descriptor(const SettlementDesk &desk)
{
    return {
        .id = u"statement"_s,
        .group = NavigationGroup::TakingMoney,
        .title = tr("Statements"),
        .icon = u"receipt-text"_s,
        .shortcut = {},
        .right = Right::SeeRecords,
        .make = [&desk](QWidget *parent) { return new StatementPage(desk, parent); },
    };
}

StatementPage::StatementPage(const SettlementDesk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_form(new SearchForm(this))
    , m_finder(new RoomFinder(this))
    , m_room(new RoomInHand(desk, *m_finder, this))
    , m_banner(new Banner(this))
    , m_facts(new FactGrid(4, this))
    , m_card(new Card(this))
    , m_table(new FigureTable(u"statementTable"_s, tr("Entries of the period"),
          {tr("Time"), tr("Kind"), tr("Amount (yuan)"), tr("Balance after (yuan)"), tr("Energy (kWh)"), tr("Paid by"),
              tr("Receipt"), tr("Note"), tr("Operator")},
          this))
    , m_entry(new EntryCard(this))
{
    setObjectName(u"statementPage"_s);
    buildSearch();
    buildLayout();
    followRoom();
}

void StatementPage::buildSearch()
{
    const int width = QFontMetrics(Theme::instance().font(TextStyle::Body)).horizontalAdvance(u'0') * 24 + 20;
    m_finder->setObjectName(u"statementFindEdit"_s);
    m_finder->setFixedWidth(width);
    m_form->addField(tr("Find room"), m_finder, [this] { m_finder->clear(); });
    const SearchForm::DateRange days = m_form->addDateRange(
        u"statementDay"_s, tr("Period"), u"yyyy-MM-dd"_s,
        [this] { return m_desk.clock.today().addMonths(-monthsShown); }, [this] { return m_desk.clock.today(); });
    m_from = days.from;
    m_to = days.to;
    connect(m_form, &SearchForm::submitted, this, [this] {
        if (m_finder->text().trimmed().isEmpty())
            load();
        else
            m_room->find(m_finder->text());
    });
}

void StatementPage::buildLayout()
{
    auto *header = new PageHeader(tr("Statements"), this);
    header->setContext(tr("Find the room → each line unfolds to its readings, prices and frames"));
    if (m_desk.documents != nullptr) {
        ActionButton *print = header->addAction(u"statementPrintAction"_s, u"printer"_s, tr("Print"));
        print->setKeyHint(u"F4"_s);
        connect(print, &QPushButton::clicked, this, &StatementPage::printCurrent);
    }
    m_save = header->addAction(u"statementSaveAction"_s, u"file-spreadsheet"_s, tr("Save as CSV"));
    m_save->setKeyHint(u"Ctrl+E"_s);
    m_save->setDisabledReason(tr("Find a room first."));
    connect(m_save, &QPushButton::clicked, this, &StatementPage::exportRows);

    auto *sums = new Card(this);
    m_facts->setObjectName(u"statementSums"_s);
    m_facts->addFact(u"room"_s, tr("Room"));
    m_facts->addFact(u"member"_s, tr("Member"));
    m_facts->addFact(u"period"_s, tr("Period"));
    m_facts->addFact(u"seal"_s, tr("Seal"));
    m_facts->addFact(u"opening"_s, tr("Opening balance"));
    m_facts->addFact(u"in"_s, tr("Credited"));
    m_facts->addFact(u"out"_s, tr("Deducted"));
    m_facts->addFact(u"closing"_s, tr("Closing balance"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 8, 12, 8);
    row->addWidget(m_facts);
    sums->body()->addLayout(row);

    m_card->setTitle(tr("Entries"));
    m_card->body()->addWidget(m_table);
    m_table->fit(leastRows);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &StatementPage::showChosen);
    connect(m_entry, &EntryCard::framesRequested, this, &StatementPage::showFrames);

    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    column->addWidget(m_form);
    column->addWidget(m_banner);
    column->addWidget(sums);
    column->addWidget(m_card, 3);
    column->addWidget(m_entry, 2);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(12, 0, 12, 10);
    page->setSpacing(0);
    page->addWidget(header);
    page->addLayout(column, 1);
}

void StatementPage::followRoom()
{
    connect(m_room, &RoomInHand::taken, this, &StatementPage::load);
    connect(m_room, &RoomInHand::reloaded, this, &StatementPage::load);
    connect(m_room, &RoomInHand::failed, this, &StatementPage::showError);
}

void StatementPage::open(const PageRequest &request)
{
    if (request.account.isValid()) {
        m_room->take(request.account);
    } else if (!request.searchText.isEmpty()) {
        m_finder->setText(request.searchText);
        m_room->find(request.searchText);
    } else if (!m_room->facts()) {
        focusSearch();
    }
}

void StatementPage::refresh()
{
    m_room->reload();
}

void StatementPage::focusSearch()
{
    m_finder->setFocus(Qt::ShortcutFocusReason);
    m_finder->selectAll();
}

QList<QWidget *> StatementPage::panes() const
{
    return {m_finder, m_table, m_entry};
}

void StatementPage::load()
{
    if (!m_room->facts())
        return;
    m_banner->dismiss();
    whenDone(m_desk.statements.statement(m_room->facts()->account.code, m_from->date(), m_to->date()), this,
        [this, question = ++m_question](const Result<AccountStatement> &statement) {
            if (question != m_question)
                return;
            if (!statement)
                return showError(statement.error());
            m_statement = *statement;
            showStatement();
        });
}

void StatementPage::showStatement()
{
    const AccountStatement &shown = *m_statement;
    Money in;
    Money out;
    for (const ExplainedEntry &explained : shown.entries) {
        // Sums of entries that the ledger holds already, where each was checked.
        Money &side = explained.entry.amount > Money{} ? in : out;
        side.fen += explained.entry.amount.fen;
    }
    listLines();
    m_table->fit(leastRows);
    m_facts->setFact(u"room"_s, u"%1 %2"_s.arg(shown.propertyName, shown.account.toText()));
    m_facts->setFact(u"member"_s, shown.memberName);
    m_facts->setFact(u"period"_s, u"%1 – %2"_s.arg(Format::date(shown.from), Format::date(shown.to)));
    m_facts->setFact(u"seal"_s, shown.seal);
    m_facts->setFact(u"opening"_s, Format::money(shown.opening));
    m_facts->setFact(u"in"_s, Format::money(in));
    m_facts->setFact(u"out"_s, Format::money(out));
    m_facts->setFact(u"closing"_s, Format::money(shown.closing), shown.closing < Money{} ? Token::Bad : Token::Text);
    m_card->setTitle(tr("Entries"), tr("%n entries", nullptr, static_cast<int>(shown.entries.size())));
    m_save->setDisabledReason({});
    m_entry->showNothing();
    const auto lastEntry = std::ranges::find_if(m_lines.crbegin(), m_lines.crend(),
        [](const auto &line) { return std::holds_alternative<const ExplainedEntry *>(line); });
    const auto behind = std::distance(m_lines.crbegin(), lastEntry == m_lines.crend() ? m_lines.crbegin() : lastEntry);
    m_table->selectRow(static_cast<int>(m_lines.size() - 1 - behind));
}

void StatementPage::listLines()
{
    m_lines.clear();
    auto bill = m_statement->freeBills.cbegin();
    const auto takeBills = [&](auto isDue) {
        for (; bill != m_statement->freeBills.cend() && isDue(*bill); ++bill)
            m_lines += &*bill;
    };
    for (const ExplainedEntry &explained : std::as_const(m_statement->entries)) {
        takeBills([&explained](const BillDetails &each) { return each.to < explained.entry.at; });
        m_lines += &explained;
    }
    takeBills([](const BillDetails &) { return true; });

    m_table->clearSelection();
    m_table->setRowCount(0);
    for (const auto &line : std::as_const(m_lines))
        std::visit([this](const auto *each) { addRow(*each); }, line);
}

void StatementPage::addRow(const ExplainedEntry &explained)
{
    const LedgerEntry &entry = explained.entry;
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setWords(row, StatementTime, Format::dateTime(entry.at));
    m_table->setWords(row, StatementKind, entryKindText(entry.kind));
    m_table->setFigure(row, StatementAmount, Format::money(entry.amount), FigureTable::Look::Strong);
    m_table->setFigure(row, StatementBalance, Format::money(entry.balanceAfter));
    m_table->setFigure(row, StatementEnergy, explained.bill ? Format::energy(explained.bill->energy) : Format::none());
    m_table->setWords(row, StatementMethod, entry.method ? payMethodText(*entry.method) : Format::none());
    m_table->setWords(row, StatementReceipt, entry.receiptNo.isEmpty() ? Format::none() : entry.receiptNo);
    m_table->setWords(row, StatementNote, noteText(entry));
    m_table->setWords(row, StatementOperator, operatorText(entry.operatorName));
}

void StatementPage::addRow(const BillDetails &bill)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    const auto look = FigureTable::Look::Quiet;
    m_table->setWords(row, StatementTime, Format::dateTime(bill.to), look);
    m_table->setWords(row, StatementKind, entryKindText(EntryKind::Charge), look);
    m_table->setFigure(row, StatementAmount, Format::money(bill.charge), look);
    m_table->setFigure(row, StatementBalance, Format::none(), look);
    m_table->setFigure(row, StatementEnergy, Format::energy(bill.energy), look);
    for (const int column : {StatementMethod, StatementReceipt, StatementOperator})
        m_table->setWords(row, column, Format::none(), look);
    m_table->setWords(row, StatementNote, tr("bill without an entry"), look);
}

void StatementPage::showChosen()
{
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    if (!m_statement || chosen.isEmpty())
        return m_entry->showNothing();
    const qsizetype row = chosen.first().row();
    if (row >= m_lines.size())
        return; // the table is being filled
    if (const auto *entry = std::get_if<const ExplainedEntry *>(&m_lines.at(row)))
        m_entry->showEntry(**entry);
    else
        m_entry->showBill(*std::get<const BillDetails *>(m_lines.at(row)));
}

void StatementPage::showFrames(ReadingId reading)
{
    whenDone(m_desk.statements.frames(reading), this,
        [this, question = m_question](const Result<QList<FrameRecord>> &frames) {
            if (question != m_question)
                return;
            if (!frames)
                return showError(frames.error());
            m_entry->showFrames(*frames,
                [this](const FrameRecord &frame) { return m_desk.monitor.meaning(frame, languageOfScreens()); });
        });
}

bool StatementPage::exportRows()
{
    if (!m_statement)
        return false;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name =
        tr("statement %1 %2").arg(m_statement->account.toText(), m_desk.clock.today().toString(Qt::ISODate))
        + u".csv"_s;
    auto *dialog = new QFileDialog(this, tr("Save the statement"), QDir(folder).filePath(name), tr("CSV (*.csv)"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &StatementPage::save);
    dialog->open();
    return true;
}

bool StatementPage::printCurrent()
{
    if (m_desk.documents == nullptr || !m_statement)
        return false;
    auto *dialog = new DocumentPreview(*m_desk.documents, m_desk.actor,
        {.document = PrintDocument::Statement,
            .number = {},
            .rooms = {m_statement->account},
            .from = m_statement->from,
            .to = m_statement->to},
        this);
    connect(dialog, &DocumentPreview::printed, this, &Page::message);
    dialog->open();
    return true;
}

void StatementPage::save(const QString &path)
{
    const QByteArray csv = statementCsv(*m_statement);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size() || !file.commit())
        return showError({ErrorCode::FileUnwritable, u"%1: %2"_s.arg(path, file.errorString())});
    Q_EMIT message(tr("Saved %1").arg(QDir::toNativeSeparators(path)));
}

void StatementPage::showError(const Error &error)
{
    m_banner->showMessage(Tone::Bad, errorText(error), errorCodeName(error.code) + u": "_s + error.detail);
}

} // namespace meterdesk
