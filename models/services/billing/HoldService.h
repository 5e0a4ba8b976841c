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

/// A stored reading that a later answer of the same meter for the same day contradicts.
struct ConflictingReading
{
    ReadingId reading;
    PropertyCode account; ///< empty: the meter has no room
    MeterNo meter;
    QDate day; ///< last day the reading covers
    Registers stored;
    WallTime storedReadAt;
    Registers second; ///< the newest answer that differs
    WallTime secondReadAt;
    bool billed = false; ///< the stored one is in a bill, so it stays
};

/// Kept: the stored reading stays. Taken: the second answer takes its place and is billed like any other.
enum class ConflictDecision { Kept, Taken };
METERDESK_ENUM_WORDS(ConflictDecision, {ConflictDecision::Kept, QLatin1StringView("kept")},
    {ConflictDecision::Taken, QLatin1StringView("taken")})

struct ConflictSettlement
{
    ReadingId reading;
    ConflictDecision decision = ConflictDecision::Kept;
    QString note; ///< mandatory
};

/// Readings that a person decides about: held ones and contradicted ones. Thread-safe.
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

    /// Contradicted readings that nobody decided about, oldest reading first.
    [[nodiscard]] Async<QList<ConflictingReading>> conflicts() const;

    /// Decides about one and closes its work item. A held reading whose second answer is taken is held no longer.
    /// Needs RunBilling. Errors: `unknown-hold` (nothing contradicts it any more), `invalid-argument` (no note),
    /// `has-history` (Taken, but the stored one is billed: the difference is put right by a correction).
    [[nodiscard]] Async<ConflictingReading> settle(const Actor &actor, const ConflictSettlement &settlement);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
