// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ReceiptFacts.h"

namespace meterdesk::test {

/// A01 of the manual pays 50.00 in cash after its balance went to −3.32. Every optional field is filled.
[[nodiscard]] ReceiptFacts sampleReceipt();
/// The starred fields of the conventions and nothing else.
[[nodiscard]] ReceiptFacts smallestReceipt();
/// Reprinted, reversed, four prices, fee, long names, training: everything that makes a slip grow.
[[nodiscard]] ReceiptFacts largestReceipt();

} // namespace meterdesk::test
