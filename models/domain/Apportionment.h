// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Identifiers.h"
#include "Quantities.h"

#include <QtCore/QList>

namespace meterdesk {

/// One room that bears a part of a shared cost.
struct SharedRoom
{
    PropertyCode room;
    std::int64_t weight = 1; ///< above 0 where it bears anything: area in 0.01 m², people, or 1 each
};

struct RoomShare
{
    PropertyCode room;
    std::int64_t weight = 0;
    Money amount;
};

/// Shares an amount out by weight (公摊) so that Σ shares = the amount exactly: every share rounded down to a fen, the
/// rest fen by fen to the largest fractions, of equal fractions to the lowest room code (B19). By room code.
///
/// Errors: `invalid-argument` (no room, a room twice, a negative weight, Σ weights 0), `invalid-amount` (below 0.00),
/// `amount-overflow`.
[[nodiscard]] Result<QList<RoomShare>> apportion(Money amount, const QList<SharedRoom> &rooms);

} // namespace meterdesk
