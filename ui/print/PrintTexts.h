// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include "PrintOrder.h"
#include "PrintSpooler.h"
#include "ReceiptLayout.h"

namespace meterdesk {

/// The words of a paper on screen: "80 mm roll".
[[nodiscard]] QString paperText(ReceiptLayout layout);

/// The words of printing.
namespace PrintTexts {

/// 购电单 退费单 …
[[nodiscard]] QString document(PrintDocument document);
/// "Original", "Copy 2"; empty before a paper may exist, and for documents without numbers.
[[nodiscard]] QString copy(const PrintOrder &order);
/// "ready", "out of paper" …
[[nodiscard]] QString state(PrinterState state);
/// The name of a printer and, where it is not ready, why.
[[nodiscard]] QString printer(const PrinterInfo &printer);
/// How far an order is, in a word or two.
[[nodiscard]] QString state(const PrintOrder &order);
/// Why there is no paper yet and what to do about it, in a sentence or two; `printer`: where the order is, if it is
/// known. Empty once it is settled.
[[nodiscard]] QString advice(const PrintOrder &order, const std::optional<PrinterInfo> &printer);

} // namespace PrintTexts

} // namespace meterdesk
