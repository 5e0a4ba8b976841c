// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EnumWords.h"
#include "WallTime.h"

#include <QtCore/QList>

#include <optional>

namespace meterdesk {

/// A clock further off than this is no small drift any more: broadcasts are not taken by meters, and a PC that differs
/// so from most concentrators may be the one that is wrong.
inline constexpr std::int64_t mostDriftSeconds = 5 * 60;

/// Everything that setting a clock by the PC's depends on.
struct ClockFacts
{
    WallTime now; ///< the PC's clock
    std::optional<WallTime> lastEntryAt; ///< time of the last ledger entry
    QList<std::int64_t> drifts; ///< seconds: clock − ours, of each concentrator that was read lately
    std::optional<WallTime> device; ///< the clock to be set, where it was read
    bool decided = false; ///< a manager saw both times and decided for the PC's
};

/// Whether clocks may be set. The order is that of the checks: the first that fails is the answer.
enum class ClockVerdict {
    Allowed,
    AroundMidnight, ///< 23:50 to 00:10: a freeze could be lost or made twice. Never, whoever decides
    AcrossMidnight, ///< the clock would move into another day. Never, whoever decides
    BehindLedger, ///< the PC's clock is not later than the last ledger entry; a manager decides
    FarFromMost, ///< more than 5 minutes from most concentrators; a manager decides
};
METERDESK_ENUM_WORDS(ClockVerdict, {ClockVerdict::Allowed, QLatin1StringView("allowed")},
    {ClockVerdict::AroundMidnight, QLatin1StringView("around-midnight")},
    {ClockVerdict::AcrossMidnight, QLatin1StringView("across-midnight")},
    {ClockVerdict::BehindLedger, QLatin1StringView("behind-ledger")},
    {ClockVerdict::FarFromMost, QLatin1StringView("far-from-most")})

[[nodiscard]] ClockVerdict judgeClock(const ClockFacts &facts);

/// Both times of a verdict, for whoever decides: "PC 2017-05-16 10:00:00, last entry 2017-05-16 11:30:00".
[[nodiscard]] QString clockReason(ClockVerdict verdict, const ClockFacts &facts);

} // namespace meterdesk
