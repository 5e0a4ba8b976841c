// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Identifiers.h"
#include "Quantities.h"
#include "WallTime.h"

#include <optional>

namespace meterdesk {

class DbConnection;

struct Tenancy
{
    TenancyId id;
    AccountId account;
    int number = 0; ///< 1, 2, 3 … of its account
    bool vacant = false; ///< nobody lives there
    QString memberName;
    QString memberPhone;
    WallTime from;
};

/// How a tenancy ended, for the answer to a repeated request.
struct CheckOutRecord
{
    TenancyId tenancy;
    QString requestId;
    QByteArray contentDigest; ///< 32 bytes
    WallTime at;
    QString operatorName;
    Energy energy;
    Money finalBill;
    std::int64_t entryNo = 0; ///< of the refund or collection; 0 where the balance was 0.00
    Money settled; ///< amount of that entry
    QString slipNo;
};

/// Who lives in a room.
namespace TenancyStore {

[[nodiscard]] Result<std::optional<Tenancy>> present(DbConnection &db, AccountId account);
/// The tenancy that a check-in request began.
[[nodiscard]] Result<std::optional<Tenancy>> findByRequest(DbConnection &db, const QString &requestId);
/// What the bill that ended the tenancy before this one came to.
[[nodiscard]] Result<Money> chargedBefore(DbConnection &db, const Tenancy &tenancy);
/// Ends the present tenancy and begins the next one at the same instant. `id`, `account`, `number` and `from` of `next`
/// are set here.
[[nodiscard]] Result<TenancyId> succeed(DbConnection &db, AccountId account, const Tenancy &present,
    const Tenancy &next, WallTime at, const QString &requestId);
[[nodiscard]] Result<void> insertCheckOut(DbConnection &db, const CheckOutRecord &record);
[[nodiscard]] Result<std::optional<CheckOutRecord>> findCheckOut(DbConnection &db, const QString &requestId);

} // namespace TenancyStore

} // namespace meterdesk
