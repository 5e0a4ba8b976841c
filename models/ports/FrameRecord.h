// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "WallTime.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace meterdesk {

/// One frame as it crossed the wire, kept with the command it was for or the readings it brought.
struct FrameRecord
{
    WallTime at;
    bool sent = false; ///< false: received
    QByteArray bytes;
    int secretOffset = 0; ///< where password and operator code begin, set by who built the frame
    int secretLength = 0; ///< 0: nothing to hide
    QString link = {}; ///< "127.0.0.1:7001", "/dev/ttyUSB0"; empty: not noted
};

/// The bytes in hexadecimal capitals with `separator` between them, secret ones as "**". What people and files get to
/// see of a frame.
[[nodiscard]] QString shownHex(const FrameRecord &frame, const QString &separator = QStringLiteral(" "));

} // namespace meterdesk
