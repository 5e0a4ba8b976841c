// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

#include <QtCore/QStringList>

namespace meterdesk {

class DbConnection;

/// The numbered schema files (resources/schema/NNNN_name.sql). The number of the last one applied is the database's
/// PRAGMA user_version; each file runs in one transaction together with that number.
namespace Migrations {

/// PRAGMA application_id of our databases: "MDsk".
inline constexpr int applicationId = 0x4d44736b;

/// The number of the newest schema file of this program.
[[nodiscard]] int newest();

/// Applies what is missing. `database-newer` when the database already is ahead of this program.
[[nodiscard]] Result<void> apply(DbConnection &connection);

/// Cuts a schema file into statements: each ends with a line that ends in ';', a trigger with the line "END;".
[[nodiscard]] QStringList statementsOf(const QString &script);

} // namespace Migrations

} // namespace meterdesk
