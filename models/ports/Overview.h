// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Quantities.h"

#include <QtCore/QDate>
#include <QtCore/QList>

#include <optional>

namespace meterdesk {

/// What came in on one business day, reversals taken off.
struct DayTakings
{
    QDate day;
    Money cash;
    Money electronic; ///< WeChat Pay, Alipay, card, transfer and others
    int count = 0; ///< top-ups

    [[nodiscard]] Money total() const { return Money{cash.fen + electronic.fen}; }
};

/// How far the database is from an empty one to a building that runs. Everything that was ever there counts, so that a
/// building in use never falls back to its first day.
struct SetupProgress
{
    int concentrators = 0;
    int meters = 0;
    int rooms = 0;
    int tariffs = 0; ///< with prices
    int accounts = 0;
    int delivered = 0; ///< meters their concentrator knows; those on a meter bus need no delivery
    int read = 0; ///< meters that gave their registers at least once

    /// The first reading ends the first day; what is not delivered then stays among the things to do.
    [[nodiscard]] bool isComplete() const
    {
        return concentrators > 0 && meters > 0 && rooms > 0 && tariffs > 0 && accounts > 0 && read > 0;
    }
};

/// The state of the building in one look: 工作台.
struct Overview
{
    QDate today;
    QList<DayTakings> takings; ///< the last seven days, today last; days without money are there too
    std::optional<Energy> energyYesterday; ///< Σ of what the meters counted; none while no freeze of both days is here
    std::optional<Energy> energyDayBefore;
    int meters = 0; ///< in use, in a room
    int metersOnline = 0; ///< answered when last asked
    int inArrears = 0; ///< open accounts below zero
    Money arrears; ///< Σ of their balances
    int freezesYesterday = 0; ///< meters whose freeze of yesterday is stored
    SetupProgress setup;

    // 待办
    int tripped = 0; ///< meters whose relay is open
    int belowAlarm2 = 0; ///< open accounts
    int belowAlarm1 = 0; ///< and not below the second level
    int notCollected = 0; ///< meters without yesterday's freeze
    int notDownloaded = 0; ///< meters behind a concentrator that does not hold their parameters yet
    int commandsWaiting = 0; ///< queued, being sent or to be checked
    int workItems = 0; ///< open: held readings, refusals, closes by hand …
};

} // namespace meterdesk
