// SPDX-License-Identifier: GPL-3.0-or-later
#include "settlement/RoomReading.h"

namespace meterdesk {

RoomReading::RoomReading(FieldWork &fieldWork, Actor actor, QObject *parent)
    : QObject(parent)
    , m_fieldWork(fieldWork)
    , m_actor(std::move(actor))
{ }

void RoomReading::start(const QList<MeterId> &meters)
{
    ++m_run;
    m_meters = meters;
    m_readings.clear();
    m_running = true;
    next();
}

void RoomReading::cancel()
{
    ++m_run;
    m_running = false;
}

void RoomReading::next()
{
    if (m_meters.isEmpty()) {
        m_running = false;
        return Q_EMIT finished(m_readings);
    }
    whenDone(m_fieldWork.readMeter(m_actor, m_meters.takeFirst()), this,
        [this, run = m_run](const Result<LiveReading> &reading) {
            if (run != m_run)
                return;
            if (!reading) {
                m_running = false;
                return Q_EMIT failed(reading.error());
            }
            m_readings.append({.meter = reading->meter,
                .registers = reading->registers,
                .typed = false,
                .reason = {},
                .frames = reading->frames});
            next();
        });
}

} // namespace meterdesk
