// SPDX-License-Identifier: GPL-3.0-or-later
#include "AcceptedTcpChannel.h"

#include <QtNetwork/QHostAddress>

namespace meterdesk::wire {

namespace {

QString textOf(const QHostAddress &host, quint16 port)
{
    bool isMapped = false; // ::ffff:192.168.1.50, what a listener on all addresses sees of an IPv4 peer
    const quint32 ipv4 = host.toIPv4Address(&isMapped);
    return QStringLiteral("%1:%2").arg(isMapped ? QHostAddress(ipv4).toString() : host.toString()).arg(port);
}

} // namespace

AcceptedTcpChannel::AcceptedTcpChannel(std::unique_ptr<QTcpSocket> socket, QObject *parent)
    : ByteChannel(parent)
    , m_socket(std::move(socket))
    , m_peer(textOf(m_socket->peerAddress(), m_socket->peerPort()))
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, [this] { Q_EMIT bytesReceived(m_socket->readAll()); });
    connect(
        m_socket.get(), &QTcpSocket::disconnected, this, [this] { lost(QStringLiteral("closed by the other side")); });
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, [this] { lost(m_socket->errorString()); });
}

AcceptedTcpChannel::~AcceptedTcpChannel()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

void AcceptedTcpChannel::close()
{
    if (m_state == ChannelState::Closed)
        return;
    m_state = ChannelState::Closed;
    m_socket->disconnect(this);
    // What was written last, the answer to a logout, still goes out.
    m_socket->flush();
    m_socket->disconnectFromHost();
    Q_EMIT stateChanged(m_state);
}

bool AcceptedTcpChannel::write(const QByteArray &bytes)
{
    return m_state == ChannelState::Open && m_socket->bytesToWrite() < mostUnsentBytes
        && m_socket->write(bytes) == bytes.size();
}

void AcceptedTcpChannel::lost(const QString &reason)
{
    if (m_state == ChannelState::Closed)
        return;
    m_state = ChannelState::Closed;
    m_socket->disconnect(this);
    m_socket->abort();
    Q_EMIT stateChanged(m_state);
    Q_EMIT failed(reason);
}

} // namespace meterdesk::wire
