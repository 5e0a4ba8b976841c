// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/ScanDetector.h"

#include <utility>

namespace meterdesk {

bool ScanDetector::add(const QString &character, Time now)
{
    const bool continues = !m_run.isEmpty() && now - m_last < longestGap;
    if (!continues)
        m_run.clear();
    m_run.append(character);
    m_last = now;
    return !continues;
}

std::optional<QString> ScanDetector::finish()
{
    const bool scan = isScan();
    QString text = std::exchange(m_run, QString());
    return scan ? std::optional(std::move(text)) : std::nullopt;
}

} // namespace meterdesk
