// SPDX-License-Identifier: GPL-3.0-or-later
#include "PinyinInitials.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace meterdesk {

namespace {

// The first character of each initial in pinyin order; i, u and v begin no syllable.
constexpr QStringView firstOfInitial = u"阿八嚓咑妸发旮哈丌咔垃妈拏喔妑七呥仨他屲夕丫帀";
constexpr QStringView initials = u"abcdefghjklmnopqrstwxyz";
static_assert(firstOfInitial.size() == initials.size());

} // namespace

PinyinInitials::PinyinInitials()
    : m_order(QLocale(QLocale::Chinese, QLocale::China))
{
    m_isKnown = std::ranges::is_sorted(firstOfInitial,
        [this](QChar a, QChar b) { return m_order.compare(QStringView(&a, 1), QStringView(&b, 1)) < 0; });
}

QString PinyinInitials::of(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar character : text) {
        auto known = m_remembered.constFind(character);
        if (known == m_remembered.cend())
            known = m_remembered.insert(character, initialOf(character));
        result += *known;
    }
    return result;
}

QChar PinyinInitials::initialOf(QChar character) const
{
    if (!m_isKnown || character.script() != QChar::Script_Han)
        return character.toLower();
    const auto behind = std::ranges::upper_bound(firstOfInitial, character,
        [this](QChar a, QChar b) { return m_order.compare(QStringView(&a, 1), QStringView(&b, 1)) < 0; });
    return behind == firstOfInitial.begin() ? character : initials[behind - firstOfInitial.begin() - 1];
}

} // namespace meterdesk
