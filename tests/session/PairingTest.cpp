// SPDX-License-Identifier: GPL-3.0-or-later
#include "PairingFlow.h"
#include "TcpChannel.h"
#include "TestMain.h"
#include "VirtualBuilding.h"
#include "VirtualField.h"
#include "VirtualServer.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk::wire;
using namespace meterdesk::simulator;
using meterdesk::dlt645::MeterAddress;
using meterdesk::gdw1376::MeterTableEntry;
using meterdesk::test::VirtualField;

namespace {

constexpr int fiftyMeters = 50;
constexpr int refusedPoint = 17;
constexpr int takenPoint = 31;
constexpr int silentPoint = 40;
const QString stranger = u"999900000001"_s;

QString numberOf(int point)
{
    return QString::number(200'000'000'000 + point);
}

/// Fifty meters that the concentrator does not know yet, on two ports.
BuildingPlan fifty()
{
    BuildingPlan plan;
    ConcentratorPlan concentrator;
    concentrator.number = u"17000405"_s;
    concentrator.foreignSlots[takenPoint] = *MeterAddress::fromText(stranger);
    concentrator.refusedSlots = {refusedPoint};
    plan.concentrators = {concentrator};
    for (int point = 1; point <= fiftyMeters; ++point) {
        MeterPlan meter;
        meter.number = numberOf(point);
        meter.concentrator = concentrator.number;
        meter.point = point;
        meter.port = point % 2 == 0 ? 2 : 3;
        meter.isListed = false;
        plan.meters += meter;
    }
    return plan;
}

PairingOrder push(int point)
{
    PairingOrder order;
    order.meter.address = *MeterAddress::fromText(numberOf(point));
    order.meter.port = point % 2 == 0 ? 2 : 3;
    order.entry = {
        .deviceNumber = point, .point = point, .baud = 2400, .port = order.meter.port, .address = order.meter.address};
    return order;
}

PairingOrder cancel(int point)
{
    PairingOrder order = push(point);
    order.entry.point = 0;
    order.entry.protocol = 0;
    return order;
}

template <typename Make>
QList<PairingOrder> all(Make make)
{
    QList<PairingOrder> orders;
    for (int point = 1; point <= fiftyMeters; ++point)
        orders += make(point);
    return orders;
}

/// The fifty behind a real socket.
struct PairingSite
{
    EventLoopTimers timers;
    std::unique_ptr<VirtualBuilding> building;
    std::unique_ptr<VirtualServer> server;
    std::unique_ptr<ConcentratorSession> session;

    PairingSite()
    {
        building =
            std::move(*VirtualBuilding::make(fifty(), VirtualClock(*VirtualTime::fromText(u"2017-05-16 00:10:00"))));
        server = std::make_unique<VirtualServer>(*building);
        server->setFaults(*FaultPlan::parse(u"silent-meter=%1"_s.arg(numberOf(silentPoint))), 7);
        SessionSettings settings;
        settings.number = u"17000405"_s;
        settings.responseTimeout = 400ms;
        settings.rs485ForwardTime = 100ms;
        settings.readRetries = 1;
        session = std::make_unique<ConcentratorSession>(
            std::make_unique<TcpChannel>(u"127.0.0.1"_s, *server->listen(QHostAddress::LocalHost, 0)), settings,
            timers);
    }
    [[nodiscard]] VirtualConcentrator &concentrator() const { return *building->concentrators().front(); }
    QList<PairingOutcome> pair(const QList<PairingOrder> &orders)
    {
        const auto future = session->pair(orders);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 30'000); }();
        return future.isFinished() ? *future.result() : QList<PairingOutcome>();
    }
};

qsizetype count(const QList<PairingOutcome> &outcomes, PairingResult result)
{
    return std::ranges::count(outcomes, result, &PairingOutcome::result);
}

} // namespace

/// 下发 and 取消: meters into the table of a concentrator and out of it, over a real socket.
class PairingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fiftyMetersWithOneRefusalAndOneConflict();
    void conflictGivesWayWhenDecided();
    void pushedTwiceIsNotWrittenTwice();
    void lookingWritesNothing();
    void cancelTakesOutWhatIsOurs();
    void scanFindsStrangers();
    void writeWithoutAnswerIsJudgedByWhatIsRead();
    void destroyedInTheMiddle();
};

void PairingTest::fiftyMetersWithOneRefusalAndOneConflict()
{
    PairingSite site;
    const QList<PairingOutcome> outcomes = site.pair(all(push));
    QCOMPARE(outcomes.size(), fiftyMeters);
    QCOMPARE(count(outcomes, PairingResult::Confirmed), fiftyMeters - 3);
    QCOMPARE(outcomes[refusedPoint - 1].result, PairingResult::Refused);
    QCOMPARE(outcomes[takenPoint - 1].result, PairingResult::Conflict);
    QCOMPARE(outcomes[takenPoint - 1].holder->toText(), stranger);
    QVERIFY(!outcomes[takenPoint - 1].written);
    // In the table, but nobody answers through the concentrator: not 已下发.
    QCOMPARE(outcomes[silentPoint - 1].result, PairingResult::Silent);

    const auto &table = site.concentrator().table();
    QCOMPARE(table.size(), std::size_t{fiftyMeters - 1}); // the stranger has one, the refused slot stays empty
    QVERIFY(!table.contains(refusedPoint));
    QCOMPARE(table.at(takenPoint).address.toText(), stranger);
    QCOMPARE(table.at(2).address.toText(), numberOf(2));
    QCOMPARE(table.at(2).port, 2);
    QCOMPARE(table.at(3).port, 3);
    // Eight slots a frame: 50 read, 49 written of which one frame falls apart into its slots, 48 read again; 48 meters
    // asked for their numbers, the silent one twice.
    QCOMPARE(site.server->requests(), 7 + 7 + 8 + 6 + 48 + 1);
}

void PairingTest::conflictGivesWayWhenDecided()
{
    PairingSite site;
    PairingOrder order = push(takenPoint);
    order.overwrite = true;
    const QList<PairingOutcome> outcomes = site.pair({order});
    QCOMPARE(outcomes[0].result, PairingResult::Confirmed);
    QCOMPARE(site.concentrator().table().at(takenPoint).address.toText(), numberOf(takenPoint));
}

void PairingTest::pushedTwiceIsNotWrittenTwice()
{
    PairingSite site;
    QCOMPARE(site.pair({push(1)})[0].result, PairingResult::Confirmed);
    const int before = site.server->requests();
    const QList<PairingOutcome> again = site.pair({push(1)});
    QCOMPARE(again[0].result, PairingResult::Confirmed);
    QVERIFY(!again[0].written);
    QCOMPARE(site.server->requests() - before, 2); // the slot, and the meter
}

void PairingTest::lookingWritesNothing()
{
    PairingSite site;
    (void)site.pair({push(1), push(2)});
    PairingOrder moved = push(2);
    moved.entry.port = moved.meter.port = 3; // the record says another port than the table
    QList<PairingOrder> orders{push(1), moved, push(5), push(takenPoint)};
    for (PairingOrder &order : orders)
        order.readOnly = true;
    const auto before = site.concentrator().table();
    const QList<PairingOutcome> outcomes = site.pair(orders);
    QCOMPARE(outcomes[0].result, PairingResult::Confirmed);
    QCOMPARE(outcomes[1].result, PairingResult::Refused);
    QCOMPARE(outcomes[2].result, PairingResult::Refused); // in no slot
    QCOMPARE(outcomes[3].result, PairingResult::Conflict);
    QVERIFY(std::ranges::none_of(outcomes, &PairingOutcome::written));
    QCOMPARE(site.concentrator().table().size(), before.size());
    QVERIFY(!site.concentrator().table().contains(5));
}

void PairingTest::cancelTakesOutWhatIsOurs()
{
    PairingSite site;
    (void)site.pair({push(1), push(2)});
    const QList<PairingOutcome> outcomes = site.pair({cancel(1), cancel(takenPoint), cancel(5)});
    QCOMPARE(count(outcomes, PairingResult::Confirmed), 3);
    QVERIFY(outcomes[0].written);
    QVERIFY(!outcomes[1].written); // another's
    QVERIFY(!outcomes[2].written); // nobody's
    const auto &table = site.concentrator().table();
    QVERIFY(!table.contains(1));
    QVERIFY(table.contains(2));
    QVERIFY(table.contains(takenPoint));
}

void PairingTest::scanFindsStrangers()
{
    PairingSite site;
    (void)site.pair({push(1), push(2)});
    MeterTableEntry far{.deviceNumber = 33, .point = 33, .address = *MeterAddress::fromText(u"123456"_s)};
    site.concentrator().setSlot(far);
    const auto scan = site.session->scanMeterTable(2, Priority::Operator);
    QTRY_VERIFY(scan.isFinished());
    QList<int> found;
    const auto entries = scan.result(); // a loop over a temporary would outlive it
    for (const MeterTableEntry &entry : *entries)
        found += entry.deviceNumber;
    QCOMPARE(found, (QList<int>{1, 2, takenPoint, 33}));
}

void PairingTest::writeWithoutAnswerIsJudgedByWhatIsRead()
{
    VirtualField field;
    PairingOrder order;
    order.meter = VirtualField::portOf(u"366566"_s);
    order.entry = {.deviceNumber = 30, .point = 30, .baud = 2400, .port = 2, .address = order.meter.address};
    field.building->concentrators().front()->setTable({}); // it has lost its table
    int writes = 0;
    const auto pairing = field.session->pair({order});
    for (int step = 0; step < 200 && !pairing.isFinished(); ++step) {
        QList<QByteArray> asked;
        while (!field.channel->written.isEmpty())
            asked += field.channel->takeWritten();
        for (const QByteArray &query : asked) {
            const auto view = meterdesk::gdw1376::FrameView::parse(bytesOf(query));
            const bool isWrite = view->is(meterdesk::gdw1376::Afn::SetParameters);
            writes += isWrite ? 1 : 0;
            const auto answer = field.building->concentrators().front()->answer(*view, field.building->now());
            if (!isWrite) // its acknowledgement is lost
                field.channel->receive(*answer->frame.encode());
        }
        field.timers.advance(100ms);
        QCoreApplication::processEvents();
    }
    QVERIFY(pairing.isFinished());
    QCOMPARE(writes, 1);
    QCOMPARE((*pairing.result())[0].result, PairingResult::Confirmed);
}

void PairingTest::destroyedInTheMiddle()
{
    auto site = std::make_unique<PairingSite>();
    const auto pairing = site->session->pair(all(push));
    QTest::qWait(20);
    site.reset();
    QTRY_VERIFY(pairing.isFinished());
    QCOMPARE((*pairing.result()).size(), fiftyMeters);
}

METERDESK_TEST(PairingTest)
#include "PairingTest.moc"
