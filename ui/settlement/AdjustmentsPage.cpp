// SPDX-License-Identifier: GPL-3.0-or-later
#include "settlement/AdjustmentsPage.h"

#include <QtCore/QSet>
#include <QtWidgets/QHBoxLayout>

#include <algorithm>

#include "Format.h"
#include "RecordWords.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/Card.h"
#include "common/PageHeader.h"
#include "form/SearchForm.h"
#include "money/LedgerService.h"
#include "print/DocumentPreview.h"
#include "recharge/RoomFinder.h"
#include "settlement/AdjustmentPanel.h"
#include "settlement/FigureTable.h"
#include "settlement/RoomInHand.h"
#include "shell/ErrorText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The word of an entry that puts something right; empty for all others.
QString adjustmentWord(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Reversal:
        return AdjustmentsPage::tr("Reversal");
    case EntryKind::Refund:
        return AdjustmentsPage::tr("Refund");
    case EntryKind::TopUp:
        return AdjustmentsPage::tr("Collection");
    case EntryKind::LevelUp:
        return AdjustmentsPage::tr("Levelled up");
    case EntryKind::TransferIn:
        return AdjustmentsPage::tr("Moved in");
    case EntryKind::TransferOut:
        return AdjustmentsPage::tr("Moved out");
    case EntryKind::Adjustment:
        return AdjustmentsPage::tr("Adjustment");
    default:
        return {};
    }
}

/// Recharges of the present tenancy that were not reversed, newest first, each with what it brought into the account:
/// its service fee, an entry right behind it, deducted.
QList<LedgerEntry> standingRecharges(const QList<LedgerEntry> &entries, TenancyId tenancy)
{
    QSet<std::int64_t> undone;
    for (const LedgerEntry &entry : entries)
        undone.insert(entry.reverses);
    QList<LedgerEntry> standing;
    for (const LedgerEntry &entry : entries) {
        if (entry.kind == EntryKind::Recharge && entry.tenancy == tenancy && !entry.receiptNo.isEmpty()
            && !undone.contains(entry.no)) {
            standing.prepend(entry);
        } else if (entry.kind == EntryKind::ServiceFee && !standing.isEmpty() && standing.first().no + 1 == entry.no) {
            if (const auto net = add(standing.first().amount, entry.amount))
                standing.first().amount = *net;
        }
    }
    return standing;
}

} // namespace

PageDescriptor AdjustmentsPage::descriptor(const SettlementDesk &desk)
{
    return {
        .id = u"adjustments"_s,
        .group = NavigationGroup::TakingMoney,
        .title = tr("Refunds and collections"),
        .icon = u"arrow-left-right"_s,
        .shortcut = {},
        .right = Right::TakeMoney,
        .make = [&desk](QWidget *parent) { return new AdjustmentsPage(desk, parent); },
    };
}

AdjustmentsPage::AdjustmentsPage(const SettlementDesk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_form(new SearchForm(this))
    , m_finder(new RoomFinder(this))
    , m_room(new RoomInHand(desk, *m_finder, this))
    , m_banner(new Banner(this))
    , m_card(new Card(this))
    , m_table(new FigureTable(u"adjustmentsTable"_s, tr("Past adjustments of the room"),
          {tr("Receipt"), tr("Time"), tr("Kind"), tr("Amount"), tr("Balance before"), tr("Balance after"),
              tr("Paid by"), tr("Reason"), tr("Operator")},
          this))
    , m_panel(new AdjustmentPanel(desk, this))
{
    setObjectName(u"adjustmentsPage"_s);
    buildLayout();
    followRoom();
}

void AdjustmentsPage::buildLayout()
{
    const int width = QFontMetrics(Theme::instance().font(TextStyle::Body)).horizontalAdvance(u'0') * 24 + 20;
    m_finder->setObjectName(u"adjustmentsFindEdit"_s);
    m_finder->setFixedWidth(width);
    m_form->addField(tr("Find room"), m_finder, [this] { m_finder->clear(); });
    connect(m_form, &SearchForm::submitted, this, [this] { m_room->find(m_finder->text()); });
    m_card->setTitle(tr("Past adjustments"));
    m_card->body()->addWidget(m_table);
    m_table->fit();

    auto *header = new PageHeader(tr("Refunds and collections"), this);
    if (m_desk.documents != nullptr) {
        ActionButton *print = header->addAction(u"printSlipButton"_s, u"printer"_s, tr("Print slip"));
        print->setKeyHint(u"F4"_s);
        connect(print, &QPushButton::clicked, this, &AdjustmentsPage::printCurrent);
    }
    header->setContext(tr("Find the room → what, amount, reason → Enter, and Enter again"));
    connect(header->addAction(u"adjustmentsMoveAction"_s, u"door-open"_s, tr("Move in or out")), &QPushButton::clicked,
        this, [this] {
            Q_EMIT openPage(u"moving"_s,
                {.account = m_room->facts() ? m_room->facts()->account.id : AccountId(), .searchText = {}});
        });
    auto *left = new QVBoxLayout;
    left->setSpacing(10);
    left->addWidget(m_form);
    left->addWidget(m_banner);
    left->addWidget(m_card, 1);
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

void AdjustmentsPage::followRoom()
{
    connect(m_room, &RoomInHand::taken, this, [this] {
        m_banner->dismiss();
        m_panel->setRecharges({});
        m_panel->showRoom(*m_room->facts());
        m_card->setTitle(tr("Past adjustments"), m_room->facts()->roomName);
        m_table->setRowCount(0);
        loadEntries();
        m_panel->focusMain();
    });
    connect(m_room, &RoomInHand::reloaded, this, [this] { m_panel->updateRoom(*m_room->facts()); });
    connect(m_room, &RoomInHand::failed, this, &AdjustmentsPage::showError);
    connect(m_panel, &AdjustmentPanel::booked, this, [this](const QString &text) {
        refresh();
        focusSearch();
        Q_EMIT message(text);
    });
    connect(m_panel, &AdjustmentPanel::slipRequested, this, &AdjustmentsPage::printSlip);
}

bool AdjustmentsPage::printCurrent()
{
    if (m_desk.documents == nullptr)
        return false;
    // The newest slip of the room where no row is chosen.
    for (int row = std::max(m_table->currentRow(), 0); row < m_table->rowCount(); ++row) {
        const QString number = m_table->textAt(row, 0);
        if (number != Format::none()) {
            printSlip(number);
            return true;
        }
        if (m_table->currentRow() >= 0)
            break;
    }
    Q_EMIT message(tr("Choose a line with a slip"));
    return true;
}

void AdjustmentsPage::printSlip(const QString &number)
{
    // 冲正单 are slips of receipts, everything else settles.
    const bool reversal = number.startsWith(u"CX"_s);
    auto *dialog = new DocumentPreview(*m_desk.documents, m_desk.actor,
        {.document = reversal ? PrintDocument::Receipt : PrintDocument::Adjustment, .number = number, .rooms = {}},
        this);
    connect(dialog, &DocumentPreview::printed, this, &Page::message);
    dialog->open();
}

void AdjustmentsPage::open(const PageRequest &request)
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

void AdjustmentsPage::refresh()
{
    m_room->reload();
    loadEntries();
}

void AdjustmentsPage::focusSearch()
{
    m_finder->setFocus(Qt::ShortcutFocusReason);
    m_finder->selectAll();
}

void AdjustmentsPage::toggleSidePanel()
{
    m_panel->setVisible(!m_panel->isVisible());
}

QList<QWidget *> AdjustmentsPage::panes() const
{
    return {m_finder, m_table, m_panel};
}

void AdjustmentsPage::loadEntries()
{
    if (!m_room->facts())
        return;
    const PropertyCode code = m_room->facts()->account.code;
    whenDone(m_desk.ledger.entries(code), this, [this, code](const Result<QList<LedgerEntry>> &entries) {
        if (m_room->facts()->account.code != code)
            return;
        if (!entries)
            return showError(entries.error());
        showEntries(*entries);
        m_panel->setRecharges(standingRecharges(*entries, m_room->facts()->account.tenancy));
    });
}

void AdjustmentsPage::showEntries(const QList<LedgerEntry> &entries)
{
    m_table->setRowCount(0);
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
        const QString word = adjustmentWord(entry->kind);
        if (word.isEmpty())
            continue;
        const auto before = subtract(entry->balanceAfter, entry->amount);
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        m_table->setWords(row, 0, entry->receiptNo.isEmpty() ? Format::none() : entry->receiptNo);
        m_table->setWords(row, 1, Format::dateTime(entry->at));
        m_table->setWords(row, 2, word);
        m_table->setFigure(row, 3, Format::money(entry->amount), FigureTable::Look::Strong);
        m_table->setFigure(row, 4, before ? Format::money(*before) : Format::none());
        m_table->setFigure(row, 5, Format::money(entry->balanceAfter));
        m_table->setWords(row, 6, entry->method ? payMethodText(*entry->method) : Format::none());
        m_table->setWords(row, 7, entry->note);
        m_table->setWords(row, 8, operatorText(entry->operatorName));
    }
    m_table->fit();
}

void AdjustmentsPage::showError(const Error &error)
{
    m_banner->showMessage(Tone::Bad, errorText(error), errorCodeName(error.code) + u": "_s + error.detail);
}

} // namespace meterdesk
