// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Operator.h"

#include <functional>

class QSettings;

namespace meterdesk {

class ReceiptPrinter;
class SettingsService;

/// What 系统设置 works with. Everything must outlive the page.
struct SettingsDesk
{
    Actor actor;
    SettingsService &settings; ///< of the building, in the database
    ReceiptPrinter &receipts; ///< printing on this PC
    QSettings &preferences; ///< looks of this PC's user
    bool training = false;
    /// Speaks another language ("zh_CN", "en", empty: the system's) and makes the window anew; `refused` follows where
    /// the user goes back to entries that are not saved. None: the language is taken up at the next start.
    std::function<void(const QString &language, std::function<void()> refused)> changeLanguage = {};
};

} // namespace meterdesk
