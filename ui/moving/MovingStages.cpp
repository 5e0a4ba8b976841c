// SPDX-License-Identifier: GPL-3.0-or-later
// The stages of MovingPage: what each shows and where it leads.
#include "moving/MovingPage.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QStackedWidget>

#include "FieldWork.h"
#include "Format.h"
#include "RecordWords.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/Card.h"
#include "common/FactGrid.h"
#include "common/StepResult.h"
#include "moving/BillStep.h"
#include "moving/MeterStep.h"
#include "moving/MovingSummary.h"
#include "moving/ReadingStep.h"
#include "moving/SettleStep.h"
#include "moving/TenantStep.h"
#include "settlement/ApprovalBox.h"
#include "settlement/RoomInHand.h"
#include "settlement/TypedReadingForm.h"
#include "shell/ErrorText.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

void MovingPage::beginRoom()
{
    if (m_flow.isBooking())
        return;
    m_banner->dismiss();
    m_approval.reset();
    m_approving = false;
    m_meterStep->clear();
    m_tenantStep->clear();
    m_settleStep->clear();
    m_flow.begin(*m_room->facts());
    showRoomFacts();
    m_readingStep->begin(m_flow);
    show(Stage::Reading);
}

void MovingPage::showRoomFacts()
{
    if (m_stage == Stage::None && !m_flow.room())
        return;
    const PayerFacts &facts = *m_room->facts();
    const Account &account = facts.account;
    m_facts->setFact(u"room"_s, u"%1 %2"_s.arg(facts.roomName, account.code.toText()));
    m_facts->setFact(u"tenant"_s, facts.vacant ? tr("vacant") : account.memberName);
    m_facts->setFact(u"phone"_s, Format::maskedPhone(account.memberPhone));
    m_facts->setFact(u"meter"_s, facts.meterNumbers.join(u", "_s));
    m_facts->setFact(u"supply"_s, pillText(supplyPill(facts.supply)));
    m_facts->setFact(
        u"balance"_s, Format::money(account.balance), account.balance < Money{} ? Token::Bad : Token::Text);
}

QList<MovingPage::Stage> MovingPage::stages() const
{
    return m_flow.movesOut() ? QList{Stage::Reading, Stage::Bill, Stage::Settle, Stage::Meter, Stage::Done}
                             : QList{Stage::Reading, Stage::Bill, Stage::Tenant, Stage::Done};
}

void MovingPage::show(Stage stage)
{
    m_stage = stage;
    m_guard.arm();
    QWidget *step = m_nothing;
    switch (stage) {
    case Stage::None:
        break;
    case Stage::Reading:
        step = m_readingStep;
        break;
    case Stage::Bill:
        m_banner->dismiss();
        m_readingStep->showReady();
        m_billStep->showBill(m_flow);
        step = m_billStep;
        break;
    case Stage::Settle:
        m_settleStep->showSettlement(m_flow);
        step = m_settleStep;
        break;
    case Stage::Meter:
        m_meterStep->showChoice(m_flow, m_settleStep->method());
        step = m_meterStep;
        break;
    case Stage::Tenant:
        m_tenantStep->showBalance(m_flow);
        step = m_tenantStep;
        break;
    case Stage::Done:
        step = m_summary;
        break;
    }
    m_stack->setCurrentWidget(step);
    showRail();
    updateFoot();
    if (stage == Stage::Tenant)
        m_tenantStep->focusMain();
    else if (stage == Stage::Settle && m_flow.needsApproval())
        m_settleStep->focusMain();
    else if (stage != Stage::None)
        m_act->setFocus(Qt::OtherFocusReason);
}

void MovingPage::showRail()
{
    if (m_stage == Stage::None) {
        m_card->setTitle(tr("Moving in and out"));
        return m_rail->setSteps({});
    }
    const bool out = m_flow.movesOut();
    m_card->setTitle(out ? tr("Moving out") : tr("Moving in"), m_flow.room()->roomName);
    const QList<Stage> order = stages();
    const qsizetype now = order.indexOf(m_stage);
    QList<Step> steps;
    for (qsizetype i = 0; i < order.size(); ++i) {
        QString text;
        QString detail;
        switch (order.at(i)) {
        case Stage::Reading:
            text = out ? tr("Final reading") : tr("First reading");
            break;
        case Stage::Bill:
            text = out ? tr("Final bill") : tr("Bill of the vacancy");
            if (i < now)
                detail = tr("%1 yuan").arg(Format::money(m_flow.bill()->charge));
            break;
        case Stage::Settle:
            text = tr("Settlement to 0.00");
            break;
        case Stage::Meter:
            text = tr("Trip or keep");
            break;
        case Stage::Tenant:
            text = tr("New tenant");
            break;
        case Stage::Done:
        case Stage::None:
            text = tr("Done");
            break;
        }
        const bool finished = i < now || m_stage == Stage::Done;
        steps.append({u"stage%1"_s.arg(i + 1), u"%1  %2"_s.arg(i + 1).arg(text),
            finished       ? StepState::Ok
                : i == now ? StepState::Current
                           : StepState::Pending,
            {}, detail});
    }
    m_rail->setSteps(steps);
}

QString MovingPage::actText() const
{
    const Money settlement = m_flow.settlement();
    switch (m_stage) {
    case Stage::None:
        return {};
    case Stage::Reading:
        return m_readingStep->isTyping() ? tr("Use these registers") : tr("Read the meters");
    case Stage::Bill:
        return m_flow.movesOut() ? tr("Next: settlement") : tr("Next: new tenant");
    case Stage::Settle:
        return tr("Next: trip or keep");
    case Stage::Meter:
        return settlement == Money{} ? tr("Move out")
            : settlement < Money{}   ? tr("Refund %1 yuan and move out").arg(Format::money(Money{-settlement.fen}))
                                     : tr("Collect %1 yuan and move out").arg(Format::money(settlement));
    case Stage::Tenant:
        return settlement == Money{} ? tr("Move in")
                                     : tr("Level up %1 yuan and move in").arg(Format::money(settlement));
    case Stage::Done:
        return tr("Next room");
    }
    return {};
}

void MovingPage::updateFoot()
{
    const bool none = m_stage == Stage::None;
    m_act->setVisible(!none);
    m_act->setText(actText());
    m_cancel->setVisible(!none && m_stage != Stage::Done);
    m_back->setVisible(!none && m_stage != Stage::Reading && m_stage != Stage::Done);
    m_next->setVisible(m_stage == Stage::Done && m_flow.movedOut().has_value());
    m_next->setText(tr("Somebody moves in"));
    m_print->setVisible(m_desk.documents != nullptr && m_flow.movedOut().has_value());
    m_act->setDisabledReason(m_flow.isReading() ? tr("The meters are being read.")
            : m_flow.isBooking()                ? tr("It is being booked.")
                                                : QString());
    for (ActionButton *button : {m_cancel, m_back})
        button->setDisabledReason(m_flow.isBooking() ? tr("It is being booked.") : QString());
}

void MovingPage::act()
{
    switch (m_stage) {
    case Stage::None:
        return;
    case Stage::Reading:
        return takeReading();
    case Stage::Bill:
        // What the last tenant has left is never inherited.
        if (!m_flow.movesOut() && m_flow.settlement() < Money{})
            return showError({ErrorCode::TenancyClosed, Format::money(m_flow.bill()->available)});
        return show(m_flow.movesOut() ? Stage::Settle : Stage::Tenant);
    case Stage::Settle:
        return leaveSettlement();
    case Stage::Meter:
    case Stage::Tenant:
        return book();
    case Stage::Done:
        return cancel();
    }
}

void MovingPage::takeReading()
{
    if (m_flow.isReading())
        return;
    m_banner->dismiss();
    if (m_readingStep->isTyping()) {
        if (const auto readings = m_readingStep->form()->readings())
            m_flow.useTyped(*readings);
        return;
    }
    m_readingStep->showReading();
    m_flow.readLive();
    updateFoot();
}

void MovingPage::leaveSettlement()
{
    if (!m_flow.needsApproval() || m_approval)
        return show(Stage::Meter);
    if (m_approving)
        return;
    m_banner->dismiss();
    m_approving = true;
    m_settleStep->approval()->ask();
}

void MovingPage::book()
{
    if (!m_guard.accepts() || m_flow.isBooking())
        return;
    MovingTerms terms;
    if (m_flow.movesOut()) {
        terms.method = m_settleStep->method();
        terms.note = m_settleStep->note();
        terms.document = m_settleStep->document();
        terms.trip = m_meterStep->trips();
    } else {
        if (!m_tenantStep->check())
            return;
        terms = m_tenantStep->terms();
    }
    m_banner->dismiss();
    m_flow.book(terms, m_approval);
    updateFoot();
}

void MovingPage::back()
{
    const QList<Stage> order = stages();
    const qsizetype now = order.indexOf(m_stage);
    if (now < 1 || m_flow.isBooking())
        return;
    m_approval.reset();
    m_banner->dismiss();
    show(order.at(now - 1));
}

void MovingPage::cancel()
{
    if (m_flow.isBooking())
        return;
    const bool finished = m_stage == Stage::Done;
    m_flow.drop();
    m_approval.reset();
    m_approving = false;
    m_banner->dismiss();
    for (const QString &key : {u"room"_s, u"tenant"_s, u"phone"_s, u"meter"_s, u"supply"_s, u"balance"_s})
        m_facts->setFact(key, {});
    show(Stage::None);
    focusSearch();
    if (!finished)
        Q_EMIT message(tr("Cancelled; nothing was booked"));
}

void MovingPage::finishBooking()
{
    if (m_flow.movedOut()) {
        m_summary->showMovedOut(m_flow, m_settleStep->method());
        if (!m_flow.movedOut()->trips.isEmpty())
            m_desk.fieldWork.wake();
        Q_EMIT message(tr("%1: moved out, balance 0.00").arg(m_flow.room()->roomName));
    } else {
        m_summary->showMovedIn(m_flow);
        Q_EMIT message(tr("%1: moved in, balance 0.00").arg(m_flow.room()->roomName));
    }
    show(Stage::Done);
    m_room->reload();
}

void MovingPage::showBookingError(const Error &error)
{
    updateFoot();
    if (error.code == ErrorCode::Cancelled) {
        m_approval.reset(); // it was given to other money
        m_flow.recalculate();
        // After show(Bill), which clears the banner.
        connect(
            &m_flow, &MovingFlow::billed, m_banner,
            [this] {
                m_banner->showMessage(
                    Tone::Warn, tr("Something was booked for this room meanwhile. Check the new figures."));
            },
            Qt::SingleShotConnection);
        return;
    }
    if (error.code == ErrorCode::ApprovalRequired)
        show(Stage::Settle);
    showError(error);
}

void MovingPage::showError(const Error &error)
{
    const QString text = error.code == ErrorCode::ReadingHeld
        ? tr("These registers are not plausible, or an older reading waits for a decision in the inbox (%1).")
              .arg(error.detail)
        : error.code == ErrorCode::TenancyClosed
        ? tr("The last tenant still has money here. Refund it first in Refunds and collections (%1).").arg(error.detail)
        : errorText(error);
    m_banner->showMessage(Tone::Bad, text, errorCodeName(error.code) + u": "_s + error.detail);
}

} // namespace meterdesk
