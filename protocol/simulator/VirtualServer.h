// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MasterLink.h"

#include <QtNetwork/QTcpServer>

namespace meterdesk::simulator {

/// Puts concentrators of a building on one TCP port. Several share it: each answers the frames with its own address.
/// Masters may connect as often as they like. Lives in the building's thread.
class VirtualServer final : public QObject
{
    Q_OBJECT
public:
    /// Serves these concentrators, which the building owns and which outlive the server.
    VirtualServer(VirtualBuilding &building, std::vector<VirtualConcentrator *> served, QObject *parent = nullptr);
    /// Serves all concentrators of the building.
    explicit VirtualServer(VirtualBuilding &building, QObject *parent = nullptr);
    ~VirtualServer() override;

    /// Listens; port 0 takes a free one. The answer is the port.
    [[nodiscard]] SimulatorResult<quint16> listen(const QHostAddress &host, quint16 port);
    [[nodiscard]] quint16 port() const { return m_port; }

    /// The cable is pulled: connections break and new ones are refused. Meters live on.
    void unplug();
    /// The cable is back, on the same port.
    [[nodiscard]] SimulatorResult<void> plugIn();

    /// From the next frame on. The same seed and the same frames give the same faults.
    void setFaults(const FaultPlan &plan, std::uint64_t seed = 0) { m_link.setFaults(plan, seed); }

    /// Frames received that were for a concentrator served here.
    [[nodiscard]] int requests() const { return m_link.requests(); }

Q_SIGNALS:
    /// Every frame received and every answer sent (`sent`), as bytes on the wire, after faults.
    void frameSeen(bool sent, const QByteArray &bytes);
    /// A frame was answered: registers or relays may have changed.
    void answered();

private:
    void accept();

    MasterLink m_link;
    QTcpServer m_server;
    QHostAddress m_host;
    quint16 m_port = 0;
};

} // namespace meterdesk::simulator
