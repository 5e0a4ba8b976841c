// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Operator.h"

class QSettings;

namespace meterdesk {

class FieldWork;
class HoldService;
class RegisterService;
class WorkItemService;

/// What the inbox works with. Everything must outlive the page.
struct InboxDesk
{
    Actor actor;
    HoldService &holds;
    WorkItemService &workItems;
    RegisterService &registers; ///< names of the rooms
    FieldWork &fieldWork;
    QSettings *layouts = nullptr; ///< where tables keep their columns; none: nowhere
};

} // namespace meterdesk
