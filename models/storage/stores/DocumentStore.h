// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Ledger.h"
#include "SettlementSlip.h"
#include "stores/ReceiptStore.h"

namespace meterdesk {

class DbConnection;

/// A check-out as its slip tells it.
struct CheckOutSlip
{
    AccountId account;
    PropertyCode accountCode;
    TenancyId tenancy;
    WallTime at; ///< of its readings
    QString operatorName;
    Energy energy;
    Money finalBill;
    std::int64_t entryNo = 0; ///< 0 where nothing was left to settle
};

/// Who lived in a room, and when.
struct TenancySpan
{
    QString memberName;
    QString memberPhone;
    WallTime from;
    std::optional<WallTime> to;
};

/// What the papers tell that no other store answers.
namespace DocumentStore {

/// The prints of a numbered paper that is no receipt.
[[nodiscard]] Result<PrintHistory> prints(DbConnection &db, const QString &number);
/// Counts one more and answers with the prints before it.
[[nodiscard]] Result<PrintHistory> addPrint(
    DbConnection &db, const QString &number, WallTime at, const QString &operatorName);

[[nodiscard]] Result<std::optional<CheckOutSlip>> checkOut(DbConnection &db, const QString &slipNo);
/// The readings a check-out ended with, each with the last freeze before it, by meter number.
[[nodiscard]] Result<QList<FinalReading>> finalReadings(DbConnection &db, const CheckOutSlip &slip);
[[nodiscard]] Result<TenancySpan> tenancy(DbConnection &db, TenancyId tenancy);
/// Receipt numbers of the newest recharges of a tenancy by one method that were not reversed, oldest first.
[[nodiscard]] Result<QStringList> recharges(DbConnection &db, TenancyId tenancy, PayMethod method, int limit);

/// Numbers of the entries whose hash begins with this check code (LedgerHash.h), oldest first.
[[nodiscard]] Result<QStringList> receiptsSealed(DbConnection &db, const QString &checkCode);
/// The receipt number of the entry that reverses this one; empty where there is none.
[[nodiscard]] Result<QString> reversalOf(DbConnection &db, std::int64_t entryNo);
/// The name of the room a recharge was moved to; empty where it was not.
[[nodiscard]] Result<QString> movedTo(DbConnection &db, std::int64_t rechargeNo);

} // namespace DocumentStore

} // namespace meterdesk
