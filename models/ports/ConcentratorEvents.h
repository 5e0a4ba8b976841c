// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EnumWords.h"
#include "WallTime.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <optional>

namespace meterdesk {

/// The two classes in which a concentrator records events.
enum class EventImportance { Important, Normal };
METERDESK_ENUM_WORDS(EventImportance, {EventImportance::Important, QLatin1StringView("important")},
    {EventImportance::Normal, QLatin1StringView("normal")})

/// One event that a concentrator recorded.
struct ConcentratorEvent
{
    EventImportance importance = EventImportance::Normal;
    int code = 0; ///< ERC, 1–255; `MeterGateway::eventName` says what it means
    std::optional<WallTime> occurredAt; ///< on the concentrator's clock; none: it did not know
    QByteArray bytes; ///< the record as received, from its code to its end
};

/// Up to where the events of each class are stored: counters of the concentrator, 0–255. None: nothing is.
struct EventMarks
{
    std::optional<int> important;
    std::optional<int> normal;
};

/// What was read behind some marks, and how far that got.
struct EventReading
{
    EventMarks marks;
    QList<ConcentratorEvent> events;
};

/// A stored event.
struct ConcentratorEventRow
{
    ConcentratorEvent event;
    WallTime receivedAt; ///< when it was first read
};

/// What a concentrator says of itself.
struct ConcentratorVersion
{
    QString vendor; ///< code of the maker, up to 4 characters
    QString software; ///< "V2.1"
    QDate softwareDate; ///< null: not given
    QString hardware;

    /// "V2.1 (2017-03-01)", as it is stored and shown; empty where nothing was given.
    [[nodiscard]] QString softwareText() const
    {
        return softwareDate.isValid()
            ? QStringLiteral("%1 (%2)").arg(software, softwareDate.toString(Qt::ISODate)).trimmed()
            : software;
    }
};

} // namespace meterdesk
