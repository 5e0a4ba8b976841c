// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ReceiptDocument.h"

namespace meterdesk {

/// Paints one page black on white as PNG, for drivers that are painted on: 8 dots a millimetre on rolls, what the head
/// of a receipt printer has, twice as fine on sheets. `offset` in millimetres moves the print. `print-failed`.
[[nodiscard]] Result<QByteArray> pictureOf(const ReceiptDocument &page, QPointF offset = {});

} // namespace meterdesk
