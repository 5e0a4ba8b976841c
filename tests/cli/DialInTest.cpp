// SPDX-License-Identifier: GPL-3.0-or-later
#include "Desk.h"
#include "TestMain.h"
#include "VirtualDialer.h"

#include <QtNetwork/QTcpServer>
#include <QtTest/QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk::test;
using namespace meterdesk::simulator;

namespace {

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    return server.serverPort();
}

} // namespace

/// Concentrators that call us, as most in the field do, with the real program over real sockets.
class DialInTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void collectReadAndTripOverALogin();
    void notationIsLearntFromTheLogin();
    void nobodyDialsIn();
    void strangerIsListedAndAdopted();
    void trainingListensOnLoopbackOnly();

private:
    /// The manual's building in the records, its concentrator set to listen.
    void openListening();
    void dialIn();
    [[nodiscard]] CliRun wire(QStringList words, const QString &wait = u"10"_s);

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<VirtualBuilding> m_building;
    std::unique_ptr<VirtualDialer> m_dialer;
    quint16 m_port = 0;
};

void DialInTest::init()
{
    m_building = std::move(
        *VirtualBuilding::make(*BuildingPlan::sample(), VirtualClock(*VirtualTime::fromText(u"2017-05-16 00:10:00"))));
    m_port = freePort();
    m_desk = std::make_unique<Desk>();
    m_desk->setNow(u"2017-05-16 00:10:00"_s);
}

void DialInTest::cleanup()
{
    m_dialer.reset();
    m_building.reset();
    m_desk.reset();
}

void DialInTest::openListening()
{
    QCOMPARE(m_desk->openBuilding(u"127.0.0.1:%1"_s.arg(m_port), u"tcp-listen"_s), QByteArray());
}

void DialInTest::dialIn()
{
    m_dialer = std::make_unique<VirtualDialer>(*m_building, *m_building->concentrators().front(),
        VirtualDialer::Settings{.host = u"127.0.0.1"_s, .port = m_port, .redial = 50ms});
    m_dialer->start();
}

CliRun DialInTest::wire(QStringList words, const QString &wait)
{
    return m_desk->run(words << u"--listen"_s << u"127.0.0.1:%1"_s.arg(m_port) << u"--wait"_s << wait);
}

void DialInTest::collectReadAndTripOverALogin()
{
    openListening();
    dialIn();
    const CliRun collected = wire({u"collect"_s, u"--date"_s, u"2017-05-15"_s});
    QVERIFY2(collected.status == 0, collected.all());
    QCOMPARE(collected.objects().size(), 20);
    // Without --listen the record says where.
    const CliRun read = m_desk->run({u"read"_s, u"--meter"_s, u"366566"_s});
    QVERIFY2(read.status == 0, read.all());
    QCOMPARE(read.last()[u"total"_s], QJsonValue(u"19.30"_s));
    const CliRun clock = wire({u"clock"_s, u"--concentrator"_s, u"17000405"_s});
    QVERIFY2(clock.status == 0, clock.all());
    QCOMPARE(clock.last()[u"clock"_s], QJsonValue(u"2017-05-16 00:10:00"_s));
    QCOMPARE(clock.last()[u"drift_s"_s], QJsonValue(0));
    const CliRun trip = wire({u"relay"_s, u"trip"_s, u"--meter"_s, u"366566"_s, u"--reason"_s, u"test"_s});
    QVERIFY2(trip.status == 0, trip.all());
    QVERIFY(m_building->meter(u"366566"_s)->isRelayOpen());
    // Each run of the program was logged in to, and each login was answered.
    QVERIFY(m_dialer->logins() >= 3);
    QVERIFY(m_dialer->confirmations() >= 3);
}

void DialInTest::notationIsLearntFromTheLogin()
{
    // Its A2 is 405 in decimal, and our record says hexadecimal.
    BuildingPlan plan = *BuildingPlan::sample();
    plan.concentrators.first().notation = meterdesk::gdw1376::AddressNotation::Decimal;
    m_building = std::move(*VirtualBuilding::make(plan, VirtualClock(*VirtualTime::fromText(u"2017-05-16 00:10:00"))));
    openListening();
    dialIn();
    const CliRun read = wire({u"read"_s, u"--meter"_s, u"366566"_s});
    QVERIFY2(read.status == 0, read.all());
    QCOMPARE(read.last()[u"total"_s], QJsonValue(u"19.30"_s));
    // The record says so from now on.
    QCOMPARE(m_desk->run({u"concentrators"_s}).last()[u"address_notation"_s], QJsonValue(u"decimal"_s));
}

void DialInTest::nobodyDialsIn()
{
    openListening();
    const CliRun collected = wire({u"collect"_s, u"--date"_s, u"2017-05-15"_s}, u"1"_s);
    QCOMPARE(collected.status, 1);
    QCOMPARE(collected.objects().size(), 20);
    QCOMPARE(collected.last()[u"status"_s], QJsonValue(u"timeout"_s));
}

void DialInTest::strangerIsListedAndAdopted()
{
    QVERIFY(m_desk->run({u"init"_s}).status == 0);
    dialIn();
    const CliRun listed = wire({u"dial-ins"_s, u"list"_s}, u"2"_s);
    QVERIFY2(listed.status == 0, listed.all());
    QCOMPARE(listed.objects().size(), 1);
    QCOMPARE(listed.last()[u"hex_number"_s], QJsonValue(u"17000405"_s));
    QCOMPARE(listed.last()[u"decimal_number"_s], QJsonValue(u"17001029"_s));
    QVERIFY(listed.last()[u"connected"_s].toBool());

    const CliRun absent = wire({u"dial-ins"_s, u"adopt"_s, u"--number"_s, u"17000406"_s}, u"1"_s);
    QCOMPARE(absent.errorCode(), u"timeout"_s);
    const CliRun adopted = wire({u"dial-ins"_s, u"adopt"_s, u"--number"_s, u"17000405"_s, u"--name"_s, u"A"_s});
    QVERIFY2(adopted.status == 0, adopted.all());
    QCOMPARE(adopted.last()[u"address_notation"_s], QJsonValue(u"hex"_s));
    const CliRun concentrators = m_desk->run({u"concentrators"_s});
    QCOMPARE(concentrators.last()[u"link"_s], QJsonValue(u"tcp-listen"_s));
    QCOMPARE(concentrators.last()[u"endpoint"_s], QJsonValue(u"127.0.0.1:%1"_s.arg(m_port)));
    // Adopted: no stranger any more.
    QCOMPARE(wire({u"dial-ins"_s, u"list"_s}, u"2"_s).objects().size(), 0);
}

void DialInTest::trainingListensOnLoopbackOnly()
{
    QVERIFY(m_desk->run({u"init"_s}).status == 0);
    const CliRun refused = m_desk->run({u"dial-ins"_s, u"list"_s, u"--listen"_s, u"0.0.0.0:%1"_s.arg(m_port)});
    QCOMPARE(refused.errorCode(), u"training-only"_s);
}

METERDESK_TEST(DialInTest)
#include "DialInTest.moc"
