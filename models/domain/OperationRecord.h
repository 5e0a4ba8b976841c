// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Operator.h"
#include "WallTime.h"

namespace meterdesk {

/// One line of the operation log: who did what to what. Append-only; never holds passwords.
struct OperationRecord
{
    std::int64_t id = 0;
    WallTime at;
    QString operatorName;
    Role role = Role::System;
    QString action; ///< kebab-case word: recharge, bill, relay-trip, change-settings, …
    QString subject; ///< what it was done to: a room code, a meter number, a setting
    QString detail; ///< what changed, in English
};

} // namespace meterdesk
