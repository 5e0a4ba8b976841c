// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteView.h"

#include <QtCore/QString>

namespace meterdesk::wire {

/// Lower-case hexadecimal of sent or received bytes with `**` for every byte of a password (DL/T 645-2007 “Password /
/// operator”, 1376.1 “AUX” and F7, F10 of 04): P0..P2 of DL/T 645 requests
/// that carry one (also inside a forwarding frame), the password bytes of 1997 writes, and of 1376.1 PW, the passwords
/// of the meter table (F10) unless they are all zero, and the proxy's (F7). For whatever shows or exports frames. Bytes
/// that are no whole frame are shown as they are.
[[nodiscard]] QString maskedHex(ByteView bytes);

} // namespace meterdesk::wire
