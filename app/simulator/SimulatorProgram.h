// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PseudoTerminal.h"
#include "SimulatorOptions.h"
#include "VirtualBus.h"
#include "VirtualDialer.h"
#include "VirtualServer.h"

#include <QtCore/QTimer>

#include <memory>

namespace meterdesk::simulator {

/// A running virtual building: it listens, keeps its state file, and prints frames where asked. Lives in the main
/// thread.
class SimulatorProgram final : public QObject
{
    Q_OBJECT
public:
    /// Reads the building and its state and listens. The error is for the person at the terminal (exit status 1).
    [[nodiscard]] static SimulatorResult<std::unique_ptr<SimulatorProgram>> start(const SimulatorOptions &options);
    ~SimulatorProgram() override;

    /// "ready 127.0.0.1:7001,dial=10.0.0.2:7000 concentrators=17000405 meters=20 now=2017-05-16T00:10:00"
    [[nodiscard]] QString readyLine() const;

Q_SIGNALS:
    /// One line for each frame with --trace: time, rx or tx, bytes.
    void traced(const QString &line);

private:
    explicit SimulatorProgram(const SimulatorOptions &options);
    [[nodiscard]] SimulatorResult<void> build();
    [[nodiscard]] SimulatorResult<void> listen();
    [[nodiscard]] SimulatorResult<void> serve(
        const ListenPlace &place, std::vector<VirtualConcentrator *> concentrators);
    [[nodiscard]] SimulatorResult<void> dial();
    [[nodiscard]] SimulatorResult<void> openPtys();
    [[nodiscard]] SimulatorResult<void> openPty(const QString &link, const VirtualBuilding::Bus &bus);
    /// Saves after answers and prints frames, as the options say.
    template <typename Link>
    void watch(Link &link);
    void saveState();

    SimulatorOptions m_options;
    bool m_ownTime = false;
    std::unique_ptr<VirtualBuilding> m_building;
    std::vector<std::unique_ptr<VirtualServer>> m_servers; // before the building they serve goes
    std::vector<std::unique_ptr<VirtualDialer>> m_dialers;
    RealBusClock m_busClock;
    std::vector<std::unique_ptr<VirtualBus>> m_buses;
    std::vector<std::unique_ptr<PseudoTerminal>> m_ptys;
    QTimer m_save; ///< runs all the time
    QTimer m_saveSoon; ///< after an answer: a relay may have moved
};

} // namespace meterdesk::simulator
