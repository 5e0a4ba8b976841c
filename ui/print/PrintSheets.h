// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointF>

#include "documents/PrintOrderService.h"

namespace meterdesk {

/// What is handed over, as its printer takes it: a receipt laid out from its facts, any other document from its kept
/// pages. A receipt printer gets the layout of its own roll, and opens its drawer for the original of a cash payment.
/// Errors: `unsupported` (a sheet on a receipt printer), `amount-limit`, `invalid-argument` (damaged pages),
/// `print-failed`.
[[nodiscard]] Result<PrintSheet> sheetFor(const PrintTicket &ticket, const PrinterInfo &printer, QPointF offset);

} // namespace meterdesk
