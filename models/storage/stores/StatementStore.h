// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AccountStatement.h"

#include <QtCore/QHash>

namespace meterdesk {

class DbConnection;

/// What unfolds the entries of one account.
namespace StatementStore {

/// Σ amounts of the account's entries before this business date.
[[nodiscard]] Result<Money> balanceBefore(DbConnection &db, AccountId account, QDate day);
/// All bills of the account, by their id, each with its lines; `entry` numbers are keys of `byEntry`.
struct Bills
{
    QHash<std::int64_t, BillDetails> byEntry;
    QList<BillDetails> free; ///< without an entry, posted within the days
};
/// Bills posted from `from` to `to` (null: without that bound).
[[nodiscard]] Result<Bills> bills(DbConnection &db, AccountId account, QDate from, QDate to);
/// By entry number.
[[nodiscard]] Result<QHash<std::int64_t, CorrectionDetails>> corrections(DbConnection &db, AccountId account);
/// Second operators, by entry number.
[[nodiscard]] Result<QHash<std::int64_t, QString>> approvers(DbConnection &db, AccountId account);
/// Cash that was rounded, by entry number.
[[nodiscard]] Result<QHash<std::int64_t, Money>> roundedCash(DbConnection &db, AccountId account);

} // namespace StatementStore

} // namespace meterdesk
