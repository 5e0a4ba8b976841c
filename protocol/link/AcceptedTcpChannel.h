// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteChannel.h"

#include <QtNetwork/QTcpSocket>

#include <memory>

namespace meterdesk::wire {

/// A connection somebody else opened, from the moment it was accepted. Once it is lost it stays closed: only the other
/// side can come again.
class AcceptedTcpChannel final : public ByteChannel
{
    Q_OBJECT
public:
    /// Takes a connected socket over.
    explicit AcceptedTcpChannel(std::unique_ptr<QTcpSocket> socket, QObject *parent = nullptr);
    ~AcceptedTcpChannel() override;

    /// Does nothing: there is nobody to dial.
    void open() override { }
    void close() override;
    [[nodiscard]] bool write(const QByteArray &bytes) override;
    [[nodiscard]] ChannelState state() const override { return m_state; }
    /// The other side, "192.168.1.50:40312".
    [[nodiscard]] QString name() const override { return m_peer; }

private:
    void lost(const QString &reason);

    std::unique_ptr<QTcpSocket> m_socket;
    QString m_peer;
    ChannelState m_state = ChannelState::Open;
};

} // namespace meterdesk::wire
