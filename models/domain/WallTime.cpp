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

// Every row of the database has such texts; Qt's parser and formatter for any pattern take microseconds each.

/// The number written in ASCII digits; −1 where there is another character.
int digits(QStringView text)
{
    int number = 0;
    for (const QChar character : text) {
        if (character < u'0' || character > u'9')
            return -1;
        number = number * 10 + (character.unicode() - u'0');
    }
    return number;
}

/// Null where the text is no date.
QDate dateOf(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return {};
    const int year = digits(text.first(4));
    const int month = digits(text.sliced(5, 2));
    const int day = digits(text.sliced(8));
    return year > 0 && month > 0 && day > 0 ? QDate(year, month, day) : QDate();
}

/// Null where the text is no time.
QTime timeOf(QStringView text)
{
    if (text.size() != 8 || text[2] != u':' || text[5] != u':')
        return {};
    return QTime(digits(text.first(2)), digits(text.sliced(3, 2)), digits(text.sliced(6)));
}

/// Writes a number with leading zeros.
void put(QChar *at, int number, int width)
{
    for (int i = width - 1; i >= 0; --i) {
        at[i] = QChar(static_cast<char16_t>(u'0' + number % 10));
        number /= 10;
    }
}

void putDate(QChar *at, QDate day)
{
    int year = 0;
    int month = 0;
    int dayOfMonth = 0;
    day.getDate(&year, &month, &dayOfMonth);
    put(at, year, 4);
    at[4] = u'-';
    put(at + 5, month, 2);
    at[7] = u'-';
    put(at + 8, dayOfMonth, 2);
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
        const QDate day = dateOf(text.first(10));
        const QTime time = timeOf(text.sliced(11));
        if (day.isValid() && time.isValid())
            return at(day, time);
    }
    return failure(ErrorCode::InvalidDate, u"not 'yyyy-MM-dd HH:mm:ss': '%1'"_s.arg(text));
}

QString WallTime::toText() const
{
    QString text(19, u' ');
    const int ofDay = static_cast<int>(seconds - floorDays(seconds) * secondsPerDay);
    putDate(text.data(), date());
    put(text.data() + 11, ofDay / 3600, 2);
    text[13] = u':';
    put(text.data() + 14, ofDay / 60 % 60, 2);
    text[16] = u':';
    put(text.data() + 17, ofDay % 60, 2);
    return text;
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
    const QDate day = dateOf(text);
    if (!day.isValid())
        return failure(ErrorCode::InvalidDate, u"not 'yyyy-MM-dd': '%1'"_s.arg(text));
    return day;
}

QString dateToText(QDate day)
{
    if (!day.isValid())
        return {};
    QString text(10, u' ');
    putDate(text.data(), day);
    return text;
}

} // namespace meterdesk
