// SPDX-License-Identifier: GPL-3.0-or-later
#include "Quantities.h"
#include "CheckedMath.h"
#include "Registers.h"

#include "DomainText.h"
#include "TestMain.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace meterdesk::test {

namespace {

constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();

} // namespace

class QuantitiesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moneyReadsAndPrints_data();
    void moneyReadsAndPrints();
    void moneyRefuses_data();
    void moneyRefuses();
    void energyAndPriceRead();
    void priceShowsTwoToFourDecimals_data();
    void priceShowsTwoToFourDecimals();
    void roundsHalfAwayFromZero_data();
    void roundsHalfAwayFromZero();
    void arithmeticReportsOverflow();
    void checkedMathHoldsAtTheLimits();
    void sumOfRatesNeedsAllFour();
};

void QuantitiesTest::moneyReadsAndPrints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QString>("printed");
    QTest::newRow("yuan") << u"12"_s << qint64(1200) << u"12.00"_s;
    QTest::newRow("one decimal") << u"12.3"_s << qint64(1230) << u"12.30"_s;
    QTest::newRow("two decimals") << u"12.34"_s << qint64(1234) << u"12.34"_s;
    QTest::newRow("negative fen") << u"-0.05"_s << qint64(-5) << u"-0.05"_s;
    QTest::newRow("negative") << u"-3.32"_s << qint64(-332) << u"-3.32"_s;
    QTest::newRow("minus nothing") << u"-0"_s << qint64(0) << u"0.00"_s;
    QTest::newRow("leading zeros") << u"007.10"_s << qint64(710) << u"7.10"_s;
    QTest::newRow("int64 max") << u"92233720368547758.07"_s << qint64(mostInt64) << u"92233720368547758.07"_s;
    QTest::newRow("int64 min") << u"-92233720368547758.08"_s << qint64(least) << u"-92233720368547758.08"_s;
}

void QuantitiesTest::moneyReadsAndPrints()
{
    QFETCH(QString, text);
    QFETCH(qint64, fen);
    QFETCH(QString, printed);
    const auto value = Money::fromText(text);
    QVERIFY(value);
    QCOMPARE(qint64(value->fen), fen);
    QCOMPARE(value->toText(), printed);
}

void QuantitiesTest::moneyRefuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    for (const auto &text : {u""_s, u"-"_s, u"."_s, u"abc"_s, u"12.345"_s, u"12."_s, u".5"_s, u"+5"_s, u"--5"_s,
             u"1e3"_s, u"1,000.00"_s, u" 1"_s, u"1 "_s, u"¥1"_s, u"１２"_s, u"1.2.3"_s, u"0x10"_s, u"−5"_s, u"nan"_s})
        QTest::newRow(qUtf8Printable(text)) << text << u"invalid-amount"_s;
    QTest::newRow("one fen above int64") << u"92233720368547758.08"_s << u"amount-overflow"_s;
    QTest::newRow("one fen below int64") << u"-92233720368547758.09"_s << u"amount-overflow"_s;
    QTest::newRow("forty digits") << u"9"_s.repeated(40) << u"amount-overflow"_s;
}

void QuantitiesTest::moneyRefuses()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const auto value = Money::fromText(text);
    QVERIFY(!value);
    QCOMPARE(errorCodeName(value.error().code), code);
}

void QuantitiesTest::energyAndPriceRead()
{
    QCOMPARE(Energy::fromText(u"19.29")->hundredths, 1929);
    QCOMPARE(Energy{1929}.toText(), u"19.29"_s);
    QCOMPARE(errorCodeName(Energy::fromText(u"19.299").error().code), u"invalid-number"_s);
    QCOMPARE(UnitPrice::fromText(u"0.5683")->tenThousandths, 5683);
    QCOMPARE(errorCodeName(UnitPrice::fromText(u"0.56831").error().code), u"invalid-number"_s);
    QCOMPARE(errorCodeName(UnitPrice::fromText(u"abc").error().code), u"invalid-number"_s);
}

void QuantitiesTest::priceShowsTwoToFourDecimals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("printed");
    QTest::newRow("whole") << u"1"_s << u"1.00"_s;
    QTest::newRow("two") << u"1.2000"_s << u"1.20"_s;
    QTest::newRow("three") << u"0.5680"_s << u"0.568"_s;
    QTest::newRow("four") << u"0.0116"_s << u"0.0116"_s;
    QTest::newRow("inner zero") << u"1.0050"_s << u"1.005"_s;
}

void QuantitiesTest::priceShowsTwoToFourDecimals()
{
    QFETCH(QString, text);
    QTEST(UnitPrice::fromText(text)->toText(), "printed");
}

void QuantitiesTest::roundsHalfAwayFromZero_data()
{
    QTest::addColumn<QString>("energy");
    QTest::addColumn<QString>("price");
    QTest::addColumn<QString>("exactAmount");
    QTest::addColumn<QString>("rounded");
    QTest::newRow("B06 half up") << u"3.25"_s << u"0.50"_s << u"1.625000"_s << u"1.63"_s;
    QTest::newRow("B06 not binary") << u"2.01"_s << u"0.50"_s << u"1.005000"_s << u"1.01"_s;
    QTest::newRow("B06 below half") << u"0.43"_s << u"0.0116"_s << u"0.004988"_s << u"0.00"_s;
    QTest::newRow("negative half") << u"-3.25"_s << u"0.50"_s << u"-1.625000"_s << u"-1.63"_s;
    QTest::newRow("negative below half") << u"-0.43"_s << u"0.0116"_s << u"-0.004988"_s << u"0.00"_s;
    QTest::newRow("manual day 1") << u"2.14"_s << u"1.20"_s << u"2.568000"_s << u"2.57"_s;
}

void QuantitiesTest::roundsHalfAwayFromZero()
{
    QFETCH(QString, energy);
    QFETCH(QString, price);
    const auto amount = multiply(*Energy::fromText(energy), *UnitPrice::fromText(price));
    QVERIFY(amount);
    QTEST(amount->toText(), "exactAmount");
    QTEST(roundHalfAwayFromZero(*amount).toText(), "rounded");
}

void QuantitiesTest::arithmeticReportsOverflow()
{
    QCOMPARE(add(Money{mostInt64}, Money{1}).error().code, ErrorCode::AmountOverflow);
    QCOMPARE(subtract(Money{least}, Money{1}).error().code, ErrorCode::AmountOverflow);
    QCOMPARE(negate(Money{least}).error().code, ErrorCode::AmountOverflow);
    QCOMPARE(negate(Money{mostInt64})->fen, -mostInt64);
    QCOMPARE(multiply(Energy{mostInt64}, 2).error().code, ErrorCode::AmountOverflow);
    QCOMPARE(multiply(Energy{mostInt64}, UnitPrice{10'000}).error().code, ErrorCode::AmountOverflow);
    QCOMPARE(exact(Money{mostInt64}).error().code, ErrorCode::AmountOverflow);
    QCOMPARE(exact(Money{-332})->microYuan, -3'320'000);
    QCOMPARE(add(ExactAmount{least}, ExactAmount{-1}).error().code, ErrorCode::AmountOverflow);
    QCOMPARE(roundHalfAwayFromZero(ExactAmount{mostInt64}).fen, 922'337'203'685'478);
    QCOMPARE(roundHalfAwayFromZero(ExactAmount{least}).fen, -922'337'203'685'478);
}

void QuantitiesTest::checkedMathHoldsAtTheLimits()
{
    QCOMPARE(checkedAdd(mostInt64, 0), mostInt64);
    QVERIFY(!checkedAdd(mostInt64, 1));
    QVERIFY(!checkedAdd(least, -1));
    QCOMPARE(checkedAdd(least, mostInt64), -1);
    QCOMPARE(checkedSubtract(-1, least), mostInt64);
    QVERIFY(!checkedSubtract(0, least));
    QVERIFY(!checkedSubtract(mostInt64, -1));
    QVERIFY(!checkedMultiply(-1, least));
    QVERIFY(!checkedMultiply(least, -1));
    QCOMPARE(checkedMultiply(least, 1), least);
    QCOMPARE(checkedMultiply(0, least), 0);
    QCOMPARE(checkedMultiply(mostInt64 / 3, -3), -(mostInt64 / 3) * 3);
    QVERIFY(!checkedMultiply(mostInt64 / 3 + 1, 3));
    QVERIFY(!checkedMultiply(least / 3 - 1, 3));
}

void QuantitiesTest::sumOfRatesNeedsAllFour()
{
    Registers registers{Energy{1929}, {Energy{0}, Energy{1311}, Energy{0}, Energy{618}}};
    QVERIFY(registers.hasAllRates());
    QCOMPARE(registers.sumOfRates(), Energy{1929});
    registers.rates[3] = Energy{mostInt64};
    QVERIFY(!registers.sumOfRates());
    registers.rates[3].reset();
    QVERIFY(!registers.hasAllRates());
    QVERIFY(!registers.sumOfRates());
}

METERDESK_TEST(QuantitiesTest)

} // namespace meterdesk::test

METERDESK_TEST_MAIN

#include "QuantitiesTest.moc"
