// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProtocolVectors.h"
#include "TestMain.h"
#include "dlt645/StatusWord3.h"
#include "dlt645/Values.h"

#include <QtTest/QTest>

#include <functional>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;
using meterdesk::test::hex;
using wire::WireErrorCode;

namespace {

/// How a value came out, as text: the number, "none", or the word of the error.
template <typename T>
QString outcome(const dlt645::Value<T> &value)
{
    if (!value)
        return wire::wireErrorWord(value.error().code);
    if (!*value)
        return u"none"_s;
    if constexpr (std::is_same_v<T, int>)
        return QString::number(**value);
    else
        return QString::number((*value)->value);
}

using Parse = QString (*)(wire::ByteView);

} // namespace

class Dlt645ValuesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbers_data();
    void numbers();
    void energyBlock();
    void energyBlockLengths_data();
    void energyBlockLengths();
    void clock();
    void times_data();
    void times();
    void statusWord3();
    void writtenValues();
    void valuesThatDoNotFit();
};

void Dlt645ValuesTest::numbers_data()
{
    QTest::addColumn<Parse>("parse");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("result");
    const Parse energy = [](wire::ByteView v) { return outcome(dlt645::parseEnergy(v)); };
    const Parse combined = [](wire::ByteView v) { return outcome(dlt645::parseCombinedEnergy(v)); };
    const Parse money = [](wire::ByteView v) { return outcome(dlt645::parseMoney(v)); };
    const Parse voltage = [](wire::ByteView v) { return outcome(dlt645::parseVoltage(v)); };
    const Parse current = [](wire::ByteView v) { return outcome(dlt645::parseCurrent(v)); };
    const Parse power = [](wire::ByteView v) { return outcome(dlt645::parsePower(v)); };
    const Parse count = [](wire::ByteView v) { return outcome(dlt645::parseCount(v)); };

    QTest::newRow("230.93 kWh (capture)") << energy << hex("93300200") << u"23093"_s;
    QTest::newRow("999,999.99 kWh, before the roll-over") << energy << hex("99999999") << u"99999999"_s;
    QTest::newRow("800,000.00 kWh") << energy << hex("00000080") << u"80000000"_s;
    QTest::newRow("negative combined total") << combined << hex("25010080") << u"-125"_s;
    QTest::newRow("no combined total") << combined << hex("FFFFFFFF") << u"none"_s;
    QTest::newRow("no value") << energy << hex("FFFFFFFF") << u"none"_s;
    QTest::newRow("half FF is no value and no number") << energy << hex("FFFF0000") << u"digit"_s;
    QTest::newRow("nibble A") << energy << hex("0A000000") << u"digit"_s;
    QTest::newRow("three bytes") << energy << hex("930302") << u"length"_s;
    QTest::newRow("five bytes") << energy << hex("9303020000") << u"length"_s;
    QTest::newRow("no bytes") << energy << QByteArray() << u"length"_s;
    QTest::newRow("198.56 yuan (vector)") << money << hex("56980100") << u"19856"_s;
    QTest::newRow("money has no sign") << money << hex("56980180") << u"80019856"_s;
    QTest::newRow("225.6 V (vector)") << voltage << hex("5622") << u"2256"_s;
    QTest::newRow("absent phase (vector)") << voltage << hex("FFFF") << u"none"_s;
    QTest::newRow("1.234 A") << current << hex("341200") << u"1234"_s;
    QTest::newRow("-1.234 A") << current << hex("341280") << u"-1234"_s;
    QTest::newRow("0 kW (vector)") << power << hex("000000") << u"0"_s;
    QTest::newRow("-12.3456 kW") << power << hex("563492") << u"-123456"_s;
    QTest::newRow("27 openings (vector)") << count << hex("270000") << u"27"_s;
    QTest::newRow("no count") << count << hex("FFFFFF") << u"none"_s;
}

void Dlt645ValuesTest::numbers()
{
    QFETCH(Parse, parse);
    QFETCH(QByteArray, value);
    QTEST(parse(wire::bytesOf(value)), "result");
}

void Dlt645ValuesTest::energyBlock()
{
    // vector "block: total 1.29, tariffs 0.62 0.60 0.03 0.02", with the third tariff absent
    const auto block = dlt645::parseEnergyBlock(wire::bytesOf(hex("29010000 62000000 60000000 FFFFFFFF 02000000")));
    QVERIFY(block);
    QCOMPARE(block->tariffCount(), 4);
    QCOMPARE(block->total()->value, 129);
    QCOMPARE(block->tariff(1)->value, 62);
    QCOMPARE(block->tariff(2)->value, 60);
    QVERIFY(!block->tariff(3));
    QCOMPARE(block->tariff(4)->value, 2);
    QVERIFY(!block->tariff(5));
    QVERIFY(!block->tariff(0));
    QVERIFY(!block->tariff(-1));
}

void Dlt645ValuesTest::energyBlockLengths_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<bool>("valid");
    QTest::newRow("nothing") << 0 << false;
    QTest::newRow("total alone") << 4 << true;
    QTest::newRow("cut short") << 7 << false;
    QTest::newRow("63 tariffs") << 256 << true;
    QTest::newRow("64 tariffs") << 260 << false;
}

void Dlt645ValuesTest::energyBlockLengths()
{
    QFETCH(int, bytes);
    QTEST(dlt645::parseEnergyBlock(wire::bytesOf(QByteArray(bytes, '\0'))).has_value(), "valid");
}

void Dlt645ValuesTest::clock()
{
    // vectors "date 2016-01-11 weekday 01" and "time 21:53:55"
    const auto date = dlt645::parseDate(wire::bytesOf(hex("01110116")));
    const auto time = dlt645::parseTimeOfDay(wire::bytesOf(hex("555321")));
    QVERIFY(date && *date && time && *time);
    QCOMPARE((*date)->weekday, 1);
    QCOMPARE(dlt645::clockOf(**date, **time).toText(), u"2016-01-11 21:53:55"_s);
}

void Dlt645ValuesTest::times_data()
{
    QTest::addColumn<Parse>("parse");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("result");
    const Parse stamp = [](wire::ByteView v) {
        const auto parsed = dlt645::parseFreezeStamp(v);
        return !parsed ? wire::wireErrorWord(parsed.error().code) : *parsed ? (*parsed)->toMinuteText() : u"none"_s;
    };
    const Parse timestamp = [](wire::ByteView v) {
        const auto parsed = dlt645::parseTimestamp(v);
        return parsed ? parsed->toText() : wire::wireErrorWord(parsed.error().code);
    };
    const Parse date = [](wire::ByteView v) {
        const auto parsed = dlt645::parseDate(v);
        return !parsed ? wire::wireErrorWord(parsed.error().code) : *parsed ? (*parsed)->date.toText() : u"none"_s;
    };
    const Parse timeOfDay = [](wire::ByteView v) {
        const auto parsed = dlt645::parseTimeOfDay(v);
        return !parsed ? wire::wireErrorWord(parsed.error().code) : *parsed ? u"time"_s : u"none"_s;
    };
    QTest::newRow("freeze of the fact sheet") << stamp << hex("0000091015") << u"2015-10-09 00:00"_s;
    QTest::newRow("no freeze") << stamp << hex("FFFFFFFFFF") << u"none"_s;
    QTest::newRow("never frozen") << stamp << hex("0000000000") << u"none"_s;
    QTest::newRow("month 13") << stamp << hex("0000091315") << u"range"_s;
    QTest::newRow("minute 60") << stamp << hex("6000091015") << u"range"_s;
    QTest::newRow("letters") << stamp << hex("000A091015") << u"digit"_s;
    QTest::newRow("four bytes") << stamp << hex("00000910") << u"length"_s;
    QTest::newRow("valid until") << timestamp << hex("000000301299") << u"2099-12-30 00:00:00"_s;
    QTest::newRow("30 February") << timestamp << hex("000000300299") << u"range"_s;
    QTest::newRow("FF is no time here") << timestamp << hex("FFFFFFFFFFFF") << u"digit"_s;
    QTest::newRow("date") << date << hex("01110116") << u"2016-01-11"_s;
    QTest::newRow("no date") << date << hex("FFFFFFFF") << u"none"_s;
    QTest::newRow("day 0") << date << hex("01000116") << u"range"_s;
    QTest::newRow("hour 24") << timeOfDay << hex("000024") << u"range"_s;
    QTest::newRow("23:59:59") << timeOfDay << hex("595923") << u"time"_s;
    QTest::newRow("time with letters") << timeOfDay << hex("5959FF") << u"digit"_s;
}

void Dlt645ValuesTest::times()
{
    QFETCH(Parse, parse);
    QFETCH(QByteArray, value);
    QTEST(parse(wire::bytesOf(value)), "result");
}

void Dlt645ValuesTest::statusWord3()
{
    // captures: 0050 after a trip, 0000 after a close
    const auto tripped = dlt645::StatusWord3::fromWire(wire::bytesOf(hex("5000")));
    QVERIFY(tripped);
    QVERIFY(tripped->relayOpen());
    QVERIFY(tripped->relayCommandOpen());
    QVERIFY(!tripped->protect());
    QVERIFY(!tripped->preTripAlarm());
    QVERIFY(!dlt645::StatusWord3::fromWire(wire::bytesOf(hex("0000")))->relayOpen());

    const auto word = dlt645::StatusWord3::fromWire(wire::bytesOf(hex("8D92")));
    QCOMPARE(word->bits, 0x928D);
    QCOMPARE(word->daySlotSet(), 2); // b0
    QCOMPARE(word->supply(), 2); // b1-2 = 10
    QVERIFY(word->programAllowed()); // b3
    QVERIFY(word->preTripAlarm()); // b7
    QCOMPARE(word->prepayment(), dlt645::Prepayment::Money); // b8-9 = 10
    QVERIFY(word->protect()); // b12
    QVERIFY(word->remoteAccountOpen()); // b15
    QVERIFY(!word->localAccountOpen()); // b14

    dlt645::StatusWord3 built;
    built.setRelayOpen(true);
    built.setRelayCommandOpen(true);
    QByteArray bytes;
    built.appendTo(bytes);
    QCOMPARE(bytes, hex("5000"));
    built.setProtect(true);
    built.setRelayOpen(false);
    QCOMPARE(built.bits, 0x1040);
    QVERIFY(!dlt645::StatusWord3::fromWire(wire::bytesOf(hex("50"))));
}

void Dlt645ValuesTest::writtenValues()
{
    QByteArray bytes;
    QVERIFY(dlt645::appendEnergy(bytes, wire::EnergyHundredths{23093}));
    QCOMPARE(bytes, hex("93300200"));
    QVERIFY(dlt645::appendEnergy(bytes, std::nullopt));
    QCOMPARE(bytes, hex("93300200FFFFFFFF"));
    bytes.clear();
    QVERIFY(dlt645::appendCombinedEnergy(bytes, wire::EnergyHundredths{-125}));
    QCOMPARE(bytes, hex("25010080"));
    bytes.clear();
    QVERIFY(dlt645::appendEnergy(bytes, wire::EnergyHundredths{99'999'999}));
    QCOMPARE(bytes, hex("99999999"));
    bytes.clear();
    QVERIFY(dlt645::appendMoney(bytes, wire::MoneyFen{19856}));
    QVERIFY(dlt645::appendVoltage(bytes, wire::Decivolts{2256}));
    QVERIFY(dlt645::appendCurrent(bytes, wire::Milliamps{-1234}));
    QVERIFY(dlt645::appendPower(bytes, wire::Deciwatts{123456}));
    QVERIFY(dlt645::appendCount(bytes, 27));
    QCOMPARE(bytes, hex("56980100 5622 341280 563412 270000"));
    bytes.clear();
    const wire::WireTime time{2016, 1, 11, 21, 53, 55};
    QVERIFY(dlt645::appendDate(bytes, time.date()));
    QVERIFY(dlt645::appendTimeOfDay(bytes, time));
    QVERIFY(dlt645::appendFreezeStamp(bytes, time));
    QVERIFY(dlt645::appendTimestamp(bytes, time));
    QCOMPARE(bytes, hex("01110116 555321 5321110116 555321110116"));
}

void Dlt645ValuesTest::valuesThatDoNotFit()
{
    QByteArray bytes;
    QVERIFY(!dlt645::appendEnergy(bytes, wire::EnergyHundredths{100'000'000}));
    QVERIFY(!dlt645::appendEnergy(bytes, wire::EnergyHundredths{-1}));
    QVERIFY(!dlt645::appendCombinedEnergy(bytes, wire::EnergyHundredths{80'000'000})); // its digit is the sign's bit
    QVERIFY(!dlt645::appendMoney(bytes, wire::MoneyFen{-1}));
    QVERIFY(!dlt645::appendVoltage(bytes, wire::Decivolts{10'000}));
    QVERIFY(!dlt645::appendCount(bytes, 1'000'000));
    QVERIFY(!dlt645::appendTimestamp(bytes, {2100, 1, 1, 0, 0, 0}));
    QVERIFY(!dlt645::appendDate(bytes, {2023, 2, 29}));
    QVERIFY(bytes.isEmpty());
}

METERDESK_TEST(Dlt645ValuesTest)

#include "Dlt645ValuesTest.moc"
