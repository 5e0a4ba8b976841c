// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Relay.h"
#include "TerminalRow.h"

namespace meterdesk {

/// Why a relay command would come to nothing at a meter as things stand. The first that holds, in this order.
enum class RelayObstacle {
    None,
    AsAskedAlready, ///< tripped, closed or protected already
    Protected, ///< 保电: the meter refuses to trip
    Unsupported, ///< the meter knows no relay command
    Unpaired, ///< it hangs on no concentrator
    NotDelivered, ///< 数据下发 was withdrawn. One that was never delivered is proven first, and may be refused then.
    Unreachable, ///< its concentrator does not answer
    NotInArrears ///< the trip is for arrears, and there are none
};

/// One meter that a relay command is to go to, as records and link stand.
struct RelayCandidate
{
    TerminalRow row;
    RelayObstacle obstacle = RelayObstacle::None; ///< whatever the command rests on; never NotInArrears
    bool isInArrears = false; ///< its room has an open account below 0.00

    [[nodiscard]] RelayObstacle obstacleTo(CommandGround ground) const
    {
        const bool isUnfounded = ground == CommandGround::Arrears && !isInArrears;
        return obstacle == RelayObstacle::None && isUnfounded ? RelayObstacle::NotInArrears : obstacle;
    }
};

} // namespace meterdesk
