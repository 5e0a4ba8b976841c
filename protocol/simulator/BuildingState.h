// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SimulatorError.h"
#include "VirtualConcentrator.h"
#include "VirtualMeter.h"

#include <QtCore/QHash>

namespace meterdesk::simulator {

/// What a building remembers over a restart: registers, relays, protection, clocks, freezes, and the concentrators'
/// meter tables.
struct BuildingState
{
    struct MeterState
    {
        VirtualMeter::Memory memory;
        std::deque<VirtualFreeze> freezes;
    };

    VirtualTime at; ///< on the building's clock
    bool ownTime = false; ///< the building had a time of its own (--now), not the PC's
    QHash<QString, MeterState> meters; ///< by the twelve digits of the address
    QHash<QString, VirtualConcentrator::Table> tables; ///< by the concentrator's number

    [[nodiscard]] static SimulatorResult<BuildingState> parse(const QByteArray &json);
    [[nodiscard]] QByteArray toJson() const;
};

} // namespace meterdesk::simulator
