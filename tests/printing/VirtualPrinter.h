// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtNetwork/QTcpServer>

class QTcpSocket;

namespace meterdesk::test {

/// A receipt printer on TCP: collects what it is sent, and answers status requests as Epson's reference says.
class VirtualPrinter final : public QObject
{
public:
    VirtualPrinter();

    [[nodiscard]] QString address() const;
    /// The connection breaks.
    void unplug();
    /// Takes no connections any more.
    void switchOff() { m_server.close(); }
    /// What waited for paper goes on.
    void giveItPaper();

    QList<QByteArray> slips; ///< one a connection, without the status requests
    bool tells = true; ///< answers status requests
    bool paper = true;
    bool runsOut = false; ///< the first byte of a slip takes the last of the paper

private:
    void read();

    QTcpServer m_server;
    quint16 m_port = 0;
    QTcpSocket *m_line = nullptr;
    QByteArray m_kept; ///< not worked off for want of paper
};

} // namespace meterdesk::test
