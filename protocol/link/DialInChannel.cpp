// SPDX-License-Identifier: GPL-3.0-or-later
#include "DialInChannel.h"

namespace meterdesk::wire {

DialInChannel::DialInChannel(QString name, QObject *parent)
    : ByteChannel(parent)
    , m_name(std::move(name))
{ }

DialInChannel::~DialInChannel() = default;

void DialInChannel::attach(std::unique_ptr<ByteChannel> connection, const QByteArray &received)
{
    drop();
    if (!m_wanted || connection->state() != ChannelState::Open)
        return;
    m_connection = std::move(connection);
    connect(m_connection.get(), &ByteChannel::bytesReceived, this, &ByteChannel::bytesReceived);
    connect(m_connection.get(), &ByteChannel::failed, this, &ByteChannel::failed);
    connect(m_connection.get(), &ByteChannel::stateChanged, this, [this](ChannelState state) {
        if (state == ChannelState::Closed) {
            drop();
            setState(ChannelState::Opening);
        }
    });
    setState(ChannelState::Open);
    if (!received.isEmpty())
        Q_EMIT bytesReceived(received);
}

void DialInChannel::open()
{
    m_wanted = true;
    if (!m_connection)
        setState(ChannelState::Opening);
}

void DialInChannel::close()
{
    m_wanted = false;
    drop();
    setState(ChannelState::Closed);
}

bool DialInChannel::write(const QByteArray &bytes)
{
    return m_connection && m_connection->write(bytes);
}

QString DialInChannel::name() const
{
    return m_connection ? m_connection->name() : m_name;
}

void DialInChannel::drop()
{
    if (!m_connection)
        return;
    m_connection->disconnect(this);
    m_connection->close();
    // It may be the one whose signal has brought us here.
    m_connection.release()->deleteLater();
    setState(ChannelState::Closed);
}

void DialInChannel::setState(ChannelState state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace meterdesk::wire
