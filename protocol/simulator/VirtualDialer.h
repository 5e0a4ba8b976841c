// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MasterLink.h"

#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

#include <chrono>

namespace meterdesk::simulator {

/// One concentrator that calls its master, as most in the field do: it connects, logs in, sends heartbeats, and dials
/// again when the connection is lost or a login or heartbeat is not answered. Lives in the building's thread.
class VirtualDialer final : public QObject
{
    Q_OBJECT
public:
    struct Settings
    {
        QString host;
        quint16 port = 0;
        std::chrono::milliseconds heartbeat{60'000};
        std::chrono::milliseconds answerTimeout{10'000}; ///< of login and heartbeat
        std::chrono::milliseconds redial{1'000};
    };

    /// The building owns the concentrator, and both outlive the dialer.
    VirtualDialer(
        VirtualBuilding &building, VirtualConcentrator &concentrator, Settings settings, QObject *parent = nullptr);
    ~VirtualDialer() override;

    /// Begins to dial.
    void start();
    /// Logs out and stays away.
    void stop();
    /// The cable is pulled: no word reaches the other side.
    void unplug();

    void setFaults(const FaultPlan &plan, std::uint64_t seed = 0) { m_link.setFaults(plan, seed); }

    [[nodiscard]] int logins() const { return m_logins; } ///< sent
    [[nodiscard]] int confirmations() const { return m_confirmations; } ///< of logins, heartbeats and logouts
    [[nodiscard]] bool isLoggedIn() const { return m_loggedIn; }

Q_SIGNALS:
    void frameSeen(bool sent, const QByteArray &bytes);
    void answered();

private:
    void dial();
    void send(gdw1376::LinkMessageKind kind);
    void onConfirmed(bool ok);
    void redial();

    VirtualConcentrator &m_concentrator;
    Settings m_settings;
    MasterLink m_link;
    std::unique_ptr<QTcpSocket> m_socket;
    QTimer m_redial;
    QTimer m_heartbeat;
    QTimer m_unanswered;
    int m_logins = 0;
    int m_confirmations = 0;
    bool m_loggedIn = false;
    bool m_wanted = false;
};

} // namespace meterdesk::simulator
