// SPDX-License-Identifier: GPL-3.0-or-later
#include "recharge/RechargePanel.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStackedWidget>

#include "Format.h"
#include "RecordWords.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/EmptyState.h"
#include "common/FactGrid.h"
#include "common/Pill.h"
#include "common/SidePanel.h"
#include "form/AmountEdit.h"
#include "recharge/RechargeEntry.h"
#include "recharge/RechargeResult.h"
#include "recharge/RechargeTexts.h"
#include "shell/ErrorText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int panelWidth = 364;

/// "1 234 meters: 366566 (+2)": the first number whole, how many more there are.
QString metersText(const QStringList &numbers)
{
    if (numbers.size() < 2)
        return numbers.value(0);
    return u"%1 (+%2)"_s.arg(numbers.first()).arg(numbers.size() - 1);
}

} // namespace

RechargePanel::RechargePanel(Till &till, const FieldWork &fieldWork, QWidget *parent)
    : QWidget(parent)
    , m_till(till)
    , m_fieldWork(fieldWork)
    , m_panel(new SidePanel(panelWidth, this))
    , m_supply(new Pill(this))
    , m_link(new Pill(this))
    , m_body(new QStackedWidget(this))
    , m_nobody(new EmptyState(this))
    , m_entry(new RechargeEntry(till, this))
    , m_result(new RechargeResult(till, this))
{
    setObjectName(u"rechargePanel"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
    m_supply->setObjectName(u"rechargeSupplyPill"_s);
    m_link->setObjectName(u"rechargeLinkPill"_s);
    m_panel->titleExtras()->addWidget(m_supply);
    m_panel->titleExtras()->addWidget(m_link);
    buildFacts();
    m_nobody->setObjectName(u"rechargeNobody"_s);
    m_nobody->setContent({.iconName = u"search"_s,
        .sentence = tr("Find the room first: number, name, meter, phone or a scan."),
        .actionText = {}});
    m_body->addWidget(m_nobody);
    m_body->addWidget(m_entry);
    m_body->addWidget(m_result);
    m_panel->addSection()->addWidget(m_body);
    m_panel->addStretch();
    buildFoot();
    followTill();
    showStage();
}

void RechargePanel::buildFacts()
{
    m_facts = new FactGrid(2, this);
    m_facts->addFact(u"payerMeter"_s, tr("Meter"));
    m_facts->addFact(u"payerMember"_s, tr("Member"));
    m_facts->addFact(u"payerPrice"_s, tr("Price"));
    m_facts->addFact(u"payerAlarms"_s, tr("Alarms"));
    m_facts->addFact(u"payerUse"_s, tr("Daily use"));
    m_facts->addFact(u"payerOverdraft"_s, tr("Overdraft"));
    m_panel->addSection()->addWidget(m_facts);
}

void RechargePanel::buildFoot()
{
    m_footHolder = new QWidget(this);
    auto *column = new QVBoxLayout(m_footHolder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_banner = new Banner(m_footHolder);
    m_banner->setObjectName(u"rechargeBanner"_s);
    m_take = new ActionButton(QString(), m_footHolder);
    m_take->setObjectName(u"rechargeTakeButton"_s);
    m_take->setVariant(ActionButton::Variant::Primary);
    m_take->setProminent(true);
    m_take->setKeyHint(u"Enter"_s);
    m_next = new ActionButton(tr("Next customer"), m_footHolder);
    m_next->setObjectName(u"rechargeNextButton"_s);
    m_next->setVariant(ActionButton::Variant::Primary);
    m_next->setProminent(true);
    m_next->setKeyHint(u"Enter"_s);
    m_hint = new QLabel(m_footHolder);
    m_hint->setObjectName(u"rechargeHint"_s);
    m_hint->setAlignment(Qt::AlignHCenter);
    setTextStyle(m_hint, TextStyle::Caption, Token::Text3);
    column->addWidget(m_banner);
    column->addWidget(m_take);
    column->addWidget(m_next);
    column->addWidget(m_hint);
    m_panel->foot()->setContentsMargins(14, 8, 14, 7);
    m_panel->foot()->addWidget(m_footHolder);

    connect(m_take, &QPushButton::clicked, this, [this] { submit(m_till.flow().form().printSlip); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_guard.accepts())
            Q_EMIT leaveRequested();
    });
    for (const auto keys : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}) {
        auto *bookOnly = new QShortcut(QKeySequence(keys), this);
        bookOnly->setContext(Qt::WidgetWithChildrenShortcut);
        bookOnly->setAutoRepeat(false);
        connect(bookOnly, &QShortcut::activated, this, [this] { submit(false); });
    }
}

void RechargePanel::followTill()
{
    connect(m_entry, &RechargeEntry::submitted, this, [this] { submit(m_till.flow().form().printSlip); });
    connect(m_result, &RechargeResult::reprintRequested, this, &RechargePanel::reprintRequested);
    connect(m_result, &RechargeResult::printOptionsRequested, this, &RechargePanel::printOptionsRequested);
    connect(&m_till, &Till::stageChanged, this, &RechargePanel::showStage);
    connect(&m_till, &Till::payerChanged, this, &RechargePanel::showPayer);
    connect(&m_till, &Till::stepsChanged, m_result, &RechargeResult::showSteps);
    connect(&m_till, &Till::rejected, m_entry, &RechargeEntry::showErrors);
    connect(&m_till, &Till::bookingFailed, this, &RechargePanel::showFailure);
    connect(&m_till, &Till::confirmationNeeded, this, [this] {
        m_guard.arm();
        m_banner->showMessage(Tone::Warn, RechargeTexts::caution(m_till.flow().caution(), m_till.flow().limits()));
    });
    connect(&m_till, &Till::booked, this, [this] {
        m_guard.arm();
        m_result->showOutcome();
    });
    connect(&m_fieldWork, &FieldWork::linkStateChanged, this, [this] {
        if (m_till.payer())
            showPayer();
    });
}

void RechargePanel::submit(bool print)
{
    if (m_guard.accepts())
        m_till.submit(print);
}

void RechargePanel::showFailure(const Error &error)
{
    m_guard.arm();
    m_banner->showMessage(
        Tone::Bad, tr("Not booked. %1").arg(errorText(error)), errorCodeName(error.code) + u": "_s + error.detail);
}

void RechargePanel::showStage()
{
    using Stage = RechargeFlow::Stage;
    const RechargeFlow &flow = m_till.flow();
    const Stage stage = flow.stage();
    const bool entering = stage == Stage::Entering || stage == Stage::Confirming || stage == Stage::Booking;
    const bool nobody = stage == Stage::Finding || stage == Stage::Choosing;
    // Known before the form goes away: leaving a field can bring this function in here once more.
    const bool justFinished = stage == Stage::Finished && m_shownStage != Stage::Finished;
    if (entering && flow.requestId() != m_shownRequest) {
        m_shownRequest = flow.requestId();
        m_banner->dismiss();
        m_entry->showForm();
    }
    // Typing another amount takes the question back.
    if (m_shownStage == Stage::Confirming && stage == Stage::Entering)
        m_banner->dismiss();
    if (stage == Stage::Booking || stage == Stage::Finished || nobody)
        m_banner->dismiss();
    showBody(nobody ? static_cast<QWidget *>(m_nobody) : entering ? static_cast<QWidget *>(m_entry) : m_result);
    m_take->setVisible(entering);
    m_next->setVisible(stage == Stage::Finished);
    m_footHolder->setVisible(!nobody);
    m_facts->setVisible(!nobody);
    m_hint->setText(stage == Stage::Finished ? tr("or just type the next room")
                                             : tr("Esc other room    Ctrl+Enter books without printing"));
    if (justFinished)
        m_next->setFocus(Qt::OtherFocusReason);
    m_shownStage = stage;
    updateButton();
    showPayer();
}

void RechargePanel::showBody(QWidget *shown)
{
    // A stack is as large as its largest page; the hidden ones must not make the panel scroll.
    for (QWidget *page :
        {static_cast<QWidget *>(m_nobody), static_cast<QWidget *>(m_entry), static_cast<QWidget *>(m_result)}) {
        const auto policy = page == shown ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        page->setSizePolicy(policy, policy);
    }
    m_body->setCurrentWidget(shown);
}

void RechargePanel::updateButton()
{
    const RechargeForm &form = m_till.flow().form();
    const std::optional<Money> amount = typedMoney(form.amountText);
    if (m_till.flow().isBooking())
        m_take->setText(tr("Booking…"));
    else if (!amount)
        m_take->setText(form.printSlip ? tr("Take money and print") : tr("Take money"));
    else
        m_take->setText(
            (form.printSlip ? tr("Take %1 yuan and print") : tr("Take %1 yuan")).arg(Format::money(*amount)));
    m_take->setEnabled(!m_till.flow().isBooking());
}

void RechargePanel::showPayer()
{
    const std::optional<PayerFacts> &payer = m_till.payer();
    m_supply->setVisible(payer.has_value());
    m_link->setVisible(false);
    if (!payer) {
        m_panel->setTitle(tr("Nobody yet"));
        return;
    }
    m_panel->setTitle(payer->roomName);
    m_supply->setState(supplyPill(payer->supply));
    const LinkState link =
        payer->concentrator.isValid() ? m_fieldWork.linkState(payer->concentrator) : LinkState::Unknown;
    m_link->setVisible(link == LinkState::Online || link == LinkState::Offline);
    m_link->setState(link == LinkState::Online ? PillState::Online : PillState::Offline);

    const AccountTerms &terms = payer->account.terms;
    m_facts->setFact(u"payerMeter"_s, metersText(payer->meterNumbers));
    m_facts->setFact(
        u"payerMember"_s, payer->account.memberName.isEmpty() ? tr("not registered") : payer->account.memberName);
    m_facts->setFact(u"payerPrice"_s, RechargeTexts::price(payer->price));
    m_facts->setFact(
        u"payerAlarms"_s, tr("%1 / %2 yuan").arg(Format::money(terms.alarm1), Format::money(terms.alarm2)));
    const std::optional<DaysLeft> days = m_till.lasts(payer->account.balance);
    const bool useKnown = days && days->state != DaysLeft::State::TooFewDays;
    m_facts->setFact(u"payerUse"_s, useKnown ? tr("%1 kWh").arg(Format::energy(days->averageUse)) : QString());
    m_facts->setFact(u"payerOverdraft"_s,
        u"%1 · %2"_s.arg(
            tr("%1 yuan").arg(Format::money(terms.overdraft)), terms.autoTrip ? tr("auto trip") : tr("no auto trip")));
    m_entry->updateDerived();
}

void RechargePanel::focusMain()
{
    if (m_till.flow().stage() == RechargeFlow::Stage::Finished)
        m_next->setFocus(Qt::OtherFocusReason);
    else if (m_till.payer())
        m_entry->focusAmount();
}

void RechargePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT leaveRequested();
        return;
    }
    const RechargeFlow::Stage stage = m_till.flow().stage();
    const bool finished = stage == RechargeFlow::Stage::Finished;
    const bool entering = stage == RechargeFlow::Stage::Entering || stage == RechargeFlow::Stage::Confirming;
    // Enter of the number pad is the one next to the digits.
    const bool enter = (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (enter && (finished || entering)) {
        if (event->isAutoRepeat())
            return;
        // From a tick or a payment method Enter takes the money too.
        if (entering)
            submit(m_till.flow().form().printSlip);
        else if (m_guard.accepts())
            Q_EMIT leaveRequested();
        return;
    }
    const bool command = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (finished && !command && !event->text().isEmpty() && event->text().at(0).isPrint()
        && !event->text().at(0).isSpace()) {
        Q_EMIT typedAhead(event->text());
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace meterdesk
