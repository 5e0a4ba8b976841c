// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Billing.h"
#include "Clock.h"
#include "Meter.h"
#include "MeterGateway.h"
#include "Operator.h"

namespace meterdesk {

class Database;

/// Where the registers of a replacement come from.
struct RegisterOrigin
{
    bool typed = true; ///< by a person off the display; false: read over the wire
    QString reason = {}; ///< why they were typed
    QList<FrameRecord> frames = {}; ///< of a live reading, kept with it
};

/// 换表: one meter of a room goes, another one comes to its place on the line.
struct ReplacementRequest
{
    MeterNo oldMeter;
    MeterNo newMeter; ///< not in use anywhere
    WallTime at; ///< not after now, after what the old meter is billed to
    Registers end; ///< of the old meter; the total at least
    Registers start; ///< of the new one; the total at least
    std::optional<int> ratio; ///< of the new one; empty: as the old one
    RegisterOrigin endOrigin = {};
    RegisterOrigin startOrigin = {};
};

struct ReplacementOutcome
{
    MeterNo oldMeter;
    MeterNo newMeter;
    std::optional<Energy> energy; ///< that the old meter is still to be billed for; empty where it will be held
    std::optional<Money> charge = {}; ///< of that energy at today's prices; of a rehearsal only
    MeterId newId = {};
};

/// What must be known of a meter before it is replaced.
struct ReplacementStand
{
    Meter meter;
    QString roomName;
    std::optional<RegisterPoint> billedTo; ///< empty: the room has no account, nothing is billed
    std::optional<RegisterPoint> newest; ///< its last daily freeze
    bool ratesNeeded = false; ///< the price of the room goes by rates
};

/// Replaces meters. Thread-safe.
class ReplacementService
{
public:
    ReplacementService(Database &database, const Clock &clock);

    /// In one transaction: the old meter closes at its end reading, the new one takes room, concentrator, line,
    /// password and metrology over, to be downloaded, and opens at its start reading. The next bill has both parts,
    /// each in lines of its own; registers of the two are never subtracted from each other. An end reading that is not
    /// plausible is held by billing like any other. Needs ManageDevices.
    /// Errors: `unknown-meter`, `already-exists` (the new number), `invalid-date` (after now), `backdated` (billed
    /// further already), `invalid-reading` (a total missing, a register below zero or not below the modulus),
    /// `invalid-argument` (ratio below 1), `not-permitted`.
    [[nodiscard]] Async<ReplacementOutcome> replace(const Actor &actor, const ReplacementRequest &request);
    /// As replace(), with everything taken back: its errors before anything is decided, and what the old meter would be
    /// billed for.
    [[nodiscard]] Async<ReplacementOutcome> rehearse(const Actor &actor, const ReplacementRequest &request);

    /// Needs ManageDevices. Errors: `unknown-meter`, `not-permitted`.
    [[nodiscard]] Async<ReplacementStand> stand(const Actor &actor, MeterId meter) const;
    /// Whether no meter in use or in stock has this number; one that was taken away may come back.
    [[nodiscard]] Async<bool> isFree(const MeterNo &number) const;

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
