// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include "recharge/Till.h"

class QLabel;

namespace meterdesk {

class ActionButton;
class BalancePreview;

/// What became of a top-up: the money, the change to give, the balances, and its three steps with what can be done
/// about each. It stays until the next customer.
class RechargeResult final : public QWidget
{
    Q_OBJECT
public:
    explicit RechargeResult(Till &till, QWidget *parent = nullptr);

    /// Shows the till's booking.
    void showOutcome();
    void showSteps();
    /// The balance of now, which a bill or a second till may have changed meanwhile.
    void updateBalance();

Q_SIGNALS:
    void reprintRequested(const QString &receiptNo);
    /// Preview, other printer, PDF.
    void printOptionsRequested(const QString &receiptNo);

private:
    Till &m_till;
    QLabel *m_title;
    QLabel *m_slip;
    QLabel *m_changeCaption;
    QLabel *m_change;
    BalancePreview *m_balances;
    StepResult *m_steps;
    ActionButton *m_reprint;
    ActionButton *m_options;
    ActionButton *m_close;
};

} // namespace meterdesk
