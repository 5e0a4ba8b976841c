// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "WallTime.h"
#include "records/RecordChecks.h"

namespace meterdesk {

class DbConnection;

/// The answer of a write: an id, or which field is wrong. Faults of the database have no field.
template <typename T>
using Written = std::expected<T, FieldError>;

/// Adds and edits records inside an open transaction, with every check; the one way for forms, imports and the sample.
/// References are given as codes and numbers (`parentCode`, `propertyCode`, `concentratorNo`); ids in the values are
/// ignored, except of the record that is edited.
namespace RecordWriter {

[[nodiscard]] Written<PropertyId> addProperty(DbConnection &db, Property property);
[[nodiscard]] Written<void> editProperty(DbConnection &db, Property property);

[[nodiscard]] Written<ConcentratorId> addConcentrator(DbConnection &db, Concentrator concentrator);
[[nodiscard]] Written<void> editConcentrator(DbConnection &db, Concentrator concentrator);

/// Without a point, the lowest free one of its concentrator is taken (not on a meter bus). Where the room's account is
/// open, billing begins at the start registers, as of 00:00 of the later of `opened_on` and `installedOn`.
[[nodiscard]] Written<MeterId> addMeter(DbConnection &db, Meter meter, QDate installedOn);
/// The number never changes (that is a replacement); start registers not once something was billed. Another point or
/// line makes the download pending.
[[nodiscard]] Written<void> editMeter(DbConnection &db, Meter meter);

/// Adds the tariff where there is none of this name, and the version. `already-exists` for a version of the same day.
[[nodiscard]] Written<TariffId> addTariffVersion(
    DbConnection &db, const QString &name, TariffVersion version, WallTime now);
/// As above, but replaces the version of the same day. `backdated` where energy was billed past its first moment.
[[nodiscard]] Written<TariffId> putTariffVersion(
    DbConnection &db, const QString &name, TariffVersion version, WallTime now);

/// Opens the account of one room; `account.code`, terms, `tariffName`, member and address are taken over. Billing of
/// the room's meters begins. `already-exists` where an account is (or was) there; `not-a-room`.
[[nodiscard]] Written<AccountId> openAccount(DbConnection &db, Account account);

} // namespace RecordWriter

} // namespace meterdesk
