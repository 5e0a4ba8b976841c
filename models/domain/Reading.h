// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EnumWords.h"
#include "Identifiers.h"
#include "Registers.h"
#include "WallTime.h"

namespace meterdesk {

/// What a reading is of. Its instant `asOf` orders them: a freeze of day D is as of D+1 00:00:00.
enum class ReadingKind { Start, DailyFreeze, Live, CheckOut, CheckIn, ReplacementEnd, ReplacementStart };
METERDESK_ENUM_WORDS(ReadingKind, {ReadingKind::Start, QLatin1StringView("start")},
    {ReadingKind::DailyFreeze, QLatin1StringView("freeze")}, {ReadingKind::Live, QLatin1StringView("live")},
    {ReadingKind::CheckOut, QLatin1StringView("check-out")}, {ReadingKind::CheckIn, QLatin1StringView("check-in")},
    {ReadingKind::ReplacementEnd, QLatin1StringView("replacement-end")},
    {ReadingKind::ReplacementStart, QLatin1StringView("replacement-start")})

/// How one meter's one day of collection ended.
enum class CollectionStatus { Ok, NoData, TimedOut, Failed, Held, Conflict };
METERDESK_ENUM_WORDS(CollectionStatus, {CollectionStatus::Ok, QLatin1StringView("ok")},
    {CollectionStatus::NoData, QLatin1StringView("no-data")},
    {CollectionStatus::TimedOut, QLatin1StringView("timeout")}, {CollectionStatus::Failed, QLatin1StringView("error")},
    {CollectionStatus::Held, QLatin1StringView("held")}, {CollectionStatus::Conflict, QLatin1StringView("conflict")})

struct Reading
{
    ReadingId id;
    MeterId meter;
    ReadingKind kind = ReadingKind::DailyFreeze;
    WallTime asOf;
    WallTime readAt;
    Registers registers; ///< total is always known in a stored reading
};

/// The instant that closes day D.
[[nodiscard]] inline WallTime freezeInstant(QDate day)
{
    return WallTime::startOf(day.addDays(1));
}

/// The last day a reading as of this instant covers: a freeze at 00:00 covers the day before.
[[nodiscard]] inline QDate billingDay(WallTime asOf)
{
    return asOf.plusSeconds(-1).date();
}

} // namespace meterdesk
