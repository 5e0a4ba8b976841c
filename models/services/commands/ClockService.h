// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Clock.h"
#include "ClockRules.h"
#include "MeterGateway.h"
#include "Operator.h"

#include <QtCore/QHash>

namespace meterdesk {

class Database;

/// The clock of a concentrator against ours.
struct ClockReport
{
    ConcentratorNo concentrator;
    WallTime clock; ///< as read last
    std::int64_t driftSeconds = 0; ///< clock − ours
    bool wasSet = false;
};

/// The clock of a meter against ours.
struct MeterClockReport
{
    MeterNo meter;
    WallTime clock; ///< as read last
    std::int64_t driftSeconds = 0; ///< clock − ours
    bool wasSet = false;
};

/// The clocks of concentrators and of the meters behind them. What is read is kept with the concentrator (时钟差).
/// Lives in the gateway's thread.
///
/// A clock is set only by a PC clock that is later than the last ledger entry and within 5 minutes of most
/// concentrators (those read in the last three days, and the one at hand); otherwise `approval-required` names both
/// times, and a manager's decision sets it all the same. Never from 23:50 to 00:10, and never into another day:
/// `refused`.
class ClockService final : public QObject
{
    Q_OBJECT
public:
    /// Everything must outlive the service.
    ClockService(Database &database, const Clock &clock, MeterGateway &gateway, QObject *parent = nullptr);
    ~ClockService() override;

    /// Needs ReadMeters. `unknown-concentrator`, `unsupported` (a meter bus), those of the wire.
    [[nodiscard]] Async<ClockReport> read(const Actor &actor, const ConcentratorNo &concentrator);

    /// Reads the clock, sets it (AFN = 05 F31), and reads it back: `refused` where it differs from ours by more than a
    /// minute afterwards. Needs ManageDevices, `decided` the right of a manager (ManageAccounts).
    [[nodiscard]] Async<ClockReport> set(const Actor &actor, const ConcentratorNo &concentrator, bool decided = false);

    /// The clock of one meter, read live. Needs ReadMeters. `unknown-meter`, `not-paired`, `unsupported` (it has none),
    /// those of the wire.
    [[nodiscard]] Async<MeterClockReport> readMeter(const Actor &actor, const MeterNo &meter);

    /// Reads the meter's clock, writes its time of day with its password, and reads it back. A meter that refuses the
    /// password (`refused`) opens a work item, and no automatic command goes to it any more. Rights as set();
    /// `unsupported` for a meter of 1997, which takes broadcasts only.
    [[nodiscard]] Async<MeterClockReport> setMeter(const Actor &actor, const MeterNo &meter, bool decided = false);

    /// Tells our time to all meters behind a concentrator or on a bus (C = 08): at most once a day (`already-exists`),
    /// and where a concentrator stands between, only while it is itself within 5 minutes of us. Meters answer nothing,
    /// and take it if they are less than 5 minutes off. Answers with how many ports were told. Rights as set().
    [[nodiscard]] Async<int> broadcast(const Actor &actor, const ConcentratorNo &concentrator, bool decided = false);

    /// The daily job: a broadcast to every concentrator and bus whose link is up and whose meters were not told today,
    /// one after the other; nothing while `DeskSettings::dailyBroadcast` is off. What the clocks do not allow is left
    /// out, and the operation log says why, once a day. Answers with how many were told. Rights as broadcast().
    [[nodiscard]] Async<int> broadcastDaily(const Actor &actor);

private:
    void broadcastNext(
        const Actor &actor, QList<Concentrator> rest, int told, std::function<void(const Result<int> &)> done);
    void noteNotTold(const Actor &actor, const Concentrator &concentrator, const Error &why);

    Database &m_database;
    const Clock &m_clock;
    MeterGateway &m_gateway;
    QHash<ConcentratorId, QDate> m_notTold; ///< the day that the log last said why
};

} // namespace meterdesk
