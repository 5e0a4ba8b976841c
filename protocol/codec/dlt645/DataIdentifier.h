// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteView.h"

#include <QtCore/QString>

#include <compare>
#include <cstdint>

namespace meterdesk::dlt645 {

/// The data identifier DI3 DI2 DI1 DI0 of DL/T 645-2007 (数据标识; “Data identifiers”) as one number (0x04000503); on
/// the wire DI0 goes first.
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

/// Data identifiers of DL/T 645-2007 (“Data identifiers”) with format and bytes of their values, which Values.h reads.
/// A value of FF bytes is "no value"; a block has FF where a phase is missing.
namespace di {

inline constexpr DataIdentifier combinedActiveTotal{0x00000000}; ///< XXXXXX.XX kWh, 4 bytes, top bit = sign
inline constexpr DataIdentifier forwardActiveTotal{0x00010000}; ///< XXXXXX.XX kWh, 4 bytes, as all energy
inline constexpr DataIdentifier forwardActiveSharp{0x00010100}; ///< tariff 1 尖
inline constexpr DataIdentifier forwardActivePeak{0x00010200}; ///< tariff 2 峰
inline constexpr DataIdentifier forwardActiveFlat{0x00010300}; ///< tariff 3 平
inline constexpr DataIdentifier forwardActiveValley{0x00010400}; ///< tariff 4 谷
inline constexpr DataIdentifier forwardActiveBlock{0x0001FF00}; ///< total, then each tariff, 4 bytes each; at most 64
inline constexpr DataIdentifier reverseActiveTotal{0x00020000}; ///< XXXXXX.XX kWh
inline constexpr DataIdentifier remainingEnergy{0x00900100}; ///< XXXXXX.XX kWh
inline constexpr DataIdentifier overdraftEnergy{0x00900101}; ///< XXXXXX.XX kWh
inline constexpr DataIdentifier remainingMoney{0x00900200}; ///< XXXXXX.XX yuan
inline constexpr DataIdentifier overdraftMoney{0x00900201}; ///< XXXXXX.XX yuan

inline constexpr DataIdentifier voltageA{0x02010100}; ///< XXX.X V, 2 bytes; phase B and C: +0x100, +0x200
inline constexpr DataIdentifier voltageBlock{0x0201FF00}; ///< A, B, C, 2 bytes each
inline constexpr DataIdentifier currentA{0x02020100}; ///< XXX.XXX A, 3 bytes, top bit = sign
inline constexpr DataIdentifier currentBlock{0x0202FF00}; ///< A, B, C, 3 bytes each
inline constexpr DataIdentifier activePowerTotal{0x02030000}; ///< XX.XXXX kW, 3 bytes, top bit = sign; phases +0x100
inline constexpr DataIdentifier activePowerBlock{0x0203FF00}; ///< total, A, B, C, 3 bytes each

inline constexpr DataIdentifier reactivePowerTotal{0x02040000}; ///< XX.XXXX kvar, 3 bytes, top bit = sign
inline constexpr DataIdentifier powerFactorTotal{0x02060000}; ///< X.XXX, 2 bytes, top bit = sign
inline constexpr DataIdentifier frequency{0x02800002}; ///< XX.XX Hz, 2 bytes

inline constexpr DataIdentifier coverOpenCount{0x03300D00}; ///< XXXXXX, 3 bytes

inline constexpr DataIdentifier date{0x04000101}; ///< WW DD MM YY, 4 bytes, WW 0 = Sunday
inline constexpr DataIdentifier time{0x04000102}; ///< ss mm hh, 3 bytes
inline constexpr DataIdentifier tariffCount{0x04000204}; ///< NN, 1 byte, 1..63
inline constexpr DataIdentifier communicationAddress{0x04000401}; ///< 通信地址, 6 bytes as A0..A5
inline constexpr DataIdentifier meterNumber{0x04000402}; ///< 表号, 6 bytes
inline constexpr DataIdentifier assetCode{0x04000403}; ///< ASCII 32, last character first
inline constexpr DataIdentifier ratedVoltage{0x04000404}; ///< ASCII 6, last character first, as the texts below
inline constexpr DataIdentifier ratedCurrent{0x04000405}; ///< ASCII 6
inline constexpr DataIdentifier maximumCurrent{0x04000406}; ///< ASCII 6
inline constexpr DataIdentifier activeConstant{0x04000409}; ///< 3 bytes, impulses per kWh
inline constexpr DataIdentifier meterModel{0x0400040B}; ///< ASCII 10
inline constexpr DataIdentifier productionDate{0x0400040C}; ///< ASCII 10
inline constexpr DataIdentifier protocolVersion{0x0400040D}; ///< ASCII 16
inline constexpr DataIdentifier alarmMoney1{0x04001001}; ///< 报警金额 1: XXXXXX.XX yuan, 4 bytes, as the four below
inline constexpr DataIdentifier alarmMoney2{0x04001002}; ///< 报警金额 2
inline constexpr DataIdentifier overdraftLimit{0x04001003}; ///< 透支金额限值
inline constexpr DataIdentifier hoardingLimit{0x04001004}; ///< 囤积金额限值
inline constexpr DataIdentifier closePermitMoney{0x04001005}; ///< 合闸允许金额限值
inline constexpr DataIdentifier softwareVersion{0x04800001}; ///< ASCII 32
inline constexpr DataIdentifier hardwareVersion{0x04800002}; ///< ASCII 32
inline constexpr DataIdentifier vendorVersion{0x04800003}; ///< ASCII 32
inline constexpr DataIdentifier statusWord1{0x04000501}; ///< 2 bytes, low byte first; words 2..7 follow: “Status words”
inline constexpr DataIdentifier statusWord3{0x04000503}; ///< relay, supply hold, prepayment: StatusWord3.h
inline constexpr DataIdentifier statusBlock{0x040005FF}; ///< words 1..7, 2 bytes each

inline constexpr DataIdentifier tripCount{0x1D000001}; ///< XXXXXX, 3 bytes
inline constexpr DataIdentifier lastTripRecord{0x1D000101}; ///< SwitchRecord; 02..0A the ones before
inline constexpr DataIdentifier closeCount{0x1E000001}; ///< XXXXXX, 3 bytes
inline constexpr DataIdentifier lastCloseRecord{0x1E000101}; ///< SwitchRecord; 02..0A the ones before

/// 0001tt00: tariffs 1 (sharp) to 63 of the forward active energy; 0 the total.
[[nodiscard]] constexpr DataIdentifier forwardActiveTariff(int tariff)
{
    return {0x00010000U + (static_cast<std::uint32_t>(tariff) << 8)};
}
/// 000100nn: forward active total at settlement 1 (the last) to 12.
[[nodiscard]] constexpr DataIdentifier settledForwardActive(int settlement)
{
    return {0x00010000U + static_cast<std::uint32_t>(settlement)};
}

/// Daily freezes go back 1 (last midnight) to 62 days.
inline constexpr int mostFreezesBack = 62;
/// 050600nn: time stamp mm hh DD MM YY, 5 bytes, of the daily freeze `daysBack` days back (1..62).
[[nodiscard]] constexpr DataIdentifier freezeStamp(int daysBack)
{
    return {0x05060000U + static_cast<std::uint32_t>(daysBack)};
}
/// 050601nn: forward active total and tariffs of that freeze, 4 bytes each.
[[nodiscard]] constexpr DataIdentifier freezeForwardActive(int daysBack)
{
    return {0x05060100U + static_cast<std::uint32_t>(daysBack)};
}
/// 050602nn: reverse active total and tariffs of that freeze, 4 bytes each.
[[nodiscard]] constexpr DataIdentifier freezeReverseActive(int daysBack)
{
    return {0x05060200U + static_cast<std::uint32_t>(daysBack)};
}

} // namespace di

} // namespace meterdesk::dlt645
