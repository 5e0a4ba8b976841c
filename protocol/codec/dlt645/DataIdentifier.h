// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteView.h"

#include <QtCore/QString>

#include <compare>
#include <cstdint>

namespace meterdesk::dlt645 {

/// The data identifier DI3 DI2 DI1 DI0 of DL/T 645-2007 as one number (0x04000503); on the wire DI0 goes first.
struct DataIdentifier
{
    static constexpr std::size_t size = 4;

    std::uint32_t value = 0;

    constexpr auto operator<=>(const DataIdentifier &) const = default;

    /// From the first four of `bytes`; the caller has checked that there are four.
    [[nodiscard]] static constexpr DataIdentifier fromWire(wire::ByteView bytes)
    {
        return {static_cast<std::uint32_t>(bytes[0]) | static_cast<std::uint32_t>(bytes[1]) << 8
            | static_cast<std::uint32_t>(bytes[2]) << 16 | static_cast<std::uint32_t>(bytes[3]) << 24};
    }
    void appendTo(QByteArray &bytes) const
    {
        wire::appendLowFirst(bytes, static_cast<std::uint16_t>(value & 0xFFFF));
        wire::appendLowFirst(bytes, static_cast<std::uint16_t>(value >> 16));
    }
    /// "04000503"
    [[nodiscard]] QString toText() const { return QString::number(value, 16).rightJustified(8, u'0'); }
};

/// Data identifiers of DL/T 645-2007, table A of the standard, and the format of their values.
namespace di {

inline constexpr DataIdentifier combinedActiveTotal{0x00000000}; ///< XXXXXX.XX kWh, top bit = sign
inline constexpr DataIdentifier forwardActiveTotal{0x00010000}; ///< XXXXXX.XX kWh
inline constexpr DataIdentifier forwardActiveSharp{0x00010100}; ///< tariff 1 尖
inline constexpr DataIdentifier forwardActivePeak{0x00010200}; ///< tariff 2 峰
inline constexpr DataIdentifier forwardActiveFlat{0x00010300}; ///< tariff 3 平
inline constexpr DataIdentifier forwardActiveValley{0x00010400}; ///< tariff 4 谷
inline constexpr DataIdentifier forwardActiveBlock{0x0001FF00}; ///< total, then each tariff, 4 bytes each
inline constexpr DataIdentifier reverseActiveTotal{0x00020000}; ///< XXXXXX.XX kWh
inline constexpr DataIdentifier remainingEnergy{0x00900100}; ///< XXXXXX.XX kWh
inline constexpr DataIdentifier overdraftEnergy{0x00900101}; ///< XXXXXX.XX kWh
inline constexpr DataIdentifier remainingMoney{0x00900200}; ///< XXXXXX.XX yuan
inline constexpr DataIdentifier overdraftMoney{0x00900201}; ///< XXXXXX.XX yuan

inline constexpr DataIdentifier voltageA{0x02010100}; ///< XXX.X V; phase B and C: +0x100, +0x200
inline constexpr DataIdentifier voltageBlock{0x0201FF00};
inline constexpr DataIdentifier currentA{0x02020100}; ///< XXX.XXX A, top bit = sign
inline constexpr DataIdentifier currentBlock{0x0202FF00};
inline constexpr DataIdentifier activePowerTotal{0x02030000}; ///< XX.XXXX kW, top bit = sign; phases +0x100 …
inline constexpr DataIdentifier activePowerBlock{0x0203FF00};

inline constexpr DataIdentifier reactivePowerTotal{0x02040000}; ///< XX.XXXX kvar, top bit = sign
inline constexpr DataIdentifier powerFactorTotal{0x02060000}; ///< X.XXX, top bit = sign
inline constexpr DataIdentifier frequency{0x02800002}; ///< XX.XX Hz

inline constexpr DataIdentifier coverOpenCount{0x03300D00}; ///< 3 bytes

inline constexpr DataIdentifier date{0x04000101}; ///< WW DD MM YY, WW 0 = Sunday
inline constexpr DataIdentifier time{0x04000102}; ///< ss mm hh
inline constexpr DataIdentifier tariffCount{0x04000204}; ///< NN
inline constexpr DataIdentifier communicationAddress{0x04000401}; ///< 6 BCD
inline constexpr DataIdentifier meterNumber{0x04000402}; ///< 6 BCD
inline constexpr DataIdentifier assetCode{0x04000403}; ///< ASCII 32, last character first
inline constexpr DataIdentifier ratedVoltage{0x04000404}; ///< ASCII 6
inline constexpr DataIdentifier ratedCurrent{0x04000405}; ///< ASCII 6
inline constexpr DataIdentifier maximumCurrent{0x04000406}; ///< ASCII 6
inline constexpr DataIdentifier activeConstant{0x04000409}; ///< 3 bytes, impulses per kWh
inline constexpr DataIdentifier meterModel{0x0400040B}; ///< ASCII 10
inline constexpr DataIdentifier productionDate{0x0400040C}; ///< ASCII 10
inline constexpr DataIdentifier protocolVersion{0x0400040D}; ///< ASCII 16
inline constexpr DataIdentifier alarmMoney1{0x04001001}; ///< XXXXXX.XX yuan
inline constexpr DataIdentifier alarmMoney2{0x04001002};
inline constexpr DataIdentifier overdraftLimit{0x04001003};
inline constexpr DataIdentifier hoardingLimit{0x04001004};
inline constexpr DataIdentifier closePermitMoney{0x04001005};
inline constexpr DataIdentifier softwareVersion{0x04800001}; ///< ASCII 32
inline constexpr DataIdentifier hardwareVersion{0x04800002};
inline constexpr DataIdentifier vendorVersion{0x04800003};
inline constexpr DataIdentifier statusWord1{0x04000501}; ///< 2 bytes, low byte first; words 2..7 follow
inline constexpr DataIdentifier statusWord3{0x04000503}; ///< relay, supply hold, prepayment
inline constexpr DataIdentifier statusBlock{0x040005FF};

inline constexpr DataIdentifier tripCount{0x1D000001}; ///< 3 bytes
inline constexpr DataIdentifier lastTripRecord{0x1D000101}; ///< SwitchRecord; 02..0A the ones before
inline constexpr DataIdentifier closeCount{0x1E000001}; ///< 3 bytes
inline constexpr DataIdentifier lastCloseRecord{0x1E000101}; ///< SwitchRecord; 02..0A the ones before

/// Tariffs 1 (sharp) to 63 of the forward active energy; 0 the total.
[[nodiscard]] constexpr DataIdentifier forwardActiveTariff(int tariff)
{
    return {0x00010000U + (static_cast<std::uint32_t>(tariff) << 8)};
}
/// Forward active total at settlement 1 (the last) to 12.
[[nodiscard]] constexpr DataIdentifier settledForwardActive(int settlement)
{
    return {0x00010000U + static_cast<std::uint32_t>(settlement)};
}

/// Daily freezes go back 1 (last midnight) to 62 days.
inline constexpr int mostFreezesBack = 62;
/// Time stamp mm hh DD MM YY of the daily freeze `daysBack` days back.
[[nodiscard]] constexpr DataIdentifier freezeStamp(int daysBack)
{
    return {0x05060000U + static_cast<std::uint32_t>(daysBack)};
}
/// Forward active total and tariffs of that freeze.
[[nodiscard]] constexpr DataIdentifier freezeForwardActive(int daysBack)
{
    return {0x05060100U + static_cast<std::uint32_t>(daysBack)};
}
/// Reverse active total and tariffs of that freeze.
[[nodiscard]] constexpr DataIdentifier freezeReverseActive(int daysBack)
{
    return {0x05060200U + static_cast<std::uint32_t>(daysBack)};
}

} // namespace di

} // namespace meterdesk::dlt645
