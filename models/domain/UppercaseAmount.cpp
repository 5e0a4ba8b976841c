// SPDX-License-Identifier: GPL-3.0-or-later
#include "UppercaseAmount.h"

#include <array>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t limitFen = 1'000'000'000'000;

/// Where the rules leave a choice.
struct UppercaseForm
{
    bool zeroBeforeJiao = true; ///< 元零x角 where the yuan digit is 0
    bool zeroAfterWan = false; ///< 万零x仟 where the 万 digit is 0 (and 亿零x仟万 alike)
    bool wholeAfterJiao = true; ///< x角整
};

QString digit(int value)
{
    return QString(u"零壹贰叁肆伍陆柒捌玖"_s[value]);
}

/// A non-zero group of four digits, e.g. 409 → 肆佰零玖.
QString groupText(int group)
{
    static const std::array<QString, 4> units{u"仟"_s, u"佰"_s, u"拾"_s, QString()};
    QString text;
    bool zeroPending = false;
    int divisor = 1'000;
    for (const QString &unit : units) {
        const int value = group / divisor % 10;
        divisor /= 10;
        if (value == 0) {
            zeroPending = !text.isEmpty();
            continue;
        }
        if (zeroPending)
            text += digit(0);
        zeroPending = false;
        text += digit(value) + unit;
    }
    return text;
}

QString yuanText(std::int64_t yuan, const UppercaseForm &form)
{
    struct Group
    {
        int value;
        QString unit;
    };
    const std::array<Group, 3> groups{Group{static_cast<int>(yuan / 100'000'000), u"亿"_s},
        Group{static_cast<int>(yuan / 10'000 % 10'000), u"万"_s}, Group{static_cast<int>(yuan % 10'000), QString()}};
    QString text;
    bool groupSkipped = false;
    int previous = 0;
    for (const Group &group : groups) {
        if (group.value == 0) {
            groupSkipped = !text.isEmpty();
            continue;
        }
        const bool leadingZero = group.value < 1'000;
        const bool optionalZero = form.zeroAfterWan && previous % 10 == 0;
        if (!text.isEmpty() && (groupSkipped || leadingZero || optionalZero))
            text += digit(0);
        groupSkipped = false;
        previous = group.value;
        text += groupText(group.value) + group.unit;
    }
    return text + u'元';
}

QString fractionText(std::int64_t yuan, int jiao, int fen, const UppercaseForm &form)
{
    if (jiao == 0 && fen == 0)
        return u"整"_s;
    QString text;
    if (yuan > 0 && (jiao == 0 || (yuan % 10 == 0 && form.zeroBeforeJiao)))
        text += digit(0);
    if (jiao > 0)
        text += digit(jiao) + u'角';
    if (fen > 0)
        return text + digit(fen) + u'分';
    return form.wholeAfterJiao ? text + u'整' : text;
}

bool isWithinLimit(Money amount)
{
    return amount.fen < limitFen && amount.fen > -limitFen;
}

QString uppercaseText(Money amount, const UppercaseForm &form)
{
    const std::int64_t magnitude = amount.fen < 0 ? -amount.fen : amount.fen;
    const std::int64_t yuan = magnitude / 100;
    const int jiao = static_cast<int>(magnitude / 10 % 10);
    const int fen = static_cast<int>(magnitude % 10);
    QString text = amount.fen < 0 ? u"负"_s : QString();
    if (magnitude == 0)
        text += u"零元"_s;
    else if (yuan > 0)
        text += yuanText(yuan, form);
    return text + fractionText(yuan, jiao, fen, form);
}

} // namespace

Result<QString> uppercaseAmount(Money amount)
{
    if (!isWithinLimit(amount))
        return failure(ErrorCode::AmountLimit, u"no capitals for %1"_s.arg(amount.toText()));
    return uppercaseText(amount, UppercaseForm{});
}

bool isUppercaseOf(QStringView text, Money amount)
{
    if (!isWithinLimit(amount))
        return false;
    QString plain = text.toString().replace(u'圆', u'元').replace(u'正', u'整');
    if (plain.startsWith(u"人民币"_s))
        plain.remove(0, 3);
    for (const bool zeroBeforeJiao : {true, false}) {
        for (const bool zeroAfterWan : {false, true}) {
            for (const bool wholeAfterJiao : {true, false}) {
                if (plain == uppercaseText(amount, {zeroBeforeJiao, zeroAfterWan, wholeAfterJiao}))
                    return true;
            }
        }
    }
    return false;
}

} // namespace meterdesk
