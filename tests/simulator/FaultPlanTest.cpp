// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultPlan.h"
#include "TestMain.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk::simulator;

/// The --faults of cli.md.
class FaultPlanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFaultIsRead();
    void wrongText_data();
    void wrongText();
    void diceKeepTheirChances();
    void sameSeedSameFaults();
    void certainFaultAlwaysStrikes();
};

void FaultPlanTest::everyFaultIsRead()
{
    const auto plan =
        FaultPlan::parse(u"drop=0.01, corrupt=0.000001,delay=250,duplicate=1,late=0.5,wrong-meter=0.125,half=0,"
                         "reset=1.0,silent-meter=366566,deny=0.25,silent-meter=1610131068");
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(plan->drop, 10'000);
    QCOMPARE(plan->corrupt, 1);
    QCOMPARE(plan->delay, 250ms);
    QCOMPARE(plan->duplicate, 1'000'000);
    QCOMPARE(plan->late, 500'000);
    QCOMPARE(plan->wrongMeter, 125'000);
    QCOMPARE(plan->half, 0);
    QCOMPARE(plan->reset, 1'000'000);
    QCOMPARE(plan->deny, 250'000);
    QCOMPARE(plan->silentMeters, (QStringList{u"366566"_s, u"1610131068"_s}));
    QCOMPARE(*FaultPlan::parse(u""), FaultPlan{});
}

void FaultPlanTest::wrongText_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"drop", "drop=", "drop=2", "drop=1.1", "drop=-0.1", "drop=0.0000001", "drop=.5",
             "drop=abc", "delay=-1", "delay=1.5", "delay=x", "explode=1", "=1"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void FaultPlanTest::wrongText()
{
    QFETCH(QString, text);
    const auto plan = FaultPlan::parse(text);
    QVERIFY(!plan);
    QVERIFY(!plan.error().message.isEmpty());
}

void FaultPlanTest::diceKeepTheirChances()
{
    FaultDice dice(1);
    FaultPlan plan;
    plan.drop = 20'000;
    plan.corrupt = 10'000;
    int drops = 0;
    int corruptions = 0;
    for (int i = 0; i < 100'000; ++i) {
        const Fault fault = dice.draw(plan);
        drops += fault == Fault::Drop ? 1 : 0;
        corruptions += fault == Fault::Corrupt ? 1 : 0;
    }
    // 2 % and 1 % (of the remaining 98 %), within six standard deviations.
    QVERIFY2(drops > 1730 && drops < 2270, qPrintable(QString::number(drops)));
    QVERIFY2(corruptions > 790 && corruptions < 1170, qPrintable(QString::number(corruptions)));
}

void FaultPlanTest::sameSeedSameFaults()
{
    FaultPlan plan;
    plan.drop = 300'000;
    FaultDice one(42);
    FaultDice two(42);
    FaultDice other(43);
    int differences = 0;
    for (int i = 0; i < 1000; ++i) {
        const Fault fault = one.draw(plan);
        QCOMPARE(two.draw(plan), fault);
        differences += other.draw(plan) != fault ? 1 : 0;
    }
    QVERIFY(differences > 0);
}

void FaultPlanTest::certainFaultAlwaysStrikes()
{
    FaultDice dice(5);
    FaultPlan plan;
    plan.reset = FaultPlan::certain;
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(dice.draw(plan), Fault::Reset);
    QCOMPARE(FaultDice(5).draw(FaultPlan{}), Fault::None);
}

METERDESK_TEST(FaultPlanTest)
#include "FaultPlanTest.moc"
