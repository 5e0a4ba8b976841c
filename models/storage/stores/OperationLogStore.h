// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FrameRecord.h"
#include "OperationRecord.h"

#include <QtCore/QList>

namespace meterdesk {

class DbConnection;

/// The operation log. Written in the transaction of the change it tells of, so neither is there without the other.
namespace OperationLogStore {

/// `action` is a kebab-case word; `detail` never holds passwords.
[[nodiscard]] Result<void> append(DbConnection &db, const Actor &actor, WallTime at, const QString &action,
    const QString &subject, const QString &detail);
/// The same, with the row id of the entry.
[[nodiscard]] Result<std::int64_t> insert(DbConnection &db, const Actor &actor, WallTime at, const QString &action,
    const QString &subject, const QString &detail);
/// Of 配表 (pair-…), newest first; of one padded meter number where it is not empty, not before `since` where it is
/// given.
[[nodiscard]] Result<QList<OperationRecord>> pairings(
    DbConnection &db, const QString &paddedMeterNo, std::optional<WallTime> since);
/// What crossed the wire in an operation.
[[nodiscard]] Result<QList<FrameRecord>> frames(DbConnection &db, std::int64_t operation);
/// Newest first; of one subject where it is not empty.
[[nodiscard]] Result<QList<OperationRecord>> newest(DbConnection &db, int limit, const QString &subject);

} // namespace OperationLogStore

} // namespace meterdesk
