// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Clock.h"
#include "Ledger.h"
#include "Operator.h"
#include "Registers.h"

#include <QtCore/QList>

namespace meterdesk {

class Database;

/// The registers of one meter of the room at the moment of moving out or in.
struct MovingReading
{
    MeterId meter;
    Registers registers;
    bool typed = false; ///< by a person, because the meter did not answer
};

struct CheckOutRequest
{
    PropertyCode account;
    QString requestId;
    WallTime at; ///< instant of the readings; not after now
    QList<MovingReading> readings; ///< one for each meter of the room
    PayMethod method = PayMethod::Cash;
    QString note;
};

struct CheckOutOutcome
{
    PropertyCode account;
    Energy energy; ///< billed by this check-out
    Money finalBill; ///< charges of this check-out
    Money balanceBefore; ///< after the final bill
    Money refund; ///< 退费, 0.00 or above
    Money collected; ///< 补费, 0.00 or above
    Money balanceAfter; ///< always 0.00
    QString slipNo; ///< TF… refund, BF… collection
    bool duplicate = false;
};

struct CheckInRequest
{
    PropertyCode account;
    QString requestId;
    WallTime at;
    QList<MovingReading> readings;
    QString memberName;
    QString memberPhone;
    QString payer; ///< who bears what the vacancy cost; recorded with the 补平
};

struct CheckInOutcome
{
    PropertyCode account;
    Money vacancyCharge; ///< charges of the vacancy posted by this check-in
    Money levelUp; ///< 补平 to 0.00
    Money balanceAfter; ///< 0.00
    bool duplicate = false;
};

/// 退租 and 入住: who lives in a room, and the settlement between. Thread-safe.
class TenancyService
{
public:
    TenancyService(Database &database, const Clock &clock);

    /// In one transaction: stores the final readings, bills everything up to them, refunds or collects to exactly 0.00,
    /// ends the tenancy with its remainder of R3, and begins a vacancy. Needs TakeMoney.
    /// Errors: `unknown-account`, `no-tenancy` (vacant already), `invalid-date` (after now), `invalid-reading` (a meter
    /// without reading), `backdated` (billed further already), `reading-held` (a reading is held or has no price, also
    /// the final one), `duplicate-request`, `not-permitted`.
    [[nodiscard]] Async<CheckOutOutcome> checkOut(const Actor &actor, const CheckOutRequest &request);

    /// In one transaction: stores the first readings, bills the vacancy up to them, levels a negative balance to 0.00
    /// (补平), and begins the tenancy with remainder and alarms anew. Needs TakeMoney. A positive balance is never
    /// inherited: `tenancy-closed` until it is refunded. `already-exists` where somebody lives there. Else as above.
    [[nodiscard]] Async<CheckInOutcome> checkIn(const Actor &actor, const CheckInRequest &request);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
