// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dlt645/DataIdentifier.h"
#include "dlt645/Frame.h"
#include "dlt645/MeterRefusal.h"

#include <optional>

/// Replies of the meter: matching them to a request (master), and building them (virtual meters). DL/T 645-2007
/// “Control byte C”: columns ok, more, err and DATA ok reply; 1997 “What differs”.
namespace meterdesk::dlt645 {

/// A reply that belongs to the request: either a refusal or a value. `value` points into the reply frame.
struct Reply
{
    std::optional<MeterRefusal> refusal; ///< of an abnormal reply (D6 of C)
    wire::ByteView value; ///< behind DI for reads; all of DATA for the other functions
    bool more = false; ///< D5 of C: a follow-up frame must be asked for
    std::uint8_t sequence = 0; ///< SEQ, the last byte of a C = 92 reply; 0 for others
};

/// Whether `reply` answers `request`: its address fits (wildcards of the request match any), the function is the
/// same, and so is the data identifier of a read or follow-up (and the follow-up's number). Works for 1997 and 2007.
/// An error names the mismatch (`Address`, `Control`, `Identifier`, `Length`): such a frame is late or foreign, it is
/// counted and never accepted.
[[nodiscard]] wire::WireResult<Reply> matchReply(const Frame &request, const Frame &reply);
wire::WireResult<Reply> matchReply(const Frame &request, Frame &&reply) = delete;

/// The six bytes of a C = 93 reply as an address. `Length` unless six.
[[nodiscard]] wire::WireResult<MeterAddress> parseAddressReply(const Frame &reply);

/// C = 91 or B1: DI and value. `Length` above 200 bytes.
[[nodiscard]] wire::WireResult<Frame> readReply(
    const MeterAddress &meter, DataIdentifier item, wire::ByteView value, bool more = false);
/// C = 92 or B2: DI, value, SEQ.
[[nodiscard]] wire::WireResult<Frame> followUpReply(
    const MeterAddress &meter, DataIdentifier item, wire::ByteView value, std::uint8_t sequence, bool more = false);
/// C = 93: the meter's own address twice.
[[nodiscard]] Frame addressReply(const MeterAddress &meter);
/// No data: a write or relay command was carried out.
[[nodiscard]] Frame acknowledge(const MeterAddress &meter, Function function);
/// C = D1, D4, DC, …, one error byte.
[[nodiscard]] Frame errorReply(const MeterAddress &meter, Function function, std::uint8_t errorByte);
/// C = DC with the two-byte ERR of 2013 firmware, low byte first.
[[nodiscard]] Frame relayErrorReply(const MeterAddress &meter, std::uint16_t errorWord);

} // namespace meterdesk::dlt645
