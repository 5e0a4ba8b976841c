// SPDX-License-Identifier: GPL-3.0-or-later
#include "Desk.h"
#include "TestMain.h"
#include "VirtualServer.h"
#include "gdw1376/Parameters.h"

#include <QtTest/QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk::test;
using namespace meterdesk::simulator;
namespace gdw1376 = meterdesk::gdw1376;

/// Communication parameters and outputs of a concentrator, with the real program over TCP.
class ParameterCliTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aHeartbeatIsChanged();
    void passwordsAreNeitherShownNorLost();
    void whatIsWrongIsNotSent_data();
    void whatIsWrongIsNotSent();
    void outputsAreNoMeters();

private:
    [[nodiscard]] CliRun run(const QStringList &words) const
    {
        return m_desk->run(words + QStringList{u"--concentrator"_s, u"17000405"_s, u"--timeout"_s, u"1000"_s});
    }
    [[nodiscard]] CliRun set(const QString &kind, const QString &fields, const QString &confirm = u"17000405"_s) const
    {
        return run({u"parameter"_s, u"set"_s, u"--parameter"_s, kind, u"--set"_s, fields, u"--confirm"_s, confirm});
    }
    [[nodiscard]] CliRun output(const QStringList &words) const
    {
        return run(QStringList{u"parameter"_s, u"output"_s, u"--confirm"_s, u"17000405"_s} + words);
    }
    template <typename Parameter>
    [[nodiscard]] Parameter held() const
    {
        const QByteArray body = concentrator().parameter(Parameter::function);
        gdw1376::UnitReader reader(meterdesk::wire::bytesOf(body));
        return *Parameter::take(reader);
    }
    [[nodiscard]] VirtualConcentrator &concentrator() const { return *m_building->concentrators().front(); }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<VirtualBuilding> m_building;
    std::unique_ptr<VirtualServer> m_server;
};

void ParameterCliTest::init()
{
    m_building = std::move(
        *VirtualBuilding::make(*BuildingPlan::sample(), VirtualClock(*VirtualTime::fromText(u"2017-05-16 10:00:00"))));
    m_server = std::make_unique<VirtualServer>(*m_building);
    const quint16 port = *m_server->listen(QHostAddress::LocalHost, 0);
    m_desk = std::make_unique<Desk>();
    m_desk->setNow(u"2017-05-16 10:00:00"_s);
    QCOMPARE(m_desk->openBuilding(u"127.0.0.1:%1"_s.arg(port)), QByteArray());
}

void ParameterCliTest::cleanup()
{
    m_server.reset();
    m_building.reset();
    m_desk.reset();
}

void ParameterCliTest::aHeartbeatIsChanged()
{
    const QStringList show{u"parameter"_s, u"show"_s, u"--parameter"_s, u"link-timing"_s};
    const CliRun before = run(show);
    QVERIFY2(before.status == 0, before.all());
    QCOMPARE(before.last()[u"heartbeat_minutes"_s], QJsonValue(u"1"_s));
    QCOMPARE(before.last()[u"timeout_seconds"_s], QJsonValue(u"30"_s));

    const CliRun changed = set(u"link-timing"_s, u"heartbeat_minutes=5,retries=2"_s);
    QVERIFY2(changed.status == 0, changed.all());
    QCOMPARE(changed.last()[u"result"_s], QJsonValue(u"confirmed"_s));
    QCOMPARE(changed.last()[u"heartbeat_minutes"_s], QJsonValue(u"5"_s));
    QCOMPARE(held<gdw1376::LinkTiming>().heartbeatMinutes, 5);
    QCOMPARE(held<gdw1376::LinkTiming>().retries, 2);
    QCOMPARE(held<gdw1376::LinkTiming>().timeoutSeconds, 30);

    // What it held is kept, and can be put back.
    const CliRun kept = run(show + QStringList{u"--before"_s});
    QCOMPARE(kept.last()[u"heartbeat_minutes"_s], QJsonValue(u"1"_s));
    QCOMPARE(m_desk->sql(u"SELECT result FROM concentrator_parameter_change"_s), u"confirmed"_s);
    QCOMPARE(m_desk->sql(u"SELECT detail FROM operation_log WHERE action = 'change-parameter'"_s),
        u"link-timing, retries: 3 → 2, heartbeat_minutes: 1 → 5"_s);
    // What is not new is not sent.
    QCOMPARE(set(u"link-timing"_s, u"retries=2"_s).errorCode(), u"invalid-argument"_s);
    QCOMPARE(m_desk->sql(u"SELECT count(*) FROM concentrator_parameter_change"_s), u"1"_s);
}

void ParameterCliTest::passwordsAreNeitherShownNorLost()
{
    const CliRun shown = run({u"parameter"_s, u"show"_s, u"--parameter"_s, u"network"_s});
    QCOMPARE(shown.last()[u"password"_s], QJsonValue(u"******"_s));
    const CliRun changed = set(u"network"_s, u"listen_port=7002,user=desk"_s);
    QVERIFY2(changed.status == 0, changed.all());
    QCOMPARE(held<gdw1376::TerminalNetwork>().password, QByteArray("secret"));
    QCOMPARE(held<gdw1376::TerminalNetwork>().user, QByteArray("desk"));
    QCOMPARE(held<gdw1376::TerminalNetwork>().listenPort, std::uint16_t{7002});
    QCOMPARE(set(u"network"_s, u"password=other"_s).status, 0);
    QCOMPARE(held<gdw1376::TerminalNetwork>().password, QByteArray("other"));
    QCOMPARE(m_desk->sql(u"SELECT count(*) FROM operation_log WHERE detail LIKE '%secret%' OR detail LIKE '%other%'"_s),
        u"0"_s);
}

void ParameterCliTest::whatIsWrongIsNotSent_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QString>("confirm");
    QTest::addColumn<QByteArray>("named");
    const QString number = u"17000405"_s;
    QTest::newRow("another number typed")
        << u"work-mode"_s << u"redial_seconds=90"_s << u"17000504"_s << QByteArray("typed_number");
    QTest::newRow("out of range") << u"link-timing"_s << u"heartbeat_minutes=61"_s << number
                                  << QByteArray("heartbeat_minutes");
    QTest::newRow("no address") << u"master-stations"_s << u"main=1.2.3:9"_s << number << QByteArray("main");
    QTest::newRow("no port") << u"master-stations"_s << u"backup=1.2.3.4:70000"_s << number << QByteArray("backup");
    QTest::newRow("too long") << u"master-stations"_s << u"apn=12345678901234567"_s << number << QByteArray("apn");
    QTest::newRow("no such field") << u"work-mode"_s << u"speed=9"_s << number << QByteArray("speed");
    QTest::newRow("one wrong of two") << u"work-mode"_s << u"redial_seconds=90,online_hours=FFFFFFF"_s << number
                                      << QByteArray("online_hours");
}

void ParameterCliTest::whatIsWrongIsNotSent()
{
    QFETCH(QString, kind);
    QFETCH(QString, fields);
    QFETCH(QString, confirm);
    QFETCH(QByteArray, named);
    const auto bodies = [this] {
        QList<QByteArray> all;
        for (const int function : {1, 3, 7, 8})
            all += concentrator().parameter(function);
        return all;
    };
    const QList<QByteArray> before = bodies();
    const CliRun run = set(kind, fields, confirm);
    QCOMPARE(run.errorCode(), u"invalid-argument"_s);
    QVERIFY2(run.out.contains(named), run.all());
    QCOMPARE(bodies(), before);
    QCOMPARE(m_desk->sql(u"SELECT count(*) FROM concentrator_parameter_change"_s), u"0"_s);
}

void ParameterCliTest::outputsAreNoMeters()
{
    const CliRun trip = output({u"--action"_s, u"trip"_s, u"--round"_s, u"2"_s});
    QVERIFY2(trip.status == 0, trip.all());
    QVERIFY(concentrator().isRoundOpen(2));
    for (const MeterPlace &place : concentrator().places())
        QVERIFY(!place.meter->isRelayOpen());
    QCOMPARE(output({u"--action"_s, u"permit-close"_s, u"--round"_s, u"2"_s}).status, 0);
    QVERIFY(!concentrator().isRoundOpen(2));
    QCOMPARE(output({u"--action"_s, u"protect"_s}).status, 0);
    QVERIFY(concentrator().holdsRounds());
    QCOMPARE(output({u"--action"_s, u"trip"_s, u"--round"_s, u"1"_s}).errorCode(), u"refused"_s);
    QCOMPARE(output({u"--action"_s, u"unprotect"_s}).status, 0);
    QVERIFY(!concentrator().holdsRounds());
    QCOMPARE(output({u"--action"_s, u"trip"_s, u"--round"_s, u"9"_s}).errorCode(), u"invalid-argument"_s);
    QCOMPARE(run({u"parameter"_s, u"output"_s, u"--confirm"_s, u"17"_s, u"--action"_s, u"trip"_s}).errorCode(),
        u"invalid-argument"_s);
    QVERIFY(!concentrator().isRoundOpen(1));
    QCOMPARE(m_desk->sql(u"SELECT group_concat(detail, '; ') FROM operation_log WHERE action = 'control-output'"_s),
        u"trip, round 2, confirmed; permit-close, round 2, confirmed; protect, round 1, confirmed; "
        "trip, round 1, refused; unprotect, round 1, confirmed; trip, round 9, invalid-argument"_s);
}

METERDESK_TEST(ParameterCliTest)
#include "ParameterCliTest.moc"
