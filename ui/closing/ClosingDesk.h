// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Clock.h"
#include "Operator.h"

#include <functional>

namespace meterdesk {

class DayEndService;
class DocumentPrinter;
class SettingsService;
class ShiftService;

/// What 交班日结 works with. Everything must outlive the page.
struct ClosingDesk
{
    Actor actor;
    ShiftService &shifts;
    DayEndService &dayEnds;
    SettingsService &settings;
    const Clock &clock;
    DocumentPrinter *documents = nullptr; ///< none: nothing is printed
    std::function<void()> shiftChanged = {}; ///< told when a shift was opened, counted or closed
};

} // namespace meterdesk
