// SPDX-License-Identifier: GPL-3.0-or-later
#include "PolicyRules.h"

#include "CheckedMath.h"

namespace meterdesk {

namespace {

constexpr std::int64_t freshReadingSeconds = 48 * 3'600;

bool isFresh(const TripFacts &facts)
{
    const bool billedToYesterday = facts.billedTo.isValid() && facts.billedTo.daysTo(facts.now.date()) <= 1;
    const bool readLately =
        facts.lastReadingAt.seconds > 0 && facts.now.seconds - facts.lastReadingAt.seconds < freshReadingSeconds;
    return billedToYesterday || readLately;
}

} // namespace

AlarmDecision judgeAlarm(const AlarmFacts &facts, const AlarmState &before)
{
    if (!facts.everMoved && facts.balance == Money{})
        return {AlarmLevel::None, before};

    const AlarmState now{facts.balance < facts.alarm1, facts.balance < facts.alarm2};
    const bool secondIsSevere = now.secondCrossed && (!now.firstCrossed || facts.alarm2 <= facts.alarm1);
    if (secondIsSevere)
        return {before.secondCrossed ? AlarmLevel::None : AlarmLevel::Second, now};
    if (now.firstCrossed)
        return {before.firstCrossed ? AlarmLevel::None : AlarmLevel::First, now};
    return {AlarmLevel::None, now};
}

bool isBelowOverdraft(Money balance, Money overdraft)
{
    const auto limit = checkedSubtract(0, overdraft.fen);
    return !limit || balance.fen < *limit;
}

bool callsForTrip(Money balance, Money overdraft, TripLimit limit)
{
    const bool isReached = limit == TripLimit::Reached && balance.fen == checkedSubtract(0, overdraft.fen);
    return isReached || isBelowOverdraft(balance, overdraft);
}

bool TripHours::contains(QTime time) const
{
    if (from == to)
        return true;
    return from < to ? time >= from && time < to : time >= from || time < to;
}

TripVerdict judgeTrip(const TripFacts &facts)
{
    if (!callsForTrip(facts.balance, facts.overdraft, facts.limit))
        return TripVerdict::BalanceAllows;
    if (!facts.autoTrip)
        return TripVerdict::ManualAccount;
    if (!facts.occupied)
        return TripVerdict::TenancyChanged;
    if (facts.relay == Relay::Open)
        return TripVerdict::AlreadyOpen;
    if (facts.protection == Protection::On)
        return TripVerdict::Protected;
    if (!facts.tripsEnabled)
        return TripVerdict::TripsOff;
    if (!isFresh(facts))
        return TripVerdict::StaleData;
    if (!facts.hours.contains(facts.now.time()))
        return TripVerdict::OutsideHours;
    return TripVerdict::Due;
}

CloseVerdict judgeClose(const CloseFacts &facts)
{
    if (!facts.trippedByPolicy)
        return CloseVerdict::NotOurTrip;
    if (!facts.autoTrip)
        return CloseVerdict::ManualAccount;
    if (!facts.occupied)
        return CloseVerdict::TenancyChanged;
    if (facts.relay == Relay::Closed)
        return CloseVerdict::AlreadyClosed;
    if (facts.balance < facts.closeFrom)
        return CloseVerdict::BalanceTooLow;
    return CloseVerdict::Due;
}

} // namespace meterdesk
