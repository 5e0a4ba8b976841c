// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/SystemScheme.h"

#include <QtGui/QPalette>

#ifdef Q_OS_WIN
#include <QtCore/QSettings>
#endif

namespace meterdesk {

Scheme systemScheme(const QPalette &platformPalette)
{
#ifdef Q_OS_WIN
    const QSettings personalize(
        QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"),
        QSettings::NativeFormat);
    const QVariant light = personalize.value(QStringLiteral("AppsUseLightTheme"));
    if (light.isValid())
        return light.toInt() == 0 ? Scheme::Dark : Scheme::Light;
#endif
    return platformPalette.color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

} // namespace meterdesk
