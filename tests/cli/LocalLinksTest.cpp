// SPDX-License-Identifier: GPL-3.0-or-later
#include "Desk.h"
#include "PseudoTerminal.h"
#include "TestMain.h"
#include "VirtualBus.h"
#include "gdw1376/FrameDecoder.h"

#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk::test;
using namespace meterdesk::simulator;
using meterdesk::wire::bytesOf;

namespace {

const QString meterNo = u"366566"_s;
const QString now = u"2017-05-16 00:20:00"_s;

qsizetype countOk(const CliRun &run)
{
    return std::ranges::count_if(
        run.objects(), [](const QJsonObject &day) { return day[u"status"_s].toString() == u"ok"_s; });
}

} // namespace

/// The two ways that are neither a concentrator in the network nor a dongle: a bus of meters behind a TCP–serial
/// gateway, and a concentrator on its local serial port. With the real program.
class LocalLinksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void busBehindATcpPort();
    void concentratorOnALocalPort();
    void portsAreListed();

private:
    [[nodiscard]] CliRun run(const QStringList &words) const
    {
        return m_desk->run(words + QStringList{u"--timeout"_s, u"1000"_s});
    }
    void verifyAllIsThere(bool isConcentrator);

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<VirtualBuilding> m_building;
};

void LocalLinksTest::init()
{
    m_desk = std::make_unique<Desk>();
    m_desk->setNow(now);
    m_building = std::move(*VirtualBuilding::make(*BuildingPlan::sample(), VirtualClock(*VirtualTime::fromText(now))));
}

void LocalLinksTest::verifyAllIsThere(bool isConcentrator)
{
    const CliRun collected = run({u"collect"_s, u"--date"_s, u"2017-05-15"_s});
    QVERIFY2(collected.status == 0, collected.all());
    QCOMPARE(countOk(collected), 20);
    const CliRun read = run({u"read"_s, u"--meter"_s, meterNo});
    QVERIFY2(read.status == 0, read.all());
    QCOMPARE(read.last()[u"total"_s], QJsonValue(u"19.31"_s)); // 20 minutes of a day of 2.14 kWh: 19.3197, cut
    const CliRun trip = run({u"relay"_s, u"trip"_s, u"--meter"_s, meterNo, u"--reason"_s, u"test"_s});
    QVERIFY2(trip.status == 0, trip.all());
    QVERIFY(m_building->meter(meterNo)->isRelayOpen());
    const CliRun pushed = run({u"pair"_s, u"push"_s, u"--meter"_s, meterNo});
    QVERIFY2(pushed.status == 0, pushed.all());
    QCOMPARE(pushed.last()[u"download"_s], QJsonValue(u"downloaded"_s));
    const CliRun compared = run({u"pair"_s, u"compare"_s, u"--concentrator"_s, u"17000405"_s});
    if (isConcentrator)
        QCOMPARE(compared.objects().size(), 20);
    else
        QCOMPARE(compared.errorCode(), u"unsupported"_s);
}

void LocalLinksTest::busBehindATcpPort()
{
    RealBusClock clock;
    const auto line = m_building->buses().front();
    VirtualBus bus(*m_building, line.meters, clock, VirtualBus::Settings{.baud = 19'200});
    QTcpServer gateway;
    QVERIFY(gateway.listen(QHostAddress::LocalHost));
    QTcpSocket *master = nullptr;
    connect(&gateway, &QTcpServer::newConnection, this, [&] {
        master = gateway.nextPendingConnection();
        connect(master, &QTcpSocket::readyRead, &bus, [&bus, master] { bus.receive(master->readAll()); });
        connect(master, &QTcpSocket::disconnected, this, [&master] { master = nullptr; });
    });
    connect(&bus, &VirtualBus::transmitted, this, [&master](const QByteArray &bytes) {
        if (master)
            master->write(bytes);
    });
    QCOMPARE(
        m_desk->openBuilding(u"127.0.0.1:%1"_s.arg(gateway.serverPort()), u"tcp-dial"_s, u"meter-bus"_s), QByteArray());
    verifyAllIsThere(false);
}

void LocalLinksTest::concentratorOnALocalPort()
{
#ifndef Q_OS_UNIX
    QSKIP("this system has no pseudo-terminals");
#endif
    const QString link = m_desk->path(u"local"_s);
    auto port = PseudoTerminal::open(link);
    QVERIFY2(port, port ? "" : qPrintable(port.error().message));
    meterdesk::gdw1376::FrameDecoder decoder;
    connect(port->get(), &PseudoTerminal::received, this, [&](const QByteArray &bytes) {
        decoder.decode(bytesOf(bytes), [&](const meterdesk::gdw1376::FrameView &frame) {
            if (const auto answer = m_building->concentrators().front()->answer(frame, m_building->now()))
                (*port)->write(*answer->frame.encode());
        });
    });
    QCOMPARE(m_desk->openBuilding(link + u"@9600,8E1"_s, u"serial"_s, u"gdw1376.1-2013"_s), QByteArray());
    verifyAllIsThere(true);
}

void LocalLinksTest::portsAreListed()
{
    const CliRun listed = m_desk->run({u"ports"_s}); // of this PC: there may be none
    QCOMPARE(listed.status, 0);
    for (const QJsonObject &port : listed.objects()) {
        QVERIFY(!port[u"port"_s].toString().isEmpty());
        QVERIFY(port.contains(u"description"_s));
    }
}

METERDESK_TEST(LocalLinksTest)
#include "LocalLinksTest.moc"
