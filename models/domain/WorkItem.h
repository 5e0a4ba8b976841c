// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EnumWords.h"
#include "Identifiers.h"
#include "WallTime.h"

#include <optional>

namespace meterdesk {

enum class WorkItemKind {
    HeldReading,
    ReadingConflict,
    RatesDiffer, ///< |total − Σ rates| above 0.04 kWh; billed by rates all the same
    NotPriced, ///< a reading that no price or amount fits
    TripByHand, ///< 手动 account below its overdraft
    CloseByHand, ///< 手动 account paid again after our trip
    Protected, ///< 保电 keeps policy from tripping
    Refused, ///< a meter refused a command of policy; not asked again while this is open
    /// A meter refused our password or its level: no automatic command goes to it while this is open. An operator's
    /// command that the meter obeys closes it.
    Unauthorised
};
METERDESK_ENUM_WORDS(WorkItemKind, {WorkItemKind::HeldReading, QLatin1StringView("held-reading")},
    {WorkItemKind::ReadingConflict, QLatin1StringView("reading-conflict")},
    {WorkItemKind::RatesDiffer, QLatin1StringView("rates-differ")},
    {WorkItemKind::NotPriced, QLatin1StringView("not-priced")},
    {WorkItemKind::TripByHand, QLatin1StringView("trip-by-hand")},
    {WorkItemKind::CloseByHand, QLatin1StringView("close-by-hand")},
    {WorkItemKind::Protected, QLatin1StringView("protected")}, {WorkItemKind::Refused, QLatin1StringView("refused")},
    {WorkItemKind::Unauthorised, QLatin1StringView("unauthorised")})

/// One line of the inbox: something a person has to look at.
struct WorkItem
{
    std::int64_t id = 0;
    WorkItemKind kind = WorkItemKind::HeldReading;
    std::int64_t about = 0; ///< row id of what it is about: of a held reading its HoldId
    PropertyCode account; ///< empty: none
    MeterNo meter; ///< empty: none
    WallTime openedAt;
    QString detail; ///< what happened, in English
    std::optional<WallTime> closedAt;
    QString closedBy;
    QString note; ///< what was done about it
};

} // namespace meterdesk
