// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "GlobalSearchHit.h"

#include <QtCore/QList>

namespace meterdesk {

class DbConnection;

/// The search box over everything.
namespace SearchStore {

/// Rooms, buildings, meters, concentrators and members that a text points at, the surest first: whole numbers and
/// codes, then beginnings, then parts; at most `limit`, each room once. Members and phones of the present tenancies
/// only; a phone by its last four digits or more, names by their pinyin initials too.
[[nodiscard]] Result<QList<GlobalSearchHit>> find(DbConnection &db, const QString &text, int limit);

} // namespace SearchStore

} // namespace meterdesk
