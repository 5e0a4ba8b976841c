// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PrintOrder.h"
#include "PrintSpooler.h"
#include "common/StepResult.h"

namespace meterdesk {

/// 打印 as a step of a top-up: how far its slip came, without id and time. `printer`: where the slip is, if it is
/// known.
[[nodiscard]] Step printProgress(const PrintOrder &order, const std::optional<PrinterInfo> &printer);

} // namespace meterdesk
