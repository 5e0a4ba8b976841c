// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FieldWork.h"
#include "commands/ClockService.h"
#include "common/JobStrip.h"

#include <deque>

namespace meterdesk {

/// The same act on several meters, one after the other: reading live, one relay command each, or setting the clock. One
/// round at a time.
class MeterRound final : public QObject
{
    Q_OBJECT
public:
    struct Target
    {
        MeterId meter;
        MeterNo number;
        QString label; ///< what the progress names
    };

    MeterRound(FieldWork &fieldWork, ClockService &clocks, Actor actor, QObject *parent);

    [[nodiscard]] bool isRunning() const { return m_running; }
    void read(const QList<Target> &targets);
    void command(const QList<Target> &targets, const RelayOrder &order);
    /// `decided`: by a manager, where the PC's clock alone does not suffice.
    void setClocks(const QList<Target> &targets, bool decided);
    /// Lets the meter in flight finish; the rest is not done.
    void stop();

Q_SIGNALS:
    void progress(const meterdesk::JobStatus &job);
    /// This one is in hand now.
    void began(const meterdesk::MeterRound::Target &target);
    /// This one could not be read, commanded or set at all.
    void trouble(const meterdesk::MeterRound::Target &target, const meterdesk::Error &error);
    void commanded(const meterdesk::MeterRound::Target &target, const meterdesk::CommandReport &report);
    void clockSet(const meterdesk::MeterRound::Target &target, const meterdesk::MeterClockReport &report);
    /// Setting the clock of the first of `targets` is for a manager to decide (`approval-required`); the round ended
    /// there.
    void decisionNeeded(const QList<meterdesk::MeterRound::Target> &targets, const meterdesk::Error &error);
    void finished(int ok, int failed);

private:
    enum class Act { Read, Command, SetClock };

    void start(Act act, const QList<Target> &targets, const QString &title);
    void readNow(const Target &target);
    void commandNow(const Target &target);
    void setClockNow(const Target &target);
    void next();
    void done(bool ok);
    void report(JobStatus::State state);

    FieldWork &m_fieldWork;
    ClockService &m_clocks;
    const Actor m_actor;
    std::deque<Target> m_targets;
    Act m_act = Act::Read;
    RelayOrder m_order;
    bool m_decided = false;
    QString m_title;
    QString m_current;
    int m_total = 0;
    int m_ok = 0;
    int m_failed = 0;
    bool m_running = false;
    bool m_stopping = false;
};

} // namespace meterdesk
