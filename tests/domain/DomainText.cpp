// SPDX-License-Identifier: GPL-3.0-or-later
#include "DomainText.h"

#include <QtCore/QStringList>

namespace meterdesk::test {

namespace {

template <typename T>
T valueOf(const Result<T> &result, QStringView text)
{
    if (!result)
        qFatal("test row: %s", qUtf8Printable(text.toString()));
    return *result;
}

} // namespace

Money money(QStringView text)
{
    return valueOf(Money::fromText(text), text);
}

Energy kwh(QStringView text)
{
    return valueOf(Energy::fromText(text), text);
}

UnitPrice price(QStringView text)
{
    return valueOf(UnitPrice::fromText(text), text);
}

WallTime instant(QStringView text)
{
    return valueOf(WallTime::fromText(text), text);
}

Registers registers(QStringView text)
{
    const QStringList words = text.toString().simplified().split(u' ');
    const auto value = [](const QString &word) -> std::optional<Energy> {
        if (word == u"-")
            return std::nullopt;
        return kwh(word);
    };
    Registers result;
    result.total = value(words.first());
    for (qsizetype i = 1; i < words.size(); ++i)
        result.rates.at(static_cast<std::size_t>(i - 1)) = value(words[i]);
    return result;
}

QList<TariffVersion> versions(QStringView text)
{
    QList<TariffVersion> result;
    for (const QString &each : text.toString().split(u';')) {
        QStringList words = each.simplified().split(u' ');
        TariffVersion version;
        version.id = result.size() + 1;
        version.effectiveFrom = QDate(2000, 1, 1);
        if (words.first().size() == 10)
            version.effectiveFrom = valueOf(dateFromText(words.takeFirst()), each);
        if (words.first() == u"tou") {
            words.removeFirst();
            version.mode = TariffMode::TimeOfUse;
        }
        version.total = price(words.takeFirst());
        for (qsizetype i = 0; i < words.size(); ++i)
            version.rates.at(static_cast<std::size_t>(i)) = price(words[i]);
        result.append(version);
    }
    return result;
}

} // namespace meterdesk::test
