// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dlt645/MeterAddress.h"
#include "gdw1376/Messages.h"

#include <vector>

/// AFN = 10 F9 (Q/GDW 1376.1 “AFN”, 10 data forwarding): the terminal reads one item of a meter itself and returns the
/// value (转发主站直接抄读电表).
namespace meterdesk::gdw1376 {

/// A request: port 1, number of relays 1, relays 6 each, target 6, kind of identifier 1 (0 = 1997, 1 = 2007), DI 2
/// or 4.
struct ItemQuery
{
    static constexpr std::uint8_t relaysUnspecified = 0xFF; ///< the terminal finds the way itself

    std::uint8_t port = 31; ///< 1..31
    std::vector<dlt645::MeterAddress> relays; ///< at most 15, first the nearest to the terminal
    dlt645::MeterAddress meter; ///< the target, A.12
    bool of1997 = false; ///< kind of identifier 0; else 1
    std::uint32_t item = 0; ///< DI as one number: 0x9010 or 0x00010000

    friend bool operator==(const ItemQuery &, const ItemQuery &) = default;
};

/// What became of it: the result byte of a reply.
enum class ItemResult : std::uint8_t {
    CannotForward = 0, ///< 不能执行转发
    Timeout = 1, ///< 转发接收超时
    Error = 2, ///< 转发接收错误
    Confirmed = 3, ///< 转发接收确认: done, no data
    Denied = 4, ///< 转发接收否认
    Data = 5, ///< 转发接收数据
};

/// A reply: port 1, target 6, result 1, length 1, DI, value.
struct ItemReply
{
    ItemResult result = ItemResult::CannotForward; ///< numbers above 5 are kept as they come
    wire::ByteView value; ///< behind the identifier; points into the frame, empty unless `Data`
};

/// `Address` unless terminal, relays and meter each are one certain device; `Range` for port, relays and identifier.
[[nodiscard]] wire::WireResult<Frame> itemQuery(const RequestHead &head, const ItemQuery &query);
/// `Control`, `Identifier`, `Length`.
[[nodiscard]] wire::WireResult<ItemQuery> parseItemQuery(const FrameView &frame);

/// The answer to `asked`: port, meter and identifier must agree (`Address`, `Identifier`). Terminals of 2009 and 2013
/// write the identifier of a 1997 item in two or four bytes; whichever fits the length is taken.
[[nodiscard]] wire::WireResult<ItemReply> parseItemReply(const ItemQuery &asked, const FrameView &reply);

/// The terminal's side.
[[nodiscard]] wire::WireResult<Frame> itemReply(
    const FrameView &query, const ItemQuery &asked, ItemResult result, wire::ByteView value = {});

/// Function numbers of AFN = 10. F10 and F11 have no builder: 2009 and 2013 give them different meanings, one of which
/// switches a meter.
namespace forwardfn {

inline constexpr int transparent = 1; ///< 透明转发
inline constexpr int readItem = 9; ///< 转发主站直接对电表的抄读数据命令
inline constexpr int meterRelayOf2009 = 10; ///< 转发主站直接对电表的遥控跳闸/允许合闸命令, never sent

} // namespace forwardfn

} // namespace meterdesk::gdw1376
