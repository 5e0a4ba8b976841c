// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FieldWork.h"
#include "common/JobStrip.h"

#include <deque>

namespace meterdesk {

/// The same act on several meters, one after the other: reading live, or one relay command each. One round at a time.
class MeterRound final : public QObject
{
    Q_OBJECT
public:
    struct Target
    {
        MeterId meter;
        QString label; ///< what the progress names
    };

    MeterRound(FieldWork &fieldWork, Actor actor, QObject *parent);

    [[nodiscard]] bool isRunning() const { return m_running; }
    void read(const QList<Target> &targets);
    void command(const QList<Target> &targets, RelayAction action, const QString &reason);
    /// Lets the meter in flight finish; the rest is not done.
    void stop();

Q_SIGNALS:
    void progress(const meterdesk::JobStatus &job);
    /// One meter could not be read or did not confirm; `text` is for people.
    void trouble(const QString &label, const meterdesk::Error &error);
    void commanded(const QString &label, const meterdesk::CommandReport &report);
    void finished(int ok, int failed);

private:
    void start(const QList<Target> &targets, const QString &title);
    void next();
    void done(bool ok);
    void report(JobStatus::State state);

    FieldWork &m_fieldWork;
    const Actor m_actor;
    std::deque<Target> m_targets;
    std::optional<RelayAction> m_action; ///< none: read
    QString m_reason;
    QString m_title;
    QString m_current;
    int m_total = 0;
    int m_ok = 0;
    int m_failed = 0;
    bool m_running = false;
    bool m_stopping = false;
};

} // namespace meterdesk
