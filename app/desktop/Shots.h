// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Desktop.h"

namespace meterdesk {

/// `--shots DIR`: brings the training building to the morning of the manual, opens every page in light and dark at
/// 1366×697 and writes its picture; then ends the program.
class Shots final : public QObject
{
    Q_OBJECT
public:
    Shots(Desktop &desktop, QString folder, QString language, QObject *parent);
    void start();

private:
    /// Clicks the button or triggers the action with this object name; an empty name is nothing.
    void press(const QString &name);
    void next();

    Desktop &m_desktop;
    const QString m_folder;
    const QString m_language;
    QStringList m_pages; ///< ids still to be shown in this scheme
    bool m_dark = false;
};

} // namespace meterdesk
