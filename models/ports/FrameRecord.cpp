// SPDX-License-Identifier: GPL-3.0-or-later
#include "FrameRecord.h"

#include <QtCore/QStringList>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

QString shownHex(const FrameRecord &frame, const QString &separator)
{
    QStringList shown;
    for (qsizetype i = 0; i < frame.bytes.size(); ++i) {
        const bool secret = i >= frame.secretOffset && i < frame.secretOffset + frame.secretLength;
        shown += secret ? u"**"_s : QString::fromLatin1(frame.bytes.mid(i, 1).toHex().toUpper());
    }
    return shown.join(separator);
}

} // namespace meterdesk
