// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Operator.h"

class QSettings;

namespace meterdesk {

class PrintQueue;

/// What the print queue works with. Everything must outlive the page.
struct PrintQueueDesk
{
    Actor actor;
    PrintQueue &queue;
    QSettings *layouts = nullptr; ///< where tables keep their columns; none: nowhere
};

} // namespace meterdesk
