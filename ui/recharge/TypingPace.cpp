// SPDX-License-Identifier: GPL-3.0-or-later
#include "recharge/TypingPace.h"

namespace meterdesk {

void ScanDetector::typed(QChar character, KeyTime at, const QString &textBefore)
{
    const bool continues = m_last && at - *m_last < fastest;
    if (!continues) {
        m_run.clear();
        m_textBefore = textBefore;
    }
    m_run += character;
    m_last = at;
}

void ScanDetector::reset()
{
    m_run.clear();
    m_textBefore.clear();
    m_last.reset();
}

} // namespace meterdesk
