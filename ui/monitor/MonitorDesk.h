// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Operator.h"

class QSettings;

namespace meterdesk {

class ConcentratorParameterService;
class RegisterService;
class WireMonitor;

/// What 通讯监视 works with. Everything must outlive the page.
struct MonitorDesk
{
    Actor actor;
    WireMonitor &monitor;
    RegisterService &registers; ///< names of the concentrators
    ConcentratorParameterService &parameters; ///< outputs of concentrators
    QSettings *layouts = nullptr; ///< table layouts of this PC
};

} // namespace meterdesk
