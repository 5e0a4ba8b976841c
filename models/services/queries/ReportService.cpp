// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/ReportService.h"

#include "Database.h"
#include "Try.h"
#include "stores/ReportStore.h"

namespace meterdesk {

namespace {

constexpr int mostReportYears = 10;

Result<void> checkReport(const Actor &actor, const ReportQuery &query)
{
    METERDESK_CHECK(actor.mustHave(Right::SeeRecords));
    if (!query.from.isValid() || !query.to.isValid() || query.to < query.from
        || query.to > query.from.addYears(mostReportYears)) {
        return failure(ErrorCode::InvalidDate,
            QStringLiteral("%1 to %2").arg(query.from.toString(Qt::ISODate), query.to.toString(Qt::ISODate)));
    }
    return {};
}

} // namespace

ReportService::ReportService(Database &database)
    : m_database(database)
{ }

Async<Report<TakingsFigures>> ReportService::takings(const Actor &actor, const ReportQuery &query) const
{
    if (auto valid = checkReport(actor, query); !valid)
        return finishedAsync<Report<TakingsFigures>>(std::unexpected(valid.error()));
    return m_database.read<Report<TakingsFigures>>(
        [query](DbConnection &db) { return ReportStore::takings(db, query); });
}

Async<Report<EnergyFigures>> ReportService::energy(const Actor &actor, const ReportQuery &query) const
{
    if (auto valid = checkReport(actor, query); !valid)
        return finishedAsync<Report<EnergyFigures>>(std::unexpected(valid.error()));
    return m_database.read<Report<EnergyFigures>>([query](DbConnection &db) { return ReportStore::energy(db, query); });
}

} // namespace meterdesk
