// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Estimate.h"
#include "tenancy/TenancyService.h"

namespace meterdesk {

struct EstimateRequest
{
    PropertyCode account;
    /// Registers read or typed just now, one for each meter of the room; none: the stored freezes count, marked as
    /// such.
    QList<MovingReading> live;
    std::optional<WallTime> at = {}; ///< instant of the registers, not after now; none: now
    bool keep = true; ///< false: a rehearsal, nothing of it stays
};

/// 单户电费测算: what the bill would be at this moment. Thread-safe.
class EstimateService
{
public:
    EstimateService(Database &database, const Clock &clock);

    /// The same billing run a bill or check-out would make, remainder included, taken back afterwards; only the
    /// estimate itself is kept, where it is to be. Needs SeeRecords. Errors: `unknown-account`, `account-closed`,
    /// `invalid-reading` (a meter of the room without registers), `invalid-date` (after now), `invalid-argument` (typed
    /// without a reason), `backdated` (billed past this moment), `reading-held` (a reading is held or has no price),
    /// `not-permitted`.
    [[nodiscard]] Async<Estimate> estimate(const Actor &actor, const EstimateRequest &request);

    /// 房源当天测算记录: the estimates of one account on one day, newest first.
    [[nodiscard]] Async<QList<Estimate>> ofDay(const PropertyCode &account, QDate day) const;

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
