// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Identifiers.h"
#include "Registers.h"
#include "WallTime.h"

#include <QtCore/QList>

#include <optional>

namespace meterdesk {

class DbConnection;

/// A stored reading with the newest answer that contradicts it.
struct ConflictRecord
{
    ReadingId reading;
    MeterId meter;
    MeterNo meterNo;
    PropertyCode accountCode; ///< empty: the meter has no room
    WallTime asOf;
    Registers stored;
    WallTime storedReadAt;
    bool billed = false; ///< the stored registers are in a bill
    Registers second;
    WallTime secondReadAt;
};

/// Second, different answers for readings already stored.
namespace ConflictStore {

/// Keeps an answer beside the stored reading, once however often it comes; whether somebody has to decide: not where
/// the same answer was decided about before.
[[nodiscard]] Result<bool> keep(DbConnection &db, ReadingId reading, const Registers &registers, WallTime readAt);

/// Undecided ones, by reading.
[[nodiscard]] Result<QList<ConflictRecord>> listOpen(DbConnection &db);
[[nodiscard]] Result<std::optional<ConflictRecord>> findOpen(DbConnection &db, ReadingId reading);

/// Puts the second answer in the place of the stored one, to be billed, or as information where its instant is billed
/// already.
[[nodiscard]] Result<void> take(DbConnection &db, const ConflictRecord &conflict);
/// Everything that contradicts the reading is decided; its day counts as collected.
[[nodiscard]] Result<void> resolve(DbConnection &db, const ConflictRecord &conflict, const QString &how, WallTime at);

} // namespace ConflictStore

} // namespace meterdesk
