// SPDX-License-Identifier: GPL-3.0-or-later
#include "WireMonitor.h"
#include "Desk.h"
#include "TestMain.h"
#include "VirtualServer.h"
#include "commands/CommandService.h"
#include "context/AppContext.h"
#include "gateway/WireLog.h"
#include "jobs/FieldWorker.h"
#include "records/RegisterService.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;
using simulator::BuildingPlan;
using simulator::VirtualBuilding;
using simulator::VirtualClock;
using simulator::VirtualServer;
using simulator::VirtualTime;

namespace {

const QString watchedMeterNo = u"366566"_s;

} // namespace

/// What the monitor keeps of the frames of a whole program over TCP, and what is kept with a command.
class WireMonitorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void framesOfACommand();
    void purposesAndMeters();
    void oldestGiveWay();

private:
    template <typename T>
    [[nodiscard]] static Result<T> wait(const Async<T> &answer)
    {
        [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.isFinished(), 10'000); }();
        return answer.isFinished() ? answer.result() : Result<T>(failure(ErrorCode::Timeout));
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<VirtualBuilding> m_building;
    std::unique_ptr<VirtualServer> m_server;
    std::unique_ptr<AppContext> m_app;
};

void WireMonitorTest::init()
{
    const QString now = u"2017-05-16 10:00:00"_s;
    m_building = std::move(*VirtualBuilding::make(*BuildingPlan::sample(), VirtualClock(*VirtualTime::fromText(now))));
    m_server = std::make_unique<VirtualServer>(*m_building);
    const quint16 port = *m_server->listen(QHostAddress::LocalHost, 0);
    m_desk = std::make_unique<Desk>();
    m_desk->setNow(now);
    QCOMPARE(m_desk->openBuilding(u"127.0.0.1:%1"_s.arg(port)), QByteArray());
    auto opened = AppContext::open({.databasePath = m_desk->database(), .now = WallTime::fromText(now).value()});
    QVERIFY(opened);
    m_app = std::move(*opened);
}

void WireMonitorTest::cleanup()
{
    m_app.reset();
    m_server.reset();
    m_building.reset();
    m_desk.reset();
}

void WireMonitorTest::framesOfACommand()
{
    WireMonitor &monitor = m_app->monitor();
    const QSignalSpy recorded(&monitor, &WireMonitor::recorded);
    const QSignalSpy amended(&monitor, &WireMonitor::amended);
    const auto meter = wait(m_app->registers().meter(*MeterNo::fromText(watchedMeterNo)));
    QVERIFY(meter);
    const auto report = wait(m_app->fieldWork().command(Actor::system(), meter->id, {RelayAction::Trip, u"test"_s}));
    QVERIFY(report);
    QCOMPARE(wordOf(report->outcome.state), u"confirmed"_s);

    const QList<WireRecord> records = monitor.records({.command = report->command});
    // Clock of the meter (time and date), the command, its state: four questions and their answers.
    QCOMPARE(records.size(), 8);
    // Nobody delivered the meter from here: its slot and its own number were asked for before.
    QCOMPARE(recorded.size(), 8 + 4);
    QCOMPARE(amended.size(), 8);
    for (qsizetype i = 0; i < records.size(); ++i) {
        QCOMPARE(records[i].frame.sent, i % 2 == 0);
        QVERIFY(records[i].purpose == WirePurpose::Relay);
        QCOMPARE(records[i].meter.padded(), u"000000366566"_s);
        QCOMPARE(records[i].link, u"127.0.0.1:%1"_s.arg(m_server->port()));
    }
    const FrameRecord &trip = records[4].frame;
    QVERIFY2(shownHex(trip).contains(u"68 1C 10 ** ** ** ** ** ** ** ** 4D 33"_s), qPrintable(shownHex(trip)));
    const QString english = monitor.meaning(trip, WireLanguage::English);
    const QString chinese = monitor.meaning(trip, WireLanguage::Chinese);
    QVERIFY2(english.contains(u"trip"_s), qPrintable(english));
    QVERIFY2(chinese.contains(u"拉闸"_s) || chinese.contains(u"跳闸"_s), qPrintable(chinese));
    QVERIFY(!english.contains(u"000000,"_s));

    // Years later the database has them too.
    const auto commands = wait(m_app->commands().list({}));
    QCOMPARE(commands->size(), 1);
    QCOMPARE(commands->first().frames.size(), 4 + 8); // the proof of the way to the meter first
    QCOMPARE(commands->first().frames[4 + 4].bytes, trip.bytes);
    const CliRun listed = m_desk->run({u"commands"_s, u"--words"_s, u"zh"_s});
    QVERIFY2(listed.status == 0, listed.all());
    QVERIFY(listed.out.contains(chinese.toUtf8()));
}

void WireMonitorTest::purposesAndMeters()
{
    WireMonitor &monitor = m_app->monitor();
    const auto collected = wait(m_app->fieldWork().collect(Actor::system(), {.day = QDate(2017, 5, 15)}));
    QVERIFY(collected);
    const auto concentrators = wait(m_app->registers().concentrators());
    QVERIFY(wait(m_app->gateway().readClock(concentrators->first())));
    QVERIFY(wait(m_app->gateway().readMeterTable(concentrators->first(), 20)));
    const auto count = [&monitor](WirePurpose purpose) { return monitor.records({.purpose = purpose}).size(); };
    QCOMPARE(count(WirePurpose::Collection), 4); // 13 and 7 points, and their answers
    QCOMPARE(count(WirePurpose::Clock), 2);
    QCOMPARE(count(WirePurpose::Pairing), 2 * 7); // slots 1 to 52, eight a frame
    const auto meter = wait(m_app->registers().meter(*MeterNo::fromText(watchedMeterNo)));
    QVERIFY(wait(m_app->fieldWork().readMeter(Actor::system(), meter->id)));
    QVERIFY(monitor.records({.meter = meter->number}).size() >= 6);
    const std::int64_t last = monitor.records({}).last().number;
    QVERIFY(monitor.records({}, last).isEmpty());
    QCOMPARE(monitor.records({}, last - 3).size(), 3);
    monitor.clear();
    QVERIFY(monitor.records({}).isEmpty());
}

void WireMonitorTest::oldestGiveWay()
{
    WireLog log(3);
    for (int i = 0; i < 5; ++i)
        log.record(ConcentratorId{1}, u"fake"_s, {.sent = true, .bytes = QByteArray(1, static_cast<char>(i))});
    const QList<WireRecord> kept = log.records({});
    QCOMPARE(kept.size(), 3);
    QCOMPARE(kept.first().number, 3);
    QCOMPARE(kept.last().number, 5);
    // Bytes that are no frame are kept and named all the same.
    QVERIFY(!log.meaning(kept.first().frame, WireLanguage::English).isEmpty());
}

METERDESK_TEST(WireMonitorTest)
#include "WireMonitorTest.moc"
