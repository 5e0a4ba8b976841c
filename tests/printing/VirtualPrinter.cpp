// SPDX-License-Identifier: GPL-3.0-or-later
#include "VirtualPrinter.h"

#include <QtNetwork/QTcpSocket>

namespace meterdesk::test {

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray paperRequest = "\x10\x04\x04"_ba;
const QByteArray endRequest = "\x1dr\x01"_ba;

} // namespace

VirtualPrinter::VirtualPrinter()
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port for the virtual printer");
    m_port = m_server.serverPort();
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        m_line = m_server.nextPendingConnection();
        slips += QByteArray();
        connect(m_line, &QTcpSocket::readyRead, this, &VirtualPrinter::read);
    });
}

QString VirtualPrinter::address() const
{
    return u"tcp://127.0.0.1:%1"_s.arg(m_port);
}

void VirtualPrinter::unplug()
{
    m_line->abort();
}

void VirtualPrinter::giveItPaper()
{
    runsOut = false;
    paper = true;
    read();
}

void VirtualPrinter::read()
{
    QByteArray bytes = std::exchange(m_kept, {}) + m_line->readAll();
    while (!bytes.isEmpty()) {
        if (bytes.startsWith(paperRequest)) {
            bytes = bytes.sliced(paperRequest.size());
            if (tells)
                m_line->write(paper ? "\x12" : "\x72");
        } else if (bytes.startsWith(endRequest)) {
            if (!paper) {
                m_kept = bytes.replace(paperRequest, QByteArray());
                m_line->write("\x72");
                return;
            }
            bytes = bytes.sliced(endRequest.size());
            m_line->write(QByteArray(1, '\0'));
        } else {
            slips.last() += bytes.first(1);
            bytes = bytes.sliced(1);
            paper = paper && !runsOut;
        }
    }
}

} // namespace meterdesk::test
