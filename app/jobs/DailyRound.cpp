// SPDX-License-Identifier: GPL-3.0-or-later
#include "DailyRound.h"

namespace meterdesk {

DailyRound::DailyRound(FieldWork &field, BillingService &billing, PolicyService &policy,
    ConcentratorService &concentrators, ClockService &clocks, QObject *parent)
    : QObject(parent)
    , m_field(field)
    , m_billing(billing)
    , m_policy(policy)
    , m_concentrators(concentrators)
    , m_clocks(clocks)
{
    connect(&m_timer, &QTimer::timeout, this, &DailyRound::runNow);
}

void DailyRound::start(std::chrono::milliseconds interval)
{
    m_timer.start(interval);
    runNow();
}

void DailyRound::runNow()
{
    if (m_running)
        return;
    m_running = true;
    m_billed = 0;
    Q_EMIT started();
    whenDone(m_field.collect(Actor::system(), {}), this, [this](const Result<QList<CollectedDay>> &) { bill(); });
}

void DailyRound::bill()
{
    whenDone(m_billing.bill(Actor::system(), {}), this, [this](const auto &bills) {
        if (bills)
            m_billed = static_cast<int>(bills->size());
        decide();
    });
}

void DailyRound::decide()
{
    whenDone(m_policy.evaluate(Actor::system()), this, [this](const Result<QList<PolicyRow>> &) { send(); });
}

void DailyRound::send()
{
    whenDone(m_field.sendQueuedCommands(), this, [this](const Result<QList<CommandReport>> &reports) {
        m_running = false;
        Q_EMIT finished(m_billed, reports ? static_cast<int>(reports->size()) : 0);
        whenDone(m_concentrators.readAllEvents(Actor::system()), this,
            [this](const Result<int> &) { (void)m_clocks.broadcastDaily(Actor::system()); });
    });
}

} // namespace meterdesk
