// SPDX-License-Identifier: GPL-3.0-or-later
#include "VirtualMeter.h"
#include "TestMain.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk::simulator;
using meterdesk::wire::EnergyHundredths;
using meterdesk::wire::WireDate;

namespace {

VirtualTime at(const char *text)
{
    return *VirtualTime::fromText(QString::fromLatin1(text));
}

VirtualMeter meterAt(const char *text)
{
    return VirtualMeter(*meterdesk::dlt645::MeterAddress::fromText(u"366566"), at(text));
}

using Five = std::array<std::int64_t, 5>;

} // namespace

/// The physics of a meter. Expected energies are worked out by hand: W × h / 1000, in 0.01 kWh, cut.
class VirtualMeterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void drawsItsLoad_data();
    void drawsItsLoad();
    void manyStepsComeToTheSame();
    void openRelayStopsTheEnergy();
    void useOfADayIsExactAtMidnight();
    void freezesAtMidnight();
    void addedEnergyIsInTheFreeze();
    void keeps62Freezes();
    void ownClockDecidesTheMidnight();
    void clockSetBackFreezesTheDayAgain();
    void rollsOver();
    void permitWaitsForTheKey();
    void timeNeverRunsBack();
};

void VirtualMeterTest::drawsItsLoad_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("watts");
    QTest::addColumn<Five>("registers"); // total, sharp, peak, flat, valley
    QTest::newRow("1 kW for an hour of peak")
        << u"2017-05-16 08:00:00"_s << u"2017-05-16 09:00:00"_s << 1000 << Five{100, 0, 100, 0, 0};
    QTest::newRow("at night") << u"2017-05-16 22:00:00"_s << u"2017-05-17 08:00:00"_s << 500 << Five{500, 0, 0, 0, 500};
    QTest::newRow("over the border of 8 o'clock")
        << u"2017-05-16 07:30:00"_s << u"2017-05-16 09:00:00"_s << 1000 << Five{150, 0, 100, 0, 50};
    QTest::newRow("a whole day: 14 h peak, 10 h valley")
        << u"2017-05-16 00:00:00"_s << u"2017-05-17 00:00:00"_s << 96 << Five{230, 0, 134, 0, 96};
    QTest::newRow("no load") << u"2017-05-16 00:00:00"_s << u"2018-05-16 00:00:00"_s << 0 << Five{};
    QTest::newRow("a leap year") << u"2020-01-01 00:00:00"_s << u"2021-01-01 00:00:00"_s << 1000
                                 << Five{878'400, 0, 512'400, 0, 366'000};
    QTest::newRow("one second") << u"2017-05-16 12:00:00"_s << u"2017-05-16 12:00:01"_s << 36'000
                                << Five{1, 0, 1, 0, 0};
}

void VirtualMeterTest::drawsItsLoad()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, watts);
    QFETCH(Five, registers);
    VirtualMeter meter = meterAt(from.toLatin1().constData());
    meter.setLoad(watts);
    QCOMPARE(meter.presentWatts(), watts);
    meter.advanceTo(*VirtualTime::fromText(to));
    QCOMPARE(meter.registers().hundredths, registers);
}

void VirtualMeterTest::manyStepsComeToTheSame()
{
    VirtualMeter once = meterAt("2017-05-16 00:00:00");
    VirtualMeter often = meterAt("2017-05-16 00:00:00");
    once.setLoad(473);
    often.setLoad(473);
    for (VirtualTime time = at("2017-05-16 00:00:00"); time <= at("2017-05-19 00:00:00"); time = time.plus(61'037ms))
        often.advanceTo(time);
    often.advanceTo(at("2017-05-19 00:00:00"));
    once.advanceTo(at("2017-05-19 00:00:00"));
    QCOMPARE(often.registers(), once.registers());
    QCOMPARE(once.registers().hundredths[0], 3405); // 473 W × 72 h = 34.056 kWh
}

void VirtualMeterTest::openRelayStopsTheEnergy()
{
    VirtualMeter meter = meterAt("2017-05-16 08:00:00");
    meter.setLoad(1000);
    meter.advanceTo(at("2017-05-16 09:00:00"));
    meter.openRelay();
    QCOMPARE(meter.presentWatts(), 0);
    meter.advanceTo(at("2017-05-18 09:00:00"));
    QCOMPARE(meter.registers().hundredths[0], 100);
    QCOMPARE(meter.freezes().size(), std::size_t{2}); // it freezes all the same
    meter.closeRelay();
    meter.advanceTo(at("2017-05-18 10:00:00"));
    QCOMPARE(meter.registers().hundredths[0], 200);
    QCOMPARE(meter.trips(), 1);
    QCOMPARE(meter.closes(), 1);
}

void VirtualMeterTest::useOfADayIsExactAtMidnight()
{
    // The manual's chain: 19.29, +2.14, +0.70.
    VirtualMeter meter = meterAt("2017-05-16 00:00:00");
    meter.setRegisters({{1929, 0, 1311, 0, 618}});
    meter.setUseOfDay({2017, 5, 16}, EnergyHundredths{214});
    meter.setUseOfDay({2017, 5, 17}, EnergyHundredths{70});
    for (VirtualTime time = at("2017-05-16 00:00:00"); time <= at("2017-05-18 00:00:00"); time = time.plus(777'777ms))
        meter.advanceTo(time);
    meter.advanceTo(at("2017-05-18 00:00:00"));
    QCOMPARE(meter.freezeOf({2017, 5, 16})->registers.hundredths[0], 2143);
    QCOMPARE(meter.freezeOf({2017, 5, 17})->registers.hundredths[0], 2213);
    for (const VirtualFreeze &freeze : meter.freezes()) {
        const Five &r = freeze.registers.hundredths;
        const std::int64_t difference = r[0] - (r[1] + r[2] + r[3] + r[4]);
        QVERIFY(difference >= 0 && difference <= 4); // the truncation of four registers
    }
}

void VirtualMeterTest::freezesAtMidnight()
{
    VirtualMeter meter = meterAt("2017-05-16 12:00:00");
    meter.setLoad(1000);
    meter.advanceTo(at("2017-05-16 23:59:59"));
    QVERIFY(meter.freezes().empty());
    meter.advanceTo(at("2017-05-17 12:00:00"));
    QCOMPARE(meter.freezes().size(), std::size_t{1});
    const VirtualFreeze *freeze = meter.freezeOf({2017, 5, 16});
    QVERIFY(freeze);
    QCOMPARE(freeze->registers.hundredths, (Five{1200, 0, 1000, 0, 200}));
    QVERIFY(!meter.freezeOf({2017, 5, 17}));
}

void VirtualMeterTest::addedEnergyIsInTheFreeze()
{
    VirtualMeter meter = meterAt("2017-05-16 12:00:00");
    meter.setRegisters({{1929, 0, 1311, 0, 618}});
    meter.addEnergy(Tariff::Peak, EnergyHundredths{214});
    meter.advanceTo(at("2017-05-17 12:00:00"));
    meter.addEnergy(Tariff::Valley, EnergyHundredths{70});
    meter.advanceTo(at("2017-05-18 12:00:00"));
    QCOMPARE(meter.freezeOf({2017, 5, 16})->registers.hundredths, (Five{2143, 0, 1525, 0, 618}));
    QCOMPARE(meter.freezeOf({2017, 5, 17})->registers.hundredths, (Five{2213, 0, 1525, 0, 688}));
}

void VirtualMeterTest::keeps62Freezes()
{
    VirtualMeter meter = meterAt("2017-01-01 00:00:00");
    meter.advanceTo(at("2017-05-16 00:00:00"));
    QCOMPARE(meter.freezes().size(), std::size_t{62});
    QCOMPARE(meter.freezes().front().day, (WireDate{2017, 3, 15}));
    QCOMPARE(meter.freezes().back().day, (WireDate{2017, 5, 15}));
}

void VirtualMeterTest::ownClockDecidesTheMidnight()
{
    VirtualMeter meter = meterAt("2017-05-16 23:50:00");
    meter.setClock(at("2017-05-16 23:57:00")); // seven minutes ahead
    meter.advanceTo(at("2017-05-16 23:52:59"));
    QVERIFY(meter.freezes().empty());
    meter.advanceTo(at("2017-05-16 23:53:00"));
    QCOMPARE(meter.clock().toText(), u"2017-05-17 00:00:00"_s);
    QCOMPARE(meter.freezes().size(), std::size_t{1});
}

void VirtualMeterTest::clockSetBackFreezesTheDayAgain()
{
    VirtualMeter meter = meterAt("2017-05-16 23:59:00");
    meter.advanceTo(at("2017-05-17 00:01:00"));
    meter.addEnergy(Tariff::Valley, EnergyHundredths{5});
    meter.setClock(at("2017-05-16 23:58:00"));
    meter.advanceTo(at("2017-05-17 00:05:00"));
    QCOMPARE(meter.freezes().size(), std::size_t{1});
    QCOMPARE(meter.freezeOf({2017, 5, 16})->registers.hundredths[0], 5);
}

void VirtualMeterTest::rollsOver()
{
    // Oracle B09: 999998.75 → 1.50 is 2.75 kWh.
    VirtualMeter meter = meterAt("2017-05-16 12:00:00");
    meter.setRegisters({{99'999'875, 0, 99'999'875, 0, 0}});
    meter.addEnergy(Tariff::Peak, EnergyHundredths{275});
    QCOMPARE(meter.registers().hundredths, (Five{150, 0, 150, 0, 0}));
}

void VirtualMeterTest::permitWaitsForTheKey()
{
    VirtualMeter meter = meterAt("2017-05-16 12:00:00");
    meter.pressKey();
    QVERIFY(!meter.isRelayOpen());
    meter.openRelay();
    meter.pressKey(); // nothing was permitted
    QVERIFY(meter.isRelayOpen());
    meter.permitClose();
    QVERIFY(meter.isRelayOpen());
    QVERIFY(!meter.isCommandedOpen());
    meter.openRelay(); // a trip takes the permission back
    meter.pressKey();
    QVERIFY(meter.isRelayOpen());
    meter.permitClose();
    meter.pressKey();
    QVERIFY(!meter.isRelayOpen());
}

void VirtualMeterTest::timeNeverRunsBack()
{
    VirtualMeter meter = meterAt("2017-05-16 12:00:00");
    meter.setLoad(1000);
    meter.advanceTo(at("2017-05-16 13:00:00"));
    meter.advanceTo(at("2017-05-16 12:00:00"));
    QCOMPARE(meter.registers().hundredths[0], 100);
    QCOMPARE(meter.clock().toText(), u"2017-05-16 13:00:00"_s);
}

METERDESK_TEST(VirtualMeterTest)
#include "VirtualMeterTest.moc"
