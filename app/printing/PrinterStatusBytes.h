// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

namespace meterdesk {

/// What a receipt printer says of itself over its own line (Epson's ESC/POS reference). Real-time requests are answered
/// at once, even without paper; GS r is answered when everything before it is printed.
namespace PrinterStatusBytes {

/// DLE EOT 4: is there paper?
[[nodiscard]] QByteArray paperRequest();
/// GS r 1: tell when this is reached.
[[nodiscard]] QByteArray endRequest();

enum class Meaning {
    PaperThere,
    PaperOut,
    EndReached, ///< everything before the endRequest() is on paper
    Other
};
/// The two answers differ in their fixed bits: 0xx1xx10 to DLE EOT, 0xx0xxxx to GS r.
[[nodiscard]] Meaning meaningOf(char answer);

} // namespace PrinterStatusBytes

} // namespace meterdesk
