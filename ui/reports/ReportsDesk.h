// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Operator.h"

namespace meterdesk {

class Clock;
class ReportService;

/// What 统计报表 works with. Everything must outlive the page.
struct ReportsDesk
{
    Actor actor;
    const Clock &clock;
    ReportService &reports;
};

} // namespace meterdesk
