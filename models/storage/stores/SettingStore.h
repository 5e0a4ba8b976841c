// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

#include <QtCore/QHash>

namespace meterdesk {

class DbConnection;

/// Settings as they are stored: only those that were ever changed.
namespace SettingStore {

[[nodiscard]] Result<QHash<QString, QString>> all(DbConnection &db);
[[nodiscard]] Result<void> put(DbConnection &db, const QString &key, const QString &value);

} // namespace SettingStore

} // namespace meterdesk
