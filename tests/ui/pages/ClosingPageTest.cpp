// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>

#include "SettingsService.h"
#include "TestMain.h"
#include "TrainingDesk.h"
#include "closing/DayEndService.h"
#include "closing/ShiftService.h"
#include "money/RechargeService.h"
#include "shell/StatusStrip.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

/// 交班日结 in the real window.
class ClosingPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void aShiftFromFloatToHandover();
    void largeSumsAndDifferencesAskTwice();
    void theDayIsClosedInTwoSteps();

private:
    void recharge(const QString &amount, PayMethod method);
    [[nodiscard]] WindowDriver &hand() { return m_desk->hand(); }
    [[nodiscard]] QString message() { return hand().window().statusStrip()->message(); }

    std::unique_ptr<TrainingDesk> m_desk;
    int m_requests = 0;
};

void ClosingPageTest::init()
{
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
    hand().press(Qt::Key_F12);
    QTRY_VERIFY(hand().isShown(u"openShiftButton"_s));
}

void ClosingPageTest::recharge(const QString &amount, PayMethod method)
{
    answerOf(m_desk->context().recharges().recharge(Actor::system(),
        {.account = PropertyCode::fromText(u"0000200001").value(),
            .amount = Money::fromText(amount).value(),
            .method = method,
            .requestId = u"closing-%1"_s.arg(++m_requests)}));
}

void ClosingPageTest::aShiftFromFloatToHandover()
{
    // A float that is no amount is explained at its field, and nothing is opened.
    hand().fill(u"floatEdit"_s, u"20x"_s);
    hand().click(u"openShiftButton"_s);
    QVERIFY(!answerOf(m_desk->context().shifts().present()));
    hand().fill(u"floatEdit"_s, u"200.00"_s);
    hand().press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(hand().isShown(u"submitCountButton"_s));

    recharge(u"50.00"_s, PayMethod::Cash);
    recharge(u"30.00"_s, PayMethod::WeChat);
    hand().fill(u"depositEdit"_s, u"100.00"_s);
    hand().fill(u"depositNoteEdit"_s, u"bank"_s);
    hand().click(u"depositButton"_s);
    QTRY_COMPARE(message(), u"100.00 handed in"_s);

    // 200 + 50 − 100 should be there; one yuan is missing.
    hand().fill(u"pieces10000"_s, u"1"_s);
    hand().press(Qt::Key_Tab);
    hand().fill(u"pieces2000"_s, u"2"_s);
    hand().fill(u"pieces500"_s, u"1"_s);
    hand().fill(u"pieces100"_s, u"4"_s);
    QTRY_COMPARE(hand().text(u"cashCountSum"_s), u"149.00"_s);
    hand().press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(hand().isShown(u"closeShiftButton"_s));
    QCOMPARE(hand().text(u"shiftExpected"_s), u"150.00"_s);
    QCOMPARE(hand().text(u"shiftDifference"_s), u"1.00 short"_s);

    hand().fill(u"handedOverEdit"_s, u"49.00"_s);
    QCOMPARE(hand().text(u"leftInDrawer"_s), u"100.00 stays in the drawer as the next float."_s);
    hand().click(u"closeShiftButton"_s);
    QVERIFY(answerOf(m_desk->context().shifts().present())); // no reason yet
    hand().fill(u"differenceReasonEdit"_s, u"change given wrong"_s);
    hand().click(u"closeShiftButton"_s);
    QTRY_VERIFY(hand().isShown(u"openShiftButton"_s));
    QTRY_COMPARE(hand().text(u"floatEdit"_s), u"100.00"_s);

    const QList<Shift> shifts = answerOf(m_desk->context().shifts().list(10));
    QCOMPARE(shifts.size(), 1);
    QCOMPARE(shifts.first().difference().toText(), u"-1.00"_s);
    QCOMPARE(shifts.first().reason, u"change given wrong"_s);
    QCOMPARE(shifts.first().left().toText(), u"100.00"_s);
}

void ClosingPageTest::largeSumsAndDifferencesAskTwice()
{
    ShiftService &shifts = m_desk->context().shifts();
    const auto isAsked = [this] { return hand().isShown(u"bannerText"_s) ? hand().text(u"bannerText"_s) : QString(); };
    hand().fill(u"floatEdit"_s, u"5000.00"_s);
    hand().click(u"openShiftButton"_s);
    QTRY_VERIFY(hand().isShown(u"submitCountButton"_s));

    // 1,000.00 is the default of the setting: as much as that is not asked about, a fen more is.
    hand().fill(u"depositNoteEdit"_s, u"bank"_s);
    hand().fill(u"depositEdit"_s, u"1000.00"_s);
    hand().click(u"depositButton"_s);
    QTRY_COMPARE(message(), u"1,000.00 handed in"_s);
    hand().fill(u"depositNoteEdit"_s, u"bank"_s);
    hand().fill(u"depositEdit"_s, u"1000.01"_s);
    hand().click(u"depositButton"_s);
    QCOMPARE(isAsked(), u"1,000.01 yuan leave the drawer. Press again to confirm."_s);
    hand().fill(u"depositEdit"_s, u"1500.00"_s); // another sum is another question
    hand().click(u"depositButton"_s);
    QCOMPARE(isAsked(), u"1,500.00 yuan leave the drawer. Press again to confirm."_s);
    hand().click(u"depositButton"_s);
    QTRY_COMPARE(message(), u"1,500.00 handed in"_s);

    // 5000 − 2500 should be there; 50.10 are missing, and more than 50.00 is asked about.
    hand().fill(u"pieces10000"_s, u"24"_s);
    hand().fill(u"pieces1000"_s, u"4"_s);
    hand().fill(u"pieces500"_s, u"1"_s);
    hand().fill(u"pieces100"_s, u"4"_s);
    hand().fill(u"pieces50"_s, u"1"_s);
    hand().fill(u"pieces10"_s, u"4"_s);
    QTRY_COMPARE(hand().text(u"cashCountSum"_s), u"2,449.90"_s);
    hand().click(u"submitCountButton"_s);
    QTRY_VERIFY(hand().isShown(u"closeShiftButton"_s));
    hand().fill(u"differenceReasonEdit"_s, u"change given wrong"_s);
    hand().fill(u"handedOverEdit"_s, u"200.00"_s);
    hand().click(u"closeShiftButton"_s);
    QCOMPARE(isAsked(), u"The drawer is 50.10 short. Press again to confirm."_s);
    QVERIFY(answerOf(shifts.present()));
    hand().fill(u"handedOverEdit"_s, u"2000.00"_s);
    hand().click(u"closeShiftButton"_s);
    QCOMPARE(isAsked(), u"The drawer is 50.10 short. 2,000.00 yuan leave the drawer. Press again to confirm."_s);
    QVERIFY(answerOf(shifts.present()));
    hand().press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(hand().isShown(u"openShiftButton"_s));
    const QList<Shift> closed = answerOf(shifts.list(1));
    QCOMPARE(closed.first().handedOver, Money{2'000'00});
    QCOMPARE(closed.first().left(), Money{449'90});

    // A manager lets less through: then less is asked about.
    DeskSettings settings = answerOf(m_desk->context().settings().load());
    settings.confirmAbove = Money{100'00};
    answerOf(m_desk->context().settings().change(Actor::system(), settings));
    hand().press(Qt::Key_F5);
    hand().click(u"openShiftButton"_s);
    QTRY_VERIFY(hand().isShown(u"submitCountButton"_s));
    hand().fill(u"depositNoteEdit"_s, u"bank"_s);
    hand().fill(u"depositEdit"_s, u"100.01"_s);
    hand().click(u"depositButton"_s);
    QTRY_COMPARE(isAsked(), u"100.01 yuan leave the drawer. Press again to confirm."_s);
}

void ClosingPageTest::theDayIsClosedInTwoSteps()
{
    recharge(u"12.00"_s, PayMethod::Cash);
    hand().press(Qt::Key_F5);
    QTRY_COMPARE(hand().text(u"dayEndRecharges"_s), u"12.00"_s);
    hand().click(u"closeDayButton"_s);
    QVERIFY(hand().text(u"dayEndQuestion"_s).contains(u"2017-05-16"_s));
    hand().click(u"backFromDayEndButton"_s);
    QVERIFY(!hand().isShown(u"confirmDayEndButton"_s));
    QCOMPARE(answerOf(m_desk->context().dayEnds().list(10)).size(), 0);

    hand().click(u"closeDayButton"_s);
    hand().click(u"confirmDayEndButton"_s);
    QTRY_COMPARE(answerOf(m_desk->context().dayEnds().list(10)).size(), 1);
    QTRY_COMPARE(hand().text(u"dayEndRecharges"_s), u"0.00"_s); // what comes next
    QTRY_VERIFY(hand().isShown(u"dayEndChooser"_s));

    // The same day again is refused and explained.
    hand().click(u"closeDayButton"_s);
    hand().click(u"confirmDayEndButton"_s);
    QTRY_VERIFY(!hand().isShown(u"confirmDayEndButton"_s));
    QTRY_COMPARE(answerOf(m_desk->context().dayEnds().list(10)).size(), 1);
}

METERDESK_TEST(ClosingPageTest)
#include "ClosingPageTest.moc"
