// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ReceiptFacts.h"

#include <QtCore/QByteArray>

namespace meterdesk {

/// The facts of a slip as they are stored: JSON, money, energy and prices as decimal strings. What belongs to one print
/// (copy, printed when and by whom, voided, training) is not stored.
[[nodiscard]] QByteArray receiptFactsToJson(const ReceiptFacts &facts);
/// `database-failed` where a value does not parse.
[[nodiscard]] Result<ReceiptFacts> receiptFactsFromJson(const QByteArray &json);

} // namespace meterdesk
