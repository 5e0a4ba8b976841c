// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"
#include "Report.h"

namespace meterdesk {

class DbConnection;

/// The figures of 统计报表; reads only.
namespace ReportStore {

[[nodiscard]] Result<Report<TakingsFigures>> takings(DbConnection &db, const ReportQuery &query);
[[nodiscard]] Result<Report<EnergyFigures>> energy(DbConnection &db, const ReportQuery &query);
[[nodiscard]] Result<Report<BalanceFigures>> balances(DbConnection &db, const ReportQuery &query);
[[nodiscard]] Result<Report<AdjustmentFigures>> adjustments(DbConnection &db, const ReportQuery &query);
[[nodiscard]] Result<Report<CollectionFigures>> collection(DbConnection &db, const ReportQuery &query);
[[nodiscard]] Result<Report<SwitchingFigures>> switching(DbConnection &db, const ReportQuery &query);

} // namespace ReportStore

} // namespace meterdesk
