// SPDX-License-Identifier: GPL-3.0-or-later
#include "Clock.h"

#include <QtCore/QDateTime>

namespace meterdesk {

SystemClock::SystemClock(const QTimeZone &zone)
    : m_zone(zone)
{ }

WallTime SystemClock::now() const
{
    const QDateTime utc = QDateTime::currentDateTimeUtc();
    return {utc.toSecsSinceEpoch() + m_zone.offsetFromUtc(utc)};
}

QTimeZone SystemClock::defaultZone()
{
    const QTimeZone shanghai("Asia/Shanghai");
    return shanghai.isValid() ? shanghai : QTimeZone(8 * 3600);
}

RunningClock::RunningClock(WallTime start)
    : m_start(start)
    , m_since(std::chrono::steady_clock::now())
{ }

WallTime RunningClock::now() const
{
    const auto passed = std::chrono::steady_clock::now() - m_since;
    return m_start.plusSeconds(std::chrono::duration_cast<std::chrono::seconds>(passed).count());
}

} // namespace meterdesk
