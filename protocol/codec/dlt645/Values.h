// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteView.h"
#include "WireError.h"
#include "WireQuantities.h"
#include "WireTime.h"

#include <array>
#include <optional>

/// Values inside DATA, behind the data identifier: DL/T 645-2007 “Data identifiers”, column format, bytes; those of
/// 1997 that differ are in Dialect1997.h. All are BCD, low byte first. A value whose bytes are all FF is "no value"
/// (nullopt), never a number; a nibble that is no digit is `Digit`; a wrong number of bytes is `Length`. Pure
/// functions, for any thread.
namespace meterdesk::dlt645 {

template <typename T>
using Value = wire::WireResult<std::optional<T>>;

inline constexpr std::size_t energyBytes = 4; ///< a register, XXXXXX.XX kWh

/// XXXXXX.XX kWh, 4 bytes, 0.00..999,999.99: forward and reverse energy, freezes, settlements.
[[nodiscard]] Value<wire::EnergyHundredths> parseEnergy(wire::ByteView value);
/// XXXXXX.XX kWh, 4 bytes, top bit = sign: the combined total (00000000) alone. The same bit is a digit of 800,000.00
/// in `parseEnergy`.
[[nodiscard]] Value<wire::EnergyHundredths> parseCombinedEnergy(wire::ByteView value);
/// 0001FF00, 050601nn: total and tariffs, 4 bytes each; 1 to 64 registers, as many as the meter has. The block of a
/// single-tariff meter may be the total alone.
[[nodiscard]] wire::WireResult<wire::EnergyRegisters> parseEnergyBlock(wire::ByteView value);
/// XXXXXX.XX yuan, 4 bytes: 009002xx, 040010xx.
[[nodiscard]] Value<wire::MoneyFen> parseMoney(wire::ByteView value);
/// XXX.X V, 2 bytes: 0201xx00.
[[nodiscard]] Value<wire::Decivolts> parseVoltage(wire::ByteView value);
/// XXX.XXX A, 3 bytes, top bit = sign: 0202xx00.
[[nodiscard]] Value<wire::Milliamps> parseCurrent(wire::ByteView value);
/// XX.XXXX kW, 3 bytes, top bit = sign: 0203xx00.
[[nodiscard]] Value<wire::Deciwatts> parsePower(wire::ByteView value);
/// XX.XXXX kvar, 3 bytes, top bit = sign: 0204xx00.
[[nodiscard]] Value<wire::Decivars> parseReactivePower(wire::ByteView value);
/// X.XXX, 2 bytes, top bit = sign: 0206xx00.
[[nodiscard]] Value<wire::PowerFactorThousandths> parsePowerFactor(wire::ByteView value);
/// XX.XX Hz, 2 bytes: 02800002.
[[nodiscard]] Value<wire::Centihertz> parseFrequency(wire::ByteView value);
/// NN, 1 byte: the number of tariffs (04000204), 1..63. `Range` for 0 and above 63.
[[nodiscard]] Value<int> parseTariffCount(wire::ByteView value);
/// ASCII of any length, last character first on the wire: asset code, ratings, versions. Trailing zeros and blanks are
/// cut; all FF is no value; `Range` for anything that is no printable ASCII.
[[nodiscard]] Value<QString> parseText(wire::ByteView value);
/// XXXXXX, 3 bytes: trip (1D000001), close (1E000001) and cover-open (03300D00) counts.
[[nodiscard]] Value<int> parseCount(wire::ByteView value);

/// Day of 04000101: WW DD MM YY. WW is not checked against the day: meters keep it badly.
struct MeterDate
{
    wire::WireDate date; ///< DD MM YY
    int weekday = 0; ///< as sent, 0 = Sunday

    friend bool operator==(const MeterDate &, const MeterDate &) = default;
};
[[nodiscard]] Value<MeterDate> parseDate(wire::ByteView value);

/// Time of day of 04000102: ss mm hh.
struct MeterTimeOfDay
{
    int hour = 0; ///< hh, 0..23
    int minute = 0; ///< mm, 0..59
    int second = 0; ///< ss, 0..59

    friend bool operator==(const MeterTimeOfDay &, const MeterTimeOfDay &) = default;
};
[[nodiscard]] Value<MeterTimeOfDay> parseTimeOfDay(wire::ByteView value);
/// The clock from its two halves, which are read with two requests: read the date again if midnight may lie between.
[[nodiscard]] wire::WireTime clockOf(const MeterDate &date, const MeterTimeOfDay &time);

/// Time stamp of a daily freeze, 050600nn: mm hh DD MM YY; all zeros (a freeze that never was) is no value, as FF is.
[[nodiscard]] Value<wire::WireTime> parseFreezeStamp(wire::ByteView value);
/// ss mm hh DD MM YY, 6 bytes: broadcast time (C = 08), valid-until (N3..N8 of C = 1C). Has no "no value".
[[nodiscard]] wire::WireResult<wire::WireTime> parseTimestamp(wire::ByteView value);

/// The writing side, for requests and for the virtual meters. nullopt is written as FF. `Range` if the number does
/// not fit or the time does not exist; nothing is appended then.
[[nodiscard]] wire::WireResult<void> appendEnergy(QByteArray &to, std::optional<wire::EnergyHundredths> energy);
[[nodiscard]] wire::WireResult<void> appendCombinedEnergy(QByteArray &to, std::optional<wire::EnergyHundredths> energy);
[[nodiscard]] wire::WireResult<void> appendMoney(QByteArray &to, std::optional<wire::MoneyFen> money);
[[nodiscard]] wire::WireResult<void> appendVoltage(QByteArray &to, std::optional<wire::Decivolts> voltage);
[[nodiscard]] wire::WireResult<void> appendCurrent(QByteArray &to, std::optional<wire::Milliamps> current);
[[nodiscard]] wire::WireResult<void> appendPower(QByteArray &to, std::optional<wire::Deciwatts> power);
[[nodiscard]] wire::WireResult<void> appendReactivePower(QByteArray &to, std::optional<wire::Decivars> power);
[[nodiscard]] wire::WireResult<void> appendPowerFactor(
    QByteArray &to, std::optional<wire::PowerFactorThousandths> factor);
[[nodiscard]] wire::WireResult<void> appendFrequency(QByteArray &to, std::optional<wire::Centihertz> frequency);
[[nodiscard]] wire::WireResult<void> appendCount(QByteArray &to, int count);
/// 04000101: WW DD MM YY with the true weekday.
[[nodiscard]] wire::WireResult<void> appendDate(QByteArray &to, wire::WireDate date);
/// 04000102: ss mm hh
[[nodiscard]] wire::WireResult<void> appendTimeOfDay(QByteArray &to, const wire::WireTime &time);
/// 050600nn: mm hh DD MM YY
[[nodiscard]] wire::WireResult<void> appendFreezeStamp(QByteArray &to, const wire::WireTime &stamp);
/// C = 08, C = 1C: ss mm hh DD MM YY
[[nodiscard]] wire::WireResult<void> appendTimestamp(QByteArray &to, const wire::WireTime &time);

} // namespace meterdesk::dlt645
