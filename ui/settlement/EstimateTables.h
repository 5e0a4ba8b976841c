// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Estimate.h"

class QWidget;

namespace meterdesk {

class FigureTable;

/// 本次示值, 上次示值, 用电量, 电价, 电费 of each meter × 总 尖 峰 平 谷.
[[nodiscard]] FigureTable *makeEstimateTable(QWidget *parent);
/// Amounts of rates are exact, with four decimals; only their sum is rounded.
void fillEstimateTable(FigureTable &table, const Estimate &estimate);

/// 房源当天测算记录, a line for each meter of an estimate: 止度 beside 电能总示值, 起度 beside 上次电能总示值.
[[nodiscard]] FigureTable *makeEstimateHistory(QWidget *parent);
void fillEstimateHistory(FigureTable &table, const QList<Estimate> &estimates);

/// "4.0020": an exact amount with at least four decimals, six where the last two are not 0.
[[nodiscard]] QString exactAmountText(ExactAmount amount);

/// The registers that were used and are not from now: the last day they cover; null for a live estimate.
[[nodiscard]] QDate freezeDayOf(const Estimate &estimate);

} // namespace meterdesk
