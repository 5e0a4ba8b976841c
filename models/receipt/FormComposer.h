// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ReceiptContent.h"
#include "ReceiptDocument.h"
#include "ReceiptLayout.h"

namespace meterdesk {

/// A slip as a ruled form: Slip241, A5, or A4 with two forms. The form always fits its sheet: where names and notes are
/// long, everything is set smaller.
[[nodiscard]] Result<ReceiptDocument> composeForm(const ReceiptContent &content, ReceiptLayout layout);

} // namespace meterdesk
