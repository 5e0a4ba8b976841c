// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dlt645/MeterAddress.h"
#include "gdw1376/Messages.h"

#include <vector>

/// AFN = 10 F9: the terminal reads one item of a meter itself and returns the value (转发主站直接抄读电表).
namespace meterdesk::gdw1376 {

/// A request: port 1, number of relays 1, relays 6 each, target 6, kind of identifier 1 (0 = 1997, 1 = 2007), DI 2
/// or 4.
struct ItemQuery
{
    static constexpr std::uint8_t relaysUnspecified = 0xFF; ///< the terminal finds the way itself

    std::uint8_t port = 31; ///< 1..31
    std::vector<dlt645::MeterAddress> relays; ///< at most 15, first the nearest to the terminal
    dlt645::MeterAddress meter;
    bool of1997 = false;
    std::uint32_t item = 0; ///< DI as one number: 0x9010 or 0x00010000

    friend bool operator==(const ItemQuery &, const ItemQuery &) = default;
};

/// What became of it.
enum class ItemResult : std::uint8_t {
    CannotForward = 0,
    Timeout = 1,
    Error = 2,
    Confirmed = 3, ///< done, no data
    Denied = 4,
    Data = 5,
};

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

inline constexpr int transparent = 1;
inline constexpr int readItem = 9;
inline constexpr int meterRelayOf2009 = 10;

} // namespace forwardfn

} // namespace meterdesk::gdw1376
