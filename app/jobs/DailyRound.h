// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FieldWork.h"
#include "billing/BillingService.h"
#include "commands/ClockService.h"
#include "commands/ConcentratorService.h"
#include "commands/PolicyService.h"

#include <QtCore/QTimer>

namespace meterdesk {

/// What the desktop does by itself: at start, shortly after midnight and every half hour it collects the freezes that
/// are due, bills them, lets policy decide and sends the commands that follow; behind all that it reads what the
/// concentrators recorded, and tells the meters the time once a day where that is wanted. Each step runs whatever
/// became of the one before; the next round picks up what failed.
class DailyRound final : public QObject
{
    Q_OBJECT
public:
    /// Everything must outlive the round.
    DailyRound(FieldWork &field, BillingService &billing, PolicyService &policy, ConcentratorService &concentrators,
        ClockService &clocks, QObject *parent = nullptr);

    void start(std::chrono::milliseconds interval);
    /// One round now; nothing when one is running.
    void runNow();

Q_SIGNALS:
    void started();
    /// Balances, readings or commands may have changed. Events and the time may still be on their way.
    void finished(int billed, int commands);

private:
    void bill();
    void decide();
    void send();

    FieldWork &m_field;
    BillingService &m_billing;
    PolicyService &m_policy;
    ConcentratorService &m_concentrators;
    ClockService &m_clocks;
    QTimer m_timer;
    int m_billed = 0;
    bool m_running = false;
};

} // namespace meterdesk
