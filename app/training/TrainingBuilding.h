// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Clock.h"
#include "VirtualBuilding.h"
#include "VirtualServer.h"

#include <QtCore/QTimer>

namespace meterdesk {

/// The virtual building behind a training database: the sample's meters on loopback sockets, on the training clock. Its
/// state lies beside the database, so a lesson goes on where it stopped.
class TrainingBuilding final : public QObject
{
    Q_OBJECT
public:
    /// Goes on from `stateFile` where there is one. The clock must outlive the building. `file-unreadable`,
    /// `internal` (no free port).
    [[nodiscard]] static Result<std::unique_ptr<TrainingBuilding>> start(const Clock &clock, const QString &stateFile);
    ~TrainingBuilding() override;

    /// "127.0.0.1:40123": where the concentrator with this number listens; empty where there is none.
    [[nodiscard]] QString endpointOf(const QString &concentratorNo) const;
    /// Pulls the cable of the building, or plugs it in again.
    void setPlugged(bool plugged);
    [[nodiscard]] simulator::VirtualBuilding &building() { return *m_building; }

    /// Writes the state; done by itself every minute and at the end.
    void save();

private:
    TrainingBuilding(const Clock &clock, QString stateFile);

    const Clock &m_clock;
    const QString m_stateFile;
    std::unique_ptr<simulator::VirtualBuilding> m_building;
    std::unique_ptr<simulator::VirtualServer> m_server;
    QTimer m_saving;
};

} // namespace meterdesk
