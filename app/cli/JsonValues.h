// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Output.h"
#include "Registers.h"
#include "WallTime.h"

#include <optional>

namespace meterdesk::cli {

/// Values of rows. A missing value is null, never 0.00 and never an empty text.
[[nodiscard]] QJsonValue textOrNull(const QString &text);
[[nodiscard]] QJsonValue textOf(QDate date);
[[nodiscard]] QJsonValue textOf(const std::optional<WallTime> &time);
[[nodiscard]] QJsonValue textOf(const std::optional<Energy> &energy);

/// Adds total, sharp, peak, flat and valley; `prefix` goes before each key.
void appendRegisters(Row &row, const Registers &registers, QLatin1StringView prefix = {});

} // namespace meterdesk::cli
