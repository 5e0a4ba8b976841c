// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Account.h"
#include "Meter.h"
#include "Property.h"
#include "Tariff.h"

namespace meterdesk {

/// How the cells of an import are read. Words of enums are those of the command line, or the words of the screens.
namespace CellParsers {

[[nodiscard]] Result<int> integer(QStringView text);
[[nodiscard]] Result<bool> flag(QStringView text); ///< 0 or 1, 自动/手动, 是/否
[[nodiscard]] Result<WallTime> moment(QStringView text); ///< the seconds may be missing
[[nodiscard]] Result<std::int64_t> watts(QStringView kilowatts); ///< "13.2" → 13200
[[nodiscard]] Result<Energy> energy(QStringView text);

[[nodiscard]] Result<PropertyType> propertyType(QStringView text);
[[nodiscard]] Result<PayMethod> payMethod(QStringView text);
[[nodiscard]] Result<Voltage> voltage(QStringView text);
[[nodiscard]] Result<Parity> parity(QStringView text);
[[nodiscard]] Result<CloseMode> closeMode(QStringView text);
[[nodiscard]] Result<TariffMode> tariffMode(QStringView text);

} // namespace CellParsers

} // namespace meterdesk
