// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Clock.h"
#include "Operator.h"
#include "Shift.h"

namespace meterdesk {

class Database;

/// 上缴 while the shift is open.
struct DepositRequest
{
    Money amount; ///< above 0.00
    QString note; ///< mandatory: who took it, where it went
    QString requestId;
};

/// The end of a counted shift.
struct ShiftEnd
{
    QString reason; ///< mandatory where the drawer differs from what it should hold
    Money handedOver; ///< 上缴: from 0.00 to what was counted; the rest stays as the next float
    QString successor; ///< 接班人, may be empty
};

/// 交班: the drawer is opened with a float, counted blind, compared, and handed over. A shift may cross midnight and a
/// day-end; it belongs to the drawer, not to the day. Nobody is forced to work in shifts: money taken while none is
/// open belongs to the next one. Thread-safe; answers come through Async::then.
///
/// Errors of all that change something: `not-permitted` (TakeMoney; another cashier's shift is counted and closed by a
/// manager only), those of the database. After an error nothing is changed.
class ShiftService
{
public:
    ShiftService(Database &database, const Clock &clock);

    /// Also `shift-open` while the last one is not closed, `invalid-amount` below 0.00.
    [[nodiscard]] Async<Shift> open(const Actor &actor, Money openingFloat);

    /// Hands cash in before the drawer is counted. Also `no-shift`, `shift-counted`, `invalid-amount`,
    /// `invalid-argument` (no note), `duplicate-request` for other content under the same request id.
    [[nodiscard]] Async<CashDeposit> deposit(const Actor &actor, const DepositRequest &request);

    /// 盘点: fixes what is in the drawer and where the shift's range ends, and tells only then what should be there.
    /// Also `no-shift`, `shift-counted`.
    [[nodiscard]] Async<ShiftReport> submitCount(const Actor &actor, const CashCount &count);

    /// Ends the counted shift. Also `no-shift`, `invalid-argument` (not counted yet, a difference without a reason),
    /// `invalid-amount` (more handed over than there is).
    [[nodiscard]] Async<ShiftReport> close(const Actor &actor, const ShiftEnd &end);

    /// The interim (X) report of the open shift. Before the count it would give the blind count away, so it needs
    /// ApproveMoney. `no-shift`.
    [[nodiscard]] Async<ShiftReport> interim(const Actor &actor) const;

    /// The shift that is open, or counted and not closed.
    [[nodiscard]] Async<std::optional<Shift>> present() const;
    /// What the last shift left in the drawer; 0.00 before the first one.
    [[nodiscard]] Async<Money> nextFloat() const;
    /// Newest first.
    [[nodiscard]] Async<QList<Shift>> list(int limit) const;
    /// A counted or closed shift by its number; `no-shift`.
    [[nodiscard]] Async<ShiftReport> report(const QString &number) const;

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
