// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Ledger.h"
#include "Operator.h"

#include <QtCore/QList>

namespace meterdesk {

class Database;

/// One thing that is wrong with the records.
struct LedgerFault
{
    QString fault; ///< `hash`, `chain`, `number`, `balance-after`, `balance`, `remainder`, `seal` or `database`, then
                   ///< details
    QString entry; ///< number of the entry, code of the account, or empty
};

/// What `verify` found. Faults are in ledger order; the first one about an entry names the first bad entry.
struct LedgerReport
{
    std::int64_t entries = 0;
    QString seal; ///< first 8 characters of the last entry's hash; empty for an empty ledger
    QList<LedgerFault> faults;

    [[nodiscard]] bool isClean() const { return faults.isEmpty(); }
};

/// Reads and proves the ledger. Thread-safe.
class LedgerService
{
public:
    explicit LedgerService(Database &database);

    /// Entries oldest first; of one account, or all.
    [[nodiscard]] Async<QList<LedgerEntry>> entries(const std::optional<PropertyCode> &account = {}) const;

    /// Recomputes every hash and link, every balance after an entry, every account's cached balance, each tenancy's
    /// posted sum, and asks SQLite for its own integrity. With a known seal (from a receipt or a day-end) it also
    /// proves that the entry it was taken from is still there: a ledger whose tail was cut cannot show it.
    [[nodiscard]] Async<LedgerReport> verify(const QString &knownSeal = {}) const;

private:
    Database &m_database;
};

} // namespace meterdesk
