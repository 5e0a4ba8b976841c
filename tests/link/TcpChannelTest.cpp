// SPDX-License-Identifier: GPL-3.0-or-later
#include "TcpChannel.h"
#include "TestMain.h"

#include <QtNetwork/QTcpServer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk::wire;

namespace {

constexpr ReconnectPolicy quick{.first = 20ms, .longest = 80ms, .connectTimeout = 1s};

/// A port on which nobody listens, until somebody does.
quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    return server.serverPort();
}

/// The other side: it accepts one connection at a time.
struct Peer
{
    QTcpServer server;
    std::unique_ptr<QTcpSocket> socket;

    explicit Peer(quint16 port = 0) { server.listen(QHostAddress::LocalHost, port); }
    bool accept()
    {
        [this] { QTRY_VERIFY(server.hasPendingConnections()); }();
        socket.reset(server.nextPendingConnection());
        if (socket)
            socket->setParent(nullptr);
        return socket != nullptr;
    }
};

} // namespace

/// Dialling out over real loopback sockets.
class TcpChannelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytesBothWays();
    void writeNeedsAConnection();
    void lostConnectionComesBack();
    void refusedUntilSomebodyListens();
    void waitsLongerAfterEachRefusal();
    void openDoesNotWaitOutTheBackOff();
    void closedStaysClosed();
    void destroyedWhileOpen();
};

void TcpChannelTest::bytesBothWays()
{
    Peer peer;
    TcpChannel channel(u"127.0.0.1"_s, peer.server.serverPort(), quick);
    QCOMPARE(channel.name(), u"127.0.0.1:%1"_s.arg(peer.server.serverPort()));
    QByteArray received;
    connect(&channel, &ByteChannel::bytesReceived, this, [&received](const QByteArray &bytes) { received += bytes; });
    QSignalSpy states(&channel, &ByteChannel::stateChanged);
    channel.open();
    QCOMPARE(channel.state(), ChannelState::Opening);
    QVERIFY(peer.accept());
    QTRY_COMPARE(channel.state(), ChannelState::Open);
    QCOMPARE(states.size(), 2);
    QVERIFY(channel.write(QByteArray("\x68\x00\xFE", 3)));
    QTRY_COMPARE(peer.socket->bytesAvailable(), 3);
    QCOMPARE(peer.socket->readAll(), QByteArray("\x68\x00\xFE", 3));
    peer.socket->write(QByteArray("\x16\x00", 2));
    QTRY_COMPARE(received, QByteArray("\x16\x00", 2));
}

void TcpChannelTest::writeNeedsAConnection()
{
    TcpChannel channel(u"127.0.0.1"_s, freePort(), quick);
    QVERIFY(!channel.write("x"));
    channel.open();
    QVERIFY(!channel.write("x"));
}

void TcpChannelTest::lostConnectionComesBack()
{
    Peer peer;
    TcpChannel channel(u"127.0.0.1"_s, peer.server.serverPort(), quick);
    QSignalSpy failures(&channel, &ByteChannel::failed);
    channel.open();
    QVERIFY(peer.accept());
    QTRY_COMPARE(channel.state(), ChannelState::Open);
    for (const bool politely : {true, false}) {
        failures.clear();
        QSignalSpy states(&channel, &ByteChannel::stateChanged);
        if (politely)
            peer.socket->disconnectFromHost();
        else
            peer.socket->abort();
        QVERIFY(peer.accept());
        QTRY_COMPARE(channel.state(), ChannelState::Open);
        QCOMPARE(failures.size(), 1);
        QCOMPARE(states.size(), 3); // Closed, Opening, Open
    }
}

void TcpChannelTest::refusedUntilSomebodyListens()
{
    const quint16 port = freePort();
    TcpChannel channel(u"127.0.0.1"_s, port, quick);
    QSignalSpy failures(&channel, &ByteChannel::failed);
    channel.open();
    QTRY_VERIFY(failures.size() >= 2);
    Peer peer(port);
    QVERIFY(peer.accept());
    QTRY_COMPARE(channel.state(), ChannelState::Open);
}

void TcpChannelTest::waitsLongerAfterEachRefusal()
{
    TcpChannel channel(u"127.0.0.1"_s, freePort(), {.first = 40ms, .longest = 10'000ms, .connectTimeout = 1s});
    QSignalSpy failures(&channel, &ByteChannel::failed);
    channel.open();
    QTRY_COMPARE(failures.size(), 1);
    // 40, 80, 160, 320, 640 ms: by now at most four more, not a dozen.
    QTest::qWait(700);
    QVERIFY2(failures.size() >= 2 && failures.size() <= 5, qPrintable(QString::number(failures.size())));
}

void TcpChannelTest::openDoesNotWaitOutTheBackOff()
{
    const quint16 port = freePort();
    TcpChannel channel(u"127.0.0.1"_s, port, {.first = 1h, .longest = 1h, .connectTimeout = 1s});
    QSignalSpy failures(&channel, &ByteChannel::failed);
    channel.open();
    QTRY_COMPARE(failures.size(), 1);
    Peer peer(port);
    channel.open();
    QVERIFY(peer.accept());
    QTRY_COMPARE(channel.state(), ChannelState::Open);
}

void TcpChannelTest::closedStaysClosed()
{
    Peer peer;
    TcpChannel channel(u"127.0.0.1"_s, peer.server.serverPort(), quick);
    channel.open();
    QVERIFY(peer.accept());
    QTRY_COMPARE(channel.state(), ChannelState::Open);
    QSignalSpy failures(&channel, &ByteChannel::failed);
    channel.close();
    QCOMPARE(channel.state(), ChannelState::Closed);
    QTest::qWait(100);
    QCOMPARE(channel.state(), ChannelState::Closed);
    QVERIFY(!peer.server.hasPendingConnections());
    QVERIFY(failures.isEmpty());
}

void TcpChannelTest::destroyedWhileOpen()
{
    Peer peer;
    {
        TcpChannel channel(u"127.0.0.1"_s, peer.server.serverPort(), quick);
        channel.open();
        QVERIFY(peer.accept());
        QTRY_COMPARE(channel.state(), ChannelState::Open);
    }
    QTRY_COMPARE(peer.socket->state(), QAbstractSocket::UnconnectedState);
}

METERDESK_TEST(TcpChannelTest)
#include "TcpChannelTest.moc"
