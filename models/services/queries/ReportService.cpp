// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/ReportService.h"

#include "Database.h"
#include "Try.h"
#include "stores/ReportStore.h"

namespace meterdesk {

namespace {

constexpr int mostReportYears = 10;

Result<void> checkReport(const Actor &actor, ReportKind kind, const ReportQuery &query)
{
    METERDESK_CHECK(actor.mustHave(Right::SeeRecords));
    if (!query.from.isValid() || !query.to.isValid() || query.to < query.from
        || query.to > query.from.addYears(mostReportYears)) {
        return failure(ErrorCode::InvalidDate,
            QStringLiteral("%1 to %2").arg(query.from.toString(Qt::ISODate), query.to.toString(Qt::ISODate)));
    }
    const QList<ReportGroup> groups = reportGroups(kind);
    const bool isNarrowedByDays =
        query.scope && (query.scope->group == ReportGroup::Day || query.scope->group == ReportGroup::Month);
    if (!groups.contains(query.group) || (query.scope && !groups.contains(query.scope->group)) || isNarrowedByDays)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("this report is not made by that"));
    return {};
}

} // namespace

ReportService::ReportService(Database &database)
    : m_database(database)
{ }

template <typename Figures>
Async<Report<Figures>> ReportService::ask(
    const Actor &actor, ReportKind kind, const ReportQuery &query, Gather<Figures> gather) const
{
    if (auto valid = checkReport(actor, kind, query); !valid)
        return finishedAsync<Report<Figures>>(std::unexpected(valid.error()));
    return m_database.read<Report<Figures>>([query, gather](DbConnection &db) { return gather(db, query); });
}

Async<Report<TakingsFigures>> ReportService::takings(const Actor &actor, const ReportQuery &query) const
{
    return ask<TakingsFigures>(actor, ReportKind::Takings, query, ReportStore::takings);
}

Async<Report<EnergyFigures>> ReportService::energy(const Actor &actor, const ReportQuery &query) const
{
    return ask<EnergyFigures>(actor, ReportKind::Energy, query, ReportStore::energy);
}

Async<Report<BalanceFigures>> ReportService::balances(const Actor &actor, const ReportQuery &query) const
{
    return ask<BalanceFigures>(actor, ReportKind::Balances, query, ReportStore::balances);
}

Async<Report<AdjustmentFigures>> ReportService::adjustments(const Actor &actor, const ReportQuery &query) const
{
    return ask<AdjustmentFigures>(actor, ReportKind::Adjustments, query, ReportStore::adjustments);
}

Async<Report<CollectionFigures>> ReportService::collection(const Actor &actor, const ReportQuery &query) const
{
    return ask<CollectionFigures>(actor, ReportKind::Collection, query, ReportStore::collection);
}

Async<Report<SwitchingFigures>> ReportService::switching(const Actor &actor, const ReportQuery &query) const
{
    return ask<SwitchingFigures>(actor, ReportKind::Switching, query, ReportStore::switching);
}

} // namespace meterdesk
