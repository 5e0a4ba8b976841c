// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Operator.h"
#include "shell/SearchBox.h"

namespace meterdesk {

class AdjustmentService;
class Clock;
class DocumentPrinter;
class EstimateService;
class FieldWork;
class LedgerService;
class OperatorService;
class RechargeService;
class SettingsService;
class StatementService;
class TenancyService;
class TillService;
class WireMonitor;

/// What the pages 单户电费测算, 退租入住, 电费退补 and 对账单 work with. Everything must outlive the pages.
struct SettlementDesk
{
    Actor actor;
    const Clock &clock;
    TillService &till;
    EstimateService &estimates;
    AdjustmentService &adjustments;
    RechargeService &recharges;
    TenancyService &tenancies;
    LedgerService &ledger;
    StatementService &statements;
    OperatorService &operators;
    SettingsService &settings;
    FieldWork &fieldWork;
    WireMonitor &monitor; ///< puts the frames of a reading into words
    GlobalSearch find; ///< 查户
    DocumentPrinter *documents = nullptr; ///< none: nothing is printed
};

} // namespace meterdesk
