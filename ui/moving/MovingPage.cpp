// SPDX-License-Identifier: GPL-3.0-or-later
#include "moving/MovingPage.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include "FieldWork.h"
#include "Format.h"
#include "RecordWords.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/Card.h"
#include "common/FactGrid.h"
#include "common/PageHeader.h"
#include "common/StepResult.h"
#include "form/SearchForm.h"
#include "moving/BillStep.h"
#include "moving/MeterStep.h"
#include "moving/MovingSummary.h"
#include "moving/ReadingStep.h"
#include "moving/SettleStep.h"
#include "moving/TenantStep.h"
#include "print/DocumentPreview.h"
#include "recharge/RoomFinder.h"
#include "settlement/ApprovalBox.h"
#include "settlement/RoomInHand.h"
#include "settlement/TypedReadingForm.h"
#include "shell/ErrorText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int railWidth = 216;

} // namespace

PageDescriptor MovingPage::descriptor(const SettlementDesk &desk)
{
    return {
        .id = u"moving"_s,
        .group = NavigationGroup::TakingMoney,
        .title = tr("Moving in and out"),
        .icon = u"door-open"_s,
        .shortcut = {},
        .right = Right::TakeMoney,
        .make = [&desk](QWidget *parent) { return new MovingPage(desk, parent); },
    };
}

MovingPage::MovingPage(const SettlementDesk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_flow(desk)
    , m_form(new SearchForm(this))
    , m_finder(new RoomFinder(this))
    , m_room(new RoomInHand(desk, *m_finder, this))
    , m_banner(new Banner(this))
    , m_facts(new FactGrid(3, this))
    , m_rail(new StepResult(this))
    , m_stack(new QStackedWidget(this))
    , m_nothing(new QLabel(tr("Find the room somebody moves out of or into."), this))
    , m_readingStep(new ReadingStep(this))
    , m_billStep(new BillStep(this))
    , m_settleStep(new SettleStep(desk, this))
    , m_meterStep(new MeterStep(this))
    , m_tenantStep(new TenantStep(this))
    , m_summary(new MovingSummary(this))
    , m_cancel(new ActionButton(tr("Cancel"), this))
    , m_back(new ActionButton(u"chevron-left"_s, tr("Back"), this))
    , m_next(new ActionButton(QString(), this))
    , m_act(new ActionButton(QString(), this))
    , m_print(new ActionButton(u"printer"_s, tr("Print slip"), this))
{
    setObjectName(u"movingPage"_s);
    buildSearch();
    buildLayout();
    followRoom();
    followFlow();
    show(Stage::None);
}

void MovingPage::buildSearch()
{
    const int width = QFontMetrics(Theme::instance().font(TextStyle::Body)).horizontalAdvance(u'0') * 24 + 20;
    m_finder->setObjectName(u"movingFindEdit"_s);
    m_finder->setFixedWidth(width);
    m_form->addField(tr("Find room"), m_finder, [this] { m_finder->clear(); });
    connect(m_form, &SearchForm::submitted, this, [this] { m_room->find(m_finder->text()); });
}

Card *MovingPage::buildRoom()
{
    auto *card = new Card(this);
    m_facts->setObjectName(u"movingRoomFacts"_s);
    m_facts->addFact(u"room"_s, tr("Room"));
    m_facts->addFact(u"tenant"_s, tr("Tenant"));
    m_facts->addFact(u"phone"_s, tr("Phone"));
    m_facts->addFact(u"meter"_s, tr("Meter"));
    m_facts->addFact(u"supply"_s, tr("Meter state"));
    m_facts->addFact(u"balance"_s, tr("Balance (yuan)"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 8, 12, 8);
    row->addWidget(m_facts);
    card->body()->addLayout(row);
    return card;
}

QWidget *MovingPage::buildSteps()
{
    m_card = new Card(this);
    m_card->setTitle(tr("Moving in and out"));
    m_rail->setObjectName(u"movingRail"_s);
    m_rail->setFixedWidth(Theme::instance().scaled(railWidth));
    m_nothing->setObjectName(u"movingNothing"_s);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    setTextStyle(m_nothing, TextStyle::Body, Token::Text2);
    for (QWidget *step :
        {static_cast<QWidget *>(m_nothing), static_cast<QWidget *>(m_readingStep), static_cast<QWidget *>(m_billStep),
            static_cast<QWidget *>(m_settleStep), static_cast<QWidget *>(m_meterStep),
            static_cast<QWidget *>(m_tenantStep), static_cast<QWidget *>(m_summary)})
        m_stack->addWidget(step);
    auto *rail = new QVBoxLayout;
    rail->addWidget(m_rail);
    rail->addStretch(1);
    auto *body = new QHBoxLayout;
    body->setContentsMargins(14, 12, 14, 12);
    body->setSpacing(18);
    body->addLayout(rail);
    body->addWidget(m_stack, 1);
    m_card->body()->addLayout(body, 1);
    m_card->body()->addWidget(makeDivider(this));
    m_card->body()->addWidget(buildFoot());
    return m_card;
}

QWidget *MovingPage::buildFoot()
{
    m_cancel->setObjectName(u"movingCancelButton"_s);
    m_cancel->setKeyHint(u"Esc"_s);
    m_back->setObjectName(u"movingBackButton"_s);
    m_next->setObjectName(u"movingNextButton"_s);
    m_act->setObjectName(u"movingActButton"_s);
    m_act->setVariant(ActionButton::Variant::Primary);
    m_act->setKeyHint(u"Enter"_s);
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(14, 8, 14, 8);
    row->setSpacing(8);
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_next);
    row->addWidget(m_act);
    connect(m_cancel, &QPushButton::clicked, this, &MovingPage::cancel);
    connect(m_back, &QPushButton::clicked, this, &MovingPage::back);
    connect(m_next, &QPushButton::clicked, this, [this] { m_room->take(m_flow.room()->account.id); });
    connect(m_act, &QPushButton::clicked, this, &MovingPage::act);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *enter = new QShortcut(key, m_act, nullptr, nullptr, Qt::WidgetShortcut);
        enter->setAutoRepeat(false);
        connect(enter, &QShortcut::activated, m_act, &QPushButton::click);
    }
    m_print->setObjectName(u"movingPrintButton"_s);
    m_print->setKeyHint(u"F4"_s);
    m_summary->documents()->addWidget(m_print);
    m_summary->documents()->addStretch(1);
    connect(m_print, &QPushButton::clicked, this, &MovingPage::printCurrent);
    auto *escape = new QShortcut(Qt::Key_Escape, m_card, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, m_cancel, &QPushButton::click);
    return foot;
}

void MovingPage::buildLayout()
{
    auto *header = new PageHeader(tr("Moving in and out"), this);
    header->setContext(
        tr("Find the room → reading → bill → settlement → done; nothing is booked before the last step"));
    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    column->addWidget(m_form);
    column->addWidget(m_banner);
    column->addWidget(buildRoom());
    column->addWidget(buildSteps(), 1);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(12, 0, 12, 10);
    page->setSpacing(0);
    page->addWidget(header);
    page->addLayout(column, 1);
}

void MovingPage::followRoom()
{
    connect(m_room, &RoomInHand::taken, this, &MovingPage::beginRoom);
    connect(m_room, &RoomInHand::reloaded, this, &MovingPage::showRoomFacts);
    connect(m_room, &RoomInHand::failed, this, &MovingPage::showError);
    connect(&m_desk.fieldWork, &FieldWork::commandChanged, m_summary,
        [this](CommandId command, MeterId, CommandState state) { m_summary->followCommand(command, state); });
}

void MovingPage::followFlow()
{
    connect(&m_flow, &MovingFlow::standKnown, this, [this] {
        m_readingStep->showStand(m_flow);
        updateFoot();
    });
    connect(&m_flow, &MovingFlow::billed, this, [this] { show(Stage::Bill); });
    connect(&m_flow, &MovingFlow::readingFailed, this, [this](const Error &error) {
        m_banner->showMessage(Tone::Warn,
            tr("The meter was not read: %1 Read it again, or type what its display shows.").arg(errorText(error)));
        m_readingStep->showUnreachable();
        updateFoot();
    });
    connect(&m_flow, &MovingFlow::billRefused, this, [this](const Error &error) {
        m_readingStep->showReady();
        showError(error);
        updateFoot();
    });
    connect(&m_flow, &MovingFlow::done, this, &MovingPage::finishBooking);
    connect(&m_flow, &MovingFlow::bookingFailed, this, &MovingPage::showBookingError);
    connect(m_readingStep, &ReadingStep::typingChanged, this, &MovingPage::updateFoot);
    connect(m_readingStep->form(), &TypedReadingForm::submitted, this, &MovingPage::act);
    connect(m_settleStep, &SettleStep::methodChanged, this, [this] {
        if (m_flow.bill())
            m_settleStep->showSettlement(m_flow);
    });
    connect(m_settleStep, &SettleStep::submitted, this, &MovingPage::act);
    connect(m_tenantStep, &TenantStep::submitted, m_act, qOverload<>(&QWidget::setFocus));
    connect(m_settleStep->approval(), &ApprovalBox::approved, this, [this](const Approval &approval) {
        m_approving = false;
        m_approval = approval;
        show(Stage::Meter);
    });
    connect(m_settleStep->approval(), &ApprovalBox::refused, this, [this](const Error &error) {
        m_approving = false;
        showError(error);
        m_settleStep->approval()->focusPassword();
    });
}

void MovingPage::open(const PageRequest &request)
{
    if (m_flow.isBooking())
        return;
    if (request.account.isValid()) {
        m_room->take(request.account);
    } else if (!request.searchText.isEmpty()) {
        m_finder->setText(request.searchText);
        m_room->find(request.searchText);
    } else if (m_stage == Stage::None) {
        focusSearch();
    }
}

void MovingPage::refresh()
{
    m_room->reload();
}

void MovingPage::focusSearch()
{
    m_finder->setFocus(Qt::ShortcutFocusReason);
    m_finder->selectAll();
}

bool MovingPage::printCurrent()
{
    const bool out = m_flow.movedOut().has_value();
    const QString slip = out ? m_flow.movedOut()->slipNo : m_flow.movedIn() ? m_flow.movedIn()->slipNo : QString();
    if (m_desk.documents == nullptr || slip.isEmpty())
        return false;
    auto *dialog = new DocumentPreview(*m_desk.documents, m_desk.actor,
        {.document = out ? PrintDocument::CheckOut : PrintDocument::Adjustment, .number = slip, .rooms = {}}, this);
    connect(dialog, &DocumentPreview::printed, this, &Page::message);
    dialog->open();
    return true;
}

QList<QWidget *> MovingPage::panes() const
{
    return {m_finder, m_stack, m_act};
}

} // namespace meterdesk
