// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ReceiptDocument.h"
#include "ReceiptLayout.h"
#include "WallTime.h"

namespace meterdesk {

/// 打印测试页: a frame on the edge of what is printed, a ruler of the width, the characters a slip is made of, and a QR
/// code. `printer` and `at` are printed on it. `print-failed` without a QGuiApplication.
[[nodiscard]] Result<ReceiptDocument> composeTestPage(ReceiptLayout layout, const QString &printer, WallTime at);

} // namespace meterdesk
