// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dlt645/DataIdentifier.h"
#include "dlt645/Frame.h"
#include "dlt645/RelayControl.h"

/// Requests of the master, DL/T 645-2007 “Control byte C”, columns req and DATA request. Builders refuse what must
/// never be sent: a write or a relay command to an address with wildcards, all nines or no digits is `Address`,
/// whatever the caller thinks.
namespace meterdesk::dlt645 {

/// C = 11: DI, then block count or load-curve time where the item wants them.
[[nodiscard]] wire::WireResult<Frame> readRequest(
    const MeterAddress &meter, DataIdentifier item, wire::ByteView parameters = {});
/// C = 12: the next part of a reply that announced more; the first follow-up has `sequence` 1.
[[nodiscard]] wire::WireResult<Frame> followUpRequest(
    const MeterAddress &meter, DataIdentifier item, std::uint8_t sequence);
/// C = 13 to AA…AA: the address of the only meter on the line.
[[nodiscard]] Frame readAddressRequest();
/// C = 14: DI, PA P0..P2, C0..C3, data. `Length` above 50 bytes of DATA.
[[nodiscard]] wire::WireResult<Frame> writeRequest(
    const MeterAddress &meter, DataIdentifier item, const Credentials &credentials, wire::ByteView value);
/// C = 1C in clear text with N2 = 00 (“Relay control 1CH”).
[[nodiscard]] wire::WireResult<Frame> relayRequest(
    const MeterAddress &meter, const Credentials &credentials, const RelayControl &command);
/// C = 08 to 99…99: ss mm hh DD MM YY, nobody answers. Meters take it once a day and within 5 minutes of their own
/// clock.
[[nodiscard]] wire::WireResult<Frame> broadcastTimeRequest(const wire::WireTime &time);

/// What a meter finds in a read request or its follow-up.
struct ReceivedRead
{
    DataIdentifier item; ///< DI0..DI3
    std::uint8_t sequence = 0; ///< SEQ; 0 for C = 11, else the follow-up's number
};
/// `Control` unless C is 11 or 12, `Length` if the identifier is cut short.
[[nodiscard]] wire::WireResult<ReceivedRead> parseRead(const Frame &request);

/// What a meter finds in a write request. `value` points into `request`.
struct ReceivedWrite
{
    DataIdentifier item; ///< DI0..DI3
    Credentials credentials; ///< PA P0..P2, C0..C3
    wire::ByteView value; ///< what is behind them
};
/// `Control` unless C is 14, `Length` if DI or credentials are cut short.
[[nodiscard]] wire::WireResult<ReceivedWrite> parseWrite(const Frame &request);
wire::WireResult<ReceivedWrite> parseWrite(Frame &&request) = delete;

/// The time of a C = 08 request: ss mm hh DD MM YY. `Control`, `Length`, `Digit`, `Range`.
[[nodiscard]] wire::WireResult<wire::WireTime> parseBroadcastTime(const Frame &request);

/// `Control`: the request is another one than the parser is for.
[[nodiscard]] std::unexpected<wire::WireError> otherFunction(const Frame &request);

} // namespace meterdesk::dlt645
