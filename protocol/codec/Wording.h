// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace meterdesk::wire {

/// Languages the wire is put into words in. The words are terms of the standards and stand beside what they name, in
/// both languages at once, rather than in the translations of the screens.
enum class Language { English, Chinese };

/// A term in both languages.
struct Wording
{
    QStringView english;
    QStringView chinese;

    [[nodiscard]] QString in(Language language) const
    {
        return (language == Language::Chinese ? chinese : english).toString();
    }
    [[nodiscard]] bool isEmpty() const { return english.isEmpty(); }
};

} // namespace meterdesk::wire
