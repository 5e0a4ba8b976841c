// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>

#include "SettingsService.h"
#include "TestMain.h"
#include "TrainingDesk.h"
#include "shell/StatusStrip.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

/// 系统设置 in the real window.
class SettingsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswerThatComesLateTakesNothingAwayThatWasTyped();
    void tripsBeginWhereTheLimitIsReached();
    void theTillAndTheClocksAreSet();
};

void SettingsPageTest::anAnswerThatComesLateTakesNothingAwayThatWasTyped()
{
    TrainingDesk desk(u"2017-05-16 09:00:00"_s);
    desk.start();
    SettingsService &settings = desk.context().settings();
    DeskSettings before = answerOf(settings.load());
    before.organisation = u"North Tower"_s;
    before.slipFooter = u"old footer"_s;
    answerOf(settings.change(Actor::system(), before));

    // Typed in the same turn of the loop as the page opens: what it asked for cannot have come yet.
    WindowDriver &hand = desk.hand();
    hand.openPage(u"settings"_s);
    QCOMPARE(hand.text(u"organisationEdit"_s), QString());
    hand.fill(u"slipFooterEdit"_s, u"call 110"_s);
    QTRY_COMPARE(hand.text(u"organisationEdit"_s), u"North Tower"_s);
    QCOMPARE(hand.text(u"slipFooterEdit"_s), u"call 110"_s);

    // What was not touched is not saved as it stood before the answer.
    hand.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(hand.window().statusStrip()->message(), u"The settings were saved"_s);
    DeskSettings after = answerOf(settings.load());
    QCOMPARE(after.slipFooter, u"call 110"_s);
    QCOMPARE(after.organisation, u"North Tower"_s);

    // Saved, it is the database's word again that counts.
    after.slipFooter = u"another desk"_s;
    answerOf(settings.change(Actor::system(), after));
    hand.press(Qt::Key_F5);
    QTRY_COMPARE(hand.text(u"slipFooterEdit"_s), u"another desk"_s);
}

void SettingsPageTest::tripsBeginWhereTheLimitIsReached()
{
    TrainingDesk desk(u"2017-05-16 09:00:00"_s);
    desk.start();
    WindowDriver &hand = desk.hand();
    hand.openPage(u"settings"_s);
    QTRY_COMPARE(hand.text(u"tripLimitChoice"_s), u"falls below the overdraft limit"_s);
    QTRY_COMPARE(hand.text(u"closeFromEdit"_s), u"0.01"_s); // what is stored has come
    const QString before = hand.text(u"tripSentence"_s);
    hand.choose(u"tripLimitChoice"_s, u"reaches the overdraft limit or falls below it"_s);
    QVERIFY(hand.text(u"tripSentence"_s) != before);
    hand.find<QAbstractButton>(u"saveSettingsButton"_s)->click();
    QTRY_COMPARE(hand.window().statusStrip()->message(), u"The settings were saved"_s);
    QCOMPARE(answerOf(desk.context().settings().load()).tripLimit, TripLimit::Reached);
}

/// What a manager decides about money at the desk is stored; an amount that is none is said at its field and stores
/// nothing.
void SettingsPageTest::theTillAndTheClocksAreSet()
{
    TrainingDesk desk(u"2017-05-16 09:00:00"_s);
    desk.start();
    WindowDriver &hand = desk.hand();
    hand.openPage(u"settings"_s);
    QTRY_COMPARE(hand.text(u"adjustmentLimitEdit"_s), u"50.00"_s); // what is stored has come
    QCOMPARE(hand.text(u"serviceFeeEdit"_s), u"0.00"_s);
    auto *round = hand.find<QAbstractButton>(u"roundCashCheck"_s);
    auto *broadcast = hand.find<QAbstractButton>(u"dailyBroadcastCheck"_s);
    QVERIFY(!round->isChecked() && !broadcast->isChecked());

    hand.fill(u"adjustmentLimitEdit"_s, u"20.00"_s);
    hand.fill(u"serviceFeeEdit"_s, u"100"_s);
    round->click();
    broadcast->click();
    auto *save = hand.find<QAbstractButton>(u"saveSettingsButton"_s);
    save->click();
    QVERIFY(hand.find<QLineEdit>(u"serviceFeeEdit"_s)->hasFocus());
    QCOMPARE(answerOf(desk.context().settings().load()).adjustmentLimit, Money{50'00});

    hand.fill(u"serviceFeeEdit"_s, u"3.00"_s);
    save->click();
    QTRY_COMPARE(hand.window().statusStrip()->message(), u"The settings were saved"_s);
    const DeskSettings stored = answerOf(desk.context().settings().load());
    QCOMPARE(stored.adjustmentLimit, Money{20'00});
    QCOMPARE(stored.serviceFee, 300);
    QVERIFY(stored.roundCash && stored.dailyBroadcast);
    QCOMPARE(stored.cashierLimit, DeskSettings{}.cashierLimit);
}

METERDESK_TEST(SettingsPageTest)
#include "SettingsPageTest.moc"
