// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/BillingStore.h"

namespace meterdesk {

class DbConnection;

/// One hold with what it is about.
struct HoldRecord
{
    HoldId id;
    ReadingId reading;
    MeterId meter;
    MeterNo meterNo;
    PropertyCode accountCode; ///< empty: the meter has no room any more
    HoldReason reason = HoldReason::Implausible;
    RegisterPoint previous;
    RegisterPoint current;
    WallTime openedAt;
};

/// Readings that billing did not believe.
namespace HoldStore {

/// Opens a hold for a reading compared with what its meter was billed to.
[[nodiscard]] Result<HoldId> open(
    DbConnection &db, const BillableReading &reading, const RegisterPoint &previous, HoldReason reason, WallTime at);
/// Open holds, oldest first.
[[nodiscard]] Result<QList<HoldRecord>> listOpen(DbConnection &db);
[[nodiscard]] Result<std::optional<HoldRecord>> findOpen(DbConnection &db, HoldId hold);
/// The open hold of a reading.
[[nodiscard]] Result<std::optional<HoldRecord>> findOpenOf(DbConnection &db, ReadingId reading);
[[nodiscard]] Result<void> clear(DbConnection &db, HoldId hold, const QString &outcome, const QString &note,
    const QString &operatorName, WallTime at);
/// Puts typed registers in the place of the held ones; the hold keeps both.
[[nodiscard]] Result<void> retype(DbConnection &db, ReadingId reading, const Registers &registers, WallTime readAt);

} // namespace HoldStore

} // namespace meterdesk
