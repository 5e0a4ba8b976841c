// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Account.h"
#include "Registers.h"
#include "SupplyState.h"
#include "WallTime.h"

#include <QtCore/QList>

namespace meterdesk {

class DbConnection;

/// Accounts with their terms, tariffs and tenancies. Balances are only read here: the ledger writes them.
namespace AccountStore {

/// The account of a room, closed ones too; `today` picks the tariff in force.
[[nodiscard]] Result<std::optional<Account>> find(DbConnection &db, const PropertyCode &code, QDate today);
/// As find(), with `unknown-account`.
[[nodiscard]] Result<Account> get(DbConnection &db, const PropertyCode &code, QDate today);
/// As get(), with `account-closed`.
[[nodiscard]] Result<Account> getOpen(DbConnection &db, const PropertyCode &code, QDate today);
/// The room of an account.
[[nodiscard]] Result<PropertyCode> codeOf(DbConnection &db, AccountId account);
/// By code of the room.
[[nodiscard]] Result<QList<Account>> list(DbConnection &db, QDate today);

/// 电费时间: the earliest billed day of the meters in use of a room; null if nothing was ever billed.
[[nodiscard]] Result<QDate> billedDay(DbConnection &db, AccountId account);

/// Of the room's first meter in use.
[[nodiscard]] Result<SupplyState> supply(DbConnection &db, PropertyId room);

/// Inserts the account and its first tenancy, from 00:00 of `openedOn`.
[[nodiscard]] Result<AccountId> insert(DbConnection &db, const Account &account);
[[nodiscard]] Result<void> updateTerms(
    DbConnection &db, AccountId account, const AccountTerms &terms, const QString &address);
[[nodiscard]] Result<void> updateMember(DbConnection &db, AccountId account, const QString &name, const QString &phone);
/// The tariff from 00:00 of `from` on; replaces the choice of the same day.
[[nodiscard]] Result<void> putTariff(DbConnection &db, AccountId account, TariffId tariff, QDate from);
/// The last instant the account was billed to; empty if never.
[[nodiscard]] Result<std::optional<WallTime>> billedTo(DbConnection &db, AccountId account);

/// Whether ledger, bills, answered money requests, commands or policy know the account.
[[nodiscard]] Result<bool> hasHistory(DbConnection &db, AccountId account);
/// Takes an account without history away, with the billing pointers of its meters.
[[nodiscard]] Result<void> remove(DbConnection &db, const Account &account);
/// Ends account and tenancy.
[[nodiscard]] Result<void> close(DbConnection &db, AccountId account, WallTime at);
/// Undoes close(): the vacancy that it ended goes on, or one begins where a tenancy ended.
[[nodiscard]] Result<void> reopen(DbConnection &db, AccountId account);

/// Billing of a meter begins behind these registers. A meter that has a pointer keeps it.
[[nodiscard]] Result<void> openBilling(DbConnection &db, MeterId meter, WallTime asOf, const Registers &start);
/// The meter is not billed for the time being; only where it never was.
[[nodiscard]] Result<void> dropBilling(DbConnection &db, MeterId meter);

} // namespace AccountStore

} // namespace meterdesk
