// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "BuildingPlan.h"
#include "BuildingState.h"
#include "VirtualConcentrator.h"

#include <memory>
#include <vector>

namespace meterdesk::simulator {

/// Concentrators and meters of one building on one clock: the other side of the wire, for training and tests. Lives in
/// one thread. VirtualServer puts it on a socket.
class VirtualBuilding
{
public:
    /// Builds the plan as it is at the clock's moment: meters stand at their start registers at the plan's `asOf` (and
    /// on the days before, back to the installation), and have drawn their load since. With a state they go on from
    /// that.
    [[nodiscard]] static SimulatorResult<std::unique_ptr<VirtualBuilding>> make(
        const BuildingPlan &plan, const VirtualClock &clock, const std::optional<BuildingState> &state = std::nullopt);

    [[nodiscard]] VirtualClock &clock() { return m_clock; }
    [[nodiscard]] VirtualTime now() const { return m_clock.now(); }
    /// Brings every meter to the present: freezes exist, registers have moved.
    void settle();

    /// The meter with this number, brought to the present; nullptr where there is none.
    [[nodiscard]] VirtualMeter *meter(QStringView number);
    [[nodiscard]] VirtualConcentrator *concentrator(QStringView number);
    [[nodiscard]] const std::vector<std::unique_ptr<VirtualConcentrator>> &concentrators() const
    {
        return m_concentrators;
    }
    /// One line of meters; `meters` belong to the building.
    struct Bus
    {
        QString number; ///< as in the plan; empty for the one that stands for a building without any
        int baud = 2400;
        std::vector<VirtualMeter *> meters;
    };
    /// The plan's meter buses; where it has none, one with every meter.
    [[nodiscard]] std::vector<Bus> buses() const;
    [[nodiscard]] std::size_t meterCount() const { return m_meters.size(); }

    /// What a state file keeps of the present.
    [[nodiscard]] BuildingState state();

private:
    explicit VirtualBuilding(const VirtualClock &clock);
    [[nodiscard]] VirtualMeter *addMeter(const MeterPlan &plan, const ConcentratorPlan &behind, VirtualTime start,
        const std::optional<BuildingState> &state);

    VirtualClock m_clock;
    std::vector<std::unique_ptr<VirtualMeter>> m_meters;
    std::vector<std::unique_ptr<VirtualConcentrator>> m_concentrators;
    std::vector<Bus> m_buses;
};

} // namespace meterdesk::simulator
