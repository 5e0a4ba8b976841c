// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSettings;

namespace meterdesk {

class RegisterService;
class WireMonitor;

/// What 通讯监视 works with. Everything must outlive the page.
struct MonitorDesk
{
    WireMonitor &monitor;
    RegisterService &registers; ///< names of the concentrators
    QSettings *layouts = nullptr; ///< table layouts of this PC
};

} // namespace meterdesk
