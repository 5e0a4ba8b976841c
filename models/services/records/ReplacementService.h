// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Clock.h"
#include "Meter.h"
#include "Operator.h"

namespace meterdesk {

class Database;

/// 换表: one meter of a room goes, another one comes to its place on the line.
struct ReplacementRequest
{
    MeterNo oldMeter;
    MeterNo newMeter; ///< not in use anywhere
    WallTime at; ///< not after now, after what the old meter is billed to
    Registers end; ///< of the old meter; the total at least
    Registers start; ///< of the new one; the total at least
    std::optional<int> ratio; ///< of the new one; empty: as the old one
};

struct ReplacementOutcome
{
    MeterNo oldMeter;
    MeterNo newMeter;
    std::optional<Energy> energy; ///< that the old meter is still to be billed for; empty where it will be held
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

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
