// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteView.h"
#include "WireError.h"
#include "WireQuantities.h"
#include "WireTime.h"

#include <optional>

/// Data formats A.1 … A.27 of Q/GDW 376.1 / 1376.1 (annex A; “Data formats”; the 2009 document numbers its tables one
/// higher than the formats). Low byte first. A field of EE bytes is "no data" (nullopt), never a number; a nibble that
/// is no digit is `Digit`, an impossible time `Range`, a wrong number of bytes `Length`.
namespace meterdesk::gdw1376 {

template <typename T>
using Value = wire::WireResult<std::optional<T>>;

/// The byte a terminal puts for each byte of data it does not have.
inline constexpr std::uint8_t noData = 0xEE;

/// A number of BCD digits with fixed decimals; a signed one has its sign in the top bit of the last byte.
struct NumberFormat
{
    int bytes; ///< on the wire, two digits each
    int decimals; ///< digits behind the point
    bool isSigned = false; ///< S in the format
};

namespace format {

inline constexpr NumberFormat a4{1, 0, true}; ///< SXX, 1 byte
inline constexpr NumberFormat a5{2, 1, true}; ///< SXXX.X, angle, power factor in %
inline constexpr NumberFormat a6{2, 2, true}; ///< SXX.XX
inline constexpr NumberFormat a7{2, 1}; ///< XXX.X V
inline constexpr NumberFormat a8{2, 0}; ///< XXXX
inline constexpr NumberFormat a9{3, 4, true}; ///< SXX.XXXX kW
inline constexpr NumberFormat a10{3, 0}; ///< XXXXXX
inline constexpr NumberFormat a11{4, 2}; ///< XXXXXX.XX
inline constexpr NumberFormat a13{4, 4}; ///< XXXX.XXXX
inline constexpr NumberFormat a14{5, 4}; ///< XXXXXX.XXXX kWh: two bytes of decimals, then three of integer digits
inline constexpr NumberFormat a22{1, 1}; ///< X.X
inline constexpr NumberFormat a23{3, 4}; ///< XX.XXXX
inline constexpr NumberFormat a25{3, 3, true}; ///< SXXX.XXX A
inline constexpr NumberFormat a26{2, 3}; ///< X.XXX, 2013
inline constexpr NumberFormat a27{4, 0}; ///< XXXXXXXX, 2013

} // namespace format

/// The unscaled number of exactly `format.bytes` bytes: 0.01 kWh in A.14 is 100.
[[nodiscard]] Value<std::int64_t> parseNumber(NumberFormat format, wire::ByteView value);
/// `Range` if the number needs more digits; nothing is appended then. nullopt is written as EE.
[[nodiscard]] wire::WireResult<void> appendNumber(
    QByteArray &to, NumberFormat format, std::optional<std::int64_t> number);

/// A.2, 2 bytes: three digits with a power of ten (D7–D5 of the second byte: 000 = 10^4 … 111 = 10^-3) and a sign (D4).
/// Here in thousandths: 12.3 is 12300.
inline constexpr std::size_t scaledSize = 2;
[[nodiscard]] Value<std::int64_t> parseScaledA2(wire::ByteView value);
/// With the finest power of ten that holds it. `Range` for numbers that need more than three digits.
[[nodiscard]] wire::WireResult<void> appendScaledA2(QByteArray &to, std::optional<std::int64_t> thousandths);

/// A.3, 4 bytes: seven digits with a sign (D4 of the last byte) and a unit (D6: 0 = kWh or 1/1000 yuan, 1 = MWh or
/// yuan).
struct AmountA3
{
    std::int32_t value = 0; ///< −9,999,999..9,999,999
    bool thousands = false; ///< in MWh or yuan instead of kWh or 1/1000 yuan

    friend bool operator==(const AmountA3 &, const AmountA3 &) = default;
};
inline constexpr std::size_t amountSize = 4;
[[nodiscard]] Value<AmountA3> parseAmountA3(wire::ByteView value);
[[nodiscard]] wire::WireResult<void> appendAmountA3(QByteArray &to, const std::optional<AmountA3> &amount);

inline constexpr std::size_t energyBytes = 5; ///< a register in format A.14

/// A.14 as energy.
[[nodiscard]] Value<wire::EnergyTenThousandths> parseEnergyA14(wire::ByteView value);

/// A.1, 6 bytes: ss mm hh DD, week (D7–D5, 1 = Monday … 7, 0 not set) with month ten (D4) and unit, YY.
struct TerminalClock
{
    wire::WireTime time;
    int weekday = 0; ///< 1 = Monday … 7 = Sunday as sent, 0 not set

    friend bool operator==(const TerminalClock &, const TerminalClock &) = default;
};
inline constexpr std::size_t clockSize = 6;
[[nodiscard]] Value<TerminalClock> parseClockA1(wire::ByteView value);
/// With the true weekday. `Range` for an impossible time.
[[nodiscard]] wire::WireResult<void> appendClockA1(QByteArray &to, const wire::WireTime &time);

/// A.15, 5 bytes: mm hh DD MM YY.
inline constexpr std::size_t minuteTimeSize = 5;
[[nodiscard]] Value<wire::WireTime> parseTimeA15(wire::ByteView value);
[[nodiscard]] wire::WireResult<void> appendTimeA15(QByteArray &to, const std::optional<wire::WireTime> &time);

/// A.20, 3 bytes: DD MM YY. Td_d of daily history.
inline constexpr std::size_t daySize = 3;
[[nodiscard]] Value<wire::WireDate> parseDayA20(wire::ByteView value);
[[nodiscard]] wire::WireResult<void> appendDayA20(QByteArray &to, wire::WireDate day);

/// A.21, 2 bytes: MM YY. Td_m of monthly history. The day of the result is 1.
inline constexpr std::size_t monthSize = 2;
[[nodiscard]] Value<wire::WireDate> parseMonthA21(wire::ByteView value);
[[nodiscard]] wire::WireResult<void> appendMonthA21(QByteArray &to, wire::WireDate month);

/// Times without a year or a date, as their digits: A.16 ss mm hh DD, A.17 mm hh DD MM, A.18 mm hh DD, A.19 mm hh,
/// A.24 hh DD.
struct PartialTime
{
    std::optional<int> month; ///< 1..12: A.17
    std::optional<int> day; ///< 1..31, in A.18 of a schedule 0 = every day: A.16, A.17, A.18, A.24
    int hour = 0; ///< 0..23
    int minute = 0; ///< 0..59; 0 in A.24
    std::optional<int> second; ///< 0..59: A.16

    friend bool operator==(const PartialTime &, const PartialTime &) = default;
};
[[nodiscard]] Value<PartialTime> parseTimeA16(wire::ByteView value);
[[nodiscard]] Value<PartialTime> parseTimeA17(wire::ByteView value);
[[nodiscard]] Value<PartialTime> parseTimeA18(wire::ByteView value);
[[nodiscard]] Value<PartialTime> parseTimeA19(wire::ByteView value);
[[nodiscard]] Value<PartialTime> parseTimeA24(wire::ByteView value);
/// The writing side of A.16 to A.19: seconds, day and month as far as `time` has them. `Range` for an impossible time.
[[nodiscard]] wire::WireResult<void> appendPartialTime(QByteArray &to, const PartialTime &time);

/// A.12, 6 bytes: twelve digits, shown highest first ("000000366566").
inline constexpr std::size_t addressSize = 6;
[[nodiscard]] Value<QString> parseAddressA12(wire::ByteView value);

} // namespace meterdesk::gdw1376
