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
class TillService;

/// What the pages 单户电费测算 and 电费退补 work with. Everything must outlive the pages.
struct SettlementDesk
{
    Actor actor;
    const Clock &clock;
    TillService &till;
    EstimateService &estimates;
    AdjustmentService &adjustments;
    RechargeService &recharges;
    LedgerService &ledger;
    OperatorService &operators;
    SettingsService &settings;
    FieldWork &fieldWork;
    GlobalSearch find; ///< 查户
    DocumentPrinter *documents = nullptr; ///< none: nothing is printed
};

} // namespace meterdesk
