// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dlt645/MeterAddress.h"
#include "gdw1376/Messages.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

/// AFN = 04 / 0A F10 (终端电能表/交流采样装置配置参数; Q/GDW 1376.1 “AFN”, 04 set / 0A query, table of F10): the table
/// of meters that a concentrator reads (档案).
namespace meterdesk::gdw1376 {

/// Protocol byte of a meter in the table (offset 5).
namespace meterprotocol {

inline constexpr std::uint8_t notRead = 0; ///< 不需对本电能表抄表
inline constexpr std::uint8_t dlt645Of1997 = 1; ///< DL/T 645-1997
inline constexpr std::uint8_t acSampling = 2; ///< 交流采样装置
inline constexpr std::uint8_t dlt645Of2007 = 30; ///< DL/T 645-2007
inline constexpr std::uint8_t plcSerial = 31; ///< 串行接口连接窄带低压载波通信模块

} // namespace meterprotocol

/// One slot, 27 bytes: device number 2, point 2, baud (D7–D5) and port (D4–D0) 1, protocol 1, address 6 (A.12),
/// password 6, tariffs 1, digits 1, collector 6, user class 1.
struct MeterTableEntry
{
    static constexpr std::size_t size = 27;

    int deviceNumber = 1; ///< offset 0, 2 bytes; 1..2040: the slot
    int point = 1; ///< offset 2, 2 bytes; measuring point 1..2040; 0 deletes the slot
    /// Offset 4 D7–D5: 600 1200 2400 4800 7200 9600 19200, 0 = the port's default. Other codes than in 10 F1.
    int baud = 0;
    int port = 2; ///< offset 4 D4–D0; 1..31
    std::uint8_t protocol = meterprotocol::dlt645Of2007; ///< offset 5, see meterprotocol
    dlt645::MeterAddress address; ///< offset 6, 6 bytes, A.12
    std::array<std::uint8_t, 6> password{}; ///< offset 12, low byte first, zeros if none
    int tariffs = 4; ///< offset 18; 1..48
    int integerDigits = 6; ///< offset 19 D3–D2, sent less 4; 4..7
    int decimals = 2; ///< offset 19 D1–D0, sent less 1; 1..4
    dlt645::MeterAddress collector; ///< offset 20, 6 bytes, A.12; zeros: none
    int bigClass = 0; ///< offset 26 D7–D4, 用户大类号; 0..15
    int smallClass = 0; ///< offset 26 D3–D0, 用户小类号; 0..15

    friend bool operator==(const MeterTableEntry &, const MeterTableEntry &) = default;

    [[nodiscard]] bool isDeletion() const { return point == 0; }
    /// `Range` for a number that has no place; `Address` unless the meter is one certain meter (deletions carry any).
    [[nodiscard]] wire::WireResult<void> appendTo(QByteArray &body) const;
    /// The first 27 of `bytes`; the caller has checked that there are as many. Takes any bytes.
    [[nodiscard]] static MeterTableEntry fromWire(wire::ByteView bytes);
};

/// How many slots go into one frame, request (04) and reply (0A) alike; at most 8, since many terminals refuse more.
[[nodiscard]] int meterTableEntriesPerFrame(int bufferBytes);

/// 04 F10: n (2), then the slots. `Range` for none and for a slot that is named twice, otherwise as the slots.
[[nodiscard]] wire::WireResult<Frame> setMeterTable(
    const RequestHead &head, std::span<const MeterTableEntry> entries, const MessagePassword &password = {});
/// 0A F10: n (2), then the device numbers asked for.
[[nodiscard]] wire::WireResult<Frame> meterTableQuery(const RequestHead &head, std::span<const int> deviceNumbers);
/// The device numbers of a 0A F10 query. `Control`, `Identifier`, `Length`.
[[nodiscard]] wire::WireResult<std::vector<int>> parseMeterTableQuery(const FrameView &query);
/// The slots in a 04 F10 frame or a 0A F10 reply. Slots of 28 bytes (one vendor splits the last byte in two) are
/// recognised by the length. `Control`, `Identifier`, `Length`.
[[nodiscard]] wire::WireResult<std::vector<MeterTableEntry>> parseMeterTable(const FrameView &frame);
/// The terminal's answer to a query.
[[nodiscard]] wire::WireResult<Frame> meterTableReply(const FrameView &query, std::span<const MeterTableEntry> entries);

/// Slots behind an F10 identifier: n and n × size bytes, as far as they come.
struct MeterTableBody
{
    std::size_t entrySize = MeterTableEntry::size; ///< 27, or 28 of one vendor
    wire::ByteView entries; ///< n × entrySize bytes
};
/// `Length` without n.
[[nodiscard]] wire::WireResult<MeterTableBody> takeMeterTable(UnitReader &reader);

} // namespace meterdesk::gdw1376
