// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "WireQuantities.h"
#include "dlt645/Frame.h"

/// What DL/T 645-1997 does differently: two-byte identifiers, other function numbers. Frame, decoder, error byte and
/// BCD are those of 2007. There is no standard relay command.
namespace meterdesk::dlt645::v1997 {

/// DI1 DI0 as one number (0x9010); on the wire DI0 goes first.
struct DataIdentifier
{
    static constexpr std::size_t size = 2;

    std::uint16_t value = 0;

    constexpr auto operator<=>(const DataIdentifier &) const = default;

    /// From the first two of `bytes`; the caller has checked that there are two.
    [[nodiscard]] static DataIdentifier fromWire(wire::ByteView bytes) { return {wire::lowFirst16(bytes)}; }
    /// "9010"
    [[nodiscard]] QString toText() const { return QString::number(value, 16).rightJustified(4, u'0'); }
};

namespace di {

inline constexpr DataIdentifier forwardActiveTotal{0x9010}; ///< XXXXXX.XX kWh
inline constexpr DataIdentifier forwardActiveBlock{0x901F}; ///< total and tariffs, AA between or behind them
inline constexpr DataIdentifier reverseActiveTotal{0x9020};
inline constexpr DataIdentifier voltageA{0xB611}; ///< XXX V, 2 bytes; B and C: B612, B613
inline constexpr DataIdentifier currentA{0xB621}; ///< XX.XX A, 2 bytes; B and C: B622, B623
inline constexpr DataIdentifier activePowerTotal{0xB630}; ///< XX.XXXX kW, 3 bytes; phases B631..B633
inline constexpr DataIdentifier date{0xC010}; ///< WW DD MM YY
inline constexpr DataIdentifier time{0xC011}; ///< ss mm hh
inline constexpr DataIdentifier meterNumber{0xC032}; ///< 6 BCD

} // namespace di

/// C = 01: DI.
[[nodiscard]] wire::WireResult<Frame> readRequest(const MeterAddress &meter, DataIdentifier item);
/// C = 81: DI and value.
[[nodiscard]] wire::WireResult<Frame> readReply(const MeterAddress &meter, DataIdentifier item, wire::ByteView value);
/// Value of 901F: total and tariffs, 4 bytes each, with or without the separator AA behind each.
[[nodiscard]] wire::WireResult<wire::EnergyRegisters> parseEnergyBlock(wire::ByteView value);
/// The identifier of a C = 01 request. `Control` or `Length` otherwise.
[[nodiscard]] wire::WireResult<DataIdentifier> parseRead(const Frame &request);

} // namespace meterdesk::dlt645::v1997
