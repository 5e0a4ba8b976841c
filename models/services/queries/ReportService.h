// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Operator.h"
#include "Report.h"

namespace meterdesk {

class Database;

/// 统计报表: sums over the ledger and the bills. Reads only. Thread-safe; answers come through Async::then. Errors:
/// `not-permitted` (SeeRecords), `invalid-date` (no days, the end before the beginning, more than ten years), those of
/// the database.
class ReportService
{
public:
    explicit ReportService(Database &database);

    [[nodiscard]] Async<Report<TakingsFigures>> takings(const Actor &actor, const ReportQuery &query) const;
    [[nodiscard]] Async<Report<EnergyFigures>> energy(const Actor &actor, const ReportQuery &query) const;

private:
    Database &m_database;
};

} // namespace meterdesk
