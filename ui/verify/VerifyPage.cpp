// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/VerifyPage.h"

#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include "Format.h"
#include "RecordWords.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/Card.h"
#include "common/EmptyState.h"
#include "common/FactGrid.h"
#include "common/PageHeader.h"
#include "form/SearchForm.h"
#include "shell/ErrorText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds linesOfAScan{150};
constexpr int verifyWidth = 640;

QString entryWord(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Recharge:
        return VerifyPage::tr("Top-up");
    case EntryKind::Reversal:
        return VerifyPage::tr("Reversal");
    case EntryKind::Refund:
        return VerifyPage::tr("Refund");
    case EntryKind::TopUp:
        return VerifyPage::tr("Collection");
    case EntryKind::LevelUp:
        return VerifyPage::tr("Levelled up");
    default:
        return VerifyPage::tr("Other entry");
    }
}

QString deviationText(const QString &word)
{
    return word == u"room"_s  ? VerifyPage::tr("the room")
        : word == u"amount"_s ? VerifyPage::tr("the amount")
        : word == u"time"_s   ? VerifyPage::tr("the time")
                              : VerifyPage::tr("the check code");
}

} // namespace

PageDescriptor VerifyPage::descriptor(const VerifyDesk &desk)
{
    return {
        .id = u"verify"_s,
        .group = NavigationGroup::TakingMoney,
        .title = tr("Verify slips"),
        .icon = u"shield-check"_s,
        .shortcut = {},
        .right = Right::SeeRecords,
        .make = [&desk](QWidget *parent) { return new VerifyPage(desk, parent); },
    };
}

VerifyPage::VerifyPage(const VerifyDesk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_slip(new QLineEdit(this))
    , m_banner(new Banner(this))
    , m_card(new Card(this))
    , m_facts(new FactGrid(2, this))
    , m_hint(new Card(this))
    , m_scan(new QTimer(this))
{
    setObjectName(u"verifyPage"_s);
    buildLayout();
    m_scan->setSingleShot(true);
    m_scan->setInterval(linesOfAScan);
    connect(m_scan, &QTimer::timeout, this, &VerifyPage::verify);
    connect(m_slip, &QLineEdit::returnPressed, this, &VerifyPage::lineEntered);
}

void VerifyPage::buildLayout()
{
    m_facts->setObjectName(u"verifyFacts"_s);
    m_slip->setObjectName(u"verifyEdit"_s);
    m_slip->setPlaceholderText(tr("Number or check code, or scan the QR code"));
    m_slip->setMinimumWidth(Theme::instance().scaled(360));
    auto *form = new SearchForm(this);
    form->addField(tr("Slip"), m_slip, [this] { m_slip->clear(); });
    connect(form, &SearchForm::submitted, this, &VerifyPage::lineEntered);
    m_banner->setObjectName(u"verifyVerdict"_s);
    m_banner->setDismissable(false);
    m_facts->addFact(u"verifyNumber"_s, tr("Slip number"));
    m_facts->addFact(u"verifyKind"_s, tr("Kind"));
    m_facts->addFact(u"verifyRoom"_s, tr("Room"));
    m_facts->addFact(u"verifyCode"_s, tr("Property code"));
    m_facts->addFact(u"verifyAmount"_s, tr("Amount (yuan)"));
    m_facts->addFact(u"verifyMethod"_s, tr("Paid by"));
    m_facts->addFact(u"verifyTime"_s, tr("Time"));
    m_facts->addFact(u"verifyOperator"_s, tr("Operator"));
    m_facts->addFact(u"verifySeal"_s, tr("Check code"));
    m_facts->addFact(u"verifyCopies"_s, tr("Printed"));
    m_card->setTitle(tr("What the ledger says"));
    m_card->body()->setContentsMargins(14, 12, 14, 14);
    m_card->body()->addWidget(m_facts);
    m_card->hide();
    for (QWidget *widget : {static_cast<QWidget *>(m_banner), static_cast<QWidget *>(m_card)})
        widget->setMaximumWidth(Theme::instance().scaled(verifyWidth));

    auto *header = new PageHeader(tr("Verify slips"), this);
    header->setContext(tr("Is this slip ours, and does it still stand?"));
    auto *empty = new EmptyState(m_hint);
    empty->setContent({.iconName = u"shield-check"_s,
        .sentence = tr("Type the number or check code of a slip, or scan its QR code. The ledger says whether the slip "
                       "is ours and still stands."),
        .actionText = {}});
    m_hint->body()->addWidget(empty);
    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    column->addWidget(form);
    column->addWidget(m_banner);
    column->addWidget(m_card);
    column->addWidget(m_hint, 1);
    column->addStretch();
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(12, 0, 12, 10);
    page->setSpacing(0);
    page->addWidget(header);
    page->addLayout(column, 1);
}

void VerifyPage::open(const PageRequest &request)
{
    if (request.searchText.isEmpty())
        return focusSearch();
    m_slip->setText(request.searchText);
    focusSearch();
    // More lines of a scan may follow.
    m_lines = {request.searchText};
    m_scan->start();
}

void VerifyPage::focusSearch()
{
    m_slip->setFocus(Qt::ShortcutFocusReason);
    m_slip->selectAll();
}

QList<QWidget *> VerifyPage::panes() const
{
    return {m_slip};
}

void VerifyPage::lineEntered()
{
    const QString line = m_slip->text().trimmed();
    if (line.isEmpty())
        return;
    m_lines << line;
    // What follows within a moment is the next line of the same scan and replaces this one.
    m_slip->selectAll();
    m_scan->start();
}

void VerifyPage::verify()
{
    const QString text = m_lines.join(u'\n');
    m_lines.clear();
    whenDone(m_desk.documents.verify(m_desk.actor, text), this,
        [this, generation = ++m_generation](const Result<SlipVerdict> &verdict) {
            if (generation != m_generation)
                return;
            m_hint->hide();
            if (verdict)
                return showVerdict(*verdict);
            m_card->hide();
            m_banner->showMessage(Tone::Bad, errorText(verdict.error()));
        });
}

void VerifyPage::showVerdict(const SlipVerdict &verdict)
{
    const QString number = verdict.number.isEmpty() ? verdict.checkCode : verdict.number;
    switch (verdict.standing) {
    case SlipStanding::Valid:
        m_banner->showMessage(Tone::Ok, tr("Valid: %1").arg(number));
        break;
    case SlipStanding::Reversed:
        m_banner->showMessage(Tone::Warn, tr("Reversed: %1 was taken back with %2").arg(number, verdict.reversedBy));
        break;
    case SlipStanding::Moved:
        m_banner->showMessage(Tone::Warn, tr("Moved: the money of %1 is with %2 now").arg(number, verdict.movedTo));
        break;
    case SlipStanding::Altered: {
        QStringList words;
        for (const QString &word : verdict.deviations)
            words << deviationText(word);
        m_banner->showMessage(
            Tone::Bad, tr("Not as booked: %1 differs on the slip. Do not accept it.").arg(words.join(u" · "_s)));
        break;
    }
    case SlipStanding::Unknown:
        m_banner->showMessage(Tone::Bad, tr("Does not exist: %1").arg(number));
        break;
    }
    m_card->setVisible(verdict.standing != SlipStanding::Unknown);
    m_facts->setFact(u"verifyNumber"_s, verdict.number);
    m_facts->setFact(u"verifyKind"_s, entryWord(verdict.kind));
    m_facts->setFact(u"verifyRoom"_s, verdict.roomName);
    m_facts->setFact(u"verifyCode"_s, verdict.room.toText());
    m_facts->setFact(u"verifyAmount"_s, Format::money(verdict.amount));
    m_facts->setFact(u"verifyMethod"_s, verdict.method ? payMethodText(*verdict.method) : QString());
    m_facts->setFact(u"verifyTime"_s, Format::dateTime(verdict.at));
    m_facts->setFact(u"verifyOperator"_s, operatorText(verdict.operatorName));
    m_facts->setFact(u"verifySeal"_s, verdict.checkCode);
    m_facts->setFact(u"verifyCopies"_s, tr("%n times", nullptr, verdict.copies));
}

} // namespace meterdesk
