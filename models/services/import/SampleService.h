// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Clock.h"

namespace meterdesk {

class Database;

/// Fills a new training database with the building of the manual. Thread-safe.
class SampleService
{
public:
    SampleService(Database &database, const Clock &clock);

    /// Properties, concentrator, meters, tariff, accounts, balances and readings of the virtual building, as described
    /// by `building` (JSON), in one transaction through the same checks as every other record. `database-exists` where
    /// the database has properties already, `training-only` in a live one, `file-unreadable` for a wrong description.
    [[nodiscard]] Async<void> fill(const QByteArray &building);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
