// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QCollator>
#include <QtCore/QHash>
#include <QtCore/QString>

namespace meterdesk {

/// Initials of Chinese text, as a front desk types them to find somebody: 王伟 is "ww", 3号楼 is "3hl". A character
/// with several readings gets the one that the system's pinyin order gives it (长 is z, 重 is z). Text that is not
/// Chinese stays, in lower case. Not thread-safe; a thread keeps its own, since it remembers what it has looked up.
class PinyinInitials
{
public:
    PinyinInitials();

    /// False where the system cannot sort Chinese by pinyin; then Chinese characters stay what they are.
    [[nodiscard]] bool isKnown() const { return m_isKnown; }

    [[nodiscard]] QString of(QStringView text);

private:
    [[nodiscard]] QChar initialOf(QChar character) const;

    QCollator m_order;
    bool m_isKnown = false;
    QHash<QChar, QChar> m_remembered;
};

} // namespace meterdesk
