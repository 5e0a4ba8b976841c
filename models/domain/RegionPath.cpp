// SPDX-License-Identifier: GPL-3.0-or-later
#include "RegionPath.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView dividers(u"/>＞、／→");
constexpr QStringView endings(u"省市区县镇乡");

/// How many characters at `at` end a level; 0 for none.
qsizetype endingAt(QStringView text, qsizetype at)
{
    for (const QStringView longer : {QStringView(u"自治州"), QStringView(u"街道")}) {
        if (text.sliced(at).startsWith(longer))
            return longer.size();
    }
    return endings.contains(text.at(at)) ? 1 : 0;
}

/// No province and no city has a name of one character: 城市花园 is no city 城市.
bool isTooShort(QStringView level)
{
    return level.size() < 2 || (level.size() == 2 && QStringView(u"省市").contains(level.back()));
}

bool isOnlyEnding(QStringView rest)
{
    return !rest.isEmpty() && endingAt(rest, 0) == rest.size();
}

QStringList divided(QStringView text)
{
    QStringList levels;
    qsizetype start = 0;
    for (qsizetype at = 1; at < text.size();) {
        const qsizetype ending = endingAt(text, at);
        const qsizetype end = at + ending;
        at = std::max(end, at + 1);
        // 自治区, 自治州, 沙市区: an ending that is followed by another one is the name's own.
        if (ending == 0 || (end < text.size() && endingAt(text, end) > 0))
            continue;
        const bool isWhole = !isTooShort(text.sliced(start, end - start)) && !isOnlyEnding(text.sliced(end));
        if (isWhole) {
            levels += text.sliced(start, end - start).toString();
            start = end;
        }
    }
    if (start < text.size())
        levels += text.sliced(start).toString();
    return levels;
}

} // namespace

QStringList regionLevels(const QString &region)
{
    QStringList written;
    qsizetype start = 0;
    for (qsizetype at = 0; at <= region.size(); ++at) {
        if (at < region.size() && !dividers.contains(region.at(at)))
            continue;
        const QString level = region.sliced(start, at - start).trimmed();
        if (!level.isEmpty())
            written += level;
        start = at + 1;
    }
    return written.size() == 1 ? divided(written.first()) : written;
}

} // namespace meterdesk
