// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AcceptedTcpChannel.h"

#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpServer>

#include <expected>
#include <functional>

namespace meterdesk::wire {

/// Listens on one address and hands on every connection; a concentrator is the client (Q/GDW 1376.1 “AFN”, 02). Lives
/// in one thread.
class TcpListener final : public QObject
{
    Q_OBJECT
public:
    using Taker = std::function<void(std::unique_ptr<AcceptedTcpChannel>)>;

    /// `take` gets each connection right after it was accepted, before its first byte.
    explicit TcpListener(Taker take, QObject *parent = nullptr);

    /// Starts to listen; port 0 takes a free one. The port, or why not (taken, not allowed, not an address of this PC).
    [[nodiscard]] std::expected<quint16, QString> listen(const QHostAddress &host, quint16 port);
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

private:
    QTcpServer m_server;
    Taker m_take;
};

} // namespace meterdesk::wire
