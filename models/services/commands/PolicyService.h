// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Clock.h"
#include "Identifiers.h"
#include "Operator.h"
#include "Quantities.h"

#include <QtCore/QList>

namespace meterdesk {

class Database;

enum class PolicyAction { None, Alarm1, Alarm2, Trip, Close };
METERDESK_ENUM_WORDS(PolicyAction, {PolicyAction::None, QLatin1StringView("none")},
    {PolicyAction::Alarm1, QLatin1StringView("alarm1")}, {PolicyAction::Alarm2, QLatin1StringView("alarm2")},
    {PolicyAction::Trip, QLatin1StringView("trip")}, {PolicyAction::Close, QLatin1StringView("close")})

/// One thing policy did for an account, or would have done and why not.
struct PolicyRow
{
    PropertyCode account;
    MeterNo meter; ///< of a trip or close
    PolicyAction action = PolicyAction::None;
    Money balance;
    Money threshold; ///< the level, −overdraft or amount that decided
    QString result; ///< notified, no-phone, queued, waiting (a command of this kind is on its way already), offered
                    ///< (手动), blocked
    QString reason; ///< of blocked: the word of TripVerdict or CloseVerdict, or `refused` after a refusal
    CommandId command; ///< of queued and waiting
};

/// Decides alarms, trips and closes from balances; it never speaks to a meter. Thread-safe.
class PolicyService
{
public:
    PolicyService(Database &database, const Clock &clock);

    /// Judges every open account with its present balance, in one transaction: alarms on downward crossings
    /// (notifications queued), trips and closes queued as commands, 手动 accounts offered in the inbox. Rows only for
    /// accounts where something is due. With `dryRun` nothing is stored. Needs RunBilling.
    [[nodiscard]] Async<QList<PolicyRow>> evaluate(const Actor &actor, bool dryRun = false);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
