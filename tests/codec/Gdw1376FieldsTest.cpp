// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProtocolVectors.h"
#include "TestMain.h"
#include "gdw1376/DataUnit.h"
#include "gdw1376/Formats.h"
#include "gdw1376/TerminalAddress.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;
using gdw1376::AddressNotation;
using gdw1376::DataUnitId;
using gdw1376::TerminalAddress;
using gdw1376::UnitId;
using meterdesk::test::hex;
using wire::WireErrorCode;

namespace {

using Units = QList<std::pair<int, int>>; // p, F

Units unitsIn(const QByteArray &data)
{
    Units units;
    gdw1376::UnitReader reader(wire::bytesOf(data));
    while (const auto unit = reader.next())
        units.append({unit->point, unit->function});
    return units;
}

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

Q_DECLARE_METATYPE(Parse)

/// Addresses, data unit identifiers and data formats of 1376.1.
class Gdw1376FieldsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addresses_data();
    void addresses();
    void wrongNumbers_data();
    void wrongNumbers();
    void notations();
    void unitIds_data();
    void unitIds();
    void unitsThatDoNotExist();
    void groupings_data();
    void groupings();
    void writerGroups();
    void bodiesAreTaken();
    void numbers_data();
    void numbers();
    void writtenNumbers_data();
    void writtenNumbers();
    void cutting();
    void times_data();
    void times();
    void writtenTimes();
};

void Gdw1376FieldsTest::addresses_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("hexadecimal");
    QTest::addColumn<int>("master");
    QTest::addColumn<QByteArray>("wireBytes");
    // fact sheet, "8-digit asset number 17000405"
    QTest::newRow("hexadecimal") << u"17000405"_s << true << 0 << hex("0017 0504 00");
    QTest::newRow("decimal") << u"17000405"_s << false << 0 << hex("0017 9501 00");
    QTest::newRow("MSA 2") << u"02001234"_s << true << 2 << hex("0002 3412 04");
    QTest::newRow("MSA 10") << u"02001234"_s << true << 10 << hex("0002 3412 14");
    QTest::newRow("letters in hexadecimal") << u"0521aaaa"_s << true << 0 << hex("2105 AAAA 00");
    QTest::newRow("9999 decimal") << u"00019999"_s << false << 0 << hex("0100 0F27 00");
}

void Gdw1376FieldsTest::addresses()
{
    QFETCH(QString, number);
    QFETCH(bool, hexadecimal);
    QFETCH(int, master);
    QFETCH(QByteArray, wireBytes);
    const auto notation = hexadecimal ? AddressNotation::Hexadecimal : AddressNotation::Decimal;
    const auto address = TerminalAddress::fromNumber(number, notation, master);
    QVERIFY(address);
    QByteArray bytes;
    address->appendTo(bytes);
    QCOMPARE(bytes, wireBytes);
    QCOMPARE(TerminalAddress::fromWire(wire::bytesOf(wireBytes)), *address);
    QCOMPARE(address->toNumber(notation).value(), number);
    QVERIFY(address->isUnicast());
}

void Gdw1376FieldsTest::wrongNumbers_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("hexadecimal");
    QTest::addColumn<int>("master");
    QTest::newRow("seven digits") << u"1700040"_s << true << 0;
    QTest::newRow("nine digits") << u"170004050"_s << true << 0;
    QTest::newRow("empty") << u""_s << true << 0;
    QTest::newRow("letters in decimal") << u"1700040A"_s << false << 0;
    QTest::newRow("letters in a decimal region") << u"17A00405"_s << false << 0;
    QTest::newRow("no hexadecimal") << u"1700040G"_s << true << 0;
    QTest::newRow("terminal 0") << u"17000000"_s << true << 0;
    QTest::newRow("broadcast") << u"1700FFFF"_s << true << 0;
    QTest::newRow("sign") << u"1700-405"_s << false << 0;
    QTest::newRow("master 128") << u"17000405"_s << true << 128;
}

void Gdw1376FieldsTest::wrongNumbers()
{
    QFETCH(QString, number);
    QFETCH(bool, hexadecimal);
    QFETCH(int, master);
    const auto address = TerminalAddress::fromNumber(
        number, hexadecimal ? AddressNotation::Hexadecimal : AddressNotation::Decimal, master);
    QVERIFY(!address);
    QCOMPARE(address.error().code, WireErrorCode::Address);
}

void Gdw1376FieldsTest::notations()
{
    const auto login = TerminalAddress::fromWire(wire::bytesOf(hex("0017950100")));
    QCOMPARE(gdw1376::notationsOf(login, u"17000405"), (gdw1376::MatchingNotations{false, true}));
    const auto hexLogin = TerminalAddress::fromWire(wire::bytesOf(hex("0017050400")));
    QCOMPARE(gdw1376::notationsOf(hexLogin, u"17000405"), (gdw1376::MatchingNotations{true, false}));
    const auto same = TerminalAddress::fromWire(wire::bytesOf(hex("0017010000")));
    QCOMPARE(gdw1376::notationsOf(same, u"17000001"), (gdw1376::MatchingNotations{true, true}));
    QCOMPARE(gdw1376::notationsOf(same, u"17000405"), (gdw1376::MatchingNotations{false, false}));
    QVERIFY(!TerminalAddress::fromWire(wire::bytesOf(hex("0017FFFF01"))).isUnicast());
    QVERIFY(!TerminalAddress::fromWire(wire::bytesOf(hex("0017AAAA00"))).toNumber(AddressNotation::Decimal));
}

void Gdw1376FieldsTest::unitIds_data()
{
    QTest::addColumn<int>("point");
    QTest::addColumn<int>("function");
    QTest::addColumn<QByteArray>("bytes");
    // fact sheet, "Encode"
    QTest::newRow("p0 F1") << 0 << 1 << hex("0000 0100");
    QTest::newRow("p1 F10") << 1 << 10 << hex("0101 0201");
    QTest::newRow("p7 F25") << 7 << 25 << hex("4001 0103");
    QTest::newRow("p8 F33") << 8 << 33 << hex("8001 0104");
    QTest::newRow("p9 F129") << 9 << 129 << hex("0102 0110");
    QTest::newRow("p2040 F161") << 2040 << 161 << hex("80FF 0114");
    QTest::newRow("p0 F165") << 0 << 165 << hex("0000 1014");
    QTest::newRow("p0 F167") << 0 << 167 << hex("0000 4014");
    QTest::newRow("p0 F168") << 0 << 168 << hex("0000 8014");
    QTest::newRow("p0 F248") << 0 << 248 << hex("0000 801E");
    QTest::newRow("all points F1") << int(UnitId::allPoints) << 1 << hex("FFFF 0100");
}

void Gdw1376FieldsTest::unitIds()
{
    QFETCH(int, point);
    QFETCH(int, function);
    QFETCH(QByteArray, bytes);
    const auto id = DataUnitId::of({point, function});
    QVERIFY(id);
    QByteArray encoded;
    id->appendTo(encoded);
    QCOMPARE(encoded, bytes);
    QCOMPARE(unitsIn(bytes), (Units{{point, function}}));
}

void Gdw1376FieldsTest::unitsThatDoNotExist()
{
    for (const UnitId unit : {UnitId{2041, 1}, UnitId{-1, 1}, UnitId{1, 0}, UnitId{1, 249}, UnitId{0x10000, 1}}) {
        QCOMPARE(DataUnitId::of(unit).error().code, WireErrorCode::Range);
        QByteArray data;
        QVERIFY(!gdw1376::UnitWriter(data).add(unit));
        QVERIFY(data.isEmpty());
    }
}

void Gdw1376FieldsTest::groupings_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<Units>("units");
    QTest::newRow("two points of a group") << hex("0301 0110") << Units{{1, 129}, {2, 129}};
    QTest::newRow("two functions") << hex("0101 0510") << Units{{1, 129}, {1, 131}};
    // All functions of p_i before those of p_i+1.
    QTest::newRow("points and functions") << hex("8101 0314") << Units{{1, 161}, {1, 162}, {8, 161}, {8, 162}};
    QTest::newRow("p0 with two functions") << hex("0000 0300") << Units{{0, 1}, {0, 2}};
    QTest::newRow("several identifiers") << hex("0201 0114 0102 0114") << Units{{2, 161}, {9, 161}};
    QTest::newRow("no function bit") << hex("0101 0010 0101 0110") << Units{{1, 129}};
    QTest::newRow("no point bit") << hex("0001 0110 0101 0110") << Units{{1, 129}};
    QTest::newRow("rest too short") << hex("0101 0110 0101 01") << Units{{1, 129}};
    QTest::newRow("nothing") << QByteArray() << Units{};
    QTest::newRow("group 0 with a bit is no point") << hex("0100 0100") << Units{{-7, 1}};
    Units all;
    for (int point = 1; point <= 8; ++point) {
        for (int function = 1; function <= 8; ++function)
            all.append({point, function});
    }
    QTest::newRow("8 × 8") << hex("FF01 FF00") << all;
}

void Gdw1376FieldsTest::groupings()
{
    QFETCH(QByteArray, data);
    QTEST(unitsIn(data), "units");
}

void Gdw1376FieldsTest::writerGroups()
{
    const QList<int> points{2, 3, 8, 9, 10, 10, 4};
    QByteArray single;
    QByteArray grouped;
    gdw1376::UnitWriter singleWriter(single);
    gdw1376::UnitWriter groupedWriter(grouped, gdw1376::Grouping::Grouped);
    Units expected;
    for (const int point : points) {
        QVERIFY(singleWriter.add({point, 129}));
        QVERIFY(groupedWriter.add({point, 129}));
        expected.append({point, 129});
    }
    QCOMPARE(unitsIn(single), expected);
    QCOMPARE(single.size(), 4 * points.size());
    // 2 3 8 | 9 10 | 10 (the same point again) | 4 (lower)
    QCOMPARE(grouped.toHex(' '), "86 01 01 10 03 02 01 10 02 02 01 10 08 01 01 10");
    QCOMPARE(unitsIn(grouped), expected);

    // Bodies stay in order behind their common identifier; p0 and other functions never join.
    QByteArray bodies;
    gdw1376::UnitWriter writer(bodies, gdw1376::Grouping::Grouped);
    QVERIFY(writer.add({1, 161}, wire::bytesOf(hex("AA"))));
    QVERIFY(writer.add({2, 161}, wire::bytesOf(hex("BB"))));
    QVERIFY(writer.add({3, 162}, wire::bytesOf(hex("CC"))));
    QVERIFY(writer.add({0, 162}));
    QVERIFY(writer.add({0, 162}));
    QCOMPARE(bodies, hex("0301 0114 AA BB 0401 0214 CC 0000 0214 0000 0214"));
}

void Gdw1376FieldsTest::bodiesAreTaken()
{
    const QByteArray data = hex("0301 0114 AA BB 0102 0114 CC");
    gdw1376::UnitReader reader(wire::bytesOf(data));
    QList<QByteArray> bodies;
    while (reader.next())
        bodies.append(wire::toByteArray(reader.take(1).value()));
    QCOMPARE(bodies, (QList<QByteArray>{hex("AA"), hex("BB"), hex("CC")}));
    QCOMPARE(reader.take(1).error().code, WireErrorCode::Length);

    gdw1376::UnitReader stopped(wire::bytesOf(data));
    QVERIFY(stopped.next());
    QCOMPARE(stopped.takeRest().size(), 7);
    QVERIFY(!stopped.next());
}

void Gdw1376FieldsTest::numbers_data()
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

void Gdw1376FieldsTest::numbers()
{
    QFETCH(int, bytes);
    QFETCH(bool, isSigned);
    QFETCH(QByteArray, value);
    const auto number = gdw1376::parseNumber({bytes, 0, isSigned}, wire::bytesOf(value));
    QTEST(failureOr<std::int64_t>(number, [](const std::int64_t &n) { return QString::number(n); }), "result");
}

void Gdw1376FieldsTest::writtenNumbers_data()
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

void Gdw1376FieldsTest::writtenNumbers()
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

void Gdw1376FieldsTest::cutting()
{
    // 19.2999 kWh is 19.29: the wire's extra decimals are cut, never rounded.
    const auto energy = gdw1376::parseEnergyA14(wire::bytesOf(hex("9929190000")));
    QVERIFY(energy && *energy);
    QCOMPARE((*energy)->value, 192999);
    QCOMPARE((*energy)->cut().value, 1929);
}

void Gdw1376FieldsTest::times_data()
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

void Gdw1376FieldsTest::times()
{
    QFETCH(Parse, parse);
    QFETCH(QByteArray, value);
    QTEST(parse(wire::bytesOf(value)), "result");
}

void Gdw1376FieldsTest::writtenTimes()
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

METERDESK_TEST(Gdw1376FieldsTest)

#include "Gdw1376FieldsTest.moc"
