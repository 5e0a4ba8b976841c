// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonValues.h"

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue textOf(QDate date)
{
    return textOrNull(date.toString(u"yyyy-MM-dd"_s));
}

QJsonValue textOf(const std::optional<WallTime> &time)
{
    return time ? QJsonValue(time->toText()) : QJsonValue(QJsonValue::Null);
}

QJsonValue textOf(const std::optional<Energy> &energy)
{
    return energy ? QJsonValue(energy->toText()) : QJsonValue(QJsonValue::Null);
}

void appendRegisters(Row &row, const Registers &registers, QLatin1StringView prefix)
{
    row.append({prefix + u"total"_s, textOf(registers.total)});
    row.append({prefix + u"sharp"_s, textOf(registers.rate(Rate::Sharp))});
    row.append({prefix + u"peak"_s, textOf(registers.rate(Rate::Peak))});
    row.append({prefix + u"flat"_s, textOf(registers.rate(Rate::Flat))});
    row.append({prefix + u"valley"_s, textOf(registers.rate(Rate::Valley))});
}

} // namespace meterdesk::cli
