// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Registers.h"
#include "Relay.h"
#include "WallTime.h"

#include <optional>

namespace meterdesk {

/// What a meter last told, apart from what was asked of it.
struct MeterFact
{
    Relay relay = Relay::Unknown;
    Protection protection = Protection::Unknown;
    std::optional<WallTime> stateReadAt = {}; ///< of relay and protection
    Registers registers = {};
    std::optional<WallTime> registersReadAt = {}; ///< their instant: of a freeze 00:00, not when it was fetched

    friend bool operator==(const MeterFact &, const MeterFact &) = default;
};

} // namespace meterdesk
