// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AccountRow.h"
#include "Clock.h"
#include "CollectionLogRow.h"
#include "PageSource.h"
#include "PolicyEventRow.h"
#include "RechargeRows.h"
#include "RegisterRows.h"
#include "TerminalRow.h"

#include <memory>

namespace meterdesk {

class Database;

/// The page sources of the record pages. Database and clock must outlive them.
namespace RecordSources {

[[nodiscard]] std::unique_ptr<PageSource<AccountQuery, AccountRow>> accounts(Database &database, const Clock &clock);
[[nodiscard]] std::unique_ptr<PageSource<RechargeAccountQuery, RechargeAccountRow>> rechargeAccounts(
    Database &database, const Clock &clock);
[[nodiscard]] std::unique_ptr<PageSource<RechargeHistoryQuery, RechargeHistoryRow>> rechargeHistory(
    Database &database, const Clock &clock);
[[nodiscard]] std::unique_ptr<PageSource<TerminalQuery, TerminalRow>> terminals(Database &database, const Clock &clock);
[[nodiscard]] std::unique_ptr<PageSource<CollectionLogQuery, CollectionLogRow>> collectionLog(
    Database &database, const Clock &clock);
[[nodiscard]] std::unique_ptr<PageSource<PolicyEventQuery, PolicyEventRow>> policyEvents(
    Database &database, const Clock &clock);
[[nodiscard]] std::unique_ptr<PageSource<PropertyQuery, PropertyRow>> properties(
    Database &database, const Clock &clock);
[[nodiscard]] std::unique_ptr<PageSource<ConcentratorQuery, ConcentratorRow>> concentrators(
    Database &database, const Clock &clock);
[[nodiscard]] std::unique_ptr<PageSource<MeterQuery, MeterRow>> meters(Database &database, const Clock &clock);
[[nodiscard]] std::unique_ptr<PageSource<PairingQuery, PairingRow>> pairings(Database &database, const Clock &clock);
[[nodiscard]] std::unique_ptr<PageSource<TariffQuery, TariffPricesRow>> tariffs(Database &database, const Clock &clock);

} // namespace RecordSources

} // namespace meterdesk
