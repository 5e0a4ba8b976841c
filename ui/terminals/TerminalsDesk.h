// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Operator.h"
#include "PageSource.h"
#include "TerminalRow.h"

class QSettings;

namespace meterdesk {

class Clock;
class ClockService;
class CommandService;
class FieldWork;
class RegisterService;

/// What the page of concentrators and meters works with. Everything must outlive the page.
struct TerminalsDesk
{
    Actor actor;
    const Clock &clock;
    RegisterService &registers;
    CommandService &commands;
    PageSource<TerminalQuery, TerminalRow> &terminals;
    FieldWork &fieldWork;
    ClockService &clocks;
    QSettings *layouts = nullptr; ///< where tables keep their columns; none: nowhere
};

} // namespace meterdesk
