// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "WallTime.h"
#include "pages/SqlFilter.h"

#include <functional>

namespace meterdesk {

class DbConnection;

/// What the statements of every page have in common. In the texts the words `:today` and `:now` become the day and the
/// moment of the query, bound as values. Of the database's thread.
namespace PageStatements {

/// The ids under `filter`, in the order of `orderBy` (" ORDER BY …", with a LIMIT or without).
[[nodiscard]] Result<QList<std::int64_t>> ids(DbConnection &db, const QString &id, const QString &from,
    const SqlFilter &filter, const QString &orderBy, WallTime now);

/// One value an aggregate of `terms`, 0 where it is NULL.
[[nodiscard]] Result<QList<std::int64_t>> aggregates(
    DbConnection &db, const QStringList &terms, const QString &from, const SqlFilter &filter, WallTime now);

/// Calls `read` with each of the rows that have these ids, in no order.
[[nodiscard]] Result<void> rows(DbConnection &db, const QString &select, const QString &id, const QString &from,
    const QList<std::int64_t> &ids, WallTime now, const std::function<void(DbRow &row)> &read);

} // namespace PageStatements

} // namespace meterdesk
