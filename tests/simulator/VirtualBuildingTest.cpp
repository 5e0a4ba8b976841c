// SPDX-License-Identifier: GPL-3.0-or-later
#include "VirtualBuilding.h"
#include "TestMain.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk::simulator;
using meterdesk::gdw1376::FrameView;

namespace {

using Five = std::array<std::int64_t, 5>;

std::unique_ptr<VirtualBuilding> sampleAt(QStringView now, const std::optional<BuildingState> &state = std::nullopt)
{
    auto building = VirtualBuilding::make(*BuildingPlan::sample(), VirtualClock(*VirtualTime::fromText(now)), state);
    return std::move(*building);
}

/// A 1376.1 frame around user bytes, by hand.
QByteArray terminalFrame(const char *userHex)
{
    const QByteArray user = QByteArray::fromHex(userHex);
    const qsizetype length = user.size() * 4 + 2;
    const QByteArray both = QByteArray(1, static_cast<char>(length & 0xFF)) + static_cast<char>(length >> 8);
    int sum = 0;
    for (const char each : user)
        sum += static_cast<unsigned char>(each);
    return QByteArray(1, '\x68') + both + both + '\x68' + user + static_cast<char>(sum & 0xFF) + '\x16';
}

/// What the sample's concentrator answers, as hexadecimal; empty for nothing.
QByteArray say(
    VirtualBuilding &building, const char *userHex, VirtualConcentrator::Twist twist = VirtualConcentrator::Twist::None)
{
    const QByteArray bytes = terminalFrame(userHex);
    const auto view = FrameView::parse(meterdesk::wire::bytesOf(bytes));
    if (!view)
        return "no frame";
    const auto answer = building.concentrators().front()->answer(*view, building.now(), twist);
    return answer ? answer->frame.encode()->toHex(' ') : QByteArray();
}

QByteArray expected(const char *userHex)
{
    return terminalFrame(userHex).toHex(' ');
}

} // namespace

/// The building of the manual, and what its concentrator says.
class VirtualBuildingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sampleIsTheManuals();
    void sampleStandsStillBefore();
    void sampleDrawsTheManualsChain();
    void concentratorAnswers_data();
    void concentratorAnswers();
    void freezeIsThereFromThreeMinutesPastMidnight();
    void longAnswerIsDenied();
    void wrongMeterNamesItself();
    void unansweredForwardTakesTime();
    void stateSurvivesARestart();
    void damagedState_data();
    void damagedState();
    void damagedPlan_data();
    void damagedPlan();
};

void VirtualBuildingTest::sampleIsTheManuals()
{
    const auto plan = BuildingPlan::sample();
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    const auto building = sampleAt(u"2017-05-16 00:10:00");
    QCOMPARE(building->concentrators().size(), std::size_t{1});
    QCOMPARE(building->concentrators().front()->number(), u"17000405"_s);
    QCOMPARE(building->meterCount(), std::size_t{20});
    // The collection log of the manual, 2017-05-15; the rest of it is 0.00.
    const QHash<QString, Five> readings{{u"366566"_s, {1929, 0, 1311, 0, 618}}, {u"1610131069"_s, {136, 0, 92, 0, 44}},
        {u"1610131075"_s, {602, 0, 411, 0, 191}}, {u"1610131081"_s, {275, 0, 150, 0, 125}}};
    for (const MeterPlan &meter : plan->meters) {
        const VirtualFreeze *freeze = building->meter(meter.number)->freezeOf({2017, 5, 15});
        QVERIFY2(freeze, qPrintable(meter.number));
        QCOMPARE(freeze->registers.hundredths, readings.value(meter.number));
        QVERIFY(!building->meter(meter.number)->isRelayOpen());
    }
    for (const char *number : {"366566", "120700000034", "1610131061", "1610131064", "1610131068", "1610131266",
             "1610131062", "1610131268", "1610131066", "1610131072"})
        QVERIFY2(building->meter(QString::fromLatin1(number)), number);
}

void VirtualBuildingTest::sampleStandsStillBefore()
{
    const auto building = sampleAt(u"2017-05-10 12:00:00");
    VirtualMeter &meter = *building->meter(u"366566");
    QCOMPARE(meter.registers().hundredths, (Five{1929, 0, 1311, 0, 618}));
    // Installed on 2017-05-02: eight freezes, 02..09.
    QCOMPARE(meter.freezes().size(), std::size_t{8});
    QCOMPARE(meter.freezes().front().day, (meterdesk::wire::WireDate{2017, 5, 2}));
}

void VirtualBuildingTest::sampleDrawsTheManualsChain()
{
    const auto building = sampleAt(u"2017-05-16 00:10:00");
    building->clock().advance(48h);
    VirtualMeter &meter = *building->meter(u"366566");
    QCOMPARE(meter.freezeOf({2017, 5, 16})->registers.hundredths[0], 1929 + 214);
    QCOMPARE(meter.freezeOf({2017, 5, 17})->registers.hundredths[0], 1929 + 214 + 70);
    // Started later, it has the same behind it.
    const auto later = sampleAt(u"2017-05-18 00:10:00");
    QCOMPARE(later->meter(u"366566")->registers(), meter.registers());
    QCOMPARE(later->meter(u"366566")->freezes().size(), std::size_t{16});
}

void VirtualBuildingTest::concentratorAnswers_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("reply");
    const QByteArray denied = "80 00 17 05 04 02 00 61 00 00 02 00";
    QTest::newRow("clock: Tuesday, week 2 in D7-5 over month 05") << QByteArray(
        "4B 00 17 05 04 02 0C 61 00 00 02 00") << QByteArray("88 00 17 05 04 02 0C 61 00 00 02 00 00 10 00 16 45 17");
    QTest::newRow("freeze of the 15th, read at 00:03 of the 16th")
        << QByteArray("4B 00 17 05 04 02 0D 63 01 01 01 14 15 05 17")
        << QByteArray(
               "88 00 17 05 04 02 0D 63 01 01 01 14 15 05 17 03 00 16 05 17 04 00 29 19 00 00 00 00 00 00 00 00 11 13 "
               "00 00 00 00 00 00 00 00 18 06 00 00");
    QTest::newRow("what it lacks is left out: point 21, and a day to come")
        << QByteArray("4B 00 17 05 04 02 0D 61 10 03 01 14 15 05 17 01 01 01 14 16 05 17 02 01 01 14 15 05 17")
        << QByteArray(
               "88 00 17 05 04 02 0D 61 02 01 01 14 15 05 17 03 00 16 05 17 04 00 00 00 00 00 00 00 00 00 00 00 00 00 "
               "00 00 00 00 00 00 00 00 00 00 00 00");
    QTest::newRow("nothing at all of it") << QByteArray("4B 00 17 05 04 02 0D 61 01 01 01 14 16 05 17") << denied;
    QTest::newRow("current registers, F129 of point 1")
        << QByteArray("4B 00 17 05 04 02 0C 61 01 01 01 10")
        << QByteArray(
               "88 00 17 05 04 02 0C 61 01 01 01 10 10 00 16 05 17 04 00 30 19 00 00 00 00 00 00 00 00 11 13 00 00 00 "
               "00 00 00 00 00 19 06 00 00"); // ten minutes of 2.14 kWh a day are 0.0148 kWh
    QTest::newRow("a function it does not have") << QByteArray("4B 00 17 05 04 02 0C 61 01 01 01 03") << denied;
    QTest::newRow("a setting it does not have")
        << QByteArray("4A 00 17 05 04 02 04 61 00 00 10 00 00 00 00 00 00 00") << denied;
    QTest::newRow("its link timing, F1") << QByteArray("4A 00 17 05 04 02 04 61 00 00 01 00 00 00 1E 30 00 05")
                                         << QByteArray("80 00 17 05 04 02 00 61 00 00 01 00");
    QTest::newRow("its link timing cut short") << QByteArray("4A 00 17 05 04 02 04 61 00 00 01 00 00 00 1E") << denied;
    QTest::newRow("another terminal") << QByteArray("4B 00 17 06 04 02 0C 61 00 00 02 00") << QByteArray();
    QTest::newRow("decimal notation: 405 is 0195H")
        << QByteArray("4B 00 17 95 01 02 0C 61 00 00 02 00") << QByteArray();
    QTest::newRow("somebody's reply") << QByteArray("88 00 17 05 04 02 0C 61 00 00 02 00") << QByteArray();
    QTest::newRow("the answer to a login") << QByteArray("0B 00 17 05 04 00 00 61 00 00 01 00") << QByteArray();
}

void VirtualBuildingTest::concentratorAnswers()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, reply);
    const auto building = sampleAt(u"2017-05-16 00:10:00");
    QCOMPARE(say(*building, request.constData()), reply.isEmpty() ? QByteArray() : expected(reply.constData()));
}

void VirtualBuildingTest::freezeIsThereFromThreeMinutesPastMidnight()
{
    const char *query = "4B 00 17 05 04 02 0D 61 02 01 01 14 16 05 17";
    const auto building = sampleAt(u"2017-05-17 00:02:59");
    QCOMPARE(say(*building, query), expected("80 00 17 05 04 02 00 61 00 00 02 00"));
    building->clock().advance(1s);
    QVERIFY(say(*building, query).contains("16 05 17 03 00 17 05 17 04"));
}

void VirtualBuildingTest::longAnswerIsDenied()
{
    const auto building = sampleAt(u"2017-05-16 00:10:00");
    building->concentrators().front()->setBufferBytes(80);
    QVERIFY(say(*building, "4B 00 17 05 04 02 0D 61 01 01 01 14 15 05 17").contains("29 19"));
    QCOMPARE(say(*building, "4B 00 17 05 04 02 0D 61 01 01 01 14 15 05 17 02 01 01 14 15 05 17"),
        expected("80 00 17 05 04 02 00 61 00 00 02 00"));
}

void VirtualBuildingTest::wrongMeterNamesItself()
{
    const auto building = sampleAt(u"2017-05-16 00:10:00");
    const QByteArray answer =
        say(*building, "4B 00 17 05 04 02 0D 61 01 01 01 14 15 05 17", VirtualConcentrator::Twist::WrongMeter);
    QVERIFY(answer.contains("02 01 01 14 15 05 17"));
    QVERIFY(!answer.contains("29 19"));
}

void VirtualBuildingTest::unansweredForwardTakesTime()
{
    const auto building = sampleAt(u"2017-05-16 00:10:00");
    building->meter(u"366566")->setSilent(true);
    const QByteArray bytes =
        terminalFrame("4B 00 17 05 04 02 10 61 00 00 01 00 02 6B 8A 0A 10 00 68 66 65 36 00 00 00 68 11 "
                      "04 33 32 34 33 B2 16 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00");
    const auto view = FrameView::parse(meterdesk::wire::bytesOf(bytes));
    const auto answer = building->concentrators().front()->answer(*view, building->now());
    // Port 2, no bytes, after the 500 ms a meter has.
    QCOMPARE(answer->frame.encode()->toHex(' '), expected("88 00 17 05 04 02 10 61 00 00 01 00 02 00 00"));
    QCOMPARE(answer->after, 500ms);
}

void VirtualBuildingTest::stateSurvivesARestart()
{
    auto first = sampleAt(u"2017-05-16 00:10:00");
    first->clock().advance(36h);
    first->meter(u"1610131062")->openRelay();
    first->meter(u"1610131064")->setProtected(true);
    first->meter(u"366566")->setClock(first->now().plus(5min));
    BuildingState saved = first->state();
    saved.ownTime = true;
    const auto read = BuildingState::parse(saved.toJson());
    QVERIFY(read);
    QVERIFY(read->ownTime);
    QCOMPARE(read->at.toText(), u"2017-05-17 12:10:00"_s);

    const auto second = sampleAt(u"2017-05-17 12:10:00", *read);
    const auto plan = BuildingPlan::sample();
    for (const MeterPlan &meter : plan->meters) {
        VirtualMeter &before = *first->meter(meter.number);
        VirtualMeter &after = *second->meter(meter.number);
        QCOMPARE(after.registers(), before.registers());
        QCOMPARE(after.isRelayOpen(), before.isRelayOpen());
        QCOMPARE(after.isProtected(), before.isProtected());
        QCOMPARE(after.clock(), before.clock());
        QCOMPARE(after.freezes().size(), before.freezes().size());
        QCOMPARE(after.freezes().back().registers, before.freezes().back().registers);
    }
    // And both go on alike.
    first->clock().advance(30h);
    second->clock().advance(30h);
    QCOMPARE(second->meter(u"1610131268")->registers(), first->meter(u"1610131268")->registers());
}

void VirtualBuildingTest::damagedState_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another file") << QByteArray(R"({"format":"meterdesk-building","version":1})");
    QTest::newRow("newer") << QByteArray(
        R"({"format":"meterdesk-building-state","version":2,"at":"2017-05-16 00:00:00"})");
    QTest::newRow("no time") << QByteArray(R"({"format":"meterdesk-building-state","version":1})");
    QTest::newRow("four registers") << QByteArray(
        R"({"format":"meterdesk-building-state","version":1,"at":"2017-05-16 00:00:00","meters":{"1":{"millijoules":[1,2,3,4]}}})");
}

void VirtualBuildingTest::damagedState()
{
    QFETCH(QByteArray, json);
    QVERIFY(!BuildingState::parse(json));
}

void VirtualBuildingTest::damagedPlan_data()
{
    QTest::addColumn<QString>("concentrators");
    QTest::addColumn<QString>("meters");
    QTest::addColumn<QString>("says");
    const QString one = uR"({"number":"17000405"})"_s;
    const auto meter = [](const char *extra) {
        return uR"({"number":"366566","concentrator_number":"17000405","point":1%1})"_s.arg(QLatin1StringView(extra));
    };
    QTest::newRow("no concentrator") << QString() << QString() << u"no concentrator"_s;
    QTest::newRow("seven digits") << uR"({"number":"1700040"})"_s << QString() << u"concentrators, row 1, number"_s;
    QTest::newRow("twice") << one + u',' + one << QString() << u"twice"_s;
    QTest::newRow("modbus") << uR"({"number":"17000405","protocol":"modbus"})"_s << QString() << u"not simulated"_s;
    QTest::newRow("698") << one << meter(R"(,"protocol":"dlt698")") << u"not simulated"_s;
    QTest::newRow("letters") << one << uR"({"number":"36x","concentrator_number":"17000405","point":1})"_s
                             << u"row 1, number"_s;
    QTest::newRow("unknown concentrator")
        << one << uR"({"number":"1","concentrator_number":"17000406","point":1})"_s << u"17000406"_s;
    QTest::newRow("point 0") << one << meter(R"(,"point":0)") << u"point"_s;
    QTest::newRow("three decimals") << one << meter(R"(,"start_total":"1.234")") << u"start_total"_s;
    QTest::newRow("minus") << one << meter(R"(,"start_peak":"-1")") << u"start_peak"_s;
    QTest::newRow("password") << one << meter(R"(,"password":"12345")") << u"password"_s;
    QTest::newRow("relay") << one << meter(R"(,"relay":"ajar")") << u"relay"_s;
    QTest::newRow("one address twice") << one << meter("") + u',' + meter(R"(,"number":"0366566","point":2)")
                                       << u"twice"_s;
    QTest::newRow("one point twice") << one << meter("") + u',' + meter(R"(,"number":"2")") << u"point 1"_s;
    QTest::newRow("use without a day") << one << meter(R"(,"use_kwh":{"monday":"1.00"})") << u"use_kwh"_s;
}

void VirtualBuildingTest::damagedPlan()
{
    QFETCH(QString, concentrators);
    QFETCH(QString, meters);
    QFETCH(QString, says);
    const QString json = uR"({"format":"meterdesk-building","version":1,"concentrators":[%1],"meters":[%2]})"_s.arg(
        concentrators, meters);
    const auto plan = BuildingPlan::parse(json.toUtf8());
    QVERIFY(!plan);
    QVERIFY2(plan.error().message.contains(says), qPrintable(plan.error().message));
}

METERDESK_TEST(VirtualBuildingTest)
#include "VirtualBuildingTest.moc"
