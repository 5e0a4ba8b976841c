// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/RecordSources.h"

#include "pages/RecordPages.h"

namespace meterdesk::RecordSources {

namespace {

template <typename Query, typename Row>
std::unique_ptr<PageSource<Query, Row>> sourceOf(Database &database, const Clock &clock, const PageSql<Query, Row> &sql)
{
    return std::make_unique<SqlPageSource<Query, Row>>(database, clock, sql);
}

} // namespace

std::unique_ptr<PageSource<AccountQuery, AccountRow>> accounts(Database &database, const Clock &clock)
{
    return sourceOf(database, clock, RecordPages::accounts());
}

std::unique_ptr<PageSource<RechargeAccountQuery, RechargeAccountRow>> rechargeAccounts(
    Database &database, const Clock &clock)
{
    return sourceOf(database, clock, RecordPages::rechargeAccounts());
}

std::unique_ptr<PageSource<RechargeHistoryQuery, RechargeHistoryRow>> rechargeHistory(
    Database &database, const Clock &clock)
{
    return sourceOf(database, clock, RecordPages::rechargeHistory());
}

std::unique_ptr<PageSource<TerminalQuery, TerminalRow>> terminals(Database &database, const Clock &clock)
{
    return sourceOf(database, clock, RecordPages::terminals());
}

std::unique_ptr<PageSource<CollectionLogQuery, CollectionLogRow>> collectionLog(Database &database, const Clock &clock)
{
    return sourceOf(database, clock, RecordPages::collectionLog());
}

std::unique_ptr<PageSource<PolicyEventQuery, PolicyEventRow>> policyEvents(Database &database, const Clock &clock)
{
    return sourceOf(database, clock, RecordPages::policyEvents());
}

std::unique_ptr<PageSource<PropertyQuery, PropertyRow>> properties(Database &database, const Clock &clock)
{
    return sourceOf(database, clock, RecordPages::properties());
}

std::unique_ptr<PageSource<ConcentratorQuery, ConcentratorRow>> concentrators(Database &database, const Clock &clock)
{
    return sourceOf(database, clock, RecordPages::concentrators());
}

std::unique_ptr<PageSource<MeterQuery, MeterRow>> meters(Database &database, const Clock &clock)
{
    return sourceOf(database, clock, RecordPages::meters());
}

std::unique_ptr<PageSource<PairingQuery, PairingRow>> pairings(Database &database, const Clock &clock)
{
    return sourceOf(database, clock, RecordPages::pairings());
}

std::unique_ptr<PageSource<TariffQuery, TariffPricesRow>> tariffs(Database &database, const Clock &clock)
{
    return sourceOf(database, clock, RecordPages::tariffs());
}

} // namespace meterdesk::RecordSources
