// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "WireQuantities.h"
#include "WireTime.h"
#include "dlt645/DataIdentifier.h"
#include "dlt645/Frame.h"
#include "dlt645/RelayControl.h"
#include "dlt645/Values.h"

#include <optional>
#include <span>

/// What DL/T 645-1997 does differently (“What differs”, “Data items”): two-byte identifiers, other function numbers.
/// Frame, decoder, error byte and BCD are those of 2007. There is no standard relay command.
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

/// Data identifiers of DL/T 645-1997 (“Data items”) with format and bytes of their values.
namespace di {

inline constexpr DataIdentifier forwardActiveTotal{0x9010}; ///< XXXXXX.XX kWh, 4 bytes; tariffs 1..4: 9011..9014
inline constexpr DataIdentifier forwardActiveBlock{0x901F}; ///< total and tariffs, AA between or behind them
inline constexpr DataIdentifier reverseActiveTotal{0x9020}; ///< XXXXXX.XX kWh, 4 bytes
inline constexpr DataIdentifier reverseActiveBlock{0x902F}; ///< as 901F
inline constexpr DataIdentifier lastMonthForwardActive{0x9410}; ///< XXXXXX.XX kWh, 4 bytes, at the end of last month
inline constexpr DataIdentifier monthBeforeForwardActive{0x9810}; ///< the same of the month before last
inline constexpr DataIdentifier voltageA{0xB611}; ///< XXX V, 2 bytes; B and C: B612, B613
inline constexpr DataIdentifier currentA{0xB621}; ///< XX.XX A, 2 bytes; B and C: B622, B623
inline constexpr DataIdentifier activePowerTotal{0xB630}; ///< XX.XXXX kW, 3 bytes; phases B631..B633
inline constexpr DataIdentifier reactivePowerTotal{0xB640}; ///< XX.XX kvar, 2 bytes
inline constexpr DataIdentifier powerFactorTotal{0xB650}; ///< X.XXX, 2 bytes
inline constexpr DataIdentifier date{0xC010}; ///< WW DD MM YY, 4 bytes
inline constexpr DataIdentifier time{0xC011}; ///< ss mm hh, 3 bytes
inline constexpr DataIdentifier meterStatus{0xC020}; ///< 1 byte
inline constexpr DataIdentifier gridStatus{0xC021}; ///< 1 byte
inline constexpr DataIdentifier activeConstant{0xC030}; ///< 3 bytes, impulses per kWh
inline constexpr DataIdentifier reactiveConstant{0xC031}; ///< 3 bytes, impulses per kvarh
inline constexpr DataIdentifier meterNumber{0xC032}; ///< 6 bytes, BCD; with AA it serves as "read address"
inline constexpr DataIdentifier userNumber{0xC033}; ///< 6 bytes, BCD
inline constexpr DataIdentifier deviceNumber{0xC034}; ///< 6 bytes, BCD
inline constexpr DataIdentifier tariffCount{0xC313}; ///< NN, 1 byte

} // namespace di

/// C = 01: DI, 2 bytes.
[[nodiscard]] wire::WireResult<Frame> readRequest(const MeterAddress &meter, DataIdentifier item);
/// C = 81: DI and value.
[[nodiscard]] wire::WireResult<Frame> readReply(const MeterAddress &meter, DataIdentifier item, wire::ByteView value);
/// C = 02: the next part of a reply with A1; `again` is C = 03, the same part once more.
[[nodiscard]] wire::WireResult<Frame> followUpRequest(
    const MeterAddress &meter, DataIdentifier item, bool again = false);
/// C = 01 for C032: the number of the meter that is alone on the line. 1997 has no "read address".
[[nodiscard]] wire::WireResult<Frame> readNumberRequest(const MeterAddress &meter = MeterAddress::wildcard());
/// C = 04: DI, P0 P1 P2 PA, value. Meters of some makers want the level first: see `PasswordOrder`. `Address` unless
/// the meter is one certain meter, `Length` above 50 bytes of DATA.
enum class PasswordOrder { LevelLast, LevelFirst, None };
[[nodiscard]] wire::WireResult<Frame> writeRequest(const MeterAddress &meter, DataIdentifier item,
    const Credentials &credentials, wire::ByteView value, PasswordOrder order = PasswordOrder::LevelLast);
/// C = 0A: the rules of `dlt645::writeAddressRequest`.
[[nodiscard]] wire::WireResult<Frame> writeAddressRequest(
    const MeterAddress &present, const MeterAddress &wanted, std::span<const MeterAddress> foundOnBus);

/// Value of 901F, 902F: total and tariffs, 4 bytes each, with or without the separator AA behind each.
[[nodiscard]] wire::WireResult<wire::EnergyRegisters> parseEnergyBlock(wire::ByteView value);
/// B611..B613: XXX V, 2 bytes.
[[nodiscard]] Value<wire::Decivolts> parseVoltage(wire::ByteView value);
/// B621..B623: XX.XX A, 2 bytes.
[[nodiscard]] Value<wire::Milliamps> parseCurrent(wire::ByteView value);
/// XX.XXXX kW, 3 bytes, top bit = sign, as in 2007; energy, date, time of day and counts too are read with Values.h.
using dlt645::parsePower;

/// What to read where a meter does not have the first item: refused with "no requested data", or answered with nothing.
struct FallBack
{
    DataIdentifier wanted;
    DataIdentifier instead;

    friend bool operator==(const FallBack &, const FallBack &) = default;
};
/// A single-tariff meter has the totals but not the blocks: 901F → 9010, 902F → 9020, 941F → 9410, 981F → 9810.
[[nodiscard]] std::span<const FallBack> fallBacks();
[[nodiscard]] std::optional<DataIdentifier> fallBackOf(DataIdentifier wanted);
/// The 2007 item that says the same as a 1997 one, nullopt if 2007 has none (meters of mixed dialects).
[[nodiscard]] std::optional<dlt645::DataIdentifier> itemOf2007(DataIdentifier item);

/// The identifier of a C = 01 request. `Control` or `Length` otherwise.
[[nodiscard]] wire::WireResult<DataIdentifier> parseRead(const Frame &request);

} // namespace meterdesk::dlt645::v1997
