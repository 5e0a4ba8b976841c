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

} // namespace meterdesk
