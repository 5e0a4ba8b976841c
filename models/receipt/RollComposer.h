// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ReceiptContent.h"
#include "ReceiptDocument.h"
#include "ReceiptLayout.h"

namespace meterdesk {

/// A slip on a thermal roll; the page is as long as its content.
[[nodiscard]] Result<ReceiptDocument> composeRoll(const ReceiptContent &content, const Paper &paper);

} // namespace meterdesk
