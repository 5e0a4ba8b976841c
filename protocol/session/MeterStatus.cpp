// SPDX-License-Identifier: GPL-3.0-or-later
#include "MeterStatus.h"

namespace meterdesk::wire {

FreezeStatus freezeStatusOf(SessionErrorCode code)
{
    switch (code) {
    case SessionErrorCode::NoData:
        return FreezeStatus::NoData;
    case SessionErrorCode::TimedOut:
        return FreezeStatus::TimedOut;
    case SessionErrorCode::NotConnected:
        return FreezeStatus::NotConnected;
    case SessionErrorCode::Cancelled:
        return FreezeStatus::Cancelled;
    case SessionErrorCode::Denied:
    case SessionErrorCode::Refused:
    case SessionErrorCode::Unauthorised:
        return FreezeStatus::Denied;
    case SessionErrorCode::Malformed:
    case SessionErrorCode::NotSendable:
        return FreezeStatus::Malformed;
    }
    return FreezeStatus::Malformed;
}

} // namespace meterdesk::wire
