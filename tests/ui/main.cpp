// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
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
    // Nobody's settings are read or written.
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("MeterDesk"));
    meterdesk::Theme::instance().setChoice(meterdesk::SchemeChoice::Light);
    meterdesk::Theme::instance().install(application);
    return meterdesk::test::runRegisteredTests(argc, argv);
}
