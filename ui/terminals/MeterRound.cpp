// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminals/MeterRound.h"

#include "terminals/TerminalTexts.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

MeterRound::MeterRound(FieldWork &fieldWork, ClockService &clocks, Actor actor, QObject *parent)
    : QObject(parent)
    , m_fieldWork(fieldWork)
    , m_clocks(clocks)
    , m_actor(std::move(actor))
{ }

void MeterRound::read(const QList<Target> &targets)
{
    start(Act::Read, targets, tr("Reading meters"));
}

void MeterRound::command(const QList<Target> &targets, const RelayOrder &order)
{
    if (m_running)
        return;
    m_order = order;
    start(Act::Command, targets, relayActionText(order.action));
}

void MeterRound::setClocks(const QList<Target> &targets, bool decided)
{
    if (m_running)
        return;
    m_decided = decided;
    start(Act::SetClock, targets, tr("Setting clocks"));
}

void MeterRound::start(Act act, const QList<Target> &targets, const QString &title)
{
    if (m_running || targets.isEmpty())
        return;
    m_act = act;
    m_title = title;
    m_targets.assign(targets.begin(), targets.end());
    m_total = static_cast<int>(targets.size());
    m_ok = m_failed = 0;
    m_running = true;
    m_stopping = false;
    next();
}

void MeterRound::stop()
{
    if (!m_running)
        return;
    m_stopping = true;
    report(JobStatus::State::Stopping);
}

void MeterRound::next()
{
    if (m_targets.empty() || m_stopping) {
        m_running = false;
        m_current.clear();
        report(JobStatus::State::Finished);
        Q_EMIT finished(m_ok, m_failed);
        return;
    }
    const Target target = m_targets.front();
    m_targets.pop_front();
    m_current = target.label;
    report(JobStatus::State::Running);
    Q_EMIT began(target);
    switch (m_act) {
    case Act::Read:
        return readNow(target);
    case Act::Command:
        return commandNow(target);
    case Act::SetClock:
        return setClockNow(target);
    }
}

void MeterRound::readNow(const Target &target)
{
    whenDone(m_fieldWork.readMeter(m_actor, target.meter), this, [this, target](const Result<LiveReading> &reading) {
        if (!reading)
            Q_EMIT trouble(target, reading.error());
        done(reading.has_value());
    });
}

void MeterRound::commandNow(const Target &target)
{
    whenDone(
        m_fieldWork.command(m_actor, target.meter, m_order), this, [this, target](const Result<CommandReport> &report) {
            if (!report) {
                Q_EMIT trouble(target, report.error());
                return done(false);
            }
            Q_EMIT commanded(target, *report);
            done(report->outcome.state == CommandState::Confirmed || report->outcome.state == CommandState::Permitted);
        });
}

void MeterRound::setClockNow(const Target &target)
{
    whenDone(m_clocks.setMeter(m_actor, target.number, m_decided), this,
        [this, target](const Result<MeterClockReport> &report) {
            if (report) {
                Q_EMIT clockSet(target, *report);
                return done(true);
            }
            if (report.error().code != ErrorCode::ApprovalRequired) {
                Q_EMIT trouble(target, report.error());
                return done(false);
            }
            // It will be the same question for each of the others.
            QList<Target> undecided{target};
            undecided.append(QList<Target>(m_targets.begin(), m_targets.end()));
            m_targets.clear();
            done(false);
            Q_EMIT decisionNeeded(undecided, report.error());
        });
}

void MeterRound::done(bool ok)
{
    ++(ok ? m_ok : m_failed);
    next();
}

void MeterRound::report(JobStatus::State state)
{
    JobStatus job;
    job.id = u"meterRound"_s;
    job.title = m_title;
    job.state = state;
    job.total = m_total;
    job.done = m_ok + m_failed;
    job.failed = m_failed;
    job.current = m_current;
    Q_EMIT progress(job);
}

} // namespace meterdesk
