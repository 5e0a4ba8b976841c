// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Wording.h"
#include "describe/FrameDescription.h"

namespace meterdesk::wire {

/// What a frame says, in one line of words for the wire monitor and the record of a command:
///
/// "meter 000000366566: forward active total 0.26 kWh" / "电表000000366566：正向有功总电能 0.26 kWh",
/// "to terminal 1700-0405: forwarding, port 31: [to meter 000000366566: trip …]".
///
/// Values without data read "no data" / "无数据". Never a password. Bytes that are no frame are named by their fault.
[[nodiscard]] QString frameWords(ByteView bytes, Language language, ProtocolHint hint = ProtocolHint::Auto);

} // namespace meterdesk::wire
