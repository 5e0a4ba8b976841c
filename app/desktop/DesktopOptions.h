// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QSize>
#include <QtCore/QString>

#include <memory>

namespace meterdesk {

class Clock;
class PrintSpooler;

/// What the desktop was started with.
struct DesktopOptions
{
    QString databasePath; ///< empty: the user's own database, or the training one
    bool training = false; ///< the training database with the virtual building
    bool fresh = false; ///< training begins anew
    bool makeLive = false; ///< make the database at databasePath, marked live (first-run guide)
    bool untilUsable = false; ///< ends when the first page has been painted
    QSize shotsSize{1366, 697}; ///< of the window in pictures: what Windows leaves of 1366×768
    QString shotsFolder; ///< pictures of every page are written there, then the program ends
    QString language; ///< what ProgramLanguage::codeOf takes
    QString theme; ///< "light", "dark"; empty: the system's
    std::shared_ptr<const Clock> clock; ///< of a training; none: lessons have their own that runs on
    std::shared_ptr<PrintSpooler> printers; ///< none: those of this PC
};

} // namespace meterdesk
