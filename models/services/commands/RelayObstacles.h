// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RelayCandidate.h"

#include <QtCore/QList>

namespace meterdesk {

class DbConnection;

/// What records say about a relay command before it is given. The judgement right before sending is `whyNotDue`.
namespace RelayObstacles {

/// The meters in this order, without those that are in no record or were removed.
[[nodiscard]] Result<QList<RelayCandidate>> candidates(
    DbConnection &db, const QList<MeterId> &meters, RelayAction action, WallTime now);

} // namespace RelayObstacles

} // namespace meterdesk
