// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Operator.h"
#include "stores/LedgerStore.h"

namespace meterdesk {

/// What is to be entered into the ledger.
struct Posting
{
    AccountId account;
    TenancyId tenancy;
    EntryKind kind = EntryKind::Adjustment;
    Money amount; ///< signed as it moves the balance
    QString requestId;
    QByteArray contentDigest;
    std::optional<PayMethod> method;
    QString receiptNo;
    QString note;
    std::int64_t reverses = 0;
    DocumentTail payeeDocument = {};
};

/// The one place where money is written: numbers, balances and hashes of new entries, inside the caller's transaction.
class LedgerPoster
{
public:
    LedgerPoster(DbConnection &db, const Actor &actor, WallTime now);

    /// Errors: `amount-limit` (0.00, or beyond one entry's 999,999.99), `amount-overflow` (of the balance),
    /// `already-exists` (request id), those of the database.
    [[nodiscard]] Result<LedgerEntry> post(const Posting &posting);

private:
    DbConnection &m_db;
    QString m_operatorName;
    WallTime m_now;
    std::optional<LedgerTip> m_tip;
};

} // namespace meterdesk
