// SPDX-License-Identifier: GPL-3.0-or-later
#include "CashCount.h"

#include "TestMain.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;

/// What lies in a drawer.
class CashCountTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void counts_data();
    void counts();
    void refuses_data();
    void refuses();
};

void CashCountTest::counts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("total");
    QTest::addColumn<QString>("sorted");
    QTest::newRow("empty drawer") << u""_s << u"0.00"_s << u""_s;
    QTest::newRow("the example of conventions §7") << u"100.00x4 50.00x1 20.00x2 1.00x1 0.50x1 0.10x1"_s << u"491.60"_s
                                                   << u"100.00x4 50.00x1 20.00x2 1.00x1 0.50x1 0.10x1"_s;
    QTest::newRow("any order, piles of nothing") << u"0.01x3 5.00x0 10.00x2"_s << u"20.03"_s << u"10.00x2 0.01x3"_s;
}

void CashCountTest::counts()
{
    QFETCH(QString, text);
    QFETCH(QString, total);
    QFETCH(QString, sorted);
    const auto count = CashCount::fromText(text);
    QVERIFY(count.has_value());
    QCOMPARE(count->total().toText(), total);
    QCOMPARE(count->toText(), sorted);
    QCOMPARE(CashCount::fromText(count->toText()), count);
}

void CashCountTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a note that does not exist") << u"3.00x1"_s;
    QTest::newRow("a face twice") << u"1.00x1 1.00x2"_s;
    QTest::newRow("fewer than none") << u"1.00x-1"_s;
    QTest::newRow("more than a drawer holds") << u"0.01x100001"_s;
    QTest::newRow("no number of pieces") << u"1.00x"_s;
    QTest::newRow("no pile") << u"1.00"_s;
    QTest::newRow("words") << u"many"_s;
}

void CashCountTest::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!CashCount::fromText(text));
}

METERDESK_TEST(CashCountTest)
#include "CashCountTest.moc"
