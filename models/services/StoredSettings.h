// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DatabaseMark.h"
#include "DeskSettings.h"

#include <QtCore/QList>

namespace meterdesk {

class DbConnection;

/// How settings lie in the database: the typed keys, their texts and the defaults.
namespace StoredSettings {

/// What a database of this mark does until a manager changes it.
[[nodiscard]] DeskSettings defaults(DatabaseMark mark);
/// Stored values over the defaults. A stored text that is no value any more fails (`database-failed`): a limit that
/// cannot be read must not become another limit.
[[nodiscard]] Result<DeskSettings> read(DbConnection &db, DatabaseMark mark);

struct Change
{
    QString key;
    QString before;
    QString after;
};
[[nodiscard]] QList<Change> differences(const DeskSettings &before, const DeskSettings &after);

} // namespace StoredSettings

} // namespace meterdesk
