// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Clock.h"
#include "DeskSettings.h"

namespace meterdesk {

class Database;

/// Settings of the building. Thread-safe.
class SettingsService
{
public:
    SettingsService(Database &database, const Clock &clock);

    /// What is stored, with the defaults of the database's mark for the rest.
    [[nodiscard]] Async<DeskSettings> load() const;

    /// Stores what differs, each change with old and new value in the operation log. Needs ManageAccounts.
    /// Errors: `invalid-argument` (hours that are no times, a logo that is no PNG or above 256 KiB, a footer above 80
    /// characters), `amount-limit` (a till limit of 0.00 or above
    /// 999,999.99, a limit of adjustments outside that), `not-permitted`.
    [[nodiscard]] Async<DeskSettings> change(const Actor &actor, const DeskSettings &settings);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
