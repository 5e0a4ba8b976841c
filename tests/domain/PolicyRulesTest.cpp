// SPDX-License-Identifier: GPL-3.0-or-later
#include "PolicyRules.h"

#include "DomainText.h"
#include "TestMain.h"

#include <QtTest/QTest>

#include <functional>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace meterdesk::test {

namespace {

TripFacts dueTrip()
{
    TripFacts facts;
    facts.tripsEnabled = true;
    facts.balance = money(u"-3.32");
    facts.protection = Protection::Off;
    facts.relay = Relay::Closed;
    facts.billedTo = QDate(2017, 5, 20);
    facts.lastReadingAt = instant(u"2017-05-21 00:00:00");
    facts.now = instant(u"2017-05-21 09:41:00");
    return facts;
}

CloseFacts dueClose()
{
    CloseFacts facts;
    facts.trippedByPolicy = true;
    facts.balance = money(u"46.68");
    facts.relay = Relay::Open;
    return facts;
}

} // namespace

class PolicyRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alarmsOncePerCrossing_data();
    void alarmsOncePerCrossing();
    void anUntouchedAccountGivesNoAlarm();
    void tripsStrictlyBelowOverdraft_data();
    void tripsStrictlyBelowOverdraft();
    void tripVerdicts_data();
    void tripVerdicts();
    void tripHours_data();
    void tripHours();
    void closeVerdicts_data();
    void closeVerdicts();
};

void PolicyRulesTest::alarmsOncePerCrossing_data()
{
    QTest::addColumn<QString>("levels");
    QTest::addColumn<QString>("balances");
    QTest::addColumn<QString>("alarms");
    QTest::newRow("B16 strictly below") << u"20 10"_s << u"20.00 19.99 10.00 9.99"_s << u"none alarm1 none alarm2"_s;
    QTest::newRow("B16 both levels in one bill") << u"20 10"_s << u"25.00 8.00"_s << u"none alarm2"_s;
    QTest::newRow("no second text while below") << u"20 10"_s << u"8.00 7.00 6.00"_s << u"alarm2 none none"_s;
    QTest::newRow("level 1 is told with level 2") << u"20 10"_s << u"8.00 15.00 12.00"_s << u"alarm2 none none"_s;
    QTest::newRow("re-armed at the level") << u"20 10"_s << u"19.00 20.00 19.99"_s << u"alarm1 none alarm1"_s;
    QTest::newRow("not re-armed below it") << u"20 10"_s << u"19.00 19.99 19.00"_s << u"alarm1 none none"_s;
    QTest::newRow("level 2 re-armed alone") << u"20 10"_s << u"8.00 15.00 9.00"_s << u"alarm2 none alarm2"_s;
    QTest::newRow("both re-armed by a recharge")
        << u"20 10"_s << u"8.00 58.00 19.00 9.00"_s << u"alarm2 none alarm1 alarm2"_s;
    QTest::newRow("negative balance") << u"20 10"_s << u"-2.48 -3.32"_s << u"alarm2 none"_s;
    QTest::newRow("equal levels") << u"10 10"_s << u"10.00 9.99"_s << u"none alarm2"_s;
    QTest::newRow("levels the wrong way round") << u"10 20"_s << u"19.00 9.00"_s << u"alarm2 alarm1"_s;
}

void PolicyRulesTest::alarmsOncePerCrossing()
{
    QFETCH(QString, levels);
    QFETCH(QString, balances);
    const QStringList level = levels.split(u' ');
    AlarmState state;
    QStringList alarms;
    for (const QString &balance : balances.split(u' ')) {
        const AlarmDecision decision = judgeAlarm({money(balance), money(level[0]), money(level[1]), true}, state);
        state = decision.after;
        alarms << wordOf(decision.due);
    }
    QTEST(alarms.join(u' '), "alarms");
}

void PolicyRulesTest::anUntouchedAccountGivesNoAlarm()
{
    const AlarmDecision untouched = judgeAlarm({Money{}, money(u"20"), money(u"10"), false}, {});
    QCOMPARE(untouched.due, AlarmLevel::None);
    QCOMPARE(untouched.after, AlarmState{});
    QCOMPARE(judgeAlarm({Money{}, money(u"20"), money(u"10"), true}, {}).due, AlarmLevel::Second);
}

void PolicyRulesTest::tripsStrictlyBelowOverdraft_data()
{
    QTest::addColumn<QString>("balance");
    QTest::addColumn<QString>("overdraft");
    QTest::addColumn<bool>("below");
    QTest::newRow("B17 above") << u"-9.99"_s << u"10"_s << false;
    QTest::newRow("B17 at") << u"-10.00"_s << u"10"_s << false;
    QTest::newRow("B17 below") << u"-10.01"_s << u"10"_s << true;
    QTest::newRow("B17b at") << u"0.00"_s << u"0"_s << false;
    QTest::newRow("B17b below") << u"-0.01"_s << u"0"_s << true;
    QTest::newRow("int64 limits") << u"-92233720368547758.08"_s << u"92233720368547758.07"_s << true;
    QTest::newRow("overdraft at int64 min") << u"92233720368547758.07"_s << u"-92233720368547758.08"_s << true;
}

void PolicyRulesTest::tripsStrictlyBelowOverdraft()
{
    QFETCH(QString, balance);
    QFETCH(QString, overdraft);
    QTEST(isBelowOverdraft(money(balance), money(overdraft)), "below");
}

using ChangeTrip = std::function<void(TripFacts &)>;
using ChangeClose = std::function<void(CloseFacts &)>;

void PolicyRulesTest::tripVerdicts_data()
{
    QTest::addColumn<ChangeTrip>("change");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *name, const QString &verdict, ChangeTrip change) {
        QTest::newRow(name) << std::move(change) << verdict;
    };
    row("due", u"due"_s, [](TripFacts &) {});
    row("paid meanwhile", u"balance-allows"_s, [](TripFacts &f) { f.balance = money(u"0.00"); });
    row("inside the overdraft", u"balance-allows"_s, [](TripFacts &f) { f.overdraft = money(u"10"); });
    row("exactly at the overdraft", u"balance-allows"_s, [](TripFacts &f) { f.overdraft = Money{-f.balance.fen}; });
    row("R-03 at the overdraft, set to reached", u"due"_s, [](TripFacts &f) {
        f.overdraft = Money{-f.balance.fen};
        f.limit = TripLimit::Reached;
    });
    row("R-03 a fen above it, set to reached", u"balance-allows"_s, [](TripFacts &f) {
        f.overdraft = Money{1 - f.balance.fen};
        f.limit = TripLimit::Reached;
    });
    row("R-03 at 0.00, set to reached", u"due"_s, [](TripFacts &f) {
        f.balance = money(u"0.00");
        f.limit = TripLimit::Reached;
    });
    row("manual account", u"manual-account"_s, [](TripFacts &f) { f.autoTrip = false; });
    row("another tenant", u"tenancy-changed"_s, [](TripFacts &f) { f.occupied = false; });
    row("already open", u"already-open"_s, [](TripFacts &f) { f.relay = Relay::Open; });
    row("relay unknown is tripped", u"due"_s, [](TripFacts &f) { f.relay = Relay::Unknown; });
    row("supply hold", u"protected"_s, [](TripFacts &f) { f.protection = Protection::On; });
    row("supply hold unknown", u"due"_s, [](TripFacts &f) { f.protection = Protection::Unknown; });
    row("switched off", u"trips-off"_s, [](TripFacts &f) { f.tripsEnabled = false; });
    row("at night", u"outside-hours"_s, [](TripFacts &f) { f.now = instant(u"2017-05-21 20:00:00"); });
    row("at night in training", u"due"_s, [](TripFacts &f) {
        f.now = instant(u"2017-05-21 20:00:00");
        f.hours = TripHours::always();
    });
    row("billed to yesterday, read long ago", u"due"_s,
        [](TripFacts &f) { f.lastReadingAt = instant(u"2017-05-01 00:00:00"); });
    row("billed long ago, read 47:59:59 ago", u"due"_s, [](TripFacts &f) {
        f.billedTo = QDate(2017, 5, 4);
        f.lastReadingAt = instant(u"2017-05-19 09:41:01");
    });
    row("billed long ago, read 48 h ago", u"stale-data"_s, [](TripFacts &f) {
        f.billedTo = QDate(2017, 5, 4);
        f.lastReadingAt = instant(u"2017-05-19 09:41:00");
    });
    row("never billed, never read", u"stale-data"_s, [](TripFacts &f) {
        f.billedTo = {};
        f.lastReadingAt = {};
    });
}

void PolicyRulesTest::tripVerdicts()
{
    QFETCH(ChangeTrip, change);
    TripFacts facts = dueTrip();
    change(facts);
    QTEST(wordOf(judgeTrip(facts)), "verdict");
}

void PolicyRulesTest::tripHours_data()
{
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("to");
    QTest::addColumn<QTime>("at");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("begin") << QTime(8, 0) << QTime(20, 0) << QTime(8, 0) << true;
    QTest::newRow("before") << QTime(8, 0) << QTime(20, 0) << QTime(7, 59, 59) << false;
    QTest::newRow("last second") << QTime(8, 0) << QTime(20, 0) << QTime(19, 59, 59) << true;
    QTest::newRow("end") << QTime(8, 0) << QTime(20, 0) << QTime(20, 0) << false;
    QTest::newRow("over midnight, evening") << QTime(22, 0) << QTime(6, 0) << QTime(23, 0) << true;
    QTest::newRow("over midnight, morning") << QTime(22, 0) << QTime(6, 0) << QTime(5, 59) << true;
    QTest::newRow("over midnight, noon") << QTime(22, 0) << QTime(6, 0) << QTime(12, 0) << false;
    QTest::newRow("always") << QTime(0, 0) << QTime(0, 0) << QTime(3, 0) << true;
}

void PolicyRulesTest::tripHours()
{
    QFETCH(QTime, from);
    QFETCH(QTime, to);
    QFETCH(QTime, at);
    QTEST((TripHours{from, to}.contains(at)), "allowed");
}

void PolicyRulesTest::closeVerdicts_data()
{
    QTest::addColumn<ChangeClose>("change");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *name, const QString &verdict, ChangeClose change) {
        QTest::newRow(name) << std::move(change) << verdict;
    };
    row("B15 due", u"due"_s, [](CloseFacts &) {});
    row("one fen is enough", u"due"_s, [](CloseFacts &f) { f.balance = money(u"0.01"); });
    row("zero is not", u"balance-too-low"_s, [](CloseFacts &f) { f.balance = money(u"0.00"); });
    row("another limit", u"balance-too-low"_s, [](CloseFacts &f) { f.closeFrom = money(u"50"); });
    row("tripped by hand", u"not-our-trip"_s, [](CloseFacts &f) { f.trippedByPolicy = false; });
    row("manual account", u"manual-account"_s, [](CloseFacts &f) { f.autoTrip = false; });
    row("another tenant", u"tenancy-changed"_s, [](CloseFacts &f) { f.occupied = false; });
    row("closed meanwhile", u"already-closed"_s, [](CloseFacts &f) { f.relay = Relay::Closed; });
    row("relay unknown", u"due"_s, [](CloseFacts &f) { f.relay = Relay::Unknown; });
}

void PolicyRulesTest::closeVerdicts()
{
    QFETCH(ChangeClose, change);
    CloseFacts facts = dueClose();
    change(facts);
    QTEST(wordOf(judgeClose(facts)), "verdict");
}

METERDESK_TEST(PolicyRulesTest)

} // namespace meterdesk::test

#include "PolicyRulesTest.moc"
