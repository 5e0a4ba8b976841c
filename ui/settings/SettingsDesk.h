// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Operator.h"

class QSettings;

namespace meterdesk {

class Clock;
class ReceiptPrinter;
class SettingsService;

/// What 系统设置 works with. Everything must outlive the page.
struct SettingsDesk
{
    Actor actor;
    const Clock &clock;
    SettingsService &settings; ///< of the building, in the database
    ReceiptPrinter &receipts; ///< printing on this PC
    QSettings &preferences; ///< looks of this PC's user
    bool training = false;
};

} // namespace meterdesk
