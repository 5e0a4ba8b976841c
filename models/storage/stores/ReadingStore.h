// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MeterGateway.h"

#include <QtCore/QList>
#include <QtCore/QSet>

namespace meterdesk {

class DbConnection;

/// Where the registers of a stored reading came from.
enum class ReadingSource { Wire, Live, Typed, Import };
METERDESK_ENUM_WORDS(ReadingSource, {ReadingSource::Wire, QLatin1StringView("wire")},
    {ReadingSource::Live, QLatin1StringView("live")}, {ReadingSource::Typed, QLatin1StringView("typed")},
    {ReadingSource::Import, QLatin1StringView("import")})

/// Daily freezes and how their collection went. Every stored freeze has a collection attempt, so the log needs one
/// table for what came and what did not.
namespace ReadingStore {

/// How far back a meter can be asked: DL/T 645-2007 meters keep 62 daily freezes.
inline constexpr int daysKept = 62;

/// A meter that is collected, with the first day that is not billed yet.
struct CollectedMeter
{
    MeterId meter;
    ConcentratorId concentrator;
    std::optional<WallTime> billedTo; ///< of the billing pointer; empty where no account was opened yet
};

/// Meters in use behind a concentrator whose download was not cancelled, by concentrator and point.
[[nodiscard]] Result<QList<CollectedMeter>> collectedMeters(DbConnection &db);
/// Days whose freeze is stored, from `since` on.
[[nodiscard]] Result<QSet<QDate>> storedDays(DbConnection &db, MeterId meter, QDate since);

[[nodiscard]] Result<std::optional<Reading>> freeze(DbConnection &db, MeterId meter, QDate day);
/// Inserts a freeze to be billed, or as information where its instant is billed already.
[[nodiscard]] Result<ReadingId> insertFreeze(DbConnection &db, const Reading &reading, ReadingSource source);
/// The bytes a reading came from, as FrameKeeper kept them.
[[nodiscard]] Result<QList<FrameRecord>> frames(DbConnection &db, ReadingId reading);
/// The words of the reading's standing: pending, held, billed, information, discarded.
[[nodiscard]] Result<QString> standing(DbConnection &db, ReadingId reading);

/// How the collection of one day stands now.
[[nodiscard]] Result<void> putAttempt(DbConnection &db, MeterId meter, QDate day, CollectionStatus status, int attempts,
    WallTime at, const QString &detail);

/// Whether readings that wait for billing, held ones too, are above what the meter is billed to.
[[nodiscard]] Result<bool> hasUnbilledUse(DbConnection &db, MeterId meter);

/// Readings at or before the billing pointer of a meter become information.
[[nodiscard]] Result<void> settleBeforePointer(DbConnection &db, MeterId meter);

} // namespace ReadingStore

} // namespace meterdesk
