// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AccountRow.h"
#include "CollectionLogRow.h"
#include "ColumnTable.h"
#include "PolicyEventRow.h"
#include "RechargeRows.h"
#include "RegisterRows.h"
#include "TerminalRow.h"

namespace meterdesk {

template <typename Row>
using RecordColumns = ColumnTable<Row, typename Row::Column>;

/// The columns of the record pages, as ui.md §13 lists them.
[[nodiscard]] const RecordColumns<AccountRow> &accountColumns(); ///< 账户管理
[[nodiscard]] const RecordColumns<RechargeAccountRow> &rechargeAccountColumns(); ///< 充值管理
[[nodiscard]] const RecordColumns<RechargeHistoryRow> &rechargeHistoryColumns(); ///< 充值明细
[[nodiscard]] const RecordColumns<TerminalRow> &terminalColumns(); ///< 终端在线查询
[[nodiscard]] const RecordColumns<CollectionLogRow> &collectionLogColumns(); ///< 采集日志查询
[[nodiscard]] const RecordColumns<PolicyEventRow> &policyEventColumns(); ///< 策略执行查询
[[nodiscard]] const RecordColumns<PropertyRow> &propertyColumns(); ///< 房源管理
[[nodiscard]] const RecordColumns<ConcentratorRow> &concentratorColumns(); ///< 集中器管理
[[nodiscard]] const RecordColumns<MeterRow> &meterColumns(); ///< 表计管理
[[nodiscard]] const RecordColumns<PairingRow> &pairingColumns(); ///< 配表
[[nodiscard]] const RecordColumns<TariffPricesRow> &tariffColumns(); ///< 电度电价设置

/// Buildings and flats head their rooms in 账户管理.
[[nodiscard]] RowKind accountRowKind(const AccountRow &row);

/// Negative, below the first alarm, zero or normal.
[[nodiscard]] MoneyStyle balanceStyle(Money balance, Money alarm1);

} // namespace meterdesk
