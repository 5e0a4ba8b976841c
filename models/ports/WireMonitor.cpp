// SPDX-License-Identifier: GPL-3.0-or-later
#include "WireMonitor.h"

namespace meterdesk {

bool WireFilter::matches(const WireRecord &record) const
{
    return (!concentrator || *concentrator == record.concentrator) && (!meter || *meter == record.meter)
        && (!purpose || *purpose == record.purpose) && (!command || *command == record.command);
}

} // namespace meterdesk

#include "moc_WireMonitor.cpp"
