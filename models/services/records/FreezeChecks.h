// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Reading.h"

#include <QtCore/QDate>

#include <optional>

namespace meterdesk {

/// Clocks of PC and meters differ by minutes: a day is over when its freeze instant is at most this far ahead.
inline constexpr std::int64_t clockAllowance = 600; // seconds

[[nodiscard]] inline bool isOver(QDate day, WallTime now)
{
    return freezeInstant(day) <= now.plusSeconds(clockAllowance);
}

/// Whether registers can be the freeze of a day at all. `invalid-date` for a day that is not over or is
/// before the meter was installed (null: unknown), `invalid-reading` for a missing total or a register below zero.
[[nodiscard]] Result<void> checkFreeze(QDate day, const Registers &registers, WallTime now, QDate installedOn);

/// How far the rates are from the total, where that is more than the meter's truncation.
[[nodiscard]] std::optional<QString> rateDifference(const Registers &registers);

} // namespace meterdesk
