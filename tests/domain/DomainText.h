// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Quantities.h"
#include "Registers.h"
#include "Tariff.h"
#include "WallTime.h"

#include <QtCore/QString>

#include <cstdint>
#include <limits>

namespace meterdesk::test {

inline constexpr std::int64_t mostInt64 = std::numeric_limits<std::int64_t>::max();

/// Values from the texts of test rows; a text that cannot be read ends the test program, naming it.
[[nodiscard]] Money money(QStringView text);
[[nodiscard]] Energy kwh(QStringView text);
[[nodiscard]] UnitPrice price(QStringView text);
[[nodiscard]] WallTime instant(QStringView text);

/// "19.29" (total alone) or "19.29 0.00 13.11 0.00 6.18" (total 尖 峰 平 谷); '-' for a register that is missing.
[[nodiscard]] Registers registers(QStringView text);

/// Versions, ascending, separated by ';': "1.20", "1.20; 2017-05-17 0.90", "tou 1.20 1.50 1.20 0.80 0.40" (total and
/// four rates). The first one is in force from 2000-01-01.
[[nodiscard]] QList<TariffVersion> versions(QStringView text);

} // namespace meterdesk::test
