// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Operator.h"
#include "PageSource.h"
#include "RechargeRows.h"
#include "RegisterRows.h"

namespace meterdesk {

class Clock;
class FieldWork;
class OverviewService;

/// What 工作台 works with. Everything must outlive the page.
struct OverviewDesk
{
    Actor actor;
    const Clock &clock;
    OverviewService &overview;
    PageSource<ConcentratorQuery, ConcentratorRow> &concentrators;
    PageSource<RechargeHistoryQuery, RechargeHistoryRow> &recharges;
    FieldWork &fieldWork;
};

} // namespace meterdesk
