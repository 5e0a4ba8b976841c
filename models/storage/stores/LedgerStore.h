// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Ledger.h"

#include <QtCore/QList>

#include <functional>

namespace meterdesk {

class DbConnection;

/// The end of the hash chain; of an empty ledger entry 0 with the genesis hash.
struct LedgerTip
{
    std::int64_t no = 0;
    QByteArray hash;
};

/// An entry with what its request asked for.
struct BookedRequest
{
    LedgerEntry entry;
    QByteArray contentDigest; ///< 32 bytes
};

/// Recharges of one account in one month; reversed ones do not count.
struct MonthRecharges
{
    int count = 0;
    Money total;
};

/// Ledger entries and the balances they make. Only LedgerPoster writes here.
namespace LedgerStore {

[[nodiscard]] Result<LedgerTip> tip(DbConnection &db);
[[nodiscard]] Result<std::optional<BookedRequest>> findRequest(DbConnection &db, const QString &requestId);
[[nodiscard]] Result<std::optional<LedgerEntry>> findReceipt(DbConnection &db, const QString &receiptNo);
/// Whether a reversal of the entry exists.
[[nodiscard]] Result<bool> isReversed(DbConnection &db, std::int64_t entryNo);
/// Oldest first; of one account where it is valid.
[[nodiscard]] Result<void> forEach(
    DbConnection &db, AccountId account, const std::function<void(const LedgerEntry &)> &visit);
[[nodiscard]] Result<bool> hasEntries(DbConnection &db, TenancyId tenancy);
[[nodiscard]] Result<MonthRecharges> rechargesOfMonth(DbConnection &db, AccountId account, QDate month);

[[nodiscard]] Result<Money> balance(DbConnection &db, AccountId account);
/// Inserts the entry and sets the account's balance to `entry.balanceAfter`.
[[nodiscard]] Result<void> insert(DbConnection &db, const LedgerEntry &entry, const QByteArray &contentDigest);

} // namespace LedgerStore

} // namespace meterdesk
