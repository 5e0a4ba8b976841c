// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/BillingService.h"
#include "money/LedgerPoster.h"
#include "stores/BillingStore.h"

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
        MonthlyUse used; ///< filled where a price has tiers
        bool tiered = false;
    };
    /// A reading with what it costs, or why it cannot be billed.
    using PricedReading = std::variant<BilledPart, BillRow>;

    [[nodiscard]] Result<std::optional<BillRow>> bill(const BillableReading &reading);
    [[nodiscard]] Result<std::optional<BillRow>> billNext(const BillableReading &reading);
    [[nodiscard]] Result<PricedReading> price(
        const BillableReading &reading, const RegisterPoint &from, const ChargedAccount &account);
    /// Keeps the last energy of a replaced meter for the first bill of its successor.
    void carry(const BillableReading &reading, const BilledPart &part, ChargedAccount &account);
    static void count(const PricedUse &use, ChargedAccount &account);
    [[nodiscard]] Result<BillRow> post(
        const BillableReading &reading, const QList<BilledPart> &parts, ChargedAccount &account);
    /// Books the charge; the balance after it.
    [[nodiscard]] Result<Money> enter(BillRecord &record, const BillableReading &reading);
    [[nodiscard]] Result<void> settle(const BilledPart &part, AccountId account);
    [[nodiscard]] Result<BillRow> hold(
        const BillableReading &reading, const RegisterPoint &previous, HoldReason reason);
    [[nodiscard]] Result<BillRow> notPriced(
        const BillableReading &reading, const RegisterPoint &previous, const Error &error);
    [[nodiscard]] Result<BillRow> blocked(
        const BillableReading &reading, const RegisterPoint &previous, const QString &reason, HoldId hold);
    [[nodiscard]] RegisterPoint pointerOf(const BillableReading &reading) const;
    [[nodiscard]] Result<ChargedAccount *> accountOf(const BillableReading &reading);
    [[nodiscard]] Result<QList<TariffVersion>> pricesOf(AccountId account, const QString &tariffs);

    DbConnection &m_db;
    WallTime m_now;
    LedgerPoster m_poster;
    QHash<MeterId, RegisterPoint> m_pointers;
    QHash<AccountId, ChargedAccount> m_accounts;
    QList<ReadingId> m_billed;
    QHash<MeterId, QList<BilledPart>> m_carried; ///< by successor
    QHash<QString, QList<TariffVersion>> m_prices; ///< by tariff assignments: whole buildings share theirs
    QSet<std::int64_t> m_notPriced; ///< meters with such an item open
    QSet<MeterId> m_blocked;
};

} // namespace meterdesk
