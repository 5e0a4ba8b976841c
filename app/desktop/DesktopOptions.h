// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace meterdesk {

/// What the desktop was started with.
struct DesktopOptions
{
    QString databasePath; ///< empty: the user's own database, or the training one
    bool training = false; ///< the training database with the virtual building
    bool fresh = false; ///< training begins anew
    bool makeLive = false; ///< make the database at databasePath, marked live (first-run guide)
    bool untilUsable = false; ///< ends when the first page has been painted
    QString shotsFolder; ///< pictures of every page are written there, then the program ends
    QString language; ///< "zh_CN" or "en"; empty: the system's
    QString theme; ///< "light", "dark"; empty: the system's
};

} // namespace meterdesk
