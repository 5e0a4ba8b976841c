// SPDX-License-Identifier: GPL-3.0-or-later
#include "History.h"
#include "TestMain.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

/// The hand-worked oracles of conventions.md §3, told as histories of one account and played through the service.
class BillingOraclesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void history_data()
    {
        QTest::addColumn<QString>("story");
        QTest::addColumn<QString>("statement");

        QTest::newRow("B01 the manual's chain")
            << u"price 1.20; balance 0.09; freeze 2017-05-01 2.14; bill; freeze 2017-05-02 2.84; bill"_s
            << u"posted 2017-05-01..2017-05-01 2.14 kWh 2.57 -> -2.48\n"
               "posted 2017-05-02..2017-05-02 0.70 kWh 0.84 -> -3.32"_s;
        QTest::newRow("B02 the manual's registers")
            << u"tou 1.20 1.20 1.20 1.20 1.20; meter 366566 start 0.00=0/0/0/0; "
               "freeze 2017-05-15 19.29=0.00/13.11/0.00/6.18; bill"_s
            << u"posted 2017-05-01..2017-05-15 19.29 kWh 23.15 -> -23.15"_s;
        QTest::newRow("B03 time of use")
            << u"tou 1.20 1.5000 1.2000 0.8000 0.4000; meter 366566 start 1000.00=100.00/200.00/300.00/400.00; "
               "freeze 2017-05-01 1023.79=101.23/204.56/307.89/410.11; bill"_s
            << u"posted 2017-05-01..2017-05-01 23.79 kWh 17.67 -> -17.67"_s;
        QTest::newRow("B04 four half-cents are rounded once")
            << u"tou 0.51 0.50 0.50 0.50 0.50; meter 366566 start 0.00=0/0/0/0; "
               "freeze 2017-05-01 0.04=0.01/0.01/0.01/0.01; bill"_s
            << u"posted 2017-05-01..2017-05-01 0.04 kWh 0.02 -> -0.02"_s;
        QTest::newRow("B05 current transformer")
            << u"price 0.8950; meter 366566 start 0.00 ratio 30; freeze 2017-05-01 12.34; bill"_s
            << u"posted 2017-05-01..2017-05-01 370.20 kWh 331.33 -> -331.33"_s;
        QTest::newRow("B06 1.625 rounds up") << u"price 0.50; freeze 2017-05-01 3.25; bill"_s
                                             << u"posted 2017-05-01..2017-05-01 3.25 kWh 1.63 -> -1.63"_s;
        QTest::newRow("B06 1.005 rounds up") << u"price 0.50; freeze 2017-05-01 2.01; bill"_s
                                             << u"posted 2017-05-01..2017-05-01 2.01 kWh 1.01 -> -1.01"_s;
        QTest::newRow("B06 0.004988 rounds down") << u"price 0.0116; freeze 2017-05-01 0.43; bill"_s
                                                  << u"posted 2017-05-01..2017-05-01 0.43 kWh 0.00 -> 0.00"_s;
        QTest::newRow("B10 backward is held, again at each run")
            << u"price 1.20; meter 366566 start 1234.56; freeze 2017-05-01 1234.50; bill; "
               "freeze 2017-05-02 1236.00; bill"_s
            << u"held 2017-05-01 backward\nheld 2017-05-01 backward"_s;
        QTest::newRow("B10b a jump is held")
            << u"price 1.20; freeze 2017-05-01 500.00; bill"_s << u"held 2017-05-01 implausible"_s;
        QTest::newRow("B10b a jump that was accepted is billed as read")
            << u"price 1.20; freeze 2017-05-01 500.00; bill; accept; bill"_s
            << u"held 2017-05-01 implausible\nposted 2017-05-01..2017-05-01 500.00 kWh 600.00 -> -600.00"_s;
        QTest::newRow("B10c accepted reset")
            << u"price 1.20; meter 366566 start 1234.56; freeze 2017-05-01 1234.50; bill; accept; "
               "freeze 2017-05-02 1236.00; bill"_s
            << u"held 2017-05-01 backward\n"
               "posted 2017-05-01..2017-05-01 0.00 kWh 0.00 -> 0.00\n"
               "posted 2017-05-02..2017-05-02 1.50 kWh 1.80 -> -1.80"_s;
        QTest::newRow("B10c discarded: the next reading is billed from the one before")
            << u"price 1.20; meter 366566 start 1234.56; freeze 2017-05-01 1234.50; bill; discard; "
               "freeze 2017-05-02 1236.06; bill"_s
            << u"held 2017-05-01 backward\n"
               "posted 2017-05-01..2017-05-02 1.50 kWh 1.80 -> -1.80"_s;
        QTest::newRow("B11 missing days make one bill; late freezes change nothing")
            << u"price 1.20; meter 366566 start 19.29; freeze 2017-05-15 19.29; bill; freeze 2017-05-18 26.49; bill; "
               "freeze 2017-05-16 21.09; freeze 2017-05-17 23.49; bill"_s
            << u"posted 2017-05-01..2017-05-15 0.00 kWh 0.00 -> 0.00\n"
               "posted 2017-05-16..2017-05-18 7.20 kWh 8.64 -> -8.64\n"
               "nothing to bill"_s;
        QTest::newRow("B11b one bill") << u"price 0.5680; meter 366566 start 19.29; freeze 2017-05-18 26.49; bill"_s
                                       << u"posted 2017-05-01..2017-05-18 7.20 kWh 4.09 -> -4.09"_s;
        QTest::newRow("B11b three bills, the same total")
            << u"price 0.5680; meter 366566 start 19.29; freeze 2017-05-16 21.09; freeze 2017-05-17 23.49; "
               "freeze 2017-05-18 26.49; bill"_s
            << u"posted 2017-05-01..2017-05-16 1.80 kWh 1.02 -> -1.02\n"
               "posted 2017-05-17..2017-05-17 2.40 kWh 1.37 -> -2.39\n"
               "posted 2017-05-18..2017-05-18 3.00 kWh 1.70 -> -4.09"_s;
        const QString changing =
            u"price 1.20; price 0.90 from 2017-05-17; meter 366566 start 19.29; freeze 2017-05-15 19.29; bill; "_s;
        const QString begun = u"posted 2017-05-01..2017-05-15 0.00 kWh 0.00 -> 0.00\n"_s;
        QTest::newRow("B12 price change at a reading")
            << changing + u"freeze 2017-05-16 22.29; freeze 2017-05-17 24.29; bill"_s
            << begun
                + u"posted 2017-05-16..2017-05-16 3.00 kWh 3.60 -> -3.60\n"
                  "posted 2017-05-17..2017-05-17 2.00 kWh 1.80 -> -5.40"_s;
        QTest::newRow("B12 price change inside a gap")
            << changing + u"freeze 2017-05-17 24.29; bill"_s
            << begun + u"posted 2017-05-16..2017-05-17 5.00 kWh 5.25 -> -5.25"_s;
        QTest::newRow("B12 the odd hundredth goes to the last day")
            << changing + u"freeze 2017-05-17 24.30; bill"_s
            << begun + u"posted 2017-05-16..2017-05-17 5.01 kWh 5.26 -> -5.26"_s;
        QTest::newRow("B12c the remainder crosses a price change")
            << u"price 1.20; price 0.90 from 2017-05-02; freeze 2017-05-01 0.31; bill; freeze 2017-05-02 0.38; bill"_s
            << u"posted 2017-05-01..2017-05-01 0.31 kWh 0.37 -> -0.37\n"
               "posted 2017-05-02..2017-05-02 0.07 kWh 0.07 -> -0.44"_s;
        const QString settled =
            u"price 1.20; meter 366566 start 120.00; freeze 2017-05-20 120.00; bill; balance 10.00; "_s;
        const QString before = u"posted 2017-05-01..2017-05-20 0.00 kWh 0.00 -> 0.00\n"_s;
        QTest::newRow("B13b check-out on a freeze day") << settled
                + u"checkout 2017-05-21 09:41:00 121.35; checkin 2017-05-21 09:50:00 121.35; "
                  "freeze 2017-05-21 123.00; bill"_s
                                                        << before
                + u"final 1.62 refund 8.38 collected 0.00 -> 0.00\n"
                  "vacancy 0.00 level-up 0.00 -> 0.00\n"
                  "posted 2017-05-21..2017-05-21 1.65 kWh 1.98 -> -1.98"_s;
        QTest::newRow("B13c check-out just after midnight") << settled
                + u"checkout 2017-05-22 00:01:00 121.40; freeze 2017-05-21 121.39; bill; freeze 2017-05-22 122.40; bill"_s
                                                            << before
                + u"final 1.68 refund 8.32 collected 0.00 -> 0.00\n"
                  "nothing to bill\n"
                  "posted 2017-05-22..2017-05-22 1.00 kWh 1.20 -> -1.20"_s;
        QTest::newRow("B14 negative check-out") << u"price 1.20; balance -3.32; checkout 2017-05-21 09:41:00 0.50"_s
                                                << u"final 0.60 refund 0.00 collected 3.92 -> 0.00"_s;
        QTest::newRow("B14c vacancy")
            << u"price 1.20; meter 366566 start 121.35; checkout 2017-05-24 10:00:00 121.35; "
               "freeze 2017-05-25 122.35; bill; checkin 2017-05-26 10:00:00 122.85; freeze 2017-05-26 123.35; bill"_s
            << u"final 0.00 refund 0.00 collected 0.00 -> 0.00\n"
               "posted 2017-05-24..2017-05-25 1.00 kWh 1.20 -> -1.20\n"
               "vacancy 0.60 level-up 1.80 -> 0.00\n"
               "posted 2017-05-26..2017-05-26 0.50 kWh 0.60 -> -0.60"_s;
        QTest::newRow("B20b two meters, one account")
            << u"price 0.5680; meter 1 start 0.00; meter 2 start 0.00; freeze 1 2017-05-01 0.11; "
               "freeze 2 2017-05-01 0.11; freeze 1 2017-05-02 0.22; freeze 2 2017-05-02 0.22; bill"_s
            << u"posted 2017-05-01..2017-05-01 0.11 kWh 0.06 -> -0.06\n"
               "posted 2017-05-01..2017-05-01 0.11 kWh 0.06 -> -0.12\n"
               "posted 2017-05-02..2017-05-02 0.11 kWh 0.07 -> -0.19\n"
               "posted 2017-05-02..2017-05-02 0.11 kWh 0.06 -> -0.25"_s;
        QTest::newRow("B21 total against rates, single price: total")
            << u"price 1.20; meter 366566 start 0.00=0/0/0/0; freeze 2017-05-01 2.35=0.00/1.00/0.34/1.00; bill"_s
            << u"posted 2017-05-01..2017-05-01 2.35 kWh 2.82 -> -2.82"_s;
        QTest::newRow("B21 total against rates, time of use: rates")
            << u"tou 1.20 1.21 1.20 1.20 1.20; meter 366566 start 0.00=0/0/0/0; "
               "freeze 2017-05-01 2.35=0.00/1.00/0.34/1.00; bill"_s
            << u"posted 2017-05-01..2017-05-01 2.34 kWh 2.81 -> -2.81"_s;
        QTest::newRow("B23 start reading") << u"price 1.20; meter 366566 start 19.29; freeze 2017-05-01 21.43; bill"_s
                                           << u"posted 2017-05-01..2017-05-01 2.14 kWh 2.57 -> -2.57"_s;
        QTest::newRow("B24 zero day") << u"price 1.20; meter 366566 start 57.30; freeze 2017-05-01 57.30; bill; bill"_s
                                      << u"posted 2017-05-01..2017-05-01 0.00 kWh 0.00 -> 0.00\nnothing to bill"_s;
        QTest::newRow("B07 replacement: one bill, two meters")
            << u"price 1.20; meter 366566 start 8123.45; freeze 2017-05-15 8123.45; bill; "
               "replace 2017-05-16 10:00:00 8130.05 by 777777 0.12; freeze 777777 2017-05-16 3.42; bill; bill"_s
            << u"posted 2017-05-01..2017-05-15 0.00 kWh 0.00 -> 0.00\n"
               "replaced 6.60 kWh\n"
               "posted 2017-05-16..2017-05-16 9.90 kWh 11.88 -> -11.88\n"
               "nothing to bill"_s;
        QTest::newRow("B07 the same in two runs")
            << u"price 1.20; meter 366566 start 8123.45; freeze 2017-05-15 8123.45; bill; "
               "replace 2017-05-16 10:00:00 8130.05 by 777777 0.12; bill; freeze 777777 2017-05-16 3.42; bill"_s
            << u"posted 2017-05-01..2017-05-15 0.00 kWh 0.00 -> 0.00\n"
               "replaced 6.60 kWh\n"
               "nothing to bill\n"
               "posted 2017-05-16..2017-05-16 9.90 kWh 11.88 -> -11.88"_s;
        QTest::newRow("B08 replacement with a new ratio")
            << u"price 0.80; meter 366566 start 100.00; freeze 2017-05-15 100.00; bill; "
               "replace 2017-05-16 10:00:00 106.60 by 777777 0.00 ratio 20; freeze 777777 2017-05-16 1.25; bill"_s
            << u"posted 2017-05-01..2017-05-15 0.00 kWh 0.00 -> 0.00\n"
               "replaced 6.60 kWh\n"
               "posted 2017-05-16..2017-05-16 31.60 kWh 25.28 -> -25.28"_s;
        QTest::newRow("an end reading that is not plausible holds both meters until it is cleared")
            << u"price 1.20; meter 366566 start 100.00; freeze 2017-05-15 100.00; bill; "
               "replace 2017-05-16 10:00:00 99.00 by 777777 0.00; freeze 777777 2017-05-16 1.00; bill; accept; bill"_s
            << u"posted 2017-05-01..2017-05-15 0.00 kWh 0.00 -> 0.00\n"
               "replaced ? kWh\n"
               "held 2017-05-16 backward\n"
               "posted 2017-05-16..2017-05-16 1.00 kWh 1.20 -> -1.20"_s;
        QTest::newRow("B13 estimate, then check-out") << settled
                + u"estimate 2017-05-21 09:41:00 121.35; estimate 2017-05-21 09:42:00 121.35; "
                  "checkout 2017-05-21 09:43:00 121.35"_s
                                                      << before
                + u"1.35 kWh 1.62 available 8.38\n"
                  "1.35 kWh 1.62 available 8.38\n"
                  "final 1.62 refund 8.38 collected 0.00 -> 0.00"_s;
        QTest::newRow("B14b new tenant, landlord bears the debt")
            << u"price 1.20; balance -3.32; zero; zero"_s << u"level-up 3.32 -> 0.00\nlevel-up 0.00 -> 0.00"_s;
        QTest::newRow("B18 tiers") << u"price 0.538; tiers 0.538 230 0.588 400 0.838; freeze 2017-05-20 225.00; bill; "
                                      "freeze 2017-05-21 237.00; bill"_s
                                   << u"posted 2017-05-01..2017-05-20 225.00 kWh 121.05 -> -121.05\n"
                                      "posted 2017-05-21..2017-05-21 12.00 kWh 6.81 -> -127.86"_s;
        QTest::newRow("B18 in one bill") << u"price 0.538; tiers 0.538 230 0.588 400 0.838; freeze 2017-05-21 237.00; "
                                            "bill"_s
                                         << u"posted 2017-05-01..2017-05-21 237.00 kWh 127.86 -> -127.86"_s;
        // 62 kWh over 31 + 31 days: 31 each. May 31 × 0.10; June 20 × 0.10 + 11 × 1.00 had it been one month.
        QTest::newRow("tiers begin anew each month")
            << u"price 0.10; tiers 0.10 40 1.00; freeze 2017-07-01 62.00; bill"_s
            << u"posted 2017-05-01..2017-07-01 62.00 kWh 6.20 -> -6.20"_s;
        QTest::newRow("tiers begin anew with a tenant")
            << u"price 0.10; tiers 0.10 40 1.00; checkout 2017-05-10 10:00:00 40.00; "
               "checkin 2017-05-11 10:00:00 40.00; freeze 2017-05-20 80.00; bill"_s
            << u"final 4.00 refund 0.00 collected 4.00 -> 0.00\n"
               "vacancy 0.00 level-up 0.00 -> 0.00\n"
               "posted 2017-05-11..2017-05-20 40.00 kWh 4.00 -> -4.00"_s;
        QTest::newRow("B25 wrong bill corrected")
            << u"price 1.20; freeze 2017-05-01 10.00; bill; correct 2017-05-01 -2.00"_s
            << u"posted 2017-05-01..2017-05-01 10.00 kWh 12.00 -> -12.00\ncorrected 2.40 -> -9.60"_s;
        QTest::newRow("B25b correction through R3")
            << u"price 0.5683; freeze 2017-05-01 10.00; bill; correct 2017-05-01 -2.00"_s
            << u"posted 2017-05-01..2017-05-01 10.00 kWh 5.68 -> -5.68\ncorrected 1.13 -> -4.55"_s;
        QTest::newRow("a correction in tiers gives back what the last energy cost")
            << u"price 0.10; tiers 0.10 40 1.00; freeze 2017-05-20 45.00; bill; correct 2017-05-20 -7.00; "
               "freeze 2017-05-21 47.00; bill"_s
            // 40 × 0.10 + 5 × 1.00; back 5 × 1.00 + 2 × 0.10; then 2 × 0.10 again.
            << u"posted 2017-05-01..2017-05-20 45.00 kWh 9.00 -> -9.00\n"
               "corrected 5.20 -> -3.80\n"
               "posted 2017-05-21..2017-05-21 2.00 kWh 0.20 -> -4.00"_s;
        QTest::newRow("a correction of a day that is not billed")
            << u"price 1.20; freeze 2017-05-01 10.00; bill; correct 2017-05-02 -2.00"_s
            << u"posted 2017-05-01..2017-05-01 10.00 kWh 12.00 -> -12.00\nerror: invalid-date"_s;
        QTest::newRow("refund, collection, zeroing") << u"price 1.20; balance 10.00; refund 2.00; topup 0.50; zero"_s
                                                     << u"refund -2.00 -> 8.00\n"
                                                        "top-up 0.50 -> 8.50\n"
                                                        "refund -8.50 -> 0.00"_s;
        QTest::newRow("a refund above the balance")
            << u"price 1.20; balance 1.00; refund 1.01"_s << u"error: amount-limit"_s;
        QTest::newRow("a day without a price blocks only its meter")
            << u"price 1.20 from 2017-06-01; freeze 2017-05-01 1.00; bill"_s << u"held 2017-05-01 unknown-tariff"_s;
        QTest::newRow("until bounds the run")
            << u"price 1.20; freeze 2017-05-01 1.00; freeze 2017-05-02 2.00; bill until 2017-05-01; bill"_s
            << u"posted 2017-05-01..2017-05-01 1.00 kWh 1.20 -> -1.20\n"
               "posted 2017-05-02..2017-05-02 1.00 kWh 1.20 -> -2.40"_s;
        QTest::newRow("check-out refuses a final reading that is not plausible")
            << u"price 1.20; meter 366566 start 120.00; checkout 2017-05-21 09:41:00 119.00"_s
            << u"error: reading-held"_s;
        QTest::newRow("check-out before what is billed")
            << u"price 1.20; freeze 2017-05-20 1.00; bill; checkout 2017-05-20 09:00:00 0.90"_s
            << u"posted 2017-05-01..2017-05-20 1.00 kWh 1.20 -> -1.20\nerror: backdated"_s;
    }

    void history()
    {
        QFETCH(QString, story);
        QFETCH(QString, statement);
        QCOMPARE(History::play(story), statement);
    }

    /// B20: 0.11 kWh a day at 0.5680.
    void thirtySmallDaysLoseNothing()
    {
        QString story = u"price 0.5680; "_s;
        for (int day = 1; day <= 30; ++day)
            story += u"freeze 2017-05-%1 %2; "_s.arg(day, 2, 10, QLatin1Char('0')).arg(Energy{day * 11}.toText());
        const QStringList lines = History::play(story + u"bill"_s).split(u'\n');
        QCOMPARE(lines.size(), 30);
        QStringList charges;
        for (const QString &line : lines)
            charges += line.split(u' ').at(4);
        QCOMPARE(charges.first(10).join(u' '), u"0.06 0.06 0.07 0.06 0.06 0.06 0.07 0.06 0.06 0.06"_s);
        QVERIFY2(lines.last().endsWith(u"-> -1.87"_s), qPrintable(lines.last()));
    }
};

METERDESK_TEST(BillingOraclesTest)

#include "BillingOraclesTest.moc"
