// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DayEnd.h"
#include "Shift.h"

namespace meterdesk {

class DbConnection;

/// What the services of shifts and day-ends answer, for papers that are gathered in one transaction.
namespace ClosingReports {

/// The open shift until now; `no-shift`.
[[nodiscard]] Result<ShiftReport> interim(DbConnection &db, WallTime now);
/// A counted or closed shift; `no-shift`.
[[nodiscard]] Result<ShiftReport> shift(DbConnection &db, const QString &number);

/// What a day-end of this date would say; `ledger-broken`.
[[nodiscard]] Result<DayEnd> dayEndDraft(DbConnection &db, QDate businessDate, WallTime now);
/// A day-end as it was made; `unknown-receipt`.
[[nodiscard]] Result<DayEnd> dayEnd(DbConnection &db, const QString &number);

} // namespace ClosingReports

} // namespace meterdesk
