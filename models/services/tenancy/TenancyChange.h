// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Account.h"
#include "Reading.h"
#include "money/LedgerPoster.h"
#include "money/RechargeBooking.h"
#include "stores/TenancyStore.h"
#include "tenancy/TenancyService.h"

namespace meterdesk {

/// Moving out or in, inside the caller's transaction. Made for one request.
class TenancyChange
{
public:
    explicit TenancyChange(const BookingContext &context);

    /// See TenancyService::earlierCheckOut.
    [[nodiscard]] static Result<std::optional<CheckOutOutcome>> earlierCheckOut(
        DbConnection &db, const CheckOutRequest &request);

    /// See TenancyService::earlierCheckIn.
    [[nodiscard]] static Result<std::optional<CheckInOutcome>> earlierCheckIn(
        DbConnection &db, const CheckInRequest &request);

    [[nodiscard]] Result<CheckOutOutcome> checkOut(const CheckOutRequest &request);
    [[nodiscard]] Result<CheckInOutcome> checkIn(const CheckInRequest &request);

private:
    /// What was billed up to the moment of the change.
    struct FinalBill
    {
        Energy energy;
        Money charge;
    };

    [[nodiscard]] Result<void> storeReadings(
        const Account &account, const QList<MovingReading> &readings, ReadingKind kind, WallTime at);
    [[nodiscard]] Result<FinalBill> billUpTo(const Account &account, WallTime at);
    /// Books the refund or collection that brings the balance to 0.00; nothing where it is.
    [[nodiscard]] Result<std::optional<LedgerEntry>> settle(
        const Account &account, Money settlement, const CheckOutRequest &request, const CheckOutRecord &record);
    [[nodiscard]] Result<QList<CommandId>> queueTrips(const Account &account);

    BookingContext m_context;
    DbConnection &m_db;
    const Actor &m_actor;
    WallTime m_now;
};

} // namespace meterdesk
