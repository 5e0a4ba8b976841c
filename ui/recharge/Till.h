// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include "PrintOrder.h"
#include "Relay.h"
#include "common/StepResult.h"
#include "money/RechargeService.h"
#include "money/TillService.h"
#include "recharge/RechargeDesk.h"
#include "recharge/RechargeFlow.h"

namespace meterdesk {

/// Takes one customer after the other: finds the room, books, prints, follows the close. It joins the state machine
/// with the services; widgets show what it says and hand it what was typed. It never waits: a slow answer leaves it
/// usable, and an answer to an older question is dropped. Of the GUI thread.
class Till final : public QObject
{
    Q_OBJECT
public:
    explicit Till(const RechargeDesk &desk, QObject *parent = nullptr);

    [[nodiscard]] const RechargeFlow &flow() const { return m_flow; }
    /// The room in hand; none while finding.
    [[nodiscard]] const std::optional<PayerFacts> &payer() const { return m_payer; }
    /// The booking shown; none before it.
    [[nodiscard]] const std::optional<RechargeOutcome> &outcome() const { return m_outcome; }
    [[nodiscard]] WallTime bookedAt() const { return m_bookedAt; }
    /// 入账 → 打印 → 合闸 of that booking.
    [[nodiscard]] const QList<Step> &steps() const { return m_steps; }
    /// How long `balance` of the room in hand lasts; nothing while nobody can tell.
    [[nodiscard]] std::optional<DaysLeft> lasts(Money balance) const;
    /// The balance after the amount typed; nothing without a readable amount.
    [[nodiscard]] std::optional<Money> balanceAfter() const;
    /// Whether the operator may close the meter by hand from here.
    [[nodiscard]] bool mayClose() const;

    /// Reads the limits of the building again.
    void loadLimits();
    /// 查户: a number, name, meter, phone, member or scan.
    void find(const QString &text);
    /// Takes this room in hand.
    void take(AccountId account);
    void edit(const RechargeForm &form);
    /// Enter (`print` as the form says) or Ctrl+Enter (`print` off).
    void submit(bool print);
    /// Back to 查户.
    void next();
    /// A step of steps() again.
    void retry(const QString &stepId);
    /// The close that a recharge of a 手动 account offers.
    void closeByHand();
    /// The slip of any receipt again: through the chosen printer.
    void reprint(const QString &receiptNo);

Q_SIGNALS:
    /// The stage or its form changed.
    void stageChanged();
    /// The facts of the room in hand are others now.
    void payerChanged();
    /// Another customer is in hand, with an empty form.
    void customerTaken();
    void choiceOffered(const QList<meterdesk::GlobalSearchHit> &hits);
    /// Nothing matches the text; it stays in the field.
    void nothingFound(const QString &text);
    /// The form cannot be booked; the first error is where the focus belongs.
    void rejected(const QList<meterdesk::RechargeFault> &errors);
    /// A room could not be looked up.
    void failed(const meterdesk::Error &error);
    /// Nothing was booked; the form is as it was, under the same request id.
    void bookingFailed(const meterdesk::Error &error);
    /// Enter has to be pressed once more.
    void confirmationNeeded();
    void booked();
    void stepsChanged();
    /// Records of this account changed: its row and its history are out of date.
    void accountChanged(meterdesk::AccountId account);
    /// How far the slip of a receipt that is not shown came.
    void printFollowed(const meterdesk::PrintOrder &order);
    /// It was not even ordered.
    void reprintFailed(const QString &receiptNo, const meterdesk::Error &error);
    /// The receipt shown is to be looked at before it is printed.
    void previewWanted(const QString &receiptNo);

private:
    void showHits(const QString &text, const QList<GlobalSearchHit> &hits);
    void showPayer(const PayerFacts &facts);
    void reloadPayer();
    void finish(const Result<RechargeOutcome> &outcome, bool print);
    void beginSteps(bool print);
    void printSlip();
    void followPrint(const PrintOrder &order);
    void noteCommand(CommandId command, MeterId meter, CommandState state);
    void forgetCustomer();
    void setStep(const Step &step);
    [[nodiscard]] QString now() const;

    RechargeDesk m_desk;
    RechargeFlow m_flow;
    std::optional<PayerFacts> m_payer;
    std::optional<RechargeOutcome> m_outcome;
    WallTime m_bookedAt;
    QList<Step> m_steps;
    QHash<CommandId, CommandState> m_closes; ///< of the booking shown
    QHash<CommandId, CommandState> m_seenCommands;
    bool m_printsSlips = true; ///< the tick stays for the next customer
    QSet<std::int64_t> m_reprints; ///< orders of receipts that are not shown
    quint64 m_question = 0; ///< the newest search; answers to older ones are dropped
};

} // namespace meterdesk
