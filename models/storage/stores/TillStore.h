// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Identifiers.h"
#include "Quantities.h"
#include "SupplyState.h"
#include "WallTime.h"

#include <optional>

namespace meterdesk {

class DbConnection;

/// What only the till asks.
namespace TillStore {

/// Whom an account belongs to.
struct Room
{
    PropertyCode code;
    QString name;
};
/// Closed accounts too; `unknown-account`.
[[nodiscard]] Result<Room> roomOf(DbConnection &db, AccountId account);

/// What a list says of the room's supply, by its first meter.
[[nodiscard]] Result<SupplyState> supplyOf(DbConnection &db, AccountId account);

struct LastRecharge
{
    Money amount;
    WallTime at;
};
/// The newest recharge of a tenancy that is not reversed.
[[nodiscard]] Result<std::optional<LastRecharge>> lastRecharge(DbConnection &db, TenancyId tenancy);

} // namespace TillStore

} // namespace meterdesk
