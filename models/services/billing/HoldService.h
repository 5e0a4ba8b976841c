// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Clock.h"
#include "EnergyUse.h"
#include "Operator.h"

#include <QtCore/QList>

namespace meterdesk {

class Database;

/// A reading that billing did not believe, with the billed reading it was compared with.
struct HeldReading
{
    HoldId id;
    PropertyCode account;
    MeterNo meter;
    QDate day; ///< last day the reading covers
    HoldReason reason = HoldReason::Implausible;
    RegisterPoint previous;
    RegisterPoint current;
    WallTime openedAt;
};

/// Accepted: bill it as read (a register that went back costs 0.00 and becomes the new start). Discarded: it never
/// counts. Typed: the meter was looked at, these are its registers; checked like any other reading.
enum class HoldDecision { Accepted, Discarded, Typed };
METERDESK_ENUM_WORDS(HoldDecision, {HoldDecision::Accepted, QLatin1StringView("accepted")},
    {HoldDecision::Discarded, QLatin1StringView("discarded")}, {HoldDecision::Typed, QLatin1StringView("typed")})

struct HoldClearing
{
    HoldId hold;
    HoldDecision decision = HoldDecision::Discarded;
    QString note; ///< mandatory
    Registers typed; ///< for Typed; the total at least
};

/// Held readings and their clearing. Thread-safe.
class HoldService
{
public:
    HoldService(Database &database, const Clock &clock);

    /// Open holds, oldest first.
    [[nodiscard]] Async<QList<HeldReading>> open() const;

    /// Clears one; what follows from it is billed by the next run. Needs RunBilling.
    /// Errors: `unknown-hold` (also one that is cleared already), `invalid-argument` (no note), `invalid-reading`
    /// (typed without a total).
    [[nodiscard]] Async<HeldReading> clear(const Actor &actor, const HoldClearing &clearing);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
