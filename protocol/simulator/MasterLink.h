// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultPlan.h"
#include "VirtualBuilding.h"

#include <QtCore/QIODevice>
#include <QtCore/QObject>

namespace meterdesk::simulator {

/// The concentrators' end of byte streams to masters: cuts frames, lets the concentrator with the frame's address
/// answer, and spoils answers as the fault plan says. Lives in the building's thread.
class MasterLink final : public QObject
{
    Q_OBJECT
public:
    /// Serves these concentrators, which the building owns and which outlive the link.
    MasterLink(VirtualBuilding &building, std::vector<VirtualConcentrator *> served, QObject *parent = nullptr);

    /// Answers on this open device, a socket or serial port, from now until it goes.
    void serve(QIODevice *device);

    /// From the next frame on. The same seed and the same frames give the same faults.
    void setFaults(const FaultPlan &plan, std::uint64_t seed);

    [[nodiscard]] VirtualBuilding &building() { return m_building; }
    [[nodiscard]] const std::vector<VirtualConcentrator *> &served() const { return m_served; }
    /// Frames received that were for a concentrator served here.
    [[nodiscard]] int requests() const { return m_requests; }

Q_SIGNALS:
    /// Every frame received and every answer sent (`sent`), as bytes on the wire, after faults.
    void frameSeen(bool sent, const QByteArray &bytes);
    /// A frame was answered: registers or relays may have changed.
    void answered();
    /// The master confirmed (`ok`) or denied a login, logout or heartbeat of ours.
    void confirmed(bool ok);

private:
    class Connection;

    void onFrame(Connection &connection, const gdw1376::FrameView &frame);
    void reply(Connection &connection, VirtualConcentrator::Answer answer, Fault fault);

    VirtualBuilding &m_building;
    std::vector<VirtualConcentrator *> m_served;
    FaultPlan m_faults;
    FaultDice m_dice{0};
    int m_requests = 0;
};

/// Silences the meters that a fault plan names, and wakes the others.
void silenceMeters(const std::vector<VirtualConcentrator *> &concentrators, const FaultPlan &plan);

} // namespace meterdesk::simulator
