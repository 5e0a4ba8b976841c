// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClockRules.h"

#include <algorithm>
#include <cstdlib>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

const QTime quietFrom(23, 50);
const QTime quietTo(0, 10);

bool isFar(std::int64_t drift)
{
    return std::abs(drift) > mostDriftSeconds;
}

/// The middle one: what most concentrators say, whichever few are far off.
std::int64_t usualDrift(QList<std::int64_t> drifts)
{
    std::ranges::sort(drifts);
    return drifts.isEmpty() ? 0 : drifts.at(drifts.size() / 2);
}

} // namespace

ClockVerdict judgeClock(const ClockFacts &facts)
{
    if (facts.now.time() >= quietFrom || facts.now.time() < quietTo)
        return ClockVerdict::AroundMidnight;
    if (facts.device && facts.device->date() != facts.now.date())
        return ClockVerdict::AcrossMidnight;
    if (facts.decided)
        return ClockVerdict::Allowed;
    if (facts.lastEntryAt && facts.now <= *facts.lastEntryAt)
        return ClockVerdict::BehindLedger;
    if (2 * std::ranges::count_if(facts.drifts, isFar) >= facts.drifts.size())
        return ClockVerdict::FarFromMost;
    return ClockVerdict::Allowed;
}

QString clockReason(ClockVerdict verdict, const ClockFacts &facts)
{
    const QString pc = u"PC %1"_s.arg(facts.now.toText());
    switch (verdict) {
    case ClockVerdict::Allowed:
    case ClockVerdict::AroundMidnight:
        return pc;
    case ClockVerdict::AcrossMidnight:
        return u"%1, device %2"_s.arg(pc, facts.device.value_or(WallTime{}).toText());
    case ClockVerdict::BehindLedger:
        return u"%1, last entry %2"_s.arg(pc, facts.lastEntryAt.value_or(WallTime{}).toText());
    case ClockVerdict::FarFromMost:
        return u"%1, most concentrators %2"_s.arg(pc, facts.now.plusSeconds(usualDrift(facts.drifts)).toText());
    }
    return pc;
}

} // namespace meterdesk
