// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Operator.h"
#include "PageSource.h"
#include "RechargeRows.h"
#include "shell/SearchBox.h"

class QSettings;

namespace meterdesk {

class Clock;
class FieldWork;
class ReceiptPrinter;
class RechargeService;
class SettingsService;
class TillService;

/// What the till works with. Everything must outlive the page.
struct RechargeDesk
{
    Actor actor;
    const Clock &clock;
    RechargeService &recharge;
    TillService &till;
    SettingsService &settings;
    PageSource<RechargeAccountQuery, RechargeAccountRow> &accounts;
    PageSource<RechargeHistoryQuery, RechargeHistoryRow> &history;
    FieldWork &fieldWork;
    ReceiptPrinter &printer;
    GlobalSearch find; ///< 查户
    QSettings *layouts = nullptr; ///< where tables keep their columns; none: nowhere
};

} // namespace meterdesk
