// SPDX-License-Identifier: GPL-3.0-or-later
#include "Desk.h"
#include "TestMain.h"
#include "VirtualServer.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtTest/QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk::test;
using namespace meterdesk::simulator;

namespace {

const QString concentratorNo = u"17000405"_s;

} // namespace

/// `clock` and `clock broadcast` with the real program over TCP.
class ClockCliTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void readAndSet();
    void farOffNeedsAManager();
    void neverAroundMidnight();
    void notByAPcBehindTheLedger();
    void broadcastOnceADay();
    void clockOfOneMeter();
    void meterThatRefusesThePassword();

private:
    [[nodiscard]] CliRun run(const QStringList &words) const
    {
        return m_desk->run(words
            + QStringList{u"--concentrator"_s, concentratorNo, u"--timeout"_s, u"1000"_s, u"--retries"_s, u"1"_s});
    }
    /// Our clock, and the building's.
    void itIs(const QString &time)
    {
        m_desk->setNow(time);
        m_building->clock().moveTo(*VirtualTime::fromText(time));
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<VirtualBuilding> m_building;
    std::unique_ptr<VirtualServer> m_server;
};

void ClockCliTest::init()
{
    m_building = std::move(
        *VirtualBuilding::make(*BuildingPlan::sample(), VirtualClock(*VirtualTime::fromText(u"2017-05-16 10:00:00"))));
    m_server = std::make_unique<VirtualServer>(*m_building);
    const quint16 port = *m_server->listen(QHostAddress::LocalHost, 0);
    m_desk = std::make_unique<Desk>();
    m_desk->setNow(u"2017-05-16 09:00:00"_s);
    QCOMPARE(m_desk->openBuilding(u"127.0.0.1:%1"_s.arg(port)), QByteArray());
    m_desk->setNow(u"2017-05-16 10:00:00"_s);
}

void ClockCliTest::cleanup()
{
    m_server.reset();
    m_building.reset();
    m_desk.reset();
}

void ClockCliTest::readAndSet()
{
    m_building->concentrators().front()->setClockOffset(-95s);
    const CliRun read = run({u"clock"_s});
    QVERIFY2(read.status == 0, read.all());
    QCOMPARE(read.last()[u"clock"_s], QJsonValue(u"2017-05-16 09:58:25"_s));
    QCOMPARE(read.last()[u"drift_s"_s], QJsonValue(-95));
    const CliRun set = run({u"clock"_s, u"--set"_s});
    QVERIFY2(set.status == 0, set.all());
    QCOMPARE(set.last()[u"clock"_s], QJsonValue(u"2017-05-16 10:00:00"_s));
    QCOMPARE(set.last()[u"drift_s"_s], QJsonValue(0));
    QVERIFY(set.last()[u"set"_s].toBool());
}

void ClockCliTest::farOffNeedsAManager()
{
    m_building->concentrators().front()->setClockOffset(20min);
    const CliRun set = run({u"clock"_s, u"--set"_s});
    QCOMPARE(set.errorCode(), u"approval-required"_s);
    QVERIFY2(set.out.contains("PC 2017-05-16 10:00:00, most concentrators 2017-05-16 10:20:00"), set.all());
    QCOMPARE(run({u"clock"_s}).last()[u"drift_s"_s], QJsonValue(1200));
    const CliRun decided = run({u"clock"_s, u"--set"_s, u"--decided"_s});
    QVERIFY2(decided.status == 0, decided.all());
    QCOMPARE(run({u"clock"_s}).last()[u"drift_s"_s], QJsonValue(0));
}

void ClockCliTest::neverAroundMidnight()
{
    itIs(u"2017-05-16 23:50:00"_s);
    m_building->concentrators().front()->setClockOffset(30s);
    QCOMPARE(run({u"clock"_s, u"--set"_s, u"--decided"_s}).errorCode(), u"refused"_s);
    itIs(u"2017-05-17 00:15:00"_s);
    m_building->concentrators().front()->setClockOffset(-20min); // it still is in yesterday
    const CliRun across = run({u"clock"_s, u"--set"_s, u"--decided"_s});
    QCOMPARE(across.errorCode(), u"refused"_s);
    QVERIFY2(across.out.contains("across-midnight"), across.all());
}

void ClockCliTest::notByAPcBehindTheLedger()
{
    m_desk->setNow(u"2017-05-16 11:30:00"_s);
    QCOMPARE(m_desk
                 ->run({u"recharge"_s, u"--account"_s, u"0000200001"_s, u"--amount"_s, u"50"_s, u"--method"_s,
                     u"cash"_s, u"--request-id"_s, u"r1"_s})
                 .status,
        0);
    m_desk->setNow(u"2017-05-16 10:00:00"_s);
    const CliRun set = run({u"clock"_s, u"--set"_s});
    QCOMPARE(set.errorCode(), u"approval-required"_s);
    QVERIFY2(set.out.contains("PC 2017-05-16 10:00:00, last entry 2017-05-16 11:30:00"), set.all());
}

void ClockCliTest::broadcastOnceADay()
{
    VirtualMeter &near = *m_building->meter(u"366566"_s);
    VirtualMeter &far = *m_building->meter(u"1610131061"_s);
    near.setClock(*VirtualTime::fromText(u"2017-05-16 09:58:00"));
    far.setClock(*VirtualTime::fromText(u"2017-05-16 09:50:00"));
    const CliRun told = run({u"clock"_s, u"broadcast"_s});
    QVERIFY2(told.status == 0, told.all());
    QCOMPARE(told.last()[u"ports"_s], QJsonValue(1)); // all twenty are on port 2
    QCOMPARE(near.clock().toText(), u"2017-05-16 10:00:00"_s);
    QCOMPARE(far.clock().toText(), u"2017-05-16 09:50:00"_s); // more than five minutes off
    QCOMPARE(run({u"clock"_s, u"broadcast"_s}).errorCode(), u"already-exists"_s);
    itIs(u"2017-05-17 10:00:00"_s);
    QCOMPARE(run({u"clock"_s, u"broadcast"_s}).status, 0);
}

void ClockCliTest::clockOfOneMeter()
{
    const QStringList clock{u"clock"_s, u"--meter"_s, u"366566"_s};
    VirtualMeter &meter = *m_building->meter(u"366566"_s);
    meter.setClock(*VirtualTime::fromText(u"2017-05-16 09:40:00"));
    const CliRun read = m_desk->run(clock);
    QVERIFY2(read.status == 0, read.all());
    QCOMPARE(read.last()[u"drift_s"_s], QJsonValue(-1200));
    // Its concentrator says the same time as we: the meter is the one that is wrong.
    QCOMPARE(run({u"clock"_s}).status, 0);
    const CliRun set = m_desk->run(clock + QStringList{u"--set"_s});
    QVERIFY2(set.status == 0, set.all());
    QCOMPARE(set.last()[u"drift_s"_s], QJsonValue(0));
    QCOMPARE(m_building->meter(u"366566"_s)->clock().toText(), u"2017-05-16 10:00:00"_s);
    meter.setClock(*VirtualTime::fromText(u"2017-05-15 23:00:00"));
    QCOMPARE(m_desk->run(clock + QStringList{u"--set"_s, u"--decided"_s}).errorCode(), u"refused"_s);
    QCOMPARE(m_desk->run({u"clock"_s}).status, 2);
}

void ClockCliTest::meterThatRefusesThePassword()
{
    m_building->meter(u"366566"_s)->setCredentials(*meterdesk::dlt645::Credentials::fromText(2, u"123456"_s));
    QCOMPARE(run({u"clock"_s}).status, 0);
    const CliRun set = m_desk->run({u"clock"_s, u"--meter"_s, u"366566"_s, u"--set"_s});
    QCOMPARE(set.errorCode(), u"refused"_s);
    // Nothing automatic goes to the meter until somebody has seen to it.
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"inbox"_s);
        database.setDatabaseName(m_desk->database());
        QVERIFY(database.open());
        QSqlQuery query(
            u"SELECT count(*) FROM work_item WHERE kind = 'unauthorised' AND closed_at IS NULL"_s, database);
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toInt(), 1);
    }
    QSqlDatabase::removeDatabase(u"inbox"_s);
}

METERDESK_TEST(ClockCliTest)
#include "ClockCliTest.moc"
