// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtCore/QVariant>

namespace meterdesk {

/// A text cell; an empty text is an empty cell.
[[nodiscard]] inline QVariant textOrNone(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

/// A date cell; a null date is an empty cell.
[[nodiscard]] inline QVariant dayOrNone(QDate day)
{
    return day.isValid() ? QVariant(day) : QVariant();
}

} // namespace meterdesk
