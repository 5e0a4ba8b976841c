// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Apportionment.h"
#include "Billing.h"

namespace meterdesk {

class DbConnection;

/// Energy that was billed wrongly, put right.
struct CorrectionRecord
{
    QString requestId;
    QByteArray contentDigest; ///< 32 bytes
    AccountId account;
    TenancyId tenancy;
    MeterId meter;
    QDate day;
    QString rate; ///< word of the register: total, sharp, peak, flat, valley
    Energy energy; ///< what is billed more; below 0 less
    std::int64_t versionId = 0;
    UnitPrice price; ///< of the first kWh, where tiers make several
    PostedCharge posting;
    ExactAmount exact;
    std::int64_t entryNo = 0; ///< 0: charge 0.00
    QString reason;
    QString operatorName;
    WallTime postedAt;
};

/// The service fee of a recharge, as booked.
struct FeeEntry
{
    std::int64_t no = 0;
    Money amount; ///< below 0.00
    Money balanceAfter;
};

/// The two entries of a recharge that was moved.
struct TransferRecord
{
    std::int64_t rechargeNo = 0;
    std::int64_t outNo = 0;
    std::int64_t inNo = 0;
};

struct SharedChargeRecord
{
    QString requestId;
    QByteArray contentDigest; ///< 32 bytes
    WallTime at;
    QString operatorName;
    Energy energy;
    UnitPrice price;
    Money amount;
    QString note;
};

/// A request that was answered without an entry.
struct AnsweredRequest
{
    QString requestId;
    QByteArray contentDigest; ///< 32 bytes
    AccountId account;
    WallTime at;
    QString operatorName;
};

/// What stands beside a ledger entry: rounding of cash, fees, transfers, corrections, shared energy.
namespace SettlementStore {

/// `cash` crossed the counter for an entry of `amount`.
[[nodiscard]] Result<void> insertCashRounding(DbConnection &db, std::int64_t entryNo, Money amount, Money cash);
/// What crossed the counter for an entry, where it is not the amount.
[[nodiscard]] Result<std::optional<Money>> roundedCash(DbConnection &db, std::int64_t entryNo);

[[nodiscard]] Result<void> insertFee(DbConnection &db, std::int64_t rechargeNo, std::int64_t feeNo);
/// The entry of the fee that was kept back from a recharge: its number, amount and balance.
[[nodiscard]] Result<std::optional<FeeEntry>> feeEntry(DbConnection &db, std::int64_t rechargeNo);

[[nodiscard]] Result<void> insertAnswered(DbConnection &db, const AnsweredRequest &request);
[[nodiscard]] Result<std::optional<AnsweredRequest>> findAnswered(DbConnection &db, const QString &requestId);

[[nodiscard]] Result<void> insertTransfer(DbConnection &db, const TransferRecord &transfer);
[[nodiscard]] Result<std::optional<TransferRecord>> transferOf(DbConnection &db, std::int64_t rechargeNo);

[[nodiscard]] Result<void> insertCorrection(DbConnection &db, const CorrectionRecord &correction);
[[nodiscard]] Result<std::optional<CorrectionRecord>> findCorrection(DbConnection &db, const QString &requestId);

[[nodiscard]] Result<std::int64_t> insertSharedCharge(DbConnection &db, const SharedChargeRecord &charge);
/// Whose request it was: its id and digest; empty for an unknown one.
[[nodiscard]] Result<std::optional<std::pair<std::int64_t, QByteArray>>> findSharedCharge(
    DbConnection &db, const QString &requestId);
[[nodiscard]] Result<void> insertShare(
    DbConnection &db, std::int64_t charge, AccountId account, const RoomShare &share, std::int64_t entryNo);
/// By room code.
[[nodiscard]] Result<QList<RoomShare>> sharesOf(DbConnection &db, std::int64_t charge);

} // namespace SettlementStore

} // namespace meterdesk
