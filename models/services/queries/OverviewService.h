// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Clock.h"
#include "Operator.h"
#include "Overview.h"

namespace meterdesk {

class Database;

/// The figures of 工作台. Thread-safe; needs SeeRecords.
class OverviewService
{
public:
    OverviewService(Database &database, const Clock &clock);

    [[nodiscard]] Async<Overview> today(const Actor &actor) const;

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace meterdesk
