// SPDX-License-Identifier: GPL-3.0-or-later
#include "BusField.h"
#include "FakeChannel.h"
#include "MeterFreezeFlow.h"
#include "TestMain.h"
#include "WireBytes.h"

#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk::wire;
using namespace meterdesk::test;
using meterdesk::dlt645::RelayAction;
using meterdesk::simulator::FaultPlan;

namespace {

const WireDate today{2015, 10, 9};
const WireDate yesterday{2015, 10, 8};

/// The oracle of BusField's numbers: meter i stands at (i + 1) × 1.01 kWh while i < 99.
std::int64_t totalOf(int index)
{
    return (index + 1) * 100 + (index + 1) % 100;
}

QList<MeterDay> daysOfAll(const BusField &field, int meters)
{
    QList<MeterDay> days;
    for (int i = 0; i < meters; ++i)
        days += MeterDay{field.portOf(i), yesterday};
    return days;
}

/// How many answers are right; −1 where one is wrong.
int countRight(const QList<FreezeAnswer> &answers)
{
    int right = 0;
    for (int i = 0; i < answers.size(); ++i) {
        if (answers[i].status != FreezeStatus::Ok)
            continue;
        if (answers[i].registers.total()->value != totalOf(i) || answers[i].key.day != yesterday)
            return -1;
        ++right;
    }
    return right;
}

} // namespace

/// Meters straight on their bus: DL/T 645 without a concentrator.
class MeterBusTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void billingDay_data();
    void billingDay();
    void liveReading_data();
    void liveReading();
    void blockFallsBackToTheTotal();
    void freezesByTheirStamp();
    void meterWithAnotherDay();
    void midnightWhileReading();
    void meterOf1997KeepsNoFreezes();
    void tripIsReadBack();
    void no1997MeterIsCommanded();
    void lineUse_data();
    void lineUse();
    void operatorGoesFirst();
    void silentMeterCostsItsOwnTimeOnly();
    void noise_data();
    void noise();
    void deadMeterOnANoisyLine();
    void ownEchoIsNoAnswer();
    void garbledAnswerIsAskedAgain();
    void searchFindsEveryMeter_data();
    void searchFindsEveryMeter();
    void searchStops();
    void onlyTheMeterAloneTakesAnotherAddress_data();
    void onlyTheMeterAloneTakesAnotherAddress();
};

void MeterBusTest::billingDay_data()
{
    QTest::addColumn<QString>("stamp");
    QTest::addColumn<QString>("day");
    QTest::newRow("fact sheet") << u"2015-10-09 00:00"_s << u"2015-10-08"_s;
    QTest::newRow("new year") << u"2016-01-01 00:00"_s << u"2015-12-31"_s;
    QTest::newRow("leap year") << u"2016-03-01 00:00"_s << u"2016-02-29"_s;
    QTest::newRow("not midnight") << u"2015-10-09 08:00"_s << QString();
    QTest::newRow("a minute late") << u"2015-10-09 00:01"_s << QString();
}

void MeterBusTest::billingDay()
{
    QFETCH(QString, stamp);
    QFETCH(QString, day);
    const QDateTime at = QDateTime::fromString(stamp, u"yyyy-MM-dd HH:mm"_s);
    const auto closed =
        billingDayOf({at.date().year(), at.date().month(), at.date().day(), at.time().hour(), at.time().minute(), 0});
    QCOMPARE(closed ? closed->toText() : QString(), day);
}

void MeterBusTest::liveReading_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<bool>("hasStatus");
    QTest::newRow("2007") << u"dlt645-2007"_s << true;
    QTest::newRow("1997") << u"dlt645-1997"_s << false;
}

void MeterBusTest::liveReading()
{
    QFETCH(QString, protocol);
    BusField field(3, u"2015-10-09 12:34:56"_s, protocol);
    const auto result = field.wait(field.session->readMeter(field.portOf(1), Priority::Operator));
    QVERIFY(result.has_value());
    QCOMPARE(result->registers.total()->value, 202);
    QCOMPARE(result->registers.tariff(2)->value, 202);
    QTEST(result->status.has_value(), "hasStatus");
    QCOMPARE(result->clock->toText(), u"2015-10-09 12:34:56"_s);
}

void MeterBusTest::blockFallsBackToTheTotal()
{
    ManualTimers timers;
    auto owned = std::make_unique<FakeChannel>();
    FakeChannel *channel = owned.get();
    channel->setState(ChannelState::Open);
    MeterBusSession session(std::move(owned), BusSettings{}, timers);
    MeterPort meter;
    meter.address = *meterdesk::dlt645::MeterAddress::fromText(u"29659206520"_s);
    meter.dialect = MeterDialect::Of1997;
    const auto future = session.readMeter(meter, Priority::Operator);
    // 901F: 52 C3 on the wire; the single-tariff meter refuses it (C1, 02 + 33H).
    QVERIFY(channel->takeWritten().contains(hex("01 02 52 C3")));
    channel->receive(hex("68 20 65 20 59 96 02 68 C1 01 35 5D 16"));
    // 9010: 43 C3.
    QVERIFY(channel->takeWritten().contains(hex("01 02 43 C3")));
    channel->receive(hex("68 20 65 20 59 96 02 68 81 06 43 C3 94 A5 35 33 94 16"));
    for (int i = 0; i < 3 && !future.isFinished(); ++i)
        timers.advance(5s);
    // 00 02 72 61 → 272.61 kWh; the clock never answers and stays unknown.
    timers.advance(60s);
    QVERIFY(future.isFinished());
    const auto result = future.result();
    QVERIFY(result.has_value());
    QCOMPARE(result->registers.total()->value, 27261);
    QVERIFY(!result->clock);
}

void MeterBusTest::freezesByTheirStamp()
{
    BusField field(3);
    QList<MeterDay> days = daysOfAll(field, 3);
    days += MeterDay{field.portOf(0), {2015, 9, 1}};
    days += MeterDay{field.portOf(0), {2015, 1, 1}}; // longer ago than meters remember
    days += MeterDay{field.portOf(0), today}; // not over
    const auto result = *field.wait(field.session->readDailyFreezes(days, today, false, Priority::Background));
    QCOMPARE(result.size(), 6);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(result[i].status, FreezeStatus::Ok);
        QCOMPARE(result[i].registers.total()->value, totalOf(i));
        QCOMPARE(result[i].readAt->toText(), u"2015-10-09 00:00:00"_s);
    }
    QCOMPARE(result[3].status, FreezeStatus::Ok);
    QCOMPARE(result[3].readAt->toText(), u"2015-09-02 00:00:00"_s);
    QCOMPARE(result[4].status, FreezeStatus::NoData);
    QCOMPARE(result[5].status, FreezeStatus::NoData);
}

void MeterBusTest::meterWithAnotherDay()
{
    // The meter believes that it is the 8th: its newest freeze is that of the 7th, and the 6th is two days back.
    BusField field(1);
    field.meter(0).setClock(meterdesk::simulator::VirtualTime::of({2015, 10, 8, 0, 20, 0}));
    const QList<MeterDay> days{{field.portOf(0), {2015, 10, 6}}, {field.portOf(0), yesterday}};
    const auto result = *field.wait(field.session->readDailyFreezes(days, today, false, Priority::Background));
    QCOMPARE(result[0].status, FreezeStatus::Ok);
    QCOMPARE(result[0].readAt->toText(), u"2015-10-07 00:00:00"_s);
    QCOMPARE(result[1].status, FreezeStatus::NoData);
}

void MeterBusTest::midnightWhileReading()
{
    BusField field(1, u"2015-10-09 23:59:59"_s);
    field.meter(0).setLoad(50'000);
    int frames = 0;
    // The day changes behind the stamp, so that "one day back" becomes another day.
    QObject::connect(field.bus.get(), &meterdesk::simulator::VirtualBus::frameSeen, field.bus.get(), [&](bool sent) {
        if (sent && ++frames == 1)
            field.building->clock().advance(2s);
    });
    const auto result =
        *field.wait(field.session->readDailyFreezes({{field.portOf(0), yesterday}}, today, true, Priority::Background));
    QCOMPARE(result[0].status, FreezeStatus::Ok);
    QCOMPARE(result[0].registers.total()->value, totalOf(0));
    QCOMPARE(result[0].readAt->toText(), u"2015-10-09 00:00:00"_s);
}

void MeterBusTest::meterOf1997KeepsNoFreezes()
{
    BusField field(1, u"2015-10-09 00:20:00"_s, u"dlt645-1997"_s);
    const auto result =
        *field.wait(field.session->readDailyFreezes(daysOfAll(field, 1), today, false, Priority::Background));
    QCOMPARE(result[0].status, FreezeStatus::NoData);
    QCOMPARE(field.bus->bytesOnLine(), 0);
    const MeterDay live{field.portOf(0), yesterday, true};
    const auto taken = *field.wait(field.session->readDailyFreezes({live}, today, false, Priority::Background));
    QCOMPARE(taken[0].status, FreezeStatus::Ok);
    QVERIFY(taken[0].isLive);
    QCOMPARE(taken[0].registers.total()->value, totalOf(0));
}

void MeterBusTest::tripIsReadBack()
{
    BusField field(2);
    const RelayReport trip = field.wait(field.session->controlRelay(field.portOf(0), RelayAction::Trip, {}));
    QCOMPARE(trip.result, RelayResult::Confirmed);
    QVERIFY(trip.status->relayOpen());
    QVERIFY(field.meter(0).isRelayOpen());
    QVERIFY(!field.meter(1).isRelayOpen());
    MeterPort wrongPassword = field.portOf(0);
    wrongPassword.credentials = *meterdesk::dlt645::Credentials::fromText(2, u"111111"_s);
    const RelayReport refused = field.wait(field.session->controlRelay(wrongPassword, RelayAction::DirectClose, {}));
    QCOMPARE(refused.result, RelayResult::Refused);
    QVERIFY(refused.unauthorised);
    QVERIFY(field.meter(0).isRelayOpen());
}

void MeterBusTest::no1997MeterIsCommanded()
{
    BusField field(1, u"2015-10-09 00:20:00"_s, u"dlt645-1997"_s);
    const RelayReport trip = field.wait(field.session->controlRelay(field.portOf(0), RelayAction::Trip, {}));
    QCOMPARE(trip.result, RelayResult::Refused);
    QVERIFY(!trip.sent);
    QCOMPARE(field.bus->bytesOnLine(), 0);
}

void MeterBusTest::lineUse_data()
{
    QTest::addColumn<int>("baud");
    QTest::newRow("2400 8E1") << 2400;
    QTest::newRow("9600 8E1") << 9600;
}

void MeterBusTest::lineUse()
{
    QFETCH(int, baud);
    constexpr int meters = 30;
    BusField field(meters, u"2015-10-09 00:20:00"_s, u"dlt645-2007"_s, baud);
    const auto began = field.timers.now();
    const auto result =
        *field.wait(field.session->readDailyFreezes(daysOfAll(field, meters), today, false, Priority::Background));
    QCOMPARE(countRight(result), meters);
    const auto took = std::chrono::microseconds(field.timers.now() - began);
    qInfo("%lld ms for a line time of %lld ms", static_cast<long long>(took / 1ms),
        static_cast<long long>(field.bus->leastTime() / 1ms));
    QVERIFY(took <= field.bus->leastTime() * 105 / 100);
    // Stamp and registers of each meter, nothing twice: 20 bytes up, 25 and 40 down, with four FE each.
    QCOMPARE(field.bus->bytesOnLine(), std::int64_t{meters} * (20 + 25 + 20 + 40));
}

void MeterBusTest::operatorGoesFirst()
{
    BusField field(30);
    const auto background = field.session->readDailyFreezes(daysOfAll(field, 30), today, false, Priority::Background);
    QList<QFuture<SessionResult<MeterSnapshot>>> behind;
    for (int i = 0; i < 5; ++i)
        behind += field.session->readMeter(field.portOf(i), Priority::Background);
    const auto urgent = field.session->readMeter(field.portOf(29), Priority::Operator);
    QVERIFY(field.wait(urgent).has_value());
    QVERIFY(!background.isFinished());
    QVERIFY(std::ranges::none_of(behind, [](const auto &each) { return each.isFinished(); }));
}

void MeterBusTest::silentMeterCostsItsOwnTimeOnly()
{
    BusField field(3);
    field.bus->setFaults(*FaultPlan::parse(u"silent-meter=%1"_s.arg(BusField::numberOf(1))));
    QList<MeterDay> days = daysOfAll(field, 3);
    days.insert(2, MeterDay{field.portOf(1), {2015, 10, 7}}); // its second day is not asked for any more
    const auto result = *field.wait(field.session->readDailyFreezes(days, today, false, Priority::Background));
    QCOMPARE(result[0].status, FreezeStatus::Ok);
    QCOMPARE(result[1].status, FreezeStatus::TimedOut);
    QCOMPARE(result[1].attempts, 3);
    QCOMPARE(result[2].status, FreezeStatus::TimedOut);
    QCOMPARE(result[3].status, FreezeStatus::Ok);
    QVERIFY(field.timers.now() < 3 * 2s + 3s);
}

void MeterBusTest::noise_data()
{
    QTest::addColumn<QString>("faults");
    QTest::addColumn<int>("droppedBytes");
    QTest::addColumn<int>("corruptedBytes");
    QTest::addColumn<int>("leastPercent");
    QTest::addColumn<int>("meters");
    const QString others = u"late=0.01,duplicate=0.01,wrong-meter=0.01"_s;
    QTest::newRow("1 % corrupt, 2 % lost answers, late and foreign ones")
        << u"corrupt=0.01,drop=0.02,"_s + others << 0 << 0 << 99 << 200;
    QTest::newRow("halves") << u"half=0.05"_s << 0 << 0 << 99 << 200;
    QTest::newRow("bytes: 0.01 % corrupt, 0.02 % lost") << others << 200 << 100 << 99 << 200;
    // So much noise leaves one frame in three whole: asked again and again, and believed the second time.
    QTest::newRow("bytes: 1 % corrupt, 2 % lost") << QString() << 20'000 << 10'000 << 99 << 50;
    QTest::newRow("bytes: 1 % corrupt, 2 % lost, late and foreign answers") << others << 20'000 << 10'000 << 99 << 50;
}

void MeterBusTest::noise()
{
    QFETCH(QString, faults);
    QFETCH(int, droppedBytes);
    QFETCH(int, corruptedBytes);
    QFETCH(int, leastPercent);
    QFETCH(int, meters);
    BusField field(meters, u"2015-10-09 00:20:00"_s, u"dlt645-2007"_s, 9600);
    field.bus->setFaults(*FaultPlan::parse(faults), 3);
    field.bus->setNoise(droppedBytes, corruptedBytes);
    field.session->setPatience({.responseTimeout = 1s}); // 40 bytes take 46 ms
    const auto result =
        *field.wait(field.session->readDailyFreezes(daysOfAll(field, meters), today, false, Priority::Background));
    const int right = countRight(result);
    qInfo("%d of %d right, %llu foreign frames not accepted", right, meters,
        static_cast<unsigned long long>(field.session->counters().foreign));
    for (const FreezeAnswer &each : result) {
        if (each.status != FreezeStatus::Ok)
            qInfo("status %d after %d questions", static_cast<int>(each.status), each.attempts);
    }
    QVERIFY2(right >= 0, "a wrong value was accepted");
    QVERIFY(right * 100 >= leastPercent * meters);
}

void MeterBusTest::deadMeterOnANoisyLine()
{
    constexpr int meters = 12;
    BusField field(meters, u"2015-10-09 00:20:00"_s, u"dlt645-2007"_s, 9600);
    field.bus->setFaults(*FaultPlan::parse(u"silent-meter=%1"_s.arg(BusField::numberOf(5))), 3);
    field.bus->setNoise(20'000, 10'000);
    const auto result =
        *field.wait(field.session->readDailyFreezes(daysOfAll(field, meters), today, false, Priority::Background));
    QCOMPARE(countRight(result), meters - 1);
    QCOMPARE(result[5].status, FreezeStatus::TimedOut);
    // Three questions a round; asked again as long as silence may be damage, not sixty times.
    QVERIFY2(result[5].attempts <= 3 * 10, qPrintable(QString::number(result[5].attempts)));
}

void MeterBusTest::ownEchoIsNoAnswer()
{
    ManualTimers timers;
    auto owned = std::make_unique<FakeChannel>();
    FakeChannel *channel = owned.get();
    channel->setState(ChannelState::Open);
    MeterBusSession session(std::move(owned), BusSettings{}, timers);
    MeterPort meter;
    meter.address = *meterdesk::dlt645::MeterAddress::fromText(u"366566"_s);
    bool answered = false;
    session.readItem(meter, meterdesk::dlt645::di::statusWord3, Priority::Operator, {},
        [&](const SessionResult<QByteArray> &) { answered = true; });
    channel->receive(channel->takeWritten());
    QVERIFY(!answered);
    QCOMPARE(session.counters().foreign, std::uint64_t{0});
}

void MeterBusTest::garbledAnswerIsAskedAgain()
{
    BusField field(1);
    field.bus->setFaults(*FaultPlan::parse(u"corrupt=1"_s), 1);
    const auto future = field.session->readMeter(field.portOf(0), Priority::Operator);
    field.timers.advance(1s);
    field.bus->setFaults({});
    QVERIFY(field.wait(future).has_value());
    QVERIFY(field.session->counters().repeated >= 1);
}

void MeterBusTest::searchFindsEveryMeter_data()
{
    QTest::addColumn<int>("meters");
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<int>("probes"); // one for everybody, a hundred for each pair of digits that several share
    QTest::newRow("nobody") << 0 << u"dlt645-2007"_s << 1;
    QTest::newRow("one") << 1 << u"dlt645-2007"_s << 1;
    QTest::newRow("some") << 12 << u"dlt645-2007"_s << 101;
    QTest::newRow("two with the same last digits") << 101 << u"dlt645-2007"_s << 201;
    QTest::newRow("1997") << 7 << u"dlt645-1997"_s << 101;
}

void MeterBusTest::searchFindsEveryMeter()
{
    QFETCH(int, meters);
    QFETCH(QString, protocol);
    QFETCH(int, probes);
    BusField field(meters, u"2015-10-09 00:20:00"_s, protocol);
    int told = 0;
    const auto dialect = protocol == u"dlt645-1997" ? MeterDialect::Of1997 : MeterDialect::Of2007;
    const auto result = field.wait(field.session->searchMeters(dialect, 900ms, [&told](const auto &) { ++told; }));
    QVERIFY(result.has_value());
    QSet<QString> found;
    for (const auto &each : *result)
        found.insert(each.toText());
    QCOMPARE(found.size(), meters);
    QCOMPARE(told, meters);
    for (int i = 0; i < meters; ++i)
        QVERIFY(found.contains(BusField::numberOf(i)));
    QCOMPARE(field.session->counters().sent, static_cast<std::uint64_t>(probes));
}

void MeterBusTest::searchStops()
{
    BusField field(12);
    auto search = field.session->searchMeters(MeterDialect::Of2007, 900ms);
    field.timers.advance(5s);
    search.cancel();
    field.timers.advance(2s);
    const auto sent = field.session->counters().sent;
    field.timers.advance(60s);
    QCOMPARE(field.session->counters().sent, sent);
}

void MeterBusTest::onlyTheMeterAloneTakesAnotherAddress_data()
{
    QTest::addColumn<int>("meters");
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<bool>("programmable");
    QTest::addColumn<QString>("present");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("result");
    QTest::addColumn<int>("written"); // frames that could change an address
    const QString first = BusField::numberOf(0);
    const QString other = u"366566"_s;
    QTest::newRow("2007") << 1 << u"dlt645-2007"_s << true << first << other << u"written"_s << 1;
    QTest::newRow("1997") << 1 << u"dlt645-1997"_s << true << first << other << u"written"_s << 1;
    QTest::newRow("key not pressed, 2007")
        << 1 << u"dlt645-2007"_s << false << first << other << u"unauthorised"_s << 1;
    QTest::newRow("key not pressed, 1997") << 1 << u"dlt645-1997"_s << false << first << other << u"refused"_s << 1;
    QTest::newRow("two meters") << 2 << u"dlt645-2007"_s << true << first << other << u"not sendable"_s << 0;
    QTest::newRow("none") << 0 << u"dlt645-2007"_s << true << first << other << u"not sendable"_s << 0;
    QTest::newRow("another one") << 1 << u"dlt645-2007"_s << true << u"5"_s << other << u"not sendable"_s << 0;
    QTest::newRow("all nines") << 1 << u"dlt645-2007"_s << true << first << u"999999999999"_s << u"not sendable"_s << 0;
}

void MeterBusTest::onlyTheMeterAloneTakesAnotherAddress()
{
    QFETCH(int, meters);
    QFETCH(QString, protocol);
    QFETCH(bool, programmable);
    QFETCH(QString, present);
    QFETCH(QString, wanted);
    QFETCH(QString, result);
    QFETCH(int, written);
    BusField field(meters, u"2015-10-09 00:20:00"_s, protocol);
    meterdesk::simulator::VirtualMeter *first = meters > 0 ? &field.meter(0) : nullptr;
    for (int i = 0; i < meters; ++i)
        field.meter(i).setProgrammable(programmable);
    const auto address = [](const QString &number) { return *meterdesk::dlt645::MeterAddress::fromText(number); };
    int changing = 0;
    connect(field.session.get(), &LinkSession::frameSeen, this, [&changing](bool sent, const QByteArray &bytes) {
        // Behind the preamble, 68 A0…A5 68.
        changing += sent && (bytes.at(4 + 8) == 0x15 || bytes.at(4 + 8) == 0x0A) ? 1 : 0;
    });
    const auto answer = field.wait(field.session->writeAddress(
        {.dialect = protocol == u"dlt645-1997" ? MeterDialect::Of1997 : MeterDialect::Of2007,
            .present = address(present),
            .wanted = address(wanted)},
        900ms));
    const QHash<SessionErrorCode, QString> names{{SessionErrorCode::NotSendable, u"not sendable"_s},
        {SessionErrorCode::Unauthorised, u"unauthorised"_s}, {SessionErrorCode::Refused, u"refused"_s}};
    QCOMPARE(answer ? (*answer ? u"written"_s : u"another"_s) : names.value(answer.error().code), result);
    QCOMPARE(changing, written);
    if (first)
        QCOMPARE(first->address() == address(wanted), result == u"written");
}

METERDESK_TEST(MeterBusTest)
#include "MeterBusTest.moc"
