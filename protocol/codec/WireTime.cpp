// SPDX-License-Identifier: GPL-3.0-or-later
#include "WireTime.h"

#include <QtCore/QDate>

#include <array>

namespace meterdesk::wire {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Of 2000..2099, where every fourth year is a leap year. Not QDate's, which every time stamp in every reply would pay.
int daysOfMonth(int year, int month)
{
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && year % 4 == 0 ? 29 : days[static_cast<std::size_t>(month - 1)];
}

} // namespace

QString twoDigits(int number)
{
    return QString::number(number).rightJustified(2, u'0');
}

bool WireDate::isValid() const
{
    return year >= 2000 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);
}

QString WireDate::toText() const
{
    return u"%1-%2-%3"_s.arg(QString::number(year), twoDigits(month), twoDigits(day));
}

bool WireTime::isValid() const
{
    return date().isValid() && hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;
}

QString WireTime::toText() const
{
    return u"%1:%2"_s.arg(toMinuteText(), twoDigits(second));
}

QString WireTime::toMinuteText() const
{
    return u"%1 %2:%3"_s.arg(date().toText(), twoDigits(hour), twoDigits(minute));
}

int dayOfWeek(WireDate date)
{
    return QDate(date.year, date.month, date.day).dayOfWeek() % 7;
}

} // namespace meterdesk::wire
