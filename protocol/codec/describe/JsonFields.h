// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QJsonObject>

namespace meterdesk::wire {

/// Adds every field of `more`; a field that both have takes its value.
inline void addFields(QJsonObject &to, const QJsonObject &more)
{
    for (auto field = more.begin(); field != more.end(); ++field)
        to.insert(field.key(), field.value());
}

} // namespace meterdesk::wire
