// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Meter.h"
#include "PolicyRules.h"

#include <QtCore/QList>

namespace meterdesk {

class DbConnection;

/// What policy must know of an open account whose room is lived in.
struct PolicyAccount
{
    AccountId id;
    PropertyCode code;
    TenancyId tenancy;
    Money balance;
    Money alarm1;
    Money alarm2;
    Money overdraft;
    bool autoTrip = true;
    AlarmState alarms;
    bool everMoved = false; ///< this tenancy has had a ledger entry or a bill
    QString phone; ///< the tenant's; else of the room's, else of the building's contact; may be empty
};

/// What policy must know of a meter in use of such an account.
struct PolicyMeter
{
    MeterId id;
    MeterNo number;
    AccountId account;
    CloseMode closeMode = CloseMode::Direct;
    Relay relay = Relay::Unknown; ///< as last read
    Protection protection = Protection::Unknown;
    std::optional<WallTime> billedTo; ///< its billing pointer
    std::optional<WallTime> lastReadingAt; ///< as_of of its newest reading that was not discarded
    bool ourTrip = false; ///< the last trip or close that was sent and not refused was policy's trip
    CommandId queuedTrip; ///< of policy, not sent yet
    CommandId tripInFlight; ///< of policy, sending or to be checked
    CommandId waitingClose; ///< of policy or recharge, in any unfinished state
    bool refusedOpen = false; ///< a refusal waits in the inbox
    bool unauthorised = false; ///< it refused our password, and nobody has acted on that
};

/// One line of 策略执行查询.
struct NewPolicyEvent
{
    AccountId account;
    TenancyId tenancy;
    MeterId meter; ///< none for alarms
    QString action; ///< alarm1, alarm2, trip, close
    Money balance;
    Money threshold;
    CommandId command;
    QString result;
    QString detail;
};

struct NewNotification
{
    AccountId account;
    std::int64_t policyEvent = 0;
    QString phone;
    QString text;
};

/// What automatic alarms, trips and closes depend on, and what they did.
namespace PolicyStore {

/// By room code; one account where it is valid. Vacant rooms are left out: nobody is warned or cut off there.
[[nodiscard]] Result<QList<PolicyAccount>> accounts(DbConnection &db, AccountId only = {});
/// By (account, meter number).
[[nodiscard]] Result<QList<PolicyMeter>> meters(DbConnection &db, AccountId only = {});

[[nodiscard]] Result<void> setAlarms(DbConnection &db, TenancyId tenancy, const AlarmState &alarms);
[[nodiscard]] Result<std::int64_t> insertEvent(DbConnection &db, const NewPolicyEvent &event, WallTime at);
/// How the command of an event ended.
[[nodiscard]] Result<void> setEventResult(
    DbConnection &db, CommandId command, const QString &result, const QString &detail);
[[nodiscard]] Result<void> insertNotification(DbConnection &db, const NewNotification &notification, WallTime at);

} // namespace PolicyStore

} // namespace meterdesk
