// SPDX-License-Identifier: GPL-3.0-or-later
#include "WallTime.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t secondsPerDay = 86'400;
constexpr qint64 julianDayOf1970 = 2'440'588;

std::int64_t floorDays(std::int64_t seconds)
{
    return seconds >= 0 ? seconds / secondsPerDay : -((secondsPerDay - 1 - seconds) / secondsPerDay);
}

} // namespace

WallTime WallTime::startOf(QDate day)
{
    return day.isValid() ? WallTime{(day.toJulianDay() - julianDayOf1970) * secondsPerDay} : WallTime{};
}

WallTime WallTime::at(QDate day, QTime time)
{
    return startOf(day).plusSeconds(time.msecsSinceStartOfDay() / 1000);
}

Result<WallTime> WallTime::fromText(QStringView text)
{
    if (text.size() == 19 && text[10] == u' ') {
        const QDate day = QDate::fromString(text.first(10).toString(), u"yyyy-MM-dd"_s);
        const QTime time = QTime::fromString(text.sliced(11).toString(), u"HH:mm:ss"_s);
        if (day.isValid() && time.isValid())
            return at(day, time);
    }
    return failure(ErrorCode::InvalidDate, u"not 'yyyy-MM-dd HH:mm:ss': '%1'"_s.arg(text));
}

QString WallTime::toText() const
{
    return date().toString(u"yyyy-MM-dd"_s) + u' ' + time().toString(u"HH:mm:ss"_s);
}

QDate WallTime::date() const
{
    return QDate::fromJulianDay(julianDayOf1970 + floorDays(seconds));
}

QTime WallTime::time() const
{
    return QTime::fromMSecsSinceStartOfDay(static_cast<int>(seconds - floorDays(seconds) * secondsPerDay) * 1000);
}

Result<QDate> dateFromText(QStringView text)
{
    const QDate day = text.size() == 10 ? QDate::fromString(text.toString(), u"yyyy-MM-dd"_s) : QDate();
    if (!day.isValid())
        return failure(ErrorCode::InvalidDate, u"not 'yyyy-MM-dd': '%1'"_s.arg(text));
    return day;
}

} // namespace meterdesk
