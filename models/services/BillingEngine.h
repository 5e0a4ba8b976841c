// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "BillingService.h"
#include "BillingStore.h"
#include "LedgerPoster.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace meterdesk {

/// What one run bills.
struct BillingScope
{
    std::optional<WallTime> until; ///< last as_of; empty: everything stored
    AccountId account; ///< none: all
};

/// One billing run inside the caller's transaction: the rules of `domain/Billing.h` applied to what is stored. Made for
/// one run.
class BillingEngine
{
public:
    BillingEngine(DbConnection &db, const Actor &actor, WallTime now);

    /// Bills every reading of the scope in the order (as_of, meter number). A reading that is held, or that no price
    /// fits, gives a Held row and blocks later ones of its meter. Fails only with errors of the database.
    [[nodiscard]] Result<QList<BillRow>> run(const BillingScope &scope);

private:
    /// What a charge of an account needs, loaded once a run.
    struct ChargedAccount
    {
        QList<TariffVersion> prices;
        ChargedTenancy tenancy;
    };

    [[nodiscard]] Result<std::optional<BillRow>> bill(const BillableReading &reading);
    [[nodiscard]] Result<BillRow> post(
        const BillableReading &reading, const MeterSpan &span, const PricedUse &use, ChargedAccount &account);
    [[nodiscard]] Result<BillRow> hold(
        const BillableReading &reading, const RegisterPoint &previous, HoldReason reason);
    [[nodiscard]] Result<BillRow> notPriced(
        const BillableReading &reading, const RegisterPoint &previous, const Error &error);
    [[nodiscard]] Result<BillRow> blocked(
        const BillableReading &reading, const RegisterPoint &previous, const QString &reason, HoldId hold);
    [[nodiscard]] Result<RegisterPoint *> pointerOf(const BillableReading &reading);
    [[nodiscard]] Result<ChargedAccount *> accountOf(AccountId account);

    DbConnection &m_db;
    WallTime m_now;
    LedgerPoster m_poster;
    QHash<MeterId, RegisterPoint> m_pointers;
    QHash<AccountId, ChargedAccount> m_accounts;
    QSet<MeterId> m_blocked;
};

} // namespace meterdesk
