// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

#include <QtCore/QDate>
#include <QtCore/QTime>

#include <compare>
#include <cstdint>

namespace meterdesk {

/// A moment on the building's wall clock, to the second. The day's zone is a setting of the database (default
/// Asia/Shanghai, UTC+8 without daylight saving), never the PC's zone; meters and concentrators keep wall time too.
struct WallTime
{
    std::int64_t seconds = 0; ///< since 1970-01-01 00:00:00 on the wall clock

    auto operator<=>(const WallTime &) const = default;

    /// 00:00:00 of the day; 1970-01-01, before every building, for a null day.
    [[nodiscard]] static WallTime startOf(QDate day);
    [[nodiscard]] static WallTime at(QDate day, QTime time);
    /// Reads "yyyy-MM-dd HH:mm:ss"; `invalid-date` otherwise.
    [[nodiscard]] static Result<WallTime> fromText(QStringView text);
    /// "yyyy-MM-dd HH:mm:ss"
    [[nodiscard]] QString toText() const;
    [[nodiscard]] QDate date() const;
    [[nodiscard]] QTime time() const;
    [[nodiscard]] WallTime plusSeconds(std::int64_t more) const { return {seconds + more}; }
};

/// Reads "yyyy-MM-dd"; `invalid-date` otherwise.
[[nodiscard]] Result<QDate> dateFromText(QStringView text);
/// "yyyy-MM-dd"; empty for a null day.
[[nodiscard]] QString dateToText(QDate day);

} // namespace meterdesk
