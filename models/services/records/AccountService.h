// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Account.h"
#include "Async.h"
#include "Clock.h"
#include "DaysLeft.h"
#include "Meter.h"
#include "MeterFact.h"
#include "Operator.h"
#include "Property.h"
#include "SupplyState.h"
#include "Tariff.h"

#include <QtCore/QList>

namespace meterdesk {

class Database;

/// A property as the opening of accounts offers it.
struct OpeningCandidate
{
    Property property;
    int rooms = 0; ///< itself, or the rooms below it
    int open = 0; ///< of them with an account already
};

/// 批量开户: the accounts of these rooms, and of all rooms below these buildings and flats.
struct OpenAccountsRequest
{
    QList<PropertyCode> properties;
    QDate openedOn;
    AccountTerms terms;
    QString tariffName;
    QString address; ///< empty: the address of each room
    QString memberName; ///< for single rooms
    QString memberPhone;
};

struct OpenedAccounts
{
    QList<PropertyCode> opened;
    QList<PropertyCode> reopened; ///< were closed: vacant rooms again, to be moved into
    QList<PropertyCode> skipped; ///< had an open account already
};

/// What 批量改参数 changes; what is empty stays.
struct TermsChange
{
    std::optional<QString> ownerUnit;
    std::optional<PayMethod> settlement;
    std::optional<Voltage> voltage;
    std::optional<Money> alarm1;
    std::optional<Money> alarm2;
    std::optional<Money> overdraft;
    std::optional<bool> autoTrip;
    std::optional<QString> address;

    [[nodiscard]] AccountTerms appliedTo(AccountTerms terms) const;
};

/// A meter of a room with what it last told.
struct AccountMeter
{
    Meter meter;
    QString concentratorName;
    MeterFact fact;
};

/// Everything the side panels show of one account.
struct AccountDetails
{
    Account account;
    Property property;
    QList<AccountMeter> meters;
    SupplyState supply = SupplyState::Unpaired;
    QDate billedTo; ///< 电费时间; null if never billed
    std::optional<TariffVersion> price; ///< in force today
    DaysLeft daysLeft; ///< with the average of the last days
};

/// Accounts, their terms and members. Balances are written by the money services only. Every change is in the operation
/// log. Thread-safe.
///
/// Changes need ManageAccounts. Errors besides those named: `not-permitted`, `unknown-account`, `account-closed`, those
/// of the database; after an error nothing is changed. The detail begins with the field to blame where there is one.
class AccountService
{
public:
    AccountService(Database &database, const Clock &clock);

    /// By room code; closed accounts too.
    [[nodiscard]] Async<QList<Account>> accounts() const;
    [[nodiscard]] Async<AccountDetails> details(const PropertyCode &code) const;

    /// Properties whose code begins with the text or whose name contains it, of one type where given:
    /// buildings and flats before rooms, each by code.
    [[nodiscard]] Async<QList<OpeningCandidate>> candidates(
        const QString &find, std::optional<PropertyType> type, int limit) const;
    /// In one transaction. Errors: `unknown-property`, `unknown-tariff` (also one without a price on that day),
    /// `invalid-date`, `invalid-amount`, `invalid-argument`.
    [[nodiscard]] Async<OpenedAccounts> open(const Actor &actor, const OpenAccountsRequest &request);

    /// Errors: `invalid-amount`.
    [[nodiscard]] Async<void> changeTerms(
        const Actor &actor, const QList<PropertyCode> &codes, const TermsChange &change);
    /// Corrects name and phone of who lives there; a new tenant is a check-out and a check-in.
    [[nodiscard]] Async<void> changeMember(
        const Actor &actor, const PropertyCode &code, const QString &name, const QString &phone);
    /// From 00:00 of `from` on. `backdated` where something was billed past it, `unknown-tariff`.
    [[nodiscard]] Async<void> assignTariff(
        const Actor &actor, const QList<PropertyCode> &codes, const QString &tariffName, QDate from);

    /// Takes an account away that has no history; `has-history` otherwise.
    [[nodiscard]] Async<void> remove(const Actor &actor, const PropertyCode &code);
    /// 销户, from now on: of a vacant room, at 0.00, with everything billed. `has-history` for another balance,
    /// `occupied`, `unbilled` (readings wait for billing or for a decision). open() opens it again.
    [[nodiscard]] Async<void> close(const Actor &actor, const PropertyCode &code);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
