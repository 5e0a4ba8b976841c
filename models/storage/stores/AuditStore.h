// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Identifiers.h"
#include "LedgerHash.h"
#include "Quantities.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

#include <functional>

namespace meterdesk {

class DbConnection;

struct CachedBalance
{
    AccountId id;
    PropertyCode code;
    Money balance;
};

/// An entry of the ledger exactly as it is stored.
struct StoredEntry
{
    LedgerHashFields fields;
    QByteArray hash;
};

/// What `verify` compares the ledger with.
namespace AuditStore {

/// Every entry, oldest first. Nothing is made of its words and instants, as a million of them are looked at.
[[nodiscard]] Result<void> forEachEntry(DbConnection &db, const std::function<void(const StoredEntry &)> &visit);
/// Every account, by room code.
[[nodiscard]] Result<QList<CachedBalance>> balances(DbConnection &db);
/// Room codes of tenancies whose running sums are not the sums of their bills.
[[nodiscard]] Result<QStringList> tenanciesThatDoNotAddUp(DbConnection &db);
/// Slip numbers of a prefix that were issued.
[[nodiscard]] Result<std::int64_t> slips(DbConnection &db, const QString &prefix);
/// What SQLite's own integrity and foreign key checks complain of. Of a file over 64 MiB the indexes are not compared
/// with their tables (`quick_check`).
[[nodiscard]] Result<QStringList> integrityFaults(DbConnection &db);

} // namespace AuditStore

} // namespace meterdesk
