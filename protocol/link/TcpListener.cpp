// SPDX-License-Identifier: GPL-3.0-or-later
#include "TcpListener.h"

#include <QtNetwork/QNetworkProxy>

namespace meterdesk::wire {

TcpListener::TcpListener(Taker take, QObject *parent)
    : QObject(parent)
    , m_take(std::move(take))
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            socket->setParent(nullptr);
            m_take(std::make_unique<AcceptedTcpChannel>(std::unique_ptr<QTcpSocket>(socket)));
        }
    });
}

std::expected<quint16, QString> TcpListener::listen(const QHostAddress &host, quint16 port)
{
    if (!m_server.listen(host, port))
        return std::unexpected(m_server.errorString());
    return m_server.serverPort();
}

} // namespace meterdesk::wire
