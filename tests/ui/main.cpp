// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QStandardPaths>
#include <QtWidgets/QApplication>

#include "TestMain.h"
#include "theme/Theme.h"

/// The tests of widgets need a QApplication with the look of the program, but never a display.
int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    meterdesk::Theme::instance().setChoice(meterdesk::SchemeChoice::Light);
    meterdesk::Theme::instance().install(application);
    return meterdesk::test::runRegisteredTests(argc, argv);
}
