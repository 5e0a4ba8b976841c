// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Billing.h"
#include "Reading.h"

#include <QtCore/QList>

namespace meterdesk {

class DbConnection;

/// The tenancy that charges go to, with its state of rule R3.
struct ChargedTenancy
{
    TenancyId id;
    RunningRemainder running;
    /// Equal for accounts with the same tariffs from the same days on, whose prices therefore are equal.
    QString tariffs;
};

/// A stored reading that waits to be billed, with what billing must know of its meter and account.
struct BillableReading
{
    ReadingId id;
    MeterId meter;
    MeterNo meterNo;
    MeterMetrology metrology;
    ReadingKind kind = ReadingKind::DailyFreeze;
    MeterId successor; ///< of a meter that was replaced: its last energy belongs to the successor's first bill
    AccountId account;
    PropertyCode accountCode;
    std::optional<ChargedTenancy> tenancy; ///< the present one of the account, before the run
    RegisterPoint point;
    std::optional<RegisterPoint> billedTo; ///< of its meter before the run
    HoldId hold; ///< open: it must be cleared first
    std::optional<HoldReason> heldFor; ///< of the open hold
    bool accepted = false; ///< an operator said it counts as read
};

/// What one meter adds to a bill.
struct BilledPart
{
    MeterId meter;
    ReadingId reading;
    MeterSpan span;
    PricedUse use;
};

/// A bill as it is stored. More than one part where the meter was replaced inside its span (B07).
struct BillRecord
{
    AccountId account;
    TenancyId tenancy;
    QList<BilledPart> parts; ///< ascending in time; the last one is of the meter that the bill is of
    DayRange days;
    Energy energy; ///< Σ parts
    ExactAmount exact; ///< Σ parts
    PostedCharge posting;
    std::int64_t entryNo = 0; ///< 0: charge 0.00
    WallTime postedAt;
};

/// Readings to bill, billing pointers, bills, and the running remainders of tenancies.
namespace BillingStore {

/// Gives meters in use in rooms with an open account their pointer: the start registers, as of 00:00 of the day the
/// account was opened. Meters that have one keep it.
[[nodiscard]] Result<void> createMissingPointers(DbConnection &db);
/// Readings that are behind their meter's pointer, or of a kind that is never billed, are information only.
[[nodiscard]] Result<void> setInformationAside(DbConnection &db);
/// In the order in which they are billed: (as_of, meter number). `until` bounds as_of, `account` narrows; empty: all.
[[nodiscard]] Result<QList<BillableReading>> billable(
    DbConnection &db, std::optional<WallTime> until, AccountId account);

[[nodiscard]] Result<std::optional<RegisterPoint>> pointer(DbConnection &db, MeterId meter);
[[nodiscard]] Result<void> setPointer(DbConnection &db, MeterId meter, const RegisterPoint &point);
[[nodiscard]] Result<void> setStanding(DbConnection &db, ReadingId reading, const QString &standing);
/// Readings that were billed: marks them so, and moves the pointer of each meter to the last of its own.
[[nodiscard]] Result<void> settle(DbConnection &db, const QList<ReadingId> &readings);

/// Stores the reading of a move or a replacement (CheckOut, CheckIn, ReplacementEnd); `note`: why it was typed.
/// `already-exists` for a second one of the same instant.
[[nodiscard]] Result<ReadingId> insertMovingReading(
    DbConnection &db, const Reading &reading, bool typed, const QString &note);

/// The prices of an account over time: the versions of the tariffs assigned to it, each from the day it began to count
/// for this account. Ascending by day.
[[nodiscard]] Result<QList<TariffVersion>> pricesOf(DbConnection &db, AccountId account);
/// Energy of a tenancy by month, as tiers count it: what was billed and what was corrected.
[[nodiscard]] Result<MonthlyUse> monthlyUse(DbConnection &db, TenancyId tenancy);
/// The present tenancy; empty for an account without one.
[[nodiscard]] Result<std::optional<ChargedTenancy>> chargedTenancy(DbConnection &db, AccountId account);
[[nodiscard]] Result<void> setRunning(DbConnection &db, TenancyId tenancy, const RunningRemainder &running);
/// The same for many at once.
[[nodiscard]] Result<void> setRunning(DbConnection &db, const QList<ChargedTenancy> &tenancies);

[[nodiscard]] Result<void> insertBill(DbConnection &db, const BillRecord &bill);
/// Energy of the newest bills of single days, newest first, at most `limit`.
[[nodiscard]] Result<QList<EnergyUse>> singleDayUses(DbConnection &db, AccountId account, int limit);

/// The newest daily freeze of a meter that was not discarded.
[[nodiscard]] Result<std::optional<RegisterPoint>> newestFreeze(DbConnection &db, MeterId meter);

} // namespace BillingStore

} // namespace meterdesk
