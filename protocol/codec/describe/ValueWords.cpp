// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/ValueWords.h"

#include <QtCore/QJsonArray>
#include <QtCore/QStringList>

#include <algorithm>
#include <array>

namespace meterdesk::wire {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A field worth telling: its name in words, if it needs one beside the item's, and its unit.
struct Field
{
    QStringView key;
    Wording name;
    QStringView unit;
};

constexpr Field fields[] = {
    {u"day", {u"of", u"日期"}, {}},
    {u"month", {u"of", u"月份"}, {}},
    {u"read_at", {u"read at", u"抄表时间"}, {}},
    {u"clock", {}, {}},
    {u"date", {}, {}},
    {u"time", {}, {}},
    {u"stamp", {}, {}},
    {u"number", {}, {}},
    {u"text", {}, {}},
    {u"at", {u"at", u"时间"}, {}},
    {u"freeze", {}, {}},
    {u"until", {u"valid until", u"有效至"}, {}},
    {u"op", {u"operator", u"操作者"}, {}},
    {u"energy_kwh", {}, u"kWh"},
    {u"kwh", {}, u"kWh"},
    {u"registers", {}, u"kWh"},
    {u"remain_money_yuan", {u"remaining", u"剩余"}, u"元"},
    {u"overdraft_money_yuan", {u"overdraft", u"透支"}, u"元"},
    {u"bought_money_yuan", {u"bought", u"累计购电"}, u"元"},
    {u"remain_energy_kwh", {u"remaining", u"剩余"}, u"kWh"},
    {u"overdraft_energy_kwh", {u"overdraft", u"透支"}, u"kWh"},
    {u"purchases", {u"purchases", u"购电次数"}, {}},
    {u"alarm1_yuan", {}, u"元"},
    {u"alarm2_yuan", {}, u"元"},
    {u"overdraft_limit_yuan", {}, u"元"},
    {u"hoarding_limit_yuan", {}, u"元"},
    {u"close_permit_yuan", {}, u"元"},
    {u"voltage_v", {}, u"V"},
    {u"current_a", {}, u"A"},
    {u"power_kw", {}, u"kW"},
    {u"reactive_kvar", {}, u"kvar"},
    {u"apparent_kva", {}, u"kVA"},
    {u"power_factor", {}, {}},
    {u"power_factor_percent", {u"power factor", u"功率因数"}, u"%"},
    {u"frequency_hz", {}, u"Hz"},
    {u"imp_per_kwh", {}, u"imp/kWh"},
    {u"count", {}, {}},
    {u"baud", {}, u"bps"},
    {u"word", {}, {}},
    {u"words", {}, {}},
    {u"main", {u"main", u"主用"}, {}},
    {u"backup", {u"backup", u"备用"}, {}},
    {u"ip", {u"address", u"地址"}, {}},
    {u"heartbeat_min", {u"heartbeat", u"心跳周期"}, u"min"},
    {u"limit_halfhours", {u"limit", u"限电时间"}, u"× 0.5 h"},
    {u"warn_min", {u"warning", u"告警"}, u"min"},
    {u"protect_halfhours", {u"for", u"持续"}, u"× 0.5 h"},
    {u"value_error", {u"unreadable:", u"无法解析："}, {}},
};

QString oneValue(const QJsonValue &value, Language language)
{
    if (value.isNull())
        return language == Language::Chinese ? u"无数据"_s : u"no data"_s;
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.toString();
}

QString valueText(const QJsonValue &value, Language language)
{
    if (!value.isArray())
        return oneValue(value, language);
    QStringList texts;
    for (const QJsonValue &element : value.toArray())
        texts.append(oneValue(element, language));
    return texts.join(u", "_s);
}

bool hasNumber(const QJsonValue &value)
{
    const QJsonArray values = value.isArray() ? value.toArray() : QJsonArray{value};
    return std::ranges::any_of(values, [](const QJsonValue &element) { return !element.isNull(); });
}

QStringView unitIn(QStringView unit, Language language)
{
    return unit == u"元" && language == Language::English ? QStringView(u"yuan") : unit;
}

} // namespace

QString valueWords(const QJsonObject &object, Language language)
{
    QStringList texts;
    for (const Field &field : fields) {
        const auto found = object.constFind(field.key);
        if (found == object.constEnd())
            continue;
        QStringList parts;
        if (!field.name.isEmpty())
            parts.append(field.name.in(language));
        parts.append(valueText(*found, language));
        if (!field.unit.isEmpty() && hasNumber(*found))
            parts.append(unitIn(field.unit, language).toString());
        texts.append(parts.join(u' '));
    }
    return texts.join(language == Language::Chinese ? u"，"_s : u", "_s);
}

} // namespace meterdesk::wire
