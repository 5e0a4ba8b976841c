// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CollectionLogRow.h"
#include "FieldWork.h"
#include "common/JobStrip.h"

#include <deque>

namespace meterdesk {

/// 补抄: reads the days of a list of log rows once more, day by day, and tells how far it is. One at a time.
class CollectAgain final : public QObject
{
    Q_OBJECT
public:
    CollectAgain(FieldWork &fieldWork, Actor actor, QObject *parent);

    [[nodiscard]] bool isRunning() const { return m_running; }
    /// Rows of one meter and day once. Does nothing while running or without rows.
    void start(const QList<CollectionLogRow> &rows);
    /// Lets the day in flight finish, then ends.
    void stop();

Q_SIGNALS:
    void progress(const meterdesk::JobStatus &job);
    void finished(int ok, int failed);
    void failed(const meterdesk::Error &error);

private:
    struct Day
    {
        QDate day;
        QList<MeterId> meters;
    };

    void next();
    void report(JobStatus::State state, const QString &current = {});

    FieldWork &m_fieldWork;
    const Actor m_actor;
    std::deque<Day> m_days;
    int m_total = 0;
    int m_ok = 0;
    int m_failed = 0;
    int m_inDay = 0; ///< done of the day in flight
    bool m_running = false;
    bool m_stopping = false;
};

} // namespace meterdesk
