// SPDX-License-Identifier: GPL-3.0-or-later
#include "PillState.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace meterdesk {

QString pillText(PillState state)
{
    static constexpr std::array<const char *, pillStateCount> words{
        QT_TRANSLATE_NOOP("PillState", "Online"),
        QT_TRANSLATE_NOOP("PillState", "Offline"),
        QT_TRANSLATE_NOOP("PillState", "Closed"),
        QT_TRANSLATE_NOOP("PillState", "Tripped"),
        QT_TRANSLATE_NOOP("PillState", "Unknown"),
        QT_TRANSLATE_NOOP("PillState", "Tripped by hand"),
        QT_TRANSLATE_NOOP("PillState", "Trip pending"),
        QT_TRANSLATE_NOOP("PillState", "Trip failed"),
        QT_TRANSLATE_NOOP("PillState", "Close pending"),
        QT_TRANSLATE_NOOP("PillState", "Protected"),
        QT_TRANSLATE_NOOP("PillState", "Not protected"),
        QT_TRANSLATE_NOOP("PillState", "No meter"),
        QT_TRANSLATE_NOOP("PillState", "OK"),
        QT_TRANSLATE_NOOP("PillState", "Missing"),
        QT_TRANSLATE_NOOP("PillState", "Timed out"),
        QT_TRANSLATE_NOOP("PillState", "Failed"),
        QT_TRANSLATE_NOOP("PillState", "To check"),
        QT_TRANSLATE_NOOP("PillState", "Sending"),
        QT_TRANSLATE_NOOP("PillState", "Queued"),
        QT_TRANSLATE_NOOP("PillState", "Yes"),
        QT_TRANSLATE_NOOP("PillState", "No"),
        QT_TRANSLATE_NOOP("PillState", "Cancelled"),
        QT_TRANSLATE_NOOP("PillState", "Not done"),
        QT_TRANSLATE_NOOP("PillState", "Credited"),
        QT_TRANSLATE_NOOP("PillState", "Reversed"),
        QT_TRANSLATE_NOOP("PillState", "Reprinted"),
        QT_TRANSLATE_NOOP("PillState", "Enabled"),
        QT_TRANSLATE_NOOP("PillState", "Disabled"),
    };
    return QCoreApplication::translate("PillState", words.at(static_cast<std::size_t>(state)));
}

} // namespace meterdesk
