// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeskSettings.h"
#include "Identifiers.h"

#include <QtCore/QList>

namespace meterdesk {

class DbConnection;

/// What a credit did to the supply of its room.
struct SupplyEffect
{
    QList<CommandId> closes; ///< queued now, or waiting already
    bool offered = false; ///< a close would be due, but is the operator's to give
};

struct CreditedRoom
{
    AccountId account;
    std::int64_t entryNo = 0; ///< of the credit
    QString operatorName;
    bool closeWanted = true; ///< false: leave the room open, offer the close
};

/// Right after a credit was booked, in its transaction: queued trips that are no longer due are cancelled, closes that
/// became due are queued or offered in the inbox.
[[nodiscard]] Result<SupplyEffect> supplyAfterCredit(
    DbConnection &db, const CreditedRoom &room, const DeskSettings &settings, WallTime now);

} // namespace meterdesk
