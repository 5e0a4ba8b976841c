// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EnumWords.h"
#include "Quantities.h"
#include "Relay.h"
#include "WallTime.h"

namespace meterdesk {

enum class AlarmLevel { None, First, Second };
METERDESK_ENUM_WORDS(AlarmLevel, {AlarmLevel::None, QLatin1StringView("none")},
    {AlarmLevel::First, QLatin1StringView("alarm1")}, {AlarmLevel::Second, QLatin1StringView("alarm2")})

/// Which levels of an account were crossed when it was last judged. A level is armed again once the balance is back at
/// or above it. A new account starts with both armed.
struct AlarmState
{
    bool firstCrossed = false;
    bool secondCrossed = false;

    friend bool operator==(const AlarmState &, const AlarmState &) = default;
};

struct AlarmFacts
{
    Money balance;
    Money alarm1; ///< 预置值1
    Money alarm2; ///< 预置值2
    bool everMoved = true; ///< has had a credit or a bill; an untouched account at 0.00 gives no alarm
};

struct AlarmDecision
{
    AlarmLevel due = AlarmLevel::None; ///< the one alarm to send now
    AlarmState after;
};

/// Once per downward crossing of balance < level, strictly below, the most severe level only (R-01, R-02, B16). The
/// lower amount is the more severe one; the second where both are equal.
[[nodiscard]] AlarmDecision judgeAlarm(const AlarmFacts &facts, const AlarmState &before);

/// balance < −overdraft, strictly (R-03, B17).
[[nodiscard]] bool isBelowOverdraft(Money balance, Money overdraft);

/// From where on a balance calls for a trip.
enum class TripLimit {
    Below, ///< < −overdraft: a tenant who starts at 0.00 has light until he uses some
    Reached ///< ≤ −overdraft: who has nothing left is tripped, a new tenant at 0.00 too
};
METERDESK_ENUM_WORDS(
    TripLimit, {TripLimit::Below, QLatin1StringView("below")}, {TripLimit::Reached, QLatin1StringView("reached")})

/// Whether the balance alone calls for a trip.
[[nodiscard]] bool callsForTrip(Money balance, Money overdraft, TripLimit limit);

/// The hours in which automatic trips are allowed, end excluded; may cross midnight; equal ends mean always.
struct TripHours
{
    QTime from{8, 0};
    QTime to{20, 0};

    [[nodiscard]] bool contains(QTime time) const;
    [[nodiscard]] static TripHours always() { return {QTime(0, 0), QTime(0, 0)}; }
};

/// Everything an automatic trip depends on, as it is right now.
struct TripFacts
{
    bool tripsEnabled = false; ///< automatic trips switched on for this database
    bool autoTrip = true; ///< 自动 account
    bool occupied = true; ///< the tenancy the trip was meant for is still the present one
    Money balance;
    Money overdraft;
    TripLimit limit = TripLimit::Below;
    Protection protection = Protection::Unknown;
    Relay relay = Relay::Unknown;
    QDate billedTo; ///< last billed day of the account; null if none
    WallTime lastReadingAt; ///< last reading of the meter
    WallTime now;
    TripHours hours;
};

/// Why an automatic trip is or is not due. The order is that of the checks: the first that fails is the answer.
enum class TripVerdict {
    Due,
    BalanceAllows,
    ManualAccount,
    TenancyChanged,
    AlreadyOpen,
    Protected,
    TripsOff,
    StaleData,
    OutsideHours
};
METERDESK_ENUM_WORDS(TripVerdict, {TripVerdict::Due, QLatin1StringView("due")},
    {TripVerdict::BalanceAllows, QLatin1StringView("balance-allows")},
    {TripVerdict::ManualAccount, QLatin1StringView("manual-account")},
    {TripVerdict::TenancyChanged, QLatin1StringView("tenancy-changed")},
    {TripVerdict::AlreadyOpen, QLatin1StringView("already-open")},
    {TripVerdict::Protected, QLatin1StringView("protected")}, {TripVerdict::TripsOff, QLatin1StringView("trips-off")},
    {TripVerdict::StaleData, QLatin1StringView("stale-data")},
    {TripVerdict::OutsideHours, QLatin1StringView("outside-hours")})

/// Data is fresh where the account is billed to yesterday or its last reading is under 48 h old.
[[nodiscard]] TripVerdict judgeTrip(const TripFacts &facts);

/// Everything an automatic close depends on.
struct CloseFacts
{
    bool autoTrip = true; ///< 自动 account
    bool trippedByPolicy = false; ///< the open relay is our trip's doing
    bool occupied = true; ///< the tenancy the close was meant for is still the present one
    Money balance;
    Money closeFrom{1}; ///< 合闸允许金额, 04001005
    Relay relay = Relay::Unknown;
};

enum class CloseVerdict { Due, NotOurTrip, ManualAccount, TenancyChanged, AlreadyClosed, BalanceTooLow };
METERDESK_ENUM_WORDS(CloseVerdict, {CloseVerdict::Due, QLatin1StringView("due")},
    {CloseVerdict::NotOurTrip, QLatin1StringView("not-our-trip")},
    {CloseVerdict::ManualAccount, QLatin1StringView("manual-account")},
    {CloseVerdict::TenancyChanged, QLatin1StringView("tenancy-changed")},
    {CloseVerdict::AlreadyClosed, QLatin1StringView("already-closed")},
    {CloseVerdict::BalanceTooLow, QLatin1StringView("balance-too-low")})

/// Only after our own trip, only 自动 accounts, from balance ≥ 合闸允许金额 on (conventions §2.11).
[[nodiscard]] CloseVerdict judgeClose(const CloseFacts &facts);

} // namespace meterdesk
