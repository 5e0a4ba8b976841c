// SPDX-License-Identifier: GPL-3.0-or-later
#include "VirtualServer.h"

#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QTcpSocket>

namespace meterdesk::simulator {

using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<VirtualConcentrator *> allOf(VirtualBuilding &building)
{
    std::vector<VirtualConcentrator *> all;
    for (const auto &concentrator : building.concentrators())
        all.push_back(concentrator.get());
    return all;
}

} // namespace

VirtualServer::VirtualServer(VirtualBuilding &building, std::vector<VirtualConcentrator *> served, QObject *parent)
    : QObject(parent)
    , m_link(building, std::move(served))
{
    connect(&m_link, &MasterLink::frameSeen, this, &VirtualServer::frameSeen);
    connect(&m_link, &MasterLink::answered, this, &VirtualServer::answered);
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, &VirtualServer::accept);
}

VirtualServer::VirtualServer(VirtualBuilding &building, QObject *parent)
    : VirtualServer(building, allOf(building), parent)
{ }

VirtualServer::~VirtualServer()
{
    unplug();
}

SimulatorResult<quint16> VirtualServer::listen(const QHostAddress &host, quint16 port)
{
    if (!m_server.listen(host, port))
        return simulatorFailure(u"%1:%2: %3"_s.arg(host.toString()).arg(port).arg(m_server.errorString()));
    m_host = host;
    m_port = m_server.serverPort();
    return m_port;
}

void VirtualServer::unplug()
{
    m_server.close();
    // Sockets delete themselves once disconnected, later, so that one of them may be the reason for this call.
    for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
        socket->abort();
}

SimulatorResult<void> VirtualServer::plugIn()
{
    if (const auto listening = listen(m_host, m_port); !listening)
        return std::unexpected(listening.error());
    return {};
}

void VirtualServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        m_link.serve(socket);
    }
}

} // namespace meterdesk::simulator
