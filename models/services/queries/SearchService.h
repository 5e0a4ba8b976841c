// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "GlobalSearchHit.h"

#include <QtCore/QList>

namespace meterdesk {

class Database;

/// The search box of the top bar and 查户. Thread-safe.
class SearchService
{
public:
    explicit SearchService(Database &database);

    /// Rooms by code, name, meter number (typed or padded), end of a phone (4 digits or more), member or pinyin
    /// initials of a name; buildings and concentrators too. The surest answer first, each room once, at most `limit`.
    [[nodiscard]] Async<QList<GlobalSearchHit>> find(const QString &text, int limit = 20) const;

private:
    Database &m_database;
};

} // namespace meterdesk
