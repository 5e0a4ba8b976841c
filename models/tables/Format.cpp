// SPDX-License-Identifier: GPL-3.0-or-later
#include "Format.h"

#include "ReceiptFacts.h"

namespace meterdesk::Format {

namespace {

constexpr char16_t minusSign = u'\u2212';

// The magnitude as unsigned, so that the smallest int64 has one too.
std::uint64_t magnitude(std::int64_t value)
{
    return value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
}

QString digitsOf(std::uint64_t value, int decimals)
{
    return QString::number(value).rightJustified(decimals + 1, u'0');
}

QString withSeparators(QString digits, int decimals)
{
    for (qsizetype at = digits.size() - decimals - 3; at > 0; at -= 3)
        digits.insert(at, u',');
    return digits;
}

} // namespace

QString none()
{
    return QStringLiteral("—");
}

QString decimal(std::int64_t scaled, int decimals)
{
    Q_ASSERT(decimals >= 0 && decimals <= 9);
    QString text = withSeparators(digitsOf(magnitude(scaled), decimals), decimals);
    if (decimals > 0)
        text.insert(text.size() - decimals, u'.');
    if (scaled < 0)
        text.prepend(QChar(minusSign));
    return text;
}

QString plainDecimal(std::int64_t scaled, int decimals)
{
    Q_ASSERT(decimals >= 0 && decimals <= 9);
    QString text = digitsOf(magnitude(scaled), decimals);
    if (decimals > 0)
        text.insert(text.size() - decimals, u'.');
    if (scaled < 0)
        text.prepend(u'-');
    return text;
}

QString money(Money amount)
{
    return decimal(amount.fen, 2);
}

QString energy(Energy energy)
{
    return decimal(energy.hundredths, 2);
}

QString price(UnitPrice price)
{
    QString text = decimal(price.tenThousandths, 4);
    for (int removable = 2; removable > 0 && text.endsWith(u'0'); --removable)
        text.chop(1);
    return text;
}

QString percent(std::int64_t tenths)
{
    return decimal(tenths, 1) + u'%';
}

QString count(std::int64_t number)
{
    return decimal(number, 0);
}

QString date(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : none();
}

QString month(QDate month)
{
    return month.isValid() ? month.toString(QStringLiteral("yyyy-MM")) : none();
}

QString time(QTime time)
{
    return time.isValid() ? time.toString(QStringLiteral("HH:mm:ss")) : none();
}

QString dateTime(const QDateTime &instant)
{
    return instant.isValid() ? instant.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : none();
}

QString dateTime(WallTime moment)
{
    return moment.toText();
}

QString shortDateTime(WallTime moment)
{
    return moment.toText().sliced(5);
}

QString shortDateTime(const QDateTime &instant)
{
    return instant.isValid() ? instant.toString(QStringLiteral("MM-dd HH:mm:ss")) : none();
}

QString maskedPhone(const QString &phone)
{
    return phone.isEmpty() ? none() : meterdesk::maskedPhone(phone);
}

} // namespace meterdesk::Format
