// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bcd.h"
#include "ProtocolVectors.h"
#include "TestMain.h"
#include "WireQuantities.h"
#include "WireTime.h"

#include <QtCore/QDate>
#include <QtTest/QTest>

#include <algorithm>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;
using meterdesk::test::hex;

namespace {

constexpr qint64 noNumber = -999'999'999;

} // namespace

class BcdTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unsignedNumbers_data();
    void unsignedNumbers();
    void everyPairOfBytes();
    void everyDigitOfNineBytes();
    void signedNumbers_data();
    void signedNumbers();
    void numbersThatDoNotFit();
    void fillers();
    void hexText_data();
    void hexText();
    void decimalTexts_data();
    void decimalTexts();
    void everyDayOfTheCentury();
    void daysOfTheCalendar_data();
    void daysOfTheCalendar();
    void weekdays();
};

void BcdTest::unsignedNumbers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("number");
    QTest::newRow("one byte") << hex("42") << qint64(42);
    QTest::newRow("low byte first") << hex("78 56 34 12") << qint64(12345678);
    QTest::newRow("nines") << hex("99 99 99 99") << qint64(99999999);
    QTest::newRow("eighteen digits") << hex("99 99 99 99 99 99 99 99 99") << qint64(999999999999999999);
    QTest::newRow("low nibble A") << hex("0A") << noNumber;
    QTest::newRow("high nibble A") << hex("A0 00") << noNumber;
    QTest::newRow("F in the last byte") << hex("00 00 00 0F") << noNumber;
    QTest::newRow("FF") << hex("FF FF FF FF") << noNumber;
}

void BcdTest::unsignedNumbers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qint64, number);
    QCOMPARE(qint64(wire::bcd::decode(wire::bytesOf(bytes)).value_or(noNumber)), number);
    if (number == noNumber)
        return;
    QByteArray encoded;
    QVERIFY(wire::bcd::appendEncoded(encoded, number, static_cast<int>(bytes.size())));
    QCOMPARE(encoded.toHex(), bytes.toHex());
}

void BcdTest::everyPairOfBytes()
{
    for (int value = 0; value < 0x10000; ++value) {
        const int nibbles[] = {value & 0xF, value >> 4 & 0xF, value >> 8 & 0xF, value >> 12};
        const bool digits = std::ranges::all_of(nibbles, [](int nibble) { return nibble <= 9; });
        const std::uint8_t bytes[] = {static_cast<std::uint8_t>(value & 0xFF), static_cast<std::uint8_t>(value >> 8)};
        const auto number = wire::bcd::decode(bytes);
        QCOMPARE(number.has_value(), digits);
        if (digits)
            QCOMPARE(*number, nibbles[3] * 1000 + nibbles[2] * 100 + nibbles[1] * 10 + nibbles[0]);
    }
}

void BcdTest::everyDigitOfNineBytes()
{
    qint64 weight = 1;
    for (int place = 0; place < 18; ++place, weight *= 10) {
        for (int nibble = 0; nibble < 16; ++nibble) {
            QByteArray bytes(9, '\0');
            bytes[place / 2] = static_cast<char>(nibble << (place % 2 == 0 ? 0 : 4));
            const auto number = wire::bcd::decode(wire::bytesOf(bytes));
            QCOMPARE(number.value_or(noNumber), nibble <= 9 ? nibble * weight : noNumber);
        }
    }
}

void BcdTest::signedNumbers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("number");
    QTest::newRow("positive") << hex("34 12") << qint64(1234);
    QTest::newRow("top bit is the sign") << hex("34 92") << qint64(-1234);
    QTest::newRow("largest magnitude") << hex("99 F9") << qint64(-7999);
    QTest::newRow("no digit below the sign") << hex("00 AA 80") << noNumber;
    QTest::newRow("FF is no number") << hex("FF FF FF") << noNumber;
}

void BcdTest::signedNumbers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qint64, number);
    QCOMPARE(qint64(wire::bcd::decodeSigned(wire::bytesOf(bytes)).value_or(noNumber)), number);
    if (number == noNumber)
        return;
    QByteArray encoded;
    QVERIFY(wire::bcd::appendEncodedSigned(encoded, number, static_cast<int>(bytes.size())));
    QCOMPARE(encoded.toHex(), bytes.toHex());
}

void BcdTest::numbersThatDoNotFit()
{
    QByteArray bytes;
    QVERIFY(!wire::bcd::appendEncoded(bytes, 100, 1));
    QVERIFY(!wire::bcd::appendEncoded(bytes, -1, 4));
    QVERIFY(!wire::bcd::appendEncodedSigned(bytes, 8000, 2)); // the top digit shares its nibble with the sign
    QVERIFY(!wire::bcd::appendEncodedSigned(bytes, INT64_MIN, 9));
    QVERIFY(bytes.isEmpty());
    QVERIFY(!wire::bcd::decode(wire::bytesOf(QByteArray(10, '\0'))));
    QVERIFY(!wire::bcd::decodeSigned({}));
}

void BcdTest::fillers()
{
    QVERIFY(wire::bcd::isFilledWith(wire::bytesOf(hex("EE EE EE")), 0xEE));
    QVERIFY(!wire::bcd::isFilledWith(wire::bytesOf(hex("EE 00 EE")), 0xEE));
    QVERIFY(!wire::bcd::isFilledWith({}, 0xEE));
}

void BcdTest::hexText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("valid");
    QTest::newRow("both cases") << u"68aAFf"_s << hex("68AAFF") << true;
    QTest::newRow("blanks between pairs") << u" 68 16\n"_s << hex("6816") << true;
    QTest::newRow("nothing") << u""_s << QByteArray() << true;
    QTest::newRow("odd") << u"681"_s << QByteArray() << false;
    QTest::newRow("blank inside a pair") << u"6 8"_s << QByteArray() << false;
    QTest::newRow("no digit") << u"6g"_s << QByteArray() << false;
    QTest::newRow("prefix") << u"0x68"_s << QByteArray() << false;
    QTest::newRow("other digits of Unicode") << u"٦٨"_s << QByteArray() << false;
}

void BcdTest::hexText()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, bytes);
    QFETCH(bool, valid);
    const auto read = wire::bytesFromHex(text);
    QCOMPARE(read.has_value(), valid);
    if (read)
        QCOMPARE(*read, bytes);
}

void BcdTest::decimalTexts_data()
{
    QTest::addColumn<qint64>("unscaled");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64(0) << 2 << u"0.00"_s;
    QTest::newRow("below one") << qint64(5) << 2 << u"0.05"_s;
    QTest::newRow("negative below one") << qint64(-5) << 4 << u"-0.0005"_s;
    QTest::newRow("no decimals") << qint64(230) << 0 << u"230"_s;
    QTest::newRow("voltage") << qint64(2256) << 1 << u"225.6"_s;
    QTest::newRow("smallest") << qint64(INT64_MIN) << 2 << u"-92233720368547758.08"_s;
}

void BcdTest::decimalTexts()
{
    QFETCH(qint64, unscaled);
    QFETCH(int, decimals);
    QTEST(wire::decimalText(unscaled, decimals), "text");
}

void BcdTest::everyDayOfTheCentury()
{
    for (int year = 2000; year <= 2099; ++year) {
        for (int month = 0; month <= 13; ++month) {
            for (int day = 0; day <= 32; ++day)
                QCOMPARE((wire::WireDate{year, month, day}.isValid()), QDate::isValid(year, month, day));
        }
    }
}

void BcdTest::daysOfTheCalendar_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::addColumn<bool>("valid");
    QTest::newRow("leap day") << 2024 << 2 << 29 << true;
    QTest::newRow("no leap day") << 2023 << 2 << 29 << false;
    QTest::newRow("month 0") << 2024 << 0 << 1 << false;
    QTest::newRow("day 0") << 2024 << 1 << 0 << false;
    QTest::newRow("31 April") << 2024 << 4 << 31 << false;
    QTest::newRow("last day") << 2099 << 12 << 31 << true;
    QTest::newRow("other century") << 1999 << 12 << 31 << false;
}

void BcdTest::daysOfTheCalendar()
{
    QFETCH(int, year);
    QFETCH(int, month);
    QFETCH(int, day);
    QTEST((wire::WireDate{year, month, day}.isValid()), "valid");
}

void BcdTest::weekdays()
{
    QCOMPARE(wire::dayOfWeek({2017, 5, 14}), 0); // a Sunday
    QCOMPARE(wire::dayOfWeek({2016, 1, 11}), 1); // vector "date 2016-01-11 weekday 01"
}

METERDESK_TEST(BcdTest)

#include "BcdTest.moc"
