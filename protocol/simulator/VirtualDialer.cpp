// SPDX-License-Identifier: GPL-3.0-or-later
#include "VirtualDialer.h"

#include <QtNetwork/QNetworkProxy>

namespace meterdesk::simulator {

using gdw1376::LinkMessageKind;

VirtualDialer::VirtualDialer(
    VirtualBuilding &building, VirtualConcentrator &concentrator, Settings settings, QObject *parent)
    : QObject(parent)
    , m_concentrator(concentrator)
    , m_settings(std::move(settings))
    , m_link(building, {&concentrator})
{
    connect(&m_link, &MasterLink::frameSeen, this, &VirtualDialer::frameSeen);
    connect(&m_link, &MasterLink::answered, this, &VirtualDialer::answered);
    connect(&m_link, &MasterLink::confirmed, this, &VirtualDialer::onConfirmed);
    m_redial.setSingleShot(true);
    m_unanswered.setSingleShot(true);
    connect(&m_redial, &QTimer::timeout, this, &VirtualDialer::dial);
    connect(&m_unanswered, &QTimer::timeout, this, &VirtualDialer::redial);
    connect(&m_heartbeat, &QTimer::timeout, this, [this] { send(LinkMessageKind::Heartbeat); });
}

VirtualDialer::~VirtualDialer()
{
    unplug();
}

void VirtualDialer::start()
{
    m_wanted = true;
    dial();
}

void VirtualDialer::stop()
{
    m_wanted = false;
    m_heartbeat.stop();
    m_redial.stop();
    if (!m_socket || m_socket->state() != QAbstractSocket::ConnectedState)
        return unplug();
    send(LinkMessageKind::Logout);
}

void VirtualDialer::unplug()
{
    m_wanted = false;
    m_loggedIn = false;
    m_redial.stop();
    m_heartbeat.stop();
    m_unanswered.stop();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket.release()->deleteLater();
    }
}

void VirtualDialer::dial()
{
    m_socket = std::make_unique<QTcpSocket>();
    m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket.get(), &QTcpSocket::connected, this, [this] {
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_link.serve(m_socket.get());
        ++m_logins;
        send(LinkMessageKind::Login);
    });
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &VirtualDialer::redial);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &VirtualDialer::redial);
    m_socket->connectToHost(m_settings.host, m_settings.port);
}

void VirtualDialer::send(LinkMessageKind kind)
{
    const QByteArray bytes = m_concentrator.linkMessage(kind, m_link.building().now());
    m_socket->write(bytes);
    Q_EMIT frameSeen(true, bytes);
    m_unanswered.start(m_settings.answerTimeout);
}

void VirtualDialer::onConfirmed(bool ok)
{
    m_unanswered.stop();
    ++m_confirmations;
    if (!m_wanted)
        return unplug(); // the answer to the logout
    if (!ok)
        return redial();
    m_loggedIn = true;
    if (!m_heartbeat.isActive())
        m_heartbeat.start(m_settings.heartbeat);
}

void VirtualDialer::redial()
{
    const bool wanted = m_wanted;
    unplug();
    m_wanted = wanted;
    if (wanted)
        m_redial.start(m_settings.redial);
}

} // namespace meterdesk::simulator
