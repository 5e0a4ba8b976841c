// SPDX-License-Identifier: GPL-3.0-or-later
#include "WireTime.h"

#include <QtCore/QDate>

namespace meterdesk::wire {

using namespace Qt::Literals::StringLiterals;

namespace {

QString twoDigits(int number)
{
    return QString::number(number).rightJustified(2, u'0');
}

} // namespace

bool WireDate::isValid() const
{
    return year >= 2000 && year <= 2099 && QDate::isValid(year, month, day);
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
