// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include "FieldWork.h"
#include "tenancy/TenancyService.h"

namespace meterdesk {

/// Reads every meter of one room live, one after the other; the first that does not answer ends it. Of the GUI thread.
class RoomReading final : public QObject
{
    Q_OBJECT
public:
    RoomReading(FieldWork &fieldWork, Actor actor, QObject *parent = nullptr);

    /// Begins anew; what an earlier reading still answers is dropped.
    void start(const QList<MeterId> &meters);
    /// Nothing is told any more; the question that is on the wire runs out by itself.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// One reading for each meter.
    void finished(const QList<meterdesk::MovingReading> &readings);
    void failed(const meterdesk::Error &error);

private:
    void next();

    FieldWork &m_fieldWork;
    Actor m_actor;
    QList<MeterId> m_meters; ///< still to be read
    QList<MovingReading> m_readings;
    quint64 m_run = 0; ///< answers to older runs are dropped
    bool m_running = false;
};

} // namespace meterdesk
