// SPDX-License-Identifier: GPL-3.0-or-later
#include "Billing.h"
#include "Reading.h"

#include "DomainText.h"
#include "TestMain.h"

#include <QtCore/QMap>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace meterdesk::test {

namespace {

/// Plays the history of one account of May 2017, written as items separated by ';':
///   "A 15 19.29"          freeze of May 15 on meter A (the first item of a meter is its start reading)
///   "A 21T09:41 121.35"   live reading of May 21, 09:41
///   "A 15 ... accept"     an operator accepts the reading
///   "settle"              check-out: the remainder is cleared, the next tenant starts at 0.00
/// and prints every bill as its charge, or as "hold REASON" (the pointer stays).
class AccountScript
{
public:
    AccountScript(const QString &prices, const MeterMetrology &metrology, Money opening)
        : m_versions(versions(prices))
        , m_metrology(metrology)
        , m_balance(opening)
    { }

    void play(const QString &history)
    {
        for (const QString &item : history.split(u';'))
            playItem(item.simplified().split(u' '));
    }

    [[nodiscard]] QString charges() const { return m_charges.join(u", "_s); }
    [[nodiscard]] QString balance() const { return m_balance.toText(); }

private:
    void playItem(QStringList words)
    {
        if (words == QStringList{u"settle"_s}) {
            m_remainder = {};
            return;
        }
        const bool accepted = words.last() == u"accept";
        if (accepted)
            words.removeLast();
        const QString meter = words.takeFirst();
        const RegisterPoint point{instantOf(words.takeFirst()), registers(words.join(u' '))};
        const auto pointer = m_pointers.constFind(meter);
        if (pointer == m_pointers.cend()) {
            m_pointers.insert(meter, point);
            return;
        }
        if (point.asOf <= pointer->asOf)
            return;
        bill(meter, {*pointer, point}, accepted ? Judgement::Accepted : Judgement::Unjudged);
    }

    void bill(const QString &meter, const MeterSpan &span, Judgement judgement)
    {
        const auto answer = billSpan(span, m_metrology, m_versions, judgement);
        if (!answer) {
            m_charges << errorCodeName(answer.error().code);
            return;
        }
        if (const auto *reason = std::get_if<HoldReason>(&*answer)) {
            m_charges << u"hold "_s + wordOf(*reason);
            return;
        }
        const auto posted = postCharge(m_remainder, std::get<PricedUse>(*answer).exact);
        QVERIFY(posted);
        m_remainder = posted->after;
        m_balance = *subtract(m_balance, posted->charge);
        m_charges << posted->charge.toText();
        m_pointers[meter] = span.to;
    }

    static WallTime instantOf(const QString &text)
    {
        const QStringList parts = text.split(u'T');
        const QDate day(2017, 5, parts.first().toInt());
        return parts.size() == 1 ? freezeInstant(day) : WallTime::at(day, QTime::fromString(parts.last(), u"HH:mm"_s));
    }

    QList<TariffVersion> m_versions;
    MeterMetrology m_metrology;
    Money m_balance;
    RunningRemainder m_remainder;
    QMap<QString, RegisterPoint> m_pointers;
    QStringList m_charges;
};

const QString t1 = u"1.20"_s;
const QString t2 = u"tou 1.20 1.5000 1.2000 0.8000 0.4000"_s;

} // namespace

/// The oracles of the product's conventions §3 that need one account, its prices and its readings.
class BillingOracleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oracles_data();
    void oracles();
    void thirtySmallDays();
    void borderWithoutReadingIsSplitByDays_data();
    void borderWithoutReadingIsSplitByDays();
    void replacementIsTwoSpansInOneBill_data();
    void replacementIsTwoSpansInOneBill();
    void correctionsRunThroughTheRemainder();
    void partsSayWhatTheyWerePricedWith();
};

void BillingOracleTest::oracles_data()
{
    QTest::addColumn<QString>("prices");
    QTest::addColumn<int>("ratio");
    QTest::addColumn<QString>("opening");
    QTest::addColumn<QString>("history");
    QTest::addColumn<QString>("charges");
    QTest::addColumn<QString>("balance");
    const auto row = [](const char *name, const QString &prices, const QString &opening, const QString &history,
                         const QString &charges, const QString &balance, int ratio = 1) {
        QTest::newRow(name) << prices << ratio << opening << history << charges << balance;
    };
    row("B01 manual chain", t1, u"0.09"_s, u"A 15 19.29; A 16 21.43; A 17 22.13"_s, u"2.57, 0.84"_s, u"-3.32"_s);
    row("B02 manual registers", u"tou 1.20 1.20 1.20 1.20 1.20"_s, u"0.00"_s,
        u"A 14 0 0 0 0 0; A 15 19.29 0.00 13.11 0.00 6.18"_s, u"23.15"_s, u"-23.15"_s);
    row("B03 time of use", t2, u"0.00"_s,
        u"A 14 1000.00 100.00 200.00 300.00 400.00; A 15 1023.79 101.23 204.56 307.89 410.11"_s, u"17.67"_s,
        u"-17.67"_s);
    row("B04 four half-cents", u"tou 0.50 0.50 0.50 0.50 0.50"_s, u"0.00"_s,
        u"A 14 0 0 0 0 0; A 15 0.04 0.01 0.01 0.01 0.01"_s, u"0.02"_s, u"-0.02"_s);
    row("B04 by rates", u"tou 0.60 0.50 0.50 0.50 0.50"_s, u"0.00"_s,
        u"A 14 0 0 0 0 0; A 15 0.04 0.01 0.01 0.01 0.01"_s, u"0.02"_s, u"-0.02"_s);
    row("B05 CT", u"0.8950"_s, u"0.00"_s, u"A 14 0.00; A 15 12.34"_s, u"331.33"_s, u"-331.33"_s, 30);
    row("B06 1.625", u"0.50"_s, u"0.00"_s, u"A 14 0.00; A 15 3.25"_s, u"1.63"_s, u"-1.63"_s);
    row("B06 1.005", u"0.50"_s, u"0.00"_s, u"A 14 0.00; A 15 2.01"_s, u"1.01"_s, u"-1.01"_s);
    row("B06 0.004988", u"0.0116"_s, u"0.00"_s, u"A 14 0.00; A 15 0.43"_s, u"0.00"_s, u"0.00"_s);
    row("B09 rollover", t1, u"0.00"_s, u"A 14 999998.75; A 15 1.50"_s, u"3.30"_s, u"-3.30"_s);
    row("B10 backward", t1, u"5.00"_s, u"A 14 1234.56; A 15 1234.50"_s, u"hold backward"_s, u"5.00"_s);
    row("B10b jump", t1, u"5.00"_s, u"A 14 100.00; A 15 600.00"_s, u"hold implausible"_s, u"5.00"_s);
    row("B10c accepted reset", t1, u"5.00"_s, u"A 14 1234.56; A 15 1234.50 accept; A 16 1236.00"_s, u"0.00, 1.80"_s,
        u"3.20"_s);
    row("accepted jump is billed as read", t1, u"0.00"_s, u"A 14 100.00; A 15 600.00 accept; A 16 601.00"_s,
        u"600.00, 1.20"_s, u"-601.20"_s);
    row("B11 missing days", t1, u"0.00"_s, u"A 15 19.29; A 18 26.49; A 16 21.09; A 17 23.49"_s, u"8.64"_s, u"-8.64"_s);
    row("B11 the same days read in time", t1, u"0.00"_s, u"A 15 19.29; A 16 21.09; A 17 23.49; A 18 26.49"_s,
        u"2.16, 2.88, 3.60"_s, u"-8.64"_s);
    row("B11b in one bill", u"0.5680"_s, u"0.00"_s, u"A 15 19.29; A 18 26.49"_s, u"4.09"_s, u"-4.09"_s);
    row("B11b in three", u"0.5680"_s, u"0.00"_s, u"A 15 19.29; A 16 21.09; A 17 23.49; A 18 26.49"_s,
        u"1.02, 1.37, 1.70"_s, u"-4.09"_s);
    row("B12 border back-read", u"1.20; 2017-05-17 0.90"_s, u"0.00"_s, u"A 15 19.29; A 16 22.29; A 17 24.29"_s,
        u"3.60, 1.80"_s, u"-5.40"_s);
    row("B12 border without a reading", u"1.20; 2017-05-17 0.90"_s, u"0.00"_s, u"A 15 19.29; A 17 24.29"_s, u"5.25"_s,
        u"-5.25"_s);
    row("B12 odd split", u"1.20; 2017-05-17 0.90"_s, u"0.00"_s, u"A 15 19.29; A 17 24.30"_s, u"5.26"_s, u"-5.26"_s);
    row("B12c remainder crosses the price", u"1.20; 2017-05-17 0.90"_s, u"0.00"_s, u"A 15 0.00; A 16 0.31; A 17 0.38"_s,
        u"0.37, 0.07"_s, u"-0.44"_s);
    row("B13 check-out", t1, u"10.00"_s, u"A 20 120.00; A 21T09:41 121.35"_s, u"1.62"_s, u"8.38"_s);
    row("B13b check-out on a freeze day", t1, u"10.00"_s, u"A 20 120.00; A 21T09:41 121.35; settle; A 21 123.00"_s,
        u"1.62, 1.98"_s, u"6.40"_s);
    row("B13c check-out just after midnight", t1, u"0.00"_s,
        u"A 20 120.00; A 22T00:01 121.40; settle; A 21 121.39; A 22 122.40"_s, u"1.68, 1.20"_s, u"-2.88"_s);
    row("B14 negative check-out", t1, u"-3.32"_s, u"A 20 120.00; A 21T09:41 120.50"_s, u"0.60"_s, u"-3.92"_s);
    row("B20b two meters, one account", u"0.5680"_s, u"0.00"_s,
        u"A 14 0.00; B 14 7.00; A 15 0.11; B 15 7.11; A 16 0.22; B 16 7.22"_s, u"0.06, 0.06, 0.07, 0.06"_s, u"-0.25"_s);
    row("B21 single price takes the total", t1, u"0.00"_s, u"A 14 10.00 0 0 0 0; A 15 12.35 0.00 1.00 1.00 0.34"_s,
        u"2.82"_s, u"-2.82"_s);
    row("B21 four rates take the rates", u"tou 1.20 1.21 1.20 1.20 1.20"_s, u"0.00"_s,
        u"A 14 10.00 0 0 0 0; A 15 12.35 0.00 1.00 1.00 0.34"_s, u"2.81"_s, u"-2.81"_s);
    row("B23 start reading", t1, u"0.00"_s, u"A 14 19.29; A 15 21.43"_s, u"2.57"_s, u"-2.57"_s);
    row("B24 zero day", t1, u"1.00"_s, u"A 14 57.30; A 15 57.30; A 16 58.30"_s, u"0.00, 1.20"_s, u"-0.20"_s);
    row("rates missing under four prices", t2, u"0.00"_s, u"A 14 0 0 0 0 0; A 15 2.00"_s, u"hold rates-missing"_s,
        u"0.00"_s);
    row("rates missing, accepted", t2, u"0.00"_s, u"A 14 0 0 0 0 0; A 15 2.00 accept"_s, u"2.40"_s, u"-2.40"_s);
    row("no price on the day", u"2017-05-16 1.20"_s, u"0.00"_s, u"A 14 0.00; A 15 2.00"_s, u"unknown-tariff"_s,
        u"0.00"_s);
    row("no price before the border", u"2017-05-17 1.20"_s, u"0.00"_s, u"A 14 0.00; A 17 2.00"_s, u"unknown-tariff"_s,
        u"0.00"_s);
}

void BillingOracleTest::oracles()
{
    QFETCH(QString, prices);
    QFETCH(int, ratio);
    QFETCH(QString, opening);
    QFETCH(QString, history);
    MeterMetrology metrology;
    metrology.ratio = ratio;
    AccountScript script(prices, metrology, money(opening));
    script.play(history);
    QTEST(script.charges(), "charges");
    QTEST(script.balance(), "balance");
}

void BillingOracleTest::thirtySmallDays()
{
    AccountScript script(u"0.5680"_s, {}, Money{});
    QStringList history{u"A 1T00:00 0.00"_s};
    for (int day = 1; day <= 30; ++day)
        history << u"A %1 %2"_s.arg(day).arg(Energy{11 * day}.toText());
    script.play(history.join(u';'));
    QCOMPARE(script.balance(), u"-1.87"_s);
    QVERIFY2(script.charges().startsWith(u"0.06, 0.06, 0.07, 0.06, 0.06, 0.06, 0.07, 0.06, 0.06, 0.06, "),
        qUtf8Printable(script.charges()));
}

void BillingOracleTest::borderWithoutReadingIsSplitByDays_data()
{
    QTest::addColumn<QString>("prices");
    QTest::addColumn<QString>("energy");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("parts");
    QTest::newRow("B12") << u"1.20; 2017-05-17 0.90"_s << u"5.00"_s << u"2017-05-16 00:00:00"_s
                         << u"2017-05-18 00:00:00"_s << u"1 day 2.50 3.000000 | 1 day 2.50 2.250000"_s;
    QTest::newRow("B12 odd") << u"1.20; 2017-05-17 0.90"_s << u"5.01"_s << u"2017-05-16 00:00:00"_s
                             << u"2017-05-18 00:00:00"_s << u"1 day 2.50 3.000000 | 1 day 2.51 2.259000"_s;
    QTest::newRow("B12b three days") << u"1.00; 2017-05-17 2.00; 2017-05-18 3.00"_s << u"10.00"_s
                                     << u"2017-05-16 00:00:00"_s << u"2017-05-19 00:00:00"_s
                                     << u"1 day 3.33 3.330000 | 1 day 3.33 6.660000 | 1 day 3.34 10.020000"_s;
    QTest::newRow("weighted by days") << u"1.00; 2017-05-19 2.00"_s << u"10.00"_s << u"2017-05-16 00:00:00"_s
                                      << u"2017-05-20 00:00:00"_s << u"3 day 7.50 7.500000 | 1 day 2.50 5.000000"_s;
    QTest::newRow("live reading on the border's day")
        << u"1.20; 2017-05-17 0.90"_s << u"4.00"_s << u"2017-05-16 00:00:00"_s << u"2017-05-17 09:41:00"_s
        << u"1 day 2.00 2.400000 | 1 day 2.00 1.800000"_s;
    QTest::newRow("border at the end is not inside")
        << u"1.20; 2017-05-18 0.90"_s << u"4.00"_s << u"2017-05-16 00:00:00"_s << u"2017-05-18 00:00:00"_s
        << u"2 day 4.00 4.800000"_s;
    QTest::newRow("border at the beginning is not inside")
        << u"1.20; 2017-05-16 0.90"_s << u"4.00"_s << u"2017-05-16 00:00:00"_s << u"2017-05-18 00:00:00"_s
        << u"2 day 4.00 3.600000"_s;
    QTest::newRow("inside one day") << u"1.20; 2017-05-17 0.90"_s << u"0.50"_s << u"2017-05-16 10:00:00"_s
                                    << u"2017-05-16 12:00:00"_s << u"1 day 0.50 0.600000"_s;
}

void BillingOracleTest::borderWithoutReadingIsSplitByDays()
{
    QFETCH(QString, prices);
    QFETCH(QString, energy);
    QFETCH(QString, from);
    QFETCH(QString, to);
    EnergyUse use;
    use.total = kwh(energy);
    const auto priced = priceUse(use, instant(from), instant(to), versions(prices));
    QVERIFY(priced);
    QStringList parts;
    for (const PricedPart &part : priced->parts)
        parts << u"%1 day %2 %3"_s.arg(part.days.count()).arg(part.energy.toText(), part.exact.toText());
    QTEST(parts.join(u" | "_s), "parts");
    QCOMPARE(priced->energy.toText(), energy);
}

void BillingOracleTest::replacementIsTwoSpansInOneBill_data()
{
    QTest::addColumn<QString>("price");
    QTest::addColumn<QString>("oldSpan");
    QTest::addColumn<QString>("newSpan");
    QTest::addColumn<int>("newRatio");
    QTest::addColumn<QString>("charge");
    QTest::newRow("B07") << t1 << u"8123.45 8130.05"_s << u"0.12 3.42"_s << 1 << u"11.88"_s;
    QTest::newRow("B08 new ratio") << u"0.80"_s << u"8123.45 8130.05"_s << u"0.00 1.25"_s << 20 << u"25.28"_s;
}

void BillingOracleTest::replacementIsTwoSpansInOneBill()
{
    QFETCH(QString, price);
    QFETCH(QString, oldSpan);
    QFETCH(QString, newSpan);
    QFETCH(int, newRatio);
    const WallTime midnight = instant(u"2017-05-16 00:00:00");
    const WallTime replaced = instant(u"2017-05-16 14:00:00");
    const WallTime freeze = instant(u"2017-05-17 00:00:00");
    const auto amount = [&price](const QString &registersText, WallTime from, WallTime to, int ratio) {
        const QStringList words = registersText.split(u' ');
        MeterMetrology metrology;
        metrology.ratio = ratio;
        const auto answer =
            billSpan({{from, registers(words[0])}, {to, registers(words[1])}}, metrology, versions(price));
        return answer ? std::get<PricedUse>(*answer).exact : ExactAmount{-1};
    };
    const auto both = add(amount(oldSpan, midnight, replaced, 1), amount(newSpan, replaced, freeze, newRatio));
    QTEST(postCharge({}, *both)->charge.toText(), "charge");
}

void BillingOracleTest::correctionsRunThroughTheRemainder()
{
    // B25: billed 10.00 kWh, true 8.00.
    const auto billed = postCharge({}, *multiply(kwh(u"10.00"), price(u"1.20")));
    QCOMPARE(billed->charge.toText(), u"12.00"_s);
    QCOMPARE(postCharge(billed->after, *multiply(kwh(u"-2.00"), price(u"1.20")))->charge.toText(), u"-2.40"_s);

    // B25b: through R3 the correction is 1.13, not the 1.14 of 1.1366 rounded alone.
    const auto first = postCharge({}, *multiply(kwh(u"10.00"), price(u"0.5683")));
    QCOMPARE(first->charge.toText(), u"5.68"_s);
    QCOMPARE(first->remainderOut.toText(), u"0.003000"_s);
    const auto correction = postCharge(first->after, *multiply(kwh(u"-2.00"), price(u"0.5683")));
    QCOMPARE(correction->charge.toText(), u"-1.13"_s);
    QCOMPARE(correction->remainderIn.toText(), u"0.003000"_s);
    QCOMPARE(correction->remainderOut.toText(), u"-0.003600"_s);
}

void BillingOracleTest::partsSayWhatTheyWerePricedWith()
{
    const QString prices = u"1.20; 2017-05-17 tou 1.20 1.50 1.20 0.80 0.40"_s;
    const MeterSpan span{{instant(u"2017-05-16 00:00:00"), registers(u"0 0 0 0 0")},
        {instant(u"2017-05-18 00:00:00"), registers(u"4.05 1.00 1.00 1.00 1.00")}};
    const auto answer = billSpan(span, {}, versions(prices));
    QVERIFY(answer);
    const PricedUse &priced = std::get<PricedUse>(*answer);
    QVERIFY2(priced.ratesDisagree, "4.05 against 4.00: an item for the operator, billed all the same");
    QCOMPARE(priced.parts.size(), 2);
    QCOMPARE(priced.parts[0].version.id, 1);
    QVERIFY(!priced.parts[0].byRates);
    QCOMPARE(priced.parts[0].energy.toText(), u"2.02"_s); // of the total, floored
    QCOMPARE(priced.parts[0].days, (DayRange{QDate(2017, 5, 16), QDate(2017, 5, 16)}));
    QVERIFY(priced.parts[1].byRates);
    QCOMPARE(priced.parts[1].energy.toText(), u"2.00"_s); // of the rates, 0.50 each
    QCOMPARE(priced.parts[1].exact.toText(), u"1.950000"_s);
    QCOMPARE(priced.energy.toText(), u"4.02"_s);
    QCOMPARE(priced.exact.toText(), u"4.374000"_s);
    QCOMPARE(priced.days.count(), 2);
}

METERDESK_TEST(BillingOracleTest)

} // namespace meterdesk::test

#include "BillingOracleTest.moc"
