// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConcentratorSession.h"
#include "TcpChannel.h"
#include "TestMain.h"
#include "VirtualField.h"
#include "VirtualServer.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk::wire;
using meterdesk::dlt645::RelayAction;
using meterdesk::gdw1376::FreezeKey;
using meterdesk::simulator::BuildingPlan;
using meterdesk::simulator::FaultPlan;
using meterdesk::simulator::VirtualBuilding;
using meterdesk::simulator::VirtualClock;
using meterdesk::simulator::VirtualServer;
using meterdesk::simulator::VirtualTime;
using meterdesk::test::VirtualField;

namespace {

const WireDate manualDay{2017, 5, 15};

/// The sample building behind a real socket, and a session that dials it. Real time, short patience.
struct TcpSite
{
    EventLoopTimers timers;
    std::unique_ptr<VirtualBuilding> building;
    std::unique_ptr<VirtualServer> server;
    std::unique_ptr<ConcentratorSession> session;

    explicit TcpSite(const QString &faults = {}, int readRetries = 2)
        : TcpSite(*BuildingPlan::sample(), faults, readRetries)
    { }
    TcpSite(const BuildingPlan &plan, const QString &faults, int readRetries, int bufferBytes = 512,
        std::chrono::milliseconds patience = 100ms)
    {
        building =
            std::move(*VirtualBuilding::make(plan, VirtualClock(*VirtualTime::fromText(u"2017-05-16 00:10:00"))));
        server = std::make_unique<VirtualServer>(*building);
        server->setFaults(*FaultPlan::parse(faults), 7);
        const quint16 port = *server->listen(QHostAddress::LocalHost, 0);
        SessionSettings settings;
        settings.number = u"17000405"_s;
        settings.responseTimeout = patience;
        settings.rs485ForwardTime = patience;
        settings.readRetries = readRetries;
        settings.bufferBytes = bufferBytes;
        session = std::make_unique<ConcentratorSession>(
            std::make_unique<TcpChannel>(u"127.0.0.1"_s, port, ReconnectPolicy{.first = 20ms, .longest = 100ms}),
            settings, timers);
    }
    QList<FreezeAnswer> freezesOfAll()
    {
        QList<FreezeKey> keys;
        for (int point = 1; point <= 20; ++point)
            keys += {point, manualDay};
        const auto future = session->readDailyFreezes(keys, Priority::Background);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 60'000); }();
        return future.isFinished() ? *future.result() : QList<FreezeAnswer>();
    }
    template <typename T>
    T wait(const QFuture<T> &future)
    {
        [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 30'000); }();
        return future.isFinished() ? future.result() : T{};
    }
};

/// Every answer is right or missing, never wrong: what the manual says of 2017-05-15.
int countOfTheManual(const QList<FreezeAnswer> &answers)
{
    int right = 0;
    for (const FreezeAnswer &answer : answers) {
        if (answer.status != FreezeStatus::Ok)
            continue;
        std::int64_t total = 0;
        switch (answer.key.point) {
        case 1:
            total = 1929;
            break;
        case 9:
            total = 136;
            break;
        case 12:
            total = 602;
            break;
        case 14:
            total = 275;
            break;
        default:
            break;
        }
        if (answer.registers.total()->value != total)
            return -1;
        ++right;
    }
    return right;
}

} // namespace

/// A session against the virtual building over loopback.
class OverTcpTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void freezesOfTheManual();
    void freezesThroughFaults_data();
    void freezesThroughFaults();
    void silentMeterHasNoFreeze();
    void liveReading();
    void tripAndClose();
    void unpluggedAndBack();
    void nobodyListens();
    void numberMeantInDecimal_data();
    void numberMeantInDecimal();
    void framesForTwoThousandPoints_data();
    void framesForTwoThousandPoints();
};

void OverTcpTest::freezesOfTheManual()
{
    TcpSite site;
    const QList<FreezeAnswer> answers = site.freezesOfAll();
    QCOMPARE(countOfTheManual(answers), 20);
    QCOMPARE(answers[0].registers.tariff(2)->value, 1311);
    QCOMPARE(answers[0].registers.tariff(4)->value, 618);
    QCOMPARE(answers[0].readAt->toText(), u"2017-05-16 00:03:00"_s);
    QCOMPARE(site.server->requests(), 2); // 13 and 7 points in 512 bytes
}

void OverTcpTest::freezesThroughFaults_data()
{
    QTest::addColumn<QString>("faults");
    QTest::addColumn<int>("least");
    QTest::newRow("delay") << u"delay=30"_s << 20;
    QTest::newRow("duplicate") << u"duplicate=1"_s << 20;
    QTest::newRow("drop") << u"drop=0.2"_s << 18;
    QTest::newRow("corrupt") << u"corrupt=0.2"_s << 18;
    QTest::newRow("wrong meter") << u"wrong-meter=0.3"_s << 15;
    QTest::newRow("half") << u"half=0.2"_s << 15;
    QTest::newRow("reset") << u"reset=0.2"_s << 18;
    QTest::newRow("deny") << u"deny=0.2"_s << 10;
    QTest::newRow("all at once") << u"drop=0.05,corrupt=0.05,duplicate=0.05,half=0.02,wrong-meter=0.05,delay=5"_s << 15;
    QTest::newRow("nothing but noise") << u"corrupt=1"_s << 0;
}

void OverTcpTest::freezesThroughFaults()
{
    QFETCH(QString, faults);
    QFETCH(int, least);
    TcpSite site(faults, 5);
    const int right = countOfTheManual(site.freezesOfAll());
    QVERIFY2(right >= 0, "a wrong value was accepted");
    QVERIFY2(right >= least, qPrintable(QString::number(right)));
}

void OverTcpTest::silentMeterHasNoFreeze()
{
    TcpSite site(u"silent-meter=1610131068"_s);
    const QList<FreezeAnswer> answers = site.freezesOfAll();
    QCOMPARE(countOfTheManual(answers), 19);
    QCOMPARE(answers[4].status, FreezeStatus::NoData);
}

void OverTcpTest::liveReading()
{
    TcpSite site;
    const auto result = site.wait(site.session->readMeter(VirtualField::portOf(u"366566"_s), Priority::Operator));
    // 6.18 at midnight, and ten minutes of a day of 2.14 kWh.
    QCOMPARE(result->registers.tariff(4)->value, 619);
    QCOMPARE(result->clock->toText(), u"2017-05-16 00:10:00"_s);
    const auto clock = site.wait(site.session->readClock(Priority::Operator));
    QCOMPARE(clock->toText(), u"2017-05-16 00:10:00"_s);
    const auto registers = site.wait(site.session->readCurrentRegisters(9, Priority::Operator));
    QCOMPARE(registers->total()->value, 136);
}

void OverTcpTest::tripAndClose()
{
    TcpSite site;
    const MeterPort port = VirtualField::portOf(u"1610131062"_s);
    const RelayReport trip = site.wait(site.session->controlRelay(port, RelayAction::Trip, {}));
    QCOMPARE(trip.result, RelayResult::Confirmed);
    // The open relay really cuts the load of 96 W.
    const auto before = site.building->meter(u"1610131062"_s)->registers();
    site.building->clock().advance(24h);
    QCOMPARE(site.building->meter(u"1610131062"_s)->registers(), before);
    const RelayReport close = site.wait(site.session->controlRelay(port, RelayAction::DirectClose, {}));
    QCOMPARE(close.result, RelayResult::Confirmed);
    site.building->clock().advance(10h);
    QCOMPARE(site.building->meter(u"1610131062"_s)->registers().hundredths[0] - before.hundredths[0], 96);
}

void OverTcpTest::unpluggedAndBack()
{
    TcpSite site;
    QCOMPARE(countOfTheManual(site.freezesOfAll()), 20);
    site.server->unplug();
    QTRY_COMPARE(site.session->state(), ChannelState::Closed);
    const auto waiting = site.session->readClock(Priority::Operator);
    QTest::qWait(50); // a few refused attempts
    QVERIFY(!waiting.isFinished());
    QVERIFY(site.server->plugIn());
    QVERIFY(site.wait(waiting).has_value());
    QCOMPARE(countOfTheManual(site.freezesOfAll()), 20);
}

void OverTcpTest::nobodyListens()
{
    EventLoopTimers timers;
    SessionSettings settings;
    settings.number = u"17000405"_s;
    settings.waitForChannel = 200ms;
    ConcentratorSession session(std::make_unique<TcpChannel>(u"127.0.0.1"_s, quint16{1}), settings, timers);
    const auto future = session.readClock(Priority::Operator);
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().error().code, SessionErrorCode::NotConnected);
}

void OverTcpTest::numberMeantInDecimal_data()
{
    QTest::addColumn<bool>("meterFirst");
    QTest::newRow("the concentrator is asked first") << false;
    QTest::newRow("a meter is asked first") << true;
}

/// We dial out, so no login tells that its A2 is 405 and not 0405H: its silence does.
void OverTcpTest::numberMeantInDecimal()
{
    QFETCH(bool, meterFirst);
    BuildingPlan plan = *BuildingPlan::sample();
    plan.concentrators.first().notation = meterdesk::gdw1376::AddressNotation::Decimal;
    TcpSite site(plan, {}, 0);
    int learnt = 0;
    connect(site.session.get(), &ConcentratorSession::notationLearnt, this,
        [&learnt](meterdesk::gdw1376::AddressNotation notation) {
            QCOMPARE(notation, meterdesk::gdw1376::AddressNotation::Decimal);
            ++learnt;
        });
    if (meterFirst)
        QVERIFY(site.wait(site.session->readMeter(VirtualField::portOf(u"366566"_s), Priority::Operator)).has_value());
    QCOMPARE(countOfTheManual(site.freezesOfAll()), 20);
    QCOMPARE(learnt, 1);
}

void OverTcpTest::framesForTwoThousandPoints_data()
{
    QTest::addColumn<int>("buffer");
    QTest::addColumn<int>("frames");
    // A reply has 18 bytes around its data, two of them EC, and 38 a point: 53, 13 and 6 points a frame.
    QTest::newRow("2048 bytes") << 2048 << (2000 + 52) / 53;
    QTest::newRow("512 bytes") << 512 << (2000 + 12) / 13;
    QTest::newRow("255 bytes") << 255 << (2000 + 5) / 6;
}

void OverTcpTest::framesForTwoThousandPoints()
{
    QFETCH(int, buffer);
    QFETCH(int, frames);
    BuildingPlan plan;
    plan.asOf = VirtualTime::fromText(u"2017-05-01 00:00:00");
    plan.concentrators.emplaceBack();
    plan.concentrators.last().number = u"17000405"_s;
    plan.concentrators.last().bufferBytes = buffer;
    for (int point = 1; point <= 2000; ++point) {
        plan.meters.emplaceBack();
        plan.meters.last().number = QString::number(200'000'000'000 + point);
        plan.meters.last().concentrator = u"17000405"_s;
        plan.meters.last().point = point;
    }
    TcpSite site(plan, {}, 2, buffer, 30s); // a busy machine must not make it ask twice
    QList<FreezeKey> keys;
    for (int point = 1; point <= 2000; ++point)
        keys += {point, manualDay};
    const auto answers = site.wait(site.session->readDailyFreezes(keys, Priority::Background));
    QCOMPARE(std::ranges::count(*answers, FreezeStatus::Ok, &FreezeAnswer::status), 2000);
    QCOMPARE(site.server->requests(), frames);
}

METERDESK_TEST(OverTcpTest)
#include "OverTcpTest.moc"
