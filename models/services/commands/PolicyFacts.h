// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeskSettings.h"
#include "stores/PolicyStore.h"

namespace meterdesk {

/// From what is stored to what the pure rules of `domain/PolicyRules.h` ask for.
namespace PolicyFacts {

/// Last day all meters of an account are billed to; null where one has no pointer yet, or there is none.
[[nodiscard]] QDate billedTo(const QList<PolicyMeter> &metersOfAccount);

/// `meantFor`: the tenancy the trip is or was decided for.
[[nodiscard]] TripFacts ofTrip(const PolicyAccount &account, const PolicyMeter &meter, QDate billedTo,
    TenancyId meantFor, const DeskSettings &settings, WallTime now);

/// A trip of ours that may be on its way counts as done, whatever the meter said before.
[[nodiscard]] CloseFacts ofClose(
    const PolicyAccount &account, const PolicyMeter &meter, TenancyId meantFor, const DeskSettings &settings);

} // namespace PolicyFacts

} // namespace meterdesk
