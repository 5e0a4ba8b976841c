// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClockRules.h"
#include "TestMain.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

WallTime at(const QString &time, const QString &day = u"2017-05-16"_s)
{
    return *WallTime::fromText(day + u' ' + time);
}

} // namespace

/// When clocks may be set by the PC's.
class ClockRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void verdicts_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("lastEntry");
        QTest::addColumn<QList<qint64>>("drifts");
        QTest::addColumn<QString>("device"); // empty: none was read
        QTest::addColumn<bool>("decided");
        QTest::addColumn<QString>("verdict");
        const QList<qint64> near{10, -20, 300};
        const QString before = u"2017-05-16 09:59:59"_s;
        const QString device = u"2017-05-16 10:00:10"_s;
        QTest::newRow("all well") << u"10:00:00"_s << before << near << device << false << u"allowed"_s;
        QTest::newRow("empty ledger") << u"10:00:00"_s << QString() << near << device << false << u"allowed"_s;
        QTest::newRow("PC at the last entry")
            << u"09:59:59"_s << before << near << device << false << u"behind-ledger"_s;
        QTest::newRow("PC behind the last entry, decided")
            << u"09:00:00"_s << before << near << device << true << u"allowed"_s;
        QTest::newRow("two of three far")
            << u"10:00:00"_s << before << QList<qint64>{301, -301, 0} << device << false << u"far-from-most"_s;
        QTest::newRow("half of them far")
            << u"10:00:00"_s << before << QList<qint64>{301, 0} << device << false << u"far-from-most"_s;
        QTest::newRow("one of three far")
            << u"10:00:00"_s << before << QList<qint64>{100'000, 0, 0} << device << false << u"allowed"_s;
        QTest::newRow("none was read") << u"10:00:00"_s << before << QList<qint64>{} << device << false
                                       << u"far-from-most"_s;
        QTest::newRow("far, decided") << u"10:00:00"_s << before << QList<qint64>{900} << device << true
                                      << u"allowed"_s;
        QTest::newRow("23:49:59") << u"23:49:59"_s << before << near << u"2017-05-16 23:49:00"_s << false
                                  << u"allowed"_s;
        QTest::newRow("23:50") << u"23:50:00"_s << before << near << device << true << u"around-midnight"_s;
        QTest::newRow("00:09:59") << u"00:09:59"_s << QString() << near << device << true << u"around-midnight"_s;
        QTest::newRow("00:10") << u"00:10:00"_s << QString() << near << device << false << u"allowed"_s;
        QTest::newRow("the device is in yesterday")
            << u"00:10:00"_s << QString() << near << u"2017-05-15 23:58:00"_s << true << u"across-midnight"_s;
        QTest::newRow("the device is in tomorrow")
            << u"23:45:00"_s << before << near << u"2017-05-17 00:00:00"_s << true << u"across-midnight"_s;
    }

    void verdicts()
    {
        QFETCH(QString, now);
        QFETCH(QString, lastEntry);
        QFETCH(QList<qint64>, drifts);
        QFETCH(QString, device);
        QFETCH(bool, decided);
        ClockFacts facts{.now = at(now), .lastEntryAt = {}, .drifts = {}, .device = {}, .decided = decided};
        if (!lastEntry.isEmpty())
            facts.lastEntryAt = *WallTime::fromText(lastEntry);
        for (const qint64 drift : drifts)
            facts.drifts += drift;
        if (!device.isEmpty())
            facts.device = *WallTime::fromText(device);
        QTEST(wordOf(judgeClock(facts)), "verdict");
    }

    void bothTimesAreNamed()
    {
        const ClockFacts facts{.now = at(u"10:00:00"_s),
            .lastEntryAt = at(u"11:30:00"_s),
            .drifts = {600, 620, -5},
            .device = at(u"10:10:00"_s)};
        QCOMPARE(clockReason(ClockVerdict::BehindLedger, facts),
            u"PC 2017-05-16 10:00:00, last entry 2017-05-16 11:30:00"_s);
        QCOMPARE(clockReason(ClockVerdict::FarFromMost, facts),
            u"PC 2017-05-16 10:00:00, most concentrators 2017-05-16 10:10:00"_s);
    }
};

METERDESK_TEST(ClockRulesTest)
#include "ClockRulesTest.moc"
