// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Shift.h"

namespace meterdesk {

class DbConnection;

/// Shifts, their deposits, and what the ledger says of their drawer.
namespace ShiftStore {

/// The id of the new row; `shift.id` is not read.
[[nodiscard]] Result<ShiftId> insert(DbConnection &db, const Shift &shift);
/// The one that is not closed yet.
[[nodiscard]] Result<std::optional<Shift>> present(DbConnection &db);
/// The newest shift, open or not.
[[nodiscard]] Result<std::optional<Shift>> newest(DbConnection &db);
[[nodiscard]] Result<std::optional<Shift>> find(DbConnection &db, const QString &number);
/// The number of the closed shift whose range holds this entry.
[[nodiscard]] Result<std::optional<QString>> closedOver(DbConnection &db, std::int64_t entryNo);
/// Newest first.
[[nodiscard]] Result<QList<Shift>> list(DbConnection &db, int limit);
/// Fixes the blind count: `countedAt`, `lastEntry`, `counted`, `expected`.
[[nodiscard]] Result<void> setCount(DbConnection &db, const Shift &shift);
/// Ends it: `closedAt`, `reason`, `handedOver`, `successor`.
[[nodiscard]] Result<void> close(DbConnection &db, const Shift &shift);

/// A deposit with the request it was booked under.
struct BookedDeposit
{
    ShiftId shift;
    CashDeposit deposit;
};
[[nodiscard]] Result<std::optional<BookedDeposit>> findDeposit(DbConnection &db, const QString &requestId);
[[nodiscard]] Result<void> insertDeposit(
    DbConnection &db, ShiftId shift, const QString &requestId, const CashDeposit &deposit);

/// The figures of a shift's range, up to `lastEntry`; reprints up to `until`.
[[nodiscard]] Result<ShiftFigures> figures(
    DbConnection &db, const Shift &shift, std::int64_t lastEntry, WallTime until);

} // namespace ShiftStore

} // namespace meterdesk
