// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Tariff.h"

namespace meterdesk {

class DbConnection;

/// 电度电价 and their versions.
namespace TariffStore {

[[nodiscard]] Result<std::optional<Tariff>> find(DbConnection &db, const QString &name);
/// As find(), with `unknown-tariff`.
[[nodiscard]] Result<Tariff> get(DbConnection &db, const QString &name);
/// By name.
[[nodiscard]] Result<QList<Tariff>> list(DbConnection &db);
[[nodiscard]] Result<TariffId> insert(DbConnection &db, const QString &name, WallTime at);
/// Adds a version, or replaces the one of the same day.
[[nodiscard]] Result<void> putVersion(DbConnection &db, TariffId tariff, const TariffVersion &version, WallTime at);
/// The last day that was billed at this tariff; null if none was.
[[nodiscard]] Result<QDate> lastBilledDay(DbConnection &db, TariffId tariff);
/// Accounts that have this tariff today.
[[nodiscard]] Result<int> users(DbConnection &db, TariffId tariff, QDate today);

} // namespace TariffStore

} // namespace meterdesk
