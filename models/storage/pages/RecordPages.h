// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AccountRow.h"
#include "CollectionLogRow.h"
#include "PolicyEventRow.h"
#include "RechargeRows.h"
#include "RegisterRows.h"
#include "TerminalRow.h"
#include "pages/SqlPageSource.h"

namespace meterdesk {

/// The SQL of the record pages.
namespace RecordPages {

[[nodiscard]] const PageSql<AccountQuery, AccountRow> &accounts();
[[nodiscard]] const PageSql<RechargeAccountQuery, RechargeAccountRow> &rechargeAccounts();
[[nodiscard]] const PageSql<RechargeHistoryQuery, RechargeHistoryRow> &rechargeHistory();
[[nodiscard]] const PageSql<TerminalQuery, TerminalRow> &terminals();
[[nodiscard]] const PageSql<CollectionLogQuery, CollectionLogRow> &collectionLog();
[[nodiscard]] const PageSql<PolicyEventQuery, PolicyEventRow> &policyEvents();
[[nodiscard]] const PageSql<PropertyQuery, PropertyRow> &properties();
[[nodiscard]] const PageSql<ConcentratorQuery, ConcentratorRow> &concentrators();
[[nodiscard]] const PageSql<MeterQuery, MeterRow> &meters();
[[nodiscard]] const PageSql<PairingQuery, PairingRow> &pairings();
[[nodiscard]] const PageSql<TariffQuery, TariffPricesRow> &tariffs();

} // namespace RecordPages

/// Expressions that several pages share.
namespace PageTerms {

/// Word of SupplyState, over `m` (meter, maybe none) and `f` (its meter_fact, maybe none).
[[nodiscard]] QString supply();
/// Earliest billed day of the meters in use of room `p` with account `a`; NULL if nothing was ever billed.
[[nodiscard]] QString billedTo();
/// `p` is this property or somewhere below it; one value, its id.
[[nodiscard]] QString belowProperty();
/// The first meter in use of room `p`, as `m`, and its facts, as `f`.
[[nodiscard]] QString joinFirstMeter();

} // namespace PageTerms

} // namespace meterdesk
