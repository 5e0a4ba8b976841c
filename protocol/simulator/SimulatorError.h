// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <expected>

namespace meterdesk::simulator {

/// Why a building, a state file or a fault list cannot be used, or a port not be listened on. English, for the person
/// who started the simulator.
struct SimulatorError
{
    QString message;
};

template <typename T>
using SimulatorResult = std::expected<T, SimulatorError>;

[[nodiscard]] inline std::unexpected<SimulatorError> simulatorFailure(QString message)
{
    return std::unexpected(SimulatorError{std::move(message)});
}

} // namespace meterdesk::simulator
