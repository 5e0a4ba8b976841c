// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DayEnd.h"

namespace meterdesk {

/// A day-end as it is kept: JSON with sorted keys, so the same report is the same bytes.
[[nodiscard]] QByteArray dayEndToJson(const DayEnd &dayEnd);

/// `database-failed` for anything that `dayEndToJson` did not write.
[[nodiscard]] Result<DayEnd> dayEndFromJson(const QByteArray &json);

} // namespace meterdesk
