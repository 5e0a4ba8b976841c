// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProtocolVectors.h"
#include "TestMain.h"
#include "gdw1376/Formats.h"
#include "gdw1376/FrameFields.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;
using meterdesk::test::hex;

namespace {

using Parse = QString (*)(wire::ByteView);

template <typename T>
QString failureOr(const gdw1376::Value<T> &value, QString (*text)(const T &))
{
    if (!value)
        return wire::wireErrorWord(value.error().code);
    return *value ? text(**value) : u"none"_s;
}

QString partialText(const gdw1376::PartialTime &time)
{
    return u"%1 %2 %3 %4 %5"_s.arg(time.month.value_or(-1))
        .arg(time.day.value_or(-1))
        .arg(time.hour)
        .arg(time.minute)
        .arg(time.second.value_or(-1));
}

} // namespace

/// Data formats A.1 … A.25.
class Gdw1376FormatsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbers_data();
    void numbers();
    void writtenNumbers_data();
    void writtenNumbers();
    void cutting();
    void times_data();
    void times();
    void writtenTimes();
    void scaledNumbers_data();
    void scaledNumbers();
    void amounts();
    void smallSignedNumbers();
    void partialTimesAreWritten();
    void timeTags();
};

void Gdw1376FormatsTest::numbers_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<bool>("isSigned");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("result");
    QTest::newRow("A.14: 0.01 kWh (sample)") << 5 << false << hex("0001000000") << u"100"_s;
    QTest::newRow("A.14: largest") << 5 << false << hex("9999999999") << u"9999999999"_s;
    QTest::newRow("A.14: no data") << 5 << false << hex("EEEEEEEEEE") << u"none"_s;
    QTest::newRow("A.14: part of it missing") << 5 << false << hex("EEEE000000") << u"digit"_s;
    QTest::newRow("A.14: FF is no number") << 5 << false << hex("FFFFFFFFFF") << u"digit"_s;
    QTest::newRow("A.14: four bytes") << 5 << false << hex("00010000") << u"length"_s;
    QTest::newRow("A.7: 225.6 V") << 2 << false << hex("5622") << u"2256"_s;
    QTest::newRow("A.9: -12.3456 kW") << 3 << true << hex("563492") << u"-123456"_s;
    QTest::newRow("A.9: no data") << 3 << true << hex("EEEEEE") << u"none"_s;
    QTest::newRow("A.25: 123.456 A") << 3 << true << hex("563412") << u"123456"_s;
    QTest::newRow("A.5: -100.0") << 2 << true << hex("0090") << u"-1000"_s;
    QTest::newRow("A.22: 5 A × 10") << 1 << false << hex("50") << u"50"_s;
}

void Gdw1376FormatsTest::numbers()
{
    QFETCH(int, bytes);
    QFETCH(bool, isSigned);
    QFETCH(QByteArray, value);
    const auto number = gdw1376::parseNumber({bytes, 0, isSigned}, wire::bytesOf(value));
    QTEST(failureOr<std::int64_t>(number, [](const std::int64_t &n) { return QString::number(n); }), "result");
}

void Gdw1376FormatsTest::writtenNumbers_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<bool>("isSigned");
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("A.14: 19.29 kWh") << 5 << false << qint64(192900) << hex("0029190000");
    QTest::newRow("A.14: too large") << 5 << false << qint64(10'000'000'000) << QByteArray();
    QTest::newRow("A.14: negative") << 5 << false << qint64(-1) << QByteArray();
    QTest::newRow("A.9: negative") << 3 << true << qint64(-123456) << hex("563492");
    QTest::newRow("A.9: too large") << 3 << true << qint64(800000) << QByteArray();
}

void Gdw1376FormatsTest::writtenNumbers()
{
    QFETCH(int, bytes);
    QFETCH(bool, isSigned);
    QFETCH(qint64, number);
    QFETCH(QByteArray, value);
    QByteArray written;
    QCOMPARE(gdw1376::appendNumber(written, {bytes, 0, isSigned}, number).has_value(), !value.isEmpty());
    QCOMPARE(written, value);
    QVERIFY(gdw1376::appendNumber(written, {bytes, 0, isSigned}, std::nullopt));
    QCOMPARE(written, value + QByteArray(bytes, '\xEE'));
}

void Gdw1376FormatsTest::cutting()
{
    // 19.2999 kWh is 19.29: the wire's extra decimals are cut, never rounded.
    const auto energy = gdw1376::parseEnergyA14(wire::bytesOf(hex("9929190000")));
    QVERIFY(energy && *energy);
    QCOMPARE((*energy)->value, 192999);
    QCOMPARE((*energy)->cut().value, 1929);
}

void Gdw1376FormatsTest::times_data()
{
    QTest::addColumn<Parse>("parse");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("result");
    const Parse a1 = [](wire::ByteView v) {
        return failureOr<gdw1376::TerminalClock>(gdw1376::parseClockA1(v),
            [](const gdw1376::TerminalClock &c) { return u"%1 w%2"_s.arg(c.time.toText()).arg(c.weekday); });
    };
    const Parse a15 = [](wire::ByteView v) {
        return failureOr<wire::WireTime>(
            gdw1376::parseTimeA15(v), [](const wire::WireTime &t) { return t.toMinuteText(); });
    };
    const Parse a20 = [](wire::ByteView v) {
        return failureOr<wire::WireDate>(gdw1376::parseDayA20(v), [](const wire::WireDate &d) { return d.toText(); });
    };
    const Parse a21 = [](wire::ByteView v) {
        return failureOr<wire::WireDate>(gdw1376::parseMonthA21(v), [](const wire::WireDate &d) { return d.toText(); });
    };
    const Parse a16 = [](wire::ByteView v) {
        return failureOr<gdw1376::PartialTime>(gdw1376::parseTimeA16(v), partialText);
    };
    const Parse a17 = [](wire::ByteView v) {
        return failureOr<gdw1376::PartialTime>(gdw1376::parseTimeA17(v), partialText);
    };
    const Parse a18 = [](wire::ByteView v) {
        return failureOr<gdw1376::PartialTime>(gdw1376::parseTimeA18(v), partialText);
    };
    const Parse a19 = [](wire::ByteView v) {
        return failureOr<gdw1376::PartialTime>(gdw1376::parseTimeA19(v), partialText);
    };
    const Parse a12 = [](wire::ByteView v) {
        return failureOr<QString>(gdw1376::parseAddressA12(v), [](const QString &text) { return text; });
    };
    // vectors "clock 2015-03-17 Tue", "weekday bits 0", and the 2013 heartbeat of the fact sheet (2018-12-14, a Friday
    // whose terminal leaves the weekday bits at 5)
    QTest::newRow("A.1 with weekday") << a1 << hex("003907174315") << u"2015-03-17 07:39:00 w2"_s;
    QTest::newRow("A.1 without weekday") << a1 << hex("512023071018") << u"2018-10-07 23:20:51 w0"_s;
    QTest::newRow("A.1 December") << a1 << hex("31091414B218") << u"2018-12-14 14:09:31 w5"_s;
    QTest::newRow("A.1 no data") << a1 << hex("EEEEEEEEEEEE") << u"none"_s;
    QTest::newRow("A.1 month 13") << a1 << hex("003907171315") << u"range"_s;
    QTest::newRow("A.1 month 0") << a1 << hex("003907174015") << u"range"_s;
    QTest::newRow("A.1 month digit A") << a1 << hex("003907174A15") << u"digit"_s;
    QTest::newRow("A.1 hour 24") << a1 << hex("003924174315") << u"range"_s;
    QTest::newRow("A.1 short") << a1 << hex("0039241743") << u"length"_s;
    QTest::newRow("A.15 sample") << a15 << hex("4816280818") << u"2018-08-28 16:48"_s;
    QTest::newRow("A.15 no data") << a15 << hex("EEEEEEEEEE") << u"none"_s;
    QTest::newRow("A.15 day 32") << a15 << hex("4816320818") << u"range"_s;
    QTest::newRow("A.20 sample") << a20 << hex("270818") << u"2018-08-27"_s;
    QTest::newRow("A.20 30 February") << a20 << hex("300218") << u"range"_s;
    QTest::newRow("A.20 no data") << a20 << hex("EEEEEE") << u"none"_s;
    QTest::newRow("A.20 letters") << a20 << hex("2A0818") << u"digit"_s;
    QTest::newRow("A.21") << a21 << hex("0518") << u"2018-05-01"_s;
    QTest::newRow("A.21 month 0") << a21 << hex("0018") << u"range"_s;
    QTest::newRow("A.16") << a16 << hex("06241628") << u"-1 28 16 24 6"_s;
    QTest::newRow("A.16 day 0") << a16 << hex("06241600") << u"range"_s;
    QTest::newRow("A.17") << a17 << hex("24162808") << u"8 28 16 24 -1"_s;
    QTest::newRow("A.18") << a18 << hex("241628") << u"-1 28 16 24 -1"_s;
    QTest::newRow("A.19") << a19 << hex("2416") << u"-1 -1 16 24 -1"_s;
    QTest::newRow("A.19 no data") << a19 << hex("EEEE") << u"none"_s;
    QTest::newRow("A.12") << a12 << hex("666536000000") << u"000000366566"_s;
    QTest::newRow("A.12 letters") << a12 << hex("66653600000A") << u"digit"_s;
}

void Gdw1376FormatsTest::times()
{
    QFETCH(Parse, parse);
    QFETCH(QByteArray, value);
    QTEST(parse(wire::bytesOf(value)), "result");
}

void Gdw1376FormatsTest::writtenTimes()
{
    QByteArray bytes;
    QVERIFY(gdw1376::appendClockA1(bytes, {2015, 3, 17, 7, 39, 0}));
    QCOMPARE(bytes, hex("003907174315"));
    bytes.clear();
    QVERIFY(gdw1376::appendClockA1(bytes, {2018, 12, 9, 0, 0, 0})); // a Sunday is 7, December has the ten's bit
    QCOMPARE(bytes, hex("00000009F218"));
    bytes.clear();
    QVERIFY(gdw1376::appendTimeA15(bytes, wire::WireTime{2018, 8, 28, 16, 48, 0}));
    QVERIFY(gdw1376::appendTimeA15(bytes, std::nullopt));
    QVERIFY(gdw1376::appendDayA20(bytes, {2018, 8, 27}));
    QVERIFY(gdw1376::appendMonthA21(bytes, {2018, 5, 1}));
    QCOMPARE(bytes, hex("4816280818 EEEEEEEEEE 270818 0518"));
    bytes.clear();
    QVERIFY(!gdw1376::appendClockA1(bytes, {2018, 13, 1, 0, 0, 0}));
    QVERIFY(!gdw1376::appendTimeA15(bytes, wire::WireTime{2018, 8, 28, 24, 0, 0}));
    QVERIFY(!gdw1376::appendDayA20(bytes, {2018, 2, 30}));
    QVERIFY(!gdw1376::appendMonthA21(bytes, {1999, 12, 1}));
    QVERIFY(bytes.isEmpty());
}

void Gdw1376FormatsTest::scaledNumbers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("thousandths"); // INT64_MIN: no data, INT64_MAX: refused
    QTest::newRow("123, power 10^0 = 100") << hex("2381") << qint64(123'000);
    QTest::newRow("-123") << hex("2391") << qint64(-123'000);
    QTest::newRow("1.23, power 10^-2 = 110") << hex("23C1") << qint64(1'230);
    QTest::newRow("0.123, power 10^-3 = 111") << hex("23E1") << qint64(123);
    QTest::newRow("1,230,000, power 10^4 = 000") << hex("2301") << qint64(1'230'000'000);
    QTest::newRow("no data") << hex("EEEE") << qint64(INT64_MIN);
    QTest::newRow("no digits") << hex("2A81") << qint64(INT64_MAX);
    QTest::newRow("hundreds no digit") << hex("238A") << qint64(INT64_MAX);
    QTest::newRow("cut short") << hex("23") << qint64(INT64_MAX);
}

void Gdw1376FormatsTest::scaledNumbers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qint64, thousandths);
    const auto parsed = gdw1376::parseScaledA2(wire::bytesOf(bytes));
    QCOMPARE(parsed.has_value(), thousandths != INT64_MAX);
    if (!parsed)
        return;
    QCOMPARE(qint64(parsed->value_or(INT64_MIN)), thousandths);
    QByteArray again;
    QVERIFY(gdw1376::appendScaledA2(again, *parsed));
    QCOMPARE(qint64(gdw1376::parseScaledA2(wire::bytesOf(again))->value_or(INT64_MIN)), thousandths);
    QVERIFY(!gdw1376::appendScaledA2(again, 1'234));
    QVERIFY(!gdw1376::appendScaledA2(again, 10'000'000'000));
}

void Gdw1376FormatsTest::amounts()
{
    const auto plain = gdw1376::parseAmountA3(wire::bytesOf(hex("67452301")));
    QCOMPARE(plain->value(), (gdw1376::AmountA3{1'234'567, false}));
    const auto negative = gdw1376::parseAmountA3(wire::bytesOf(hex("67452351")));
    QCOMPARE(negative->value(), (gdw1376::AmountA3{-1'234'567, true}));
    QVERIFY(gdw1376::parseAmountA3(wire::bytesOf(hex("EEEEEEEE"))).value() == std::nullopt);
    QVERIFY(!gdw1376::parseAmountA3(wire::bytesOf(hex("6745230A"))));
    for (const auto &amount : {plain->value(), negative->value()}) {
        QByteArray again;
        QVERIFY(gdw1376::appendAmountA3(again, amount));
        QCOMPARE(gdw1376::parseAmountA3(wire::bytesOf(again))->value(), amount);
    }
    QByteArray none;
    QVERIFY(!gdw1376::appendAmountA3(none, gdw1376::AmountA3{10'000'000, false}));
    QVERIFY(none.isEmpty());
}

void Gdw1376FormatsTest::smallSignedNumbers()
{
    QCOMPARE(gdw1376::parseNumber(gdw1376::format::a4, wire::bytesOf(hex("92")))->value(), std::int64_t(-12));
    QCOMPARE(gdw1376::parseNumber(gdw1376::format::a6, wire::bytesOf(hex("3492")))->value(), std::int64_t(-1234));
    QCOMPARE(gdw1376::parseNumber(gdw1376::format::a26, wire::bytesOf(hex("9809")))->value(), std::int64_t(998));
    QCOMPARE(
        gdw1376::parseNumber(gdw1376::format::a27, wire::bytesOf(hex("78563412")))->value(), std::int64_t(12345678));
    const auto hour = gdw1376::parseTimeA24(wire::bytesOf(hex("2316")));
    QCOMPARE((*hour)->hour, 23);
    QCOMPARE((*hour)->day.value(), 16);
    QVERIFY(!gdw1376::parseTimeA24(wire::bytesOf(hex("2416"))));
    QVERIFY(!gdw1376::parseTimeA24(wire::bytesOf(hex("2300"))));
}

void Gdw1376FormatsTest::partialTimesAreWritten()
{
    const struct
    {
        const char *digits;
        gdw1376::Value<gdw1376::PartialTime> (*parse)(wire::ByteView);
    } rows[] = {{"07032316", gdw1376::parseTimeA16}, {"03231605", gdw1376::parseTimeA17},
        {"032316", gdw1376::parseTimeA18}, {"0323", gdw1376::parseTimeA19}};
    for (const auto &[digits, parse] : rows) {
        const auto parsed = parse(wire::bytesOf(hex(digits)));
        QVERIFY(parsed && *parsed);
        QByteArray written;
        QVERIFY(gdw1376::appendPartialTime(written, **parsed));
        QCOMPARE(written.toHex(), QByteArray(digits));
    }
    QByteArray none;
    QVERIFY(!gdw1376::appendPartialTime(none, {.hour = 24}));
    QVERIFY(!gdw1376::appendPartialTime(none, {.hour = 1, .minute = -1}));
    QVERIFY(none.isEmpty());
}

void Gdw1376FormatsTest::timeTags()
{
    const auto tag = gdw1376::TimeTag::of(0x13, {2017, 5, 28, 16, 24, 6}, 5);
    QVERIFY(tag);
    QCOMPARE(tag->timeText(), u"28 16:24:06"_s);
    QCOMPARE(int(tag->frameCounter()), 0x13);
    QCOMPARE(int(tag->allowedDelayMinutes()), 5);
    QVERIFY(!gdw1376::TimeTag::of(0, {2017, 2, 30, 0, 0, 0}, 0));
}

METERDESK_TEST(Gdw1376FormatsTest)

#include "Gdw1376FormatsTest.moc"
