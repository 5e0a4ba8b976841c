// SPDX-License-Identifier: GPL-3.0-or-later
#include "VirtualTime.h"

#include <QtCore/QDateTime>

namespace meterdesk::simulator {

using namespace Qt::Literals::StringLiterals;
using wire::WireDate;
using wire::WireTime;

namespace {

constexpr std::int64_t secondLength = 1000;
constexpr int buildingUtcOffset = 8 * 3600;

QDate toQDate(WireDate day)
{
    return QDate(day.year, day.month, day.day);
}

WireDate fromQDate(QDate day)
{
    return {day.year(), day.month(), day.day()};
}

VirtualTime at(QDate day, std::int64_t msOfDay)
{
    static const QDate epoch(1970, 1, 1);
    return {epoch.daysTo(day) * VirtualTime::dayLength + msOfDay};
}

} // namespace

VirtualTime VirtualTime::of(const WireTime &time)
{
    return at(toQDate(time.date()), ((time.hour * 60 + time.minute) * 60 + time.second) * secondLength);
}

VirtualTime VirtualTime::startOf(WireDate day)
{
    return at(toQDate(day), 0);
}

std::optional<VirtualTime> VirtualTime::fromText(QStringView text)
{
    const QDateTime moment = QDateTime::fromString(text.toString(), u"yyyy-MM-dd HH:mm:ss"_s);
    if (!moment.isValid() || !fromQDate(moment.date()).isValid())
        return std::nullopt;
    return at(moment.date(), moment.time().msecsSinceStartOfDay());
}

VirtualTime VirtualTime::ofThisPc()
{
    const QDateTime now = QDateTime::currentDateTimeUtc().toOffsetFromUtc(buildingUtcOffset);
    return at(now.date(), now.time().msecsSinceStartOfDay());
}

WireTime VirtualTime::toWire() const
{
    const QDate day = QDate(1970, 1, 1).addDays((ms - msOfDay()) / dayLength);
    const int seconds = static_cast<int>(msOfDay() / secondLength);
    return {day.year(), day.month(), day.day(), seconds / 3600, seconds / 60 % 60, seconds % 60};
}

std::int64_t VirtualTime::msOfDay() const
{
    const std::int64_t rest = ms % dayLength;
    return rest < 0 ? rest + dayLength : rest;
}

std::optional<WireDate> dayFromText(QStringView text)
{
    const QDate day = QDate::fromString(text.toString(), u"yyyy-MM-dd"_s);
    if (!day.isValid() || !fromQDate(day).isValid())
        return std::nullopt;
    return fromQDate(day);
}

WireDate plusDays(WireDate day, int days)
{
    return fromQDate(toQDate(day).addDays(days));
}

VirtualClock::VirtualClock(VirtualTime start, std::int64_t thousandths)
    : m_base(start)
    , m_since(Steady::now())
    , m_thousandths(thousandths)
{ }

VirtualTime VirtualClock::now() const
{
    if (m_thousandths == 0)
        return m_base;
    const auto real = std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - m_since);
    return {m_base.ms + real.count() * m_thousandths / 1000};
}

void VirtualClock::moveTo(VirtualTime moment)
{
    if (moment <= now())
        return;
    m_base = moment;
    m_since = Steady::now();
}

} // namespace meterdesk::simulator
