// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProtocolVectors.h"
#include "TestMain.h"
#include "gdw1376/DataUnit.h"
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

} // namespace

/// Addresses and data unit identifiers.
class Gdw1376UnitsTest : public QObject
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
};

void Gdw1376UnitsTest::addresses_data()
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

void Gdw1376UnitsTest::addresses()
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

void Gdw1376UnitsTest::wrongNumbers_data()
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

void Gdw1376UnitsTest::wrongNumbers()
{
    QFETCH(QString, number);
    QFETCH(bool, hexadecimal);
    QFETCH(int, master);
    const auto address = TerminalAddress::fromNumber(
        number, hexadecimal ? AddressNotation::Hexadecimal : AddressNotation::Decimal, master);
    QVERIFY(!address);
    QCOMPARE(address.error().code, WireErrorCode::Address);
}

void Gdw1376UnitsTest::notations()
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

void Gdw1376UnitsTest::unitIds_data()
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

void Gdw1376UnitsTest::unitIds()
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

void Gdw1376UnitsTest::unitsThatDoNotExist()
{
    for (const UnitId unit : {UnitId{2041, 1}, UnitId{-1, 1}, UnitId{1, 0}, UnitId{1, 249}, UnitId{0x10000, 1}}) {
        QCOMPARE(DataUnitId::of(unit).error().code, WireErrorCode::Range);
        QByteArray data;
        QVERIFY(!gdw1376::UnitWriter(data).add(unit));
        QVERIFY(data.isEmpty());
    }
}

void Gdw1376UnitsTest::groupings_data()
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

void Gdw1376UnitsTest::groupings()
{
    QFETCH(QByteArray, data);
    QTEST(unitsIn(data), "units");
}

void Gdw1376UnitsTest::writerGroups()
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

void Gdw1376UnitsTest::bodiesAreTaken()
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

METERDESK_TEST(Gdw1376UnitsTest)

#include "Gdw1376UnitsTest.moc"
