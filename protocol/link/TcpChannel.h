// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteChannel.h"

#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

#include <chrono>

namespace meterdesk::wire {

/// How long a lost connection waits before the next attempt: `first`, doubled each time, at most `longest`.
struct ReconnectPolicy
{
    std::chrono::milliseconds first{500};
    std::chrono::milliseconds longest{15'000};
    std::chrono::milliseconds connectTimeout{5'000};
};

/// Dials out to a concentrator or gateway that listens.
class TcpChannel final : public ByteChannel
{
    Q_OBJECT
public:
    TcpChannel(QString host, quint16 port, ReconnectPolicy policy = {}, QObject *parent = nullptr);
    ~TcpChannel() override;

    void open() override;
    void close() override;
    [[nodiscard]] bool write(const QByteArray &bytes) override;
    [[nodiscard]] ChannelState state() const override { return m_state; }
    [[nodiscard]] QString name() const override;

private:
    void connectNow();
    void lost(const QString &reason);
    void setState(ChannelState state);

    QString m_host;
    quint16 m_port;
    ReconnectPolicy m_policy;
    QTcpSocket m_socket;
    QTimer m_retry;
    QTimer m_connecting;
    std::chrono::milliseconds m_wait;
    ChannelState m_state = ChannelState::Closed;
    bool m_wanted = false;
};

} // namespace meterdesk::wire
