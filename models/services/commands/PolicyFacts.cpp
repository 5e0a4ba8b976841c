// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/PolicyFacts.h"

#include "Reading.h"

namespace meterdesk::PolicyFacts {

QDate billedTo(const QList<PolicyMeter> &metersOfAccount)
{
    QDate earliest;
    for (const PolicyMeter &meter : metersOfAccount) {
        if (!meter.billedTo)
            return {};
        const QDate day = billingDay(*meter.billedTo);
        earliest = earliest.isValid() ? qMin(earliest, day) : day;
    }
    return earliest;
}

TripFacts ofTrip(const PolicyAccount &account, const PolicyMeter &meter, QDate billedTo, TenancyId meantFor,
    const DeskSettings &settings, WallTime now)
{
    return {.tripsEnabled = settings.automaticTrips,
        .autoTrip = account.autoTrip,
        .occupied = account.tenancy == meantFor,
        .balance = account.balance,
        .overdraft = account.overdraft,
        .limit = settings.tripLimit,
        .protection = meter.protection,
        .relay = meter.relay,
        .billedTo = billedTo,
        .lastReadingAt = meter.lastReadingAt.value_or(WallTime{}),
        .now = now,
        .hours = settings.tripHours};
}

CloseFacts ofClose(
    const PolicyAccount &account, const PolicyMeter &meter, TenancyId meantFor, const DeskSettings &settings)
{
    const bool onItsWay = meter.tripInFlight.isValid();
    return {.autoTrip = account.autoTrip,
        .trippedByPolicy = meter.ourTrip || onItsWay,
        .occupied = account.tenancy == meantFor,
        .balance = account.balance,
        .closeFrom = settings.closeFrom,
        .relay = onItsWay ? Relay::Unknown : meter.relay};
}

} // namespace meterdesk::PolicyFacts
