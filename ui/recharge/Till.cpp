// SPDX-License-Identifier: GPL-3.0-or-later
#include "recharge/Till.h"

#include <QtCore/QUuid>

#include <algorithm>
#include <utility>

#include "FieldWork.h"
#include "Format.h"
#include "SettingsService.h"
#include "print/ReceiptPrinter.h"
#include "recharge/CloseProgress.h"
#include "recharge/PrintProgress.h"
#include "recharge/RoomMatch.h"
#include "shell/ErrorText.h"

#include <memory>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString bookStep = u"book"_s;
const QString printStep = u"print"_s;
const QString closeStep = u"close"_s;

/// Methods the form offers; others stay for imports and the command line.
PayMethod formMethod(PayMethod settlement)
{
    return settlement == PayMethod::Other ? PayMethod::Cash : settlement;
}

} // namespace

Till::Till(const RechargeDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_flow([] { return QUuid::createUuid().toString(QUuid::WithoutBraces); })
{
    m_flow.setRole(desk.actor.role);
    connect(&desk.fieldWork, &FieldWork::commandChanged, this,
        [this](CommandId command, MeterId meter, CommandState state) { noteCommand(command, meter, state); });
    connect(&desk.fieldWork, &FieldWork::meterChanged, this, [this](MeterId meter) {
        if (m_payer && m_payer->meters.contains(meter))
            reloadPayer();
    });
    connect(&desk.printer.queue(), &PrintQueue::orderChanged, this, &Till::followPrint);
    loadLimits();
}

void Till::loadLimits()
{
    whenDone(m_desk.settings.load(), this, [this](const Result<DeskSettings> &settings) {
        if (!settings)
            return;
        RechargeLimits limits = m_flow.limits();
        limits.largest = settings->rechargeLimit(m_desk.actor.role);
        limits.confirmAbove = settings->confirmAbove;
        m_flow.setLimits(limits);
    });
}

std::optional<DaysLeft> Till::lasts(Money balance) const
{
    if (!m_payer || !m_payer->price)
        return std::nullopt;
    const Result<DaysLeft> days = daysLeft(balance, m_payer->recentUse, *m_payer->price);
    return days ? std::optional(*days) : std::nullopt;
}

std::optional<Money> Till::balanceAfter() const
{
    const std::optional<Money> amount = typedMoney(m_flow.form().amountText);
    if (!m_payer || !amount)
        return std::nullopt;
    const Result<Money> after = add(m_payer->account.balance, *amount);
    return after ? std::optional(*after) : std::nullopt;
}

bool Till::mayClose() const
{
    return permits(m_desk.actor.role, Right::CommandRelay);
}

void Till::find(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty() || m_flow.isBooking())
        return;
    whenDone(
        m_desk.find(wanted), this, [this, wanted, question = ++m_question](const Result<QList<GlobalSearchHit>> &hits) {
            if (question != m_question)
                return;
            if (hits)
                showHits(wanted, *hits);
            else
                Q_EMIT failed(hits.error());
        });
}

void Till::showHits(const QString &text, const QList<GlobalSearchHit> &hits)
{
    const QList<GlobalSearchHit> rooms = payableRooms(hits);
    if (const std::optional<GlobalSearchHit> room = onlyRoom(text, rooms))
        return take(room->account);
    if (rooms.isEmpty()) {
        Q_EMIT nothingFound(text);
        return;
    }
    m_flow.offerChoice();
    forgetCustomer();
    Q_EMIT stageChanged();
    Q_EMIT choiceOffered(rooms);
}

void Till::take(AccountId account)
{
    if (m_flow.isBooking())
        return;
    whenDone(m_desk.till.payer(account), this, [this, question = ++m_question](const Result<PayerFacts> &facts) {
        if (question != m_question)
            return;
        if (facts)
            showPayer(*facts);
        else
            Q_EMIT failed(facts.error());
    });
}

void Till::showPayer(const PayerFacts &facts)
{
    if (m_flow.isBooking())
        return;
    forgetCustomer();
    m_payer = facts;
    RechargeForm form;
    form.account = facts.account.id;
    form.paired = facts.isPaired();
    form.closed = facts.account.closedOn.isValid();
    form.method = formMethod(facts.account.terms.settlement);
    form.printSlip = m_printsSlips;
    m_flow.start(form);
    if (facts.lastAmount)
        m_flow.noteBooked(facts.account.id, *facts.lastAmount, facts.lastRechargedAt);
    Q_EMIT payerChanged();
    Q_EMIT stageChanged();
    Q_EMIT customerTaken();
}

void Till::reloadPayer()
{
    const AccountId account = m_payer->account.id;
    whenDone(m_desk.till.payer(account), this, [this, account](const Result<PayerFacts> &facts) {
        if (!facts || !m_payer || m_payer->account.id != account)
            return;
        m_payer = *facts;
        Q_EMIT payerChanged();
        Q_EMIT accountChanged(account);
    });
}

void Till::edit(const RechargeForm &form)
{
    m_printsSlips = form.printSlip;
    m_flow.edit(form);
    Q_EMIT stageChanged();
}

void Till::submit(bool print)
{
    switch (m_flow.submit(m_desk.clock.now())) {
    case RechargeFlow::Submit::Ignored:
        return;
    case RechargeFlow::Submit::Invalid:
        Q_EMIT stageChanged();
        Q_EMIT rejected(m_flow.errors());
        return;
    case RechargeFlow::Submit::AskAgain:
        Q_EMIT stageChanged();
        Q_EMIT confirmationNeeded();
        return;
    case RechargeFlow::Submit::Book:
        break;
    }
    Q_EMIT stageChanged();
    const RechargeForm &form = m_flow.form();
    RechargeRequest request;
    request.account = m_payer->account.code;
    request.amount = typedMoney(form.amountText).value_or(Money{});
    request.method = form.method;
    request.requestId = m_flow.requestId();
    request.note = form.note.trimmed();
    if (const std::optional<TenderedCash> cash = tenderedCash(form))
        request.tendered = cash->tendered;
    if (form.method != PayMethod::Cash)
        request.paymentReference = form.paymentReference.trimmed();
    request.closeAfter = form.closeRelay;
    if (print && !m_desk.printer.settings().of(PrintDocument::Receipt).previewFirst)
        request.slip = m_desk.printer.slipWish();
    whenDone(m_desk.recharge.recharge(m_desk.actor, request), this,
        [this, print](const Result<RechargeOutcome> &outcome) { finish(outcome, print); });
}

void Till::finish(const Result<RechargeOutcome> &outcome, bool print)
{
    if (!outcome) {
        m_flow.notBooked();
        Q_EMIT stageChanged();
        Q_EMIT bookingFailed(outcome.error());
        return;
    }
    m_bookedAt = m_desk.clock.now();
    m_flow.booked(m_bookedAt);
    m_outcome = *outcome;
    beginSteps(print);
    Q_EMIT stageChanged();
    Q_EMIT booked();
    if (!outcome->closeCommands.isEmpty())
        m_desk.fieldWork.wake();
    if (print && m_desk.printer.settings().of(PrintDocument::Receipt).previewFirst)
        Q_EMIT previewWanted(outcome->receiptNo);
    else if (print)
        printSlip();
    reloadPayer();
}

void Till::beginSteps(bool print)
{
    m_steps = {
        {.id = bookStep, .text = tr("Booked"), .state = StepState::Ok, .time = now()},
        print ? Step{.id = printStep, .text = tr("Printing the receipt"), .state = StepState::Running}
              : Step{.id = printStep, .text = tr("Receipt not printed"), .state = StepState::Skipped},
    };
    m_closes.clear();
    for (const CommandId command : std::as_const(m_outcome->closeCommands))
        m_closes.insert(command, m_seenCommands.value(command, CommandState::Queued));
    if (m_closes.isEmpty()) {
        m_steps.append(closeNotQueued(*m_outcome, m_flow.form().closeRelay, closeStep));
    } else {
        Step step = closeProgress(m_closes.values(), mayClose());
        step.id = closeStep;
        m_steps.append(step);
    }
    Q_EMIT stepsChanged();
}

void Till::printSlip()
{
    const QString receiptNo = m_outcome->receiptNo;
    const AccountId account = m_payer->account.id;
    setStep({.id = printStep, .text = tr("Printing the receipt"), .state = StepState::Running});
    // The first time the order is there already, recorded with the booking.
    const std::optional<PrintOrder> ordered = std::exchange(m_outcome->slipOrder, std::nullopt);
    whenDone(ordered ? m_desk.printer.take(m_desk.actor, *ordered) : m_desk.printer.print(m_desk.actor, receiptNo),
        this, [this, receiptNo, account](const Result<PrintOrder> &order) {
            Q_EMIT accountChanged(account);
            if (order) {
                if (!m_outcome || m_outcome->receiptNo != receiptNo)
                    m_reprints.insert(order->id.value);
                return followPrint(*order);
            }
            if (!m_outcome || m_outcome->receiptNo != receiptNo)
                return Q_EMIT reprintFailed(receiptNo, order.error());
            setStep({.id = printStep,
                .text = tr("Receipt still to be printed"),
                .state = StepState::Failed,
                .time = now(),
                .detail = errorText(order.error()),
                .retryable = true});
        });
}

void Till::followPrint(const PrintOrder &order)
{
    // An order that waits for the next moment only is no news.
    const bool begins = order.state == PrintOrderState::Waiting && m_desk.printer.queue().isAtWork(order.id);
    if (order.document != PrintDocument::Receipt || begins)
        return;
    if (!m_outcome || m_outcome->receiptNo != order.subject) {
        if (m_reprints.contains(order.id.value)) {
            if (!order.isOpen())
                m_reprints.remove(order.id.value);
            Q_EMIT printFollowed(order);
        }
        return;
    }
    Step step = printProgress(order, m_desk.printer.queue().printer(order.printer));
    step.id = printStep;
    step.time = now();
    setStep(step);
}

void Till::noteCommand(CommandId command, MeterId meter, CommandState state)
{
    // A close can be on its way before the booking's own answer is here.
    if (m_seenCommands.size() > 500)
        m_seenCommands.clear();
    m_seenCommands.insert(command, state);
    if (m_closes.contains(command)) {
        m_closes.insert(command, state);
        Step step = closeProgress(m_closes.values(), mayClose());
        step.id = closeStep;
        if (step.state == StepState::Ok || step.state == StepState::Failed)
            step.time = now();
        setStep(step);
    }
    if (m_payer && m_payer->meters.contains(meter))
        reloadPayer();
}

void Till::next()
{
    if (m_flow.isBooking())
        return;
    ++m_question;
    m_flow.find();
    forgetCustomer();
    Q_EMIT payerChanged();
    Q_EMIT stageChanged();
}

void Till::forgetCustomer()
{
    m_payer.reset();
    m_outcome.reset();
    m_steps.clear();
    m_closes.clear();
}

void Till::retry(const QString &stepId)
{
    if (!m_outcome)
        return;
    if (stepId == printStep)
        printSlip();
    else if (stepId == closeStep)
        closeByHand();
}

void Till::closeByHand()
{
    if (!m_payer || m_payer->meters.isEmpty() || !mayClose())
        return;
    setStep({.id = closeStep, .text = tr("Closing the meter"), .state = StepState::Running});
    const QString receiptNo = m_outcome ? m_outcome->receiptNo : QString();
    // Every meter of the room, as after a recharge; what is heard of them becomes one step.
    struct Ended
    {
        QList<CommandState> states;
        std::optional<Error> error; ///< of the first that could not be asked
    };
    const auto ended = std::make_shared<Ended>();
    for (const MeterId meter : m_payer->meters) {
        whenDone(m_desk.fieldWork.command(m_desk.actor, meter,
                     {.action = RelayAction::Close,
                         .reason = tr("After top-up %1").arg(receiptNo),
                         .asTheMeterCloses = true}),
            this, [this, receiptNo, ended](const Result<CommandReport> &report) {
                if (!m_outcome || m_outcome->receiptNo != receiptNo)
                    return;
                if (report)
                    ended->states += report->outcome.state;
                else if (!ended->error)
                    ended->error = report.error();
                Step step = !ended->error ? closeProgress(ended->states, true)
                                          : Step{.id = closeStep,
                                              .text = tr("The meter is not closed"),
                                              .state = StepState::Failed,
                                              .detail = errorText(*ended->error),
                                              .retryable = true};
                step.id = closeStep;
                step.time = now();
                setStep(step);
            });
    }
}

void Till::reprint(const QString &receiptNo)
{
    if (m_outcome && m_outcome->receiptNo == receiptNo)
        return printSlip();
    whenDone(m_desk.printer.print(m_desk.actor, receiptNo), this, [this, receiptNo](const Result<PrintOrder> &order) {
        if (!order)
            return Q_EMIT reprintFailed(receiptNo, order.error());
        m_reprints.insert(order->id.value);
        followPrint(*order);
    });
}

void Till::setStep(const Step &step)
{
    const auto known =
        std::find_if(m_steps.begin(), m_steps.end(), [&](const Step &each) { return each.id == step.id; });
    if (known == m_steps.end())
        return;
    *known = step;
    Q_EMIT stepsChanged();
}

QString Till::now() const
{
    return Format::time(m_desk.clock.now().time());
}

} // namespace meterdesk
