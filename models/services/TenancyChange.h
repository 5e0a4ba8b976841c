// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Account.h"
#include "LedgerPoster.h"
#include "Reading.h"
#include "TenancyService.h"
#include "TenancyStore.h"

namespace meterdesk {

/// Moving out or in, inside the caller's transaction. Made for one request.
class TenancyChange
{
public:
    TenancyChange(DbConnection &db, const Actor &actor, WallTime now);

    [[nodiscard]] Result<CheckOutOutcome> checkOut(const CheckOutRequest &request);
    [[nodiscard]] Result<CheckInOutcome> checkIn(const CheckInRequest &request);

private:
    /// What was billed up to the moment of the change.
    struct FinalBill
    {
        Energy energy;
        Money charge;
    };

    [[nodiscard]] Result<std::optional<CheckOutOutcome>> repeatedCheckOut(const CheckOutRequest &request);
    [[nodiscard]] Result<void> storeReadings(
        const Account &account, const QList<MovingReading> &readings, ReadingKind kind, WallTime at);
    [[nodiscard]] Result<FinalBill> billUpTo(const Account &account, WallTime at);

    DbConnection &m_db;
    const Actor &m_actor;
    WallTime m_now;
};

} // namespace meterdesk
