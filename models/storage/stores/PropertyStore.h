// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Property.h"

#include <QtCore/QList>

namespace meterdesk {

class DbConnection;

/// Buildings, flats and rooms.
namespace PropertyStore {

[[nodiscard]] Result<std::optional<Property>> find(DbConnection &db, const PropertyCode &code);
/// As find(), with `unknown-property`.
[[nodiscard]] Result<Property> get(DbConnection &db, const PropertyCode &code);
/// By code.
[[nodiscard]] Result<QList<Property>> list(DbConnection &db);
/// The rooms below a building or flat at any depth, by code; of a room: itself.
[[nodiscard]] Result<QList<Property>> roomsOf(DbConnection &db, PropertyId property);
/// Code beginning with the text or name containing it, of one type where given: buildings and flats
/// before rooms, each by code.
[[nodiscard]] Result<QList<Property>> search(
    DbConnection &db, const QString &find, std::optional<PropertyType> type, int limit);
/// Whether `property` is `ancestor` or somewhere below it.
[[nodiscard]] Result<bool> isBelow(DbConnection &db, PropertyId property, PropertyId ancestor);

[[nodiscard]] Result<PropertyId> insert(DbConnection &db, const Property &property);
[[nodiscard]] Result<void> update(DbConnection &db, const Property &property);
/// What keeps a property from being taken away, as counts in words ("3 rooms"); empty where nothing does.
[[nodiscard]] Result<QStringList> uses(DbConnection &db, PropertyId property);
/// Only where nothing refers to it.
[[nodiscard]] Result<void> remove(DbConnection &db, PropertyId property);

} // namespace PropertyStore

} // namespace meterdesk
