// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteView.h"
#include "WireError.h"

#include <compare>
#include <optional>

namespace meterdesk::wire {

/// "07": hours, minutes and days as they are written.
[[nodiscard]] QString twoDigits(int number);

/// A calendar day as meters and concentrators send it: two-digit years are 2000..2099. DL/T 645-2007 DI 04000101 (WW DD
/// MM YY), 1376.1 formats A.20 and A.21.
struct WireDate
{
    int year = 2000; ///< 2000..2099
    int month = 1; ///< 1..12
    int day = 1; ///< 1..31

    auto operator<=>(const WireDate &) const = default;

    /// A day of the calendar in 2000..2099.
    [[nodiscard]] bool isValid() const;
    /// "2017-05-15"
    [[nodiscard]] QString toText() const;
};

/// A moment on a meter's or concentrator's own clock, local time without a zone. DL/T 645-2007: ss mm hh DD MM YY of C
/// = 08 and 1C, mm hh DD MM YY of DI 050600nn; 1376.1 formats A.1 and A.15.
struct WireTime
{
    int year = 2000; ///< 2000..2099
    int month = 1; ///< 1..12
    int day = 1; ///< 1..31
    int hour = 0; ///< 0..23
    int minute = 0; ///< 0..59
    int second = 0; ///< 0..59; 0 where the format has none

    auto operator<=>(const WireTime &) const = default;

    [[nodiscard]] WireDate date() const { return {year, month, day}; }
    /// A moment of the calendar in 2000..2099.
    [[nodiscard]] bool isValid() const;
    /// "2017-05-16 00:03:00"
    [[nodiscard]] QString toText() const;
    /// "2017-05-16 00:03"
    [[nodiscard]] QString toMinuteText() const;
};

/// 0 = Sunday … 6 = Saturday of a valid day: WW of DL/T 645-2007 DI 04000101; A.1 of 1376.1 has 7 for Sunday.
[[nodiscard]] int dayOfWeek(WireDate date);

} // namespace meterdesk::wire
