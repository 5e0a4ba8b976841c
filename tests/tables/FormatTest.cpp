// SPDX-License-Identifier: GPL-3.0-or-later
#include "Format.h"

#include <QtTest/QTest>

#include <limits>

#include "TestMain.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;

class FormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void money_data();
    void money();
    void price_data();
    void price();
    void decimal_data();
    void decimal();
    void plainNumbersAreForMachines();
    void datesAndTimes();
    void phonesAreMasked_data();
    void phonesAreMasked();
};

void FormatTest::money_data()
{
    QTest::addColumn<qlonglong>("fen");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0LL << u"0.00"_s;
    QTest::newRow("one fen") << 1LL << u"0.01"_s;
    QTest::newRow("minus one fen") << -1LL << u"\u22120.01"_s;
    QTest::newRow("the manual's A01") << -332LL << u"\u22123.32"_s;
    QTest::newRow("no separator below a thousand") << 99999LL << u"999.99"_s;
    QTest::newRow("separator") << 123456LL << u"1,234.56"_s;
    QTest::newRow("two separators") << 123456789LL << u"1,234,567.89"_s;
    QTest::newRow("negative with separator") << -100000LL << u"\u22121,000.00"_s;
    QTest::newRow("largest") << std::numeric_limits<qlonglong>::max() << u"92,233,720,368,547,758.07"_s;
    QTest::newRow("smallest") << std::numeric_limits<qlonglong>::min() << u"\u221292,233,720,368,547,758.08"_s;
}

void FormatTest::money()
{
    QFETCH(const qlonglong, fen);
    QTEST(Format::money({fen}), "text");
    QTEST(Format::energy({fen}), "text");
}

void FormatTest::price_data()
{
    QTest::addColumn<qlonglong>("tenThousandths");
    QTest::addColumn<QString>("text");
    QTest::newRow("two decimals") << 12000LL << u"1.20"_s;
    QTest::newRow("three decimals") << 5680LL << u"0.568"_s;
    QTest::newRow("four decimals") << 116LL << u"0.0116"_s;
    QTest::newRow("whole") << 100000LL << u"10.00"_s;
    QTest::newRow("zero inside") << 10050LL << u"1.005"_s;
}

void FormatTest::price()
{
    QFETCH(const qlonglong, tenThousandths);
    QTEST(Format::price({tenThousandths}), "text");
}

void FormatTest::decimal_data()
{
    QTest::addColumn<qlonglong>("scaled");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("text");
    QTest::newRow("voltage") << 2284LL << 1 << u"228.4"_s;
    QTest::newRow("power") << 12345LL << 3 << u"12.345"_s;
    QTest::newRow("small power") << 5LL << 3 << u"0.005"_s;
    QTest::newRow("no decimals") << 22936LL << 0 << u"22,936"_s;
    QTest::newRow("zero without decimals") << 0LL << 0 << u"0"_s;
}

void FormatTest::decimal()
{
    QFETCH(const qlonglong, scaled);
    QFETCH(const int, decimals);
    QTEST(Format::decimal(scaled, decimals), "text");
}

void FormatTest::plainNumbersAreForMachines()
{
    QCOMPARE(Format::plainDecimal(-332, 2), u"-3.32"_s);
    QCOMPARE(Format::plainDecimal(123456789, 2), u"1234567.89"_s);
    QCOMPARE(Format::plainDecimal(7, 0), u"7"_s);
    QCOMPARE(Format::percent(950), u"95.0%"_s);
    QCOMPARE(Format::count(1000), u"1,000"_s);
}

void FormatTest::datesAndTimes()
{
    const QDateTime freeze(QDate(2017, 5, 16), QTime(0, 3), Qt::UTC);
    QCOMPARE(Format::date(freeze.date()), u"2017-05-16"_s);
    QCOMPARE(Format::month(freeze.date()), u"2017-05"_s);
    QCOMPARE(Format::time(QTime(9, 41, 22)), u"09:41:22"_s);
    QCOMPARE(Format::dateTime(freeze), u"2017-05-16 00:03:00"_s);
    QCOMPARE(Format::shortDateTime(freeze), u"05-16 00:03:00"_s);
    const WallTime closing = WallTime::at(QDate(2017, 5, 21), QTime(9, 41, 22));
    QCOMPARE(Format::dateTime(closing), u"2017-05-21 09:41:22"_s);
    QCOMPARE(Format::shortDateTime(closing), u"05-21 09:41:22"_s);
    QCOMPARE(Format::date({}), u"—"_s);
    QCOMPARE(Format::dateTime(QDateTime()), u"—"_s);
    QCOMPARE(Format::time({}), u"—"_s);
}

void FormatTest::phonesAreMasked_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("text");
    QTest::newRow("mobile") << u"18072865027"_s << u"180****5027"_s;
    QTest::newRow("short") << u"12345"_s << u"*2345"_s;
    QTest::newRow("one digit") << u"7"_s << u"7"_s;
    QTest::newRow("none") << QString() << u"—"_s;
}

void FormatTest::phonesAreMasked()
{
    QFETCH(const QString, phone);
    QTEST(Format::maskedPhone(phone), "text");
}

METERDESK_TEST(FormatTest)
METERDESK_TEST_MAIN
#include "FormatTest.moc"
