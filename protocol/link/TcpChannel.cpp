// SPDX-License-Identifier: GPL-3.0-or-later
#include "TcpChannel.h"

#include <algorithm>

namespace meterdesk::wire {

TcpChannel::TcpChannel(QString host, quint16 port, ReconnectPolicy policy, QObject *parent)
    : ByteChannel(parent)
    , m_host(std::move(host))
    , m_port(port)
    , m_policy(policy)
    , m_wait(policy.first)
{
    m_retry.setSingleShot(true);
    m_connecting.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &TcpChannel::connectNow);
    connect(&m_connecting, &QTimer::timeout, this, [this] { lost(QStringLiteral("no connection in time")); });
    connect(&m_socket, &QTcpSocket::connected, this, [this] {
        m_connecting.stop();
        m_wait = m_policy.first;
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
        setState(ChannelState::Open);
    });
    connect(&m_socket, &QTcpSocket::readyRead, this, [this] { Q_EMIT bytesReceived(m_socket.readAll()); });
    connect(&m_socket, &QTcpSocket::disconnected, this, [this] { lost(QStringLiteral("closed by the other side")); });
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] { lost(m_socket.errorString()); });
}

TcpChannel::~TcpChannel()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

QString TcpChannel::name() const
{
    return QStringLiteral("%1:%2").arg(m_host).arg(m_port);
}

void TcpChannel::open()
{
    m_wanted = true;
    if (m_state == ChannelState::Closed)
        connectNow();
}

void TcpChannel::close()
{
    m_wanted = false;
    m_retry.stop();
    m_connecting.stop();
    // Closing is no loss.
    const QSignalBlocker quiet(m_socket);
    m_socket.abort();
    setState(ChannelState::Closed);
}

bool TcpChannel::write(const QByteArray &bytes)
{
    return m_state == ChannelState::Open && m_socket.bytesToWrite() < mostUnsentBytes
        && m_socket.write(bytes) == bytes.size();
}

void TcpChannel::connectNow()
{
    m_retry.stop();
    setState(ChannelState::Opening);
    m_connecting.start(m_policy.connectTimeout);
    m_socket.connectToHost(m_host, m_port);
}

void TcpChannel::lost(const QString &reason)
{
    if (m_state == ChannelState::Closed)
        return;
    m_connecting.stop();
    // A refused connection reports an error and a disconnect: one loss, one new attempt.
    const QSignalBlocker quiet(m_socket);
    m_socket.abort();
    setState(ChannelState::Closed);
    Q_EMIT failed(reason);
    if (!m_wanted)
        return;
    m_retry.start(m_wait);
    m_wait = std::min(m_wait * 2, m_policy.longest);
}

void TcpChannel::setState(ChannelState state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace meterdesk::wire
