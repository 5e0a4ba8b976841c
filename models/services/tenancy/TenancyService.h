// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Clock.h"
#include "Ledger.h"
#include "MeterGateway.h"
#include "operators/OperatorService.h"

#include <QtCore/QList>

namespace meterdesk {

class Database;

/// The registers of one meter of the room at the moment of moving out or in.
struct MovingReading
{
    MeterId meter;
    Registers registers;
    bool typed = false; ///< by a person, because the meter did not answer
    QString reason; ///< mandatory where it was typed
    QList<FrameRecord> frames; ///< of a live reading
};

struct CheckOutRequest
{
    PropertyCode account;
    QString requestId;
    WallTime at; ///< instant of the readings; not after now
    QList<MovingReading> readings; ///< one for each meter of the room
    PayMethod method = PayMethod::Cash;
    QString note;
    bool trip = false; ///< queue a trip of the room's meters
    /// The balance after the final bill as it was shown to the tenant; another one is not settled unseen.
    std::optional<Money> shown = {};
    std::optional<Approval> approval; ///< a cashier needs it to refund more than the limit of adjustments
    /// 证件尾号 of who takes or gives the money, where it was asked for; not kept where nothing is left to settle.
    DocumentTail payeeDocument = {};
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
    Money cash; ///< what crosses the counter: in above 0.00, out below; differs from refund or collected by 抹零
    QString slipNo; ///< TF… refund, BF… collection
    QList<CommandId> trips; ///< queued by this check-out
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
    /// The balance after the bill of the vacancy as it was shown; another one is not levelled unseen.
    std::optional<Money> shown = {};
};

struct CheckInOutcome
{
    PropertyCode account;
    Money vacancyCharge; ///< charges of the vacancy posted by this check-in
    Money levelUp; ///< 补平 to 0.00
    Money balanceAfter; ///< 0.00
    QString slipNo = {}; ///< 补平 BF…; empty where nothing was levelled
    bool duplicate = false;
};

/// 退租 and 入住: who lives in a room, and the settlement between. Thread-safe.
class TenancyService
{
public:
    TenancyService(Database &database, const Clock &clock);

    /// The answer to a check-out that was done already; empty for a new request id. What makes two requests the same is
    /// account, method, note, document and typed registers: a meter read again says something else.
    /// `duplicate-request` for other content.
    [[nodiscard]] Async<std::optional<CheckOutOutcome>> earlierCheckOut(const CheckOutRequest &request) const;

    /// In one transaction: stores the final readings, bills everything up to them, refunds or collects to exactly 0.00,
    /// ends the tenancy with its remainder of R3, and begins a vacancy. Needs TakeMoney.
    /// Errors: `unknown-account`, `no-tenancy` (vacant already), `invalid-date` (after now), `invalid-reading` (a meter
    /// without reading), `backdated` (billed further already), `reading-held` (a reading is held or has no price, also
    /// the final one), `approval-required`, `cancelled` (the balance is not the one that was shown), `invalid-argument`
    /// (typed without a reason), `duplicate-request`, `not-permitted`.
    [[nodiscard]] Async<CheckOutOutcome> checkOut(const Actor &actor, const CheckOutRequest &request);

    /// The answer to a check-in that was done already; empty for a new request id. What makes two requests the same is
    /// account, member and payer. `duplicate-request` for other content.
    [[nodiscard]] Async<std::optional<CheckInOutcome>> earlierCheckIn(const CheckInRequest &request) const;

    /// In one transaction: stores the first readings, bills the vacancy up to them, levels a negative balance to 0.00
    /// (补平), and begins the tenancy with remainder and alarms anew. Needs TakeMoney. A positive balance is never
    /// inherited: `tenancy-closed` until it is refunded. `already-exists` where somebody lives there;
    /// `invalid-argument` where there is something to level and nobody who bears it. Else as above.
    [[nodiscard]] Async<CheckInOutcome> checkIn(const Actor &actor, const CheckInRequest &request);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
