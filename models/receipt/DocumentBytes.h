// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ReceiptDocument.h"

namespace meterdesk {

/// Finished pages as they are kept until they are printed, to be printed later on whatever printer there is.
[[nodiscard]] QByteArray documentBytes(const QList<ReceiptDocument> &pages);
/// `invalid-argument` where the bytes are damaged or of another version of the program.
[[nodiscard]] Result<QList<ReceiptDocument>> documentFromBytes(const QByteArray &bytes);

} // namespace meterdesk
