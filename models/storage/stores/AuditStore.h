// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Identifiers.h"
#include "Quantities.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace meterdesk {

class DbConnection;

struct CachedBalance
{
    AccountId id;
    PropertyCode code;
    Money balance;
};

/// What `verify` compares the ledger with.
namespace AuditStore {

/// Every account, by room code.
[[nodiscard]] Result<QList<CachedBalance>> balances(DbConnection &db);
/// Room codes of tenancies whose running sums are not the sums of their bills.
[[nodiscard]] Result<QStringList> tenanciesThatDoNotAddUp(DbConnection &db);
/// Slip numbers of a prefix that were issued.
[[nodiscard]] Result<std::int64_t> slips(DbConnection &db, const QString &prefix);
/// What SQLite's own integrity and foreign key checks complain of.
[[nodiscard]] Result<QStringList> integrityFaults(DbConnection &db);

} // namespace AuditStore

} // namespace meterdesk
