// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Operator.h"
#include "Report.h"

namespace meterdesk {

class Database;
class DbConnection;

/// 统计报表: sums over the ledger, the bills, the collection log and the commands. Reads only. Thread-safe; answers
/// come through Async::then. Errors: `not-permitted` (SeeRecords), `invalid-date` (no days, the end before the
/// beginning, more than ten years), `invalid-argument` (grouped or narrowed by what this report does not offer), those
/// of the database.
class ReportService
{
public:
    explicit ReportService(Database &database);

    [[nodiscard]] Async<Report<TakingsFigures>> takings(const Actor &actor, const ReportQuery &query) const;
    [[nodiscard]] Async<Report<EnergyFigures>> energy(const Actor &actor, const ReportQuery &query) const;
    [[nodiscard]] Async<Report<BalanceFigures>> balances(const Actor &actor, const ReportQuery &query) const;
    [[nodiscard]] Async<Report<AdjustmentFigures>> adjustments(const Actor &actor, const ReportQuery &query) const;
    [[nodiscard]] Async<Report<CollectionFigures>> collection(const Actor &actor, const ReportQuery &query) const;
    [[nodiscard]] Async<Report<SwitchingFigures>> switching(const Actor &actor, const ReportQuery &query) const;

private:
    template <typename Figures>
    using Gather = Result<Report<Figures>> (*)(DbConnection &db, const ReportQuery &query);
    template <typename Figures>
    [[nodiscard]] Async<Report<Figures>> ask(
        const Actor &actor, ReportKind kind, const ReportQuery &query, Gather<Figures> gather) const;

    Database &m_database;
};

} // namespace meterdesk
