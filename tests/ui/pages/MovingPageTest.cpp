// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QLocale>
#include <QtCore/QTranslator>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>

#include "Database.h"
#include "SettingsService.h"
#include "TestMain.h"
#include "TrainingDesk.h"
#include "billing/EstimateService.h"
#include "common/StepResult.h"
#include "form/SegmentedControl.h"
#include "money/LedgerService.h"
#include "money/RechargeService.h"
#include "money/TillService.h"
#include "queries/SearchService.h"
#include "settlement/FigureTable.h"
#include "settlement/TypedReadingForm.h"
#include "sql/Statement.h"
#include "theme/Theme.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk;
using namespace meterdesk::test;

/// 退租入住 in the real window: the oracles of conventions §3 as figures on the screen and in the ledger.
class MovingPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void b13AndB13bOutAndInOnTheSameDay();
    void b13cJustAfterMidnight();
    void b14DebtIsCollected();
    void b14bADebtIsLevelledUpForTheNewTenant();
    void b14bAndB14cTheVacancyIsLevelledUp();
    void unreachableMetersAreTypedWithAReason();
    void cancellingAtAnyStepLeavesNothing();
    void whatWasBookedMeanwhileIsShownFirst();
    void cashIsRoundedInTheTenantsFavour();
    void theMeterIsTrippedWhereThatWasChosen();
    void reachedFromAccountsAndSearch();
    void nothingIsCutOff_data();
    void nothingIsCutOff();

private:
    [[nodiscard]] QString count();
    [[nodiscard]] QStringList ledger(const PropertyCode &account);
    [[nodiscard]] QString bill(int row, int column);
    [[nodiscard]] QString stepText(const QString &id);
    void use(const QString &meter, int hundredths);
    void standAtTenYuan();
    void findRoom(const QString &text);
    void readAndBill();
    void next(const QString &button);
    void moveOut(const QString &button);
    void moveIn(const QString &name, const QString &button);

    const PropertyCode a01 = *PropertyCode::fromText(u"0000200001");
    const PropertyCode a05 = *PropertyCode::fromText(u"0000200005");
    const QString meterOfA05 = u"1610131068"_s;
    std::unique_ptr<TrainingDesk> m_desk;
};

void MovingPageTest::init()
{
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
}

/// Rows of everything that moving writes.
QString MovingPageTest::count()
{
    return answerOf(m_desk->context().database().read<QString>([](DbConnection &db) -> Result<QString> {
        QString counts;
        for (const QString &table :
            {u"ledger_entry"_s, u"bill"_s, u"reading"_s, u"tenancy"_s, u"check_out"_s, u"estimate"_s, u"receipt"_s}) {
            Statement select(db, u"SELECT count(*) FROM "_s + table);
            const auto rows = select.list<std::int64_t>([](DbRow &row, std::int64_t &value) { row >> value; });
            if (!rows)
                return std::unexpected(rows.error());
            counts += u"%1 %2; "_s.arg(table).arg(rows->first());
        }
        return counts;
    }));
}

QStringList MovingPageTest::ledger(const PropertyCode &account)
{
    QStringList found;
    for (const LedgerEntry &entry : answerOf(m_desk->context().ledger().entries(account)))
        found += u"%1 %2 %3"_s.arg(wordOf(entry.kind), entry.amount.toText(), entry.balanceAfter.toText());
    return found;
}

QString MovingPageTest::bill(int row, int column)
{
    return m_desk->hand().find<FigureTable>(u"movingBillTable"_s)->textAt(row, column);
}

QString MovingPageTest::stepText(const QString &id)
{
    for (const Step &step : m_desk->hand().find<StepResult>(u"movingDoneSteps"_s)->steps()) {
        if (step.id == id)
            return step.text;
    }
    return u"<no step>"_s;
}

void MovingPageTest::use(const QString &meter, int hundredths)
{
    m_desk->meter(meter).addEnergy(simulator::Tariff::Flat, {hundredths});
}

/// A05 with a freeze of 120.00 on the 20th and 10.00 yuan: where B13 begins.
void MovingPageTest::standAtTenYuan()
{
    (void)answerOf(m_desk->context().recharges().recharge(
        Actor::system(), {.account = a05, .amount = *Money::fromText(u"144.00"), .requestId = u"before"_s}));
    use(meterOfA05, 120'00);
    m_desk->goTo(u"2017-05-21 00:10:00"_s);
    m_desk->runRound();
    QCOMPARE(ledger(a05).last(), u"charge -144.00 10.00"_s);
}

void MovingPageTest::findRoom(const QString &text)
{
    WindowDriver &hand = m_desk->hand();
    hand.openPage(u"moving"_s);
    hand.fill(u"movingFindEdit"_s, text);
    hand.press(Qt::Key_Return);
    QTRY_VERIFY(hand.isShown(u"typeReadingButton"_s) && hand.find(u"typeReadingButton"_s)->isEnabled());
}

void MovingPageTest::readAndBill()
{
    WindowDriver &hand = m_desk->hand();
    QCOMPARE(hand.text(u"movingActButton"_s), u"Read the meters"_s);
    hand.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(hand.isShown(u"movingBillTable"_s), 20'000);
}

void MovingPageTest::next(const QString &button)
{
    WindowDriver &hand = m_desk->hand();
    QCOMPARE(hand.text(u"movingActButton"_s), button);
    hand.press(Qt::Key_Return);
}

/// The last act of moving out, from the step of the bill on.
void MovingPageTest::moveOut(const QString &button)
{
    WindowDriver &hand = m_desk->hand();
    next(u"Next: settlement"_s);
    next(u"Next: trip or keep"_s);
    QCOMPARE(hand.text(u"movingActButton"_s), button);
    QTest::qWait(300); // a bouncing key books nothing: EnterGuard
    hand.press(Qt::Key_Return);
    QTRY_VERIFY(hand.isShown(u"movingDoneTitle"_s));
}

void MovingPageTest::moveIn(const QString &name, const QString &button)
{
    WindowDriver &hand = m_desk->hand();
    next(u"Next: new tenant"_s);
    hand.fill(u"tenantNameEdit"_s, name);
    QCOMPARE(hand.text(u"movingActButton"_s), button);
    QTest::qWait(300);
    hand.click(u"movingActButton"_s);
    QTRY_VERIFY(hand.isShown(u"movingDoneTitle"_s));
}

void MovingPageTest::b13AndB13bOutAndInOnTheSameDay()
{
    standAtTenYuan();
    if (QTest::currentTestFailed())
        return;
    WindowDriver &hand = m_desk->hand();
    use(meterOfA05, 1'35);
    m_desk->goTo(u"2017-05-21 09:41:00"_s);
    findRoom(u"a05"_s);
    readAndBill();
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(bill(0, 1), u"121.35"_s);
    QCOMPARE(bill(1, 1), u"120.00"_s);
    QCOMPARE(bill(2, 1), u"1.35"_s);
    QCOMPARE(bill(3, 1), u"1.20"_s);
    QCOMPARE(bill(4, 1), u"1.6200"_s);
    QCOMPARE(hand.text(u"movingEquation"_s), u"Balance 10.00 − this bill 1.62 ="_s);
    QCOMPARE(hand.text(u"movingAvailable"_s), u"8.38 yuan"_s);
    next(u"Next: settlement"_s);
    QCOMPARE(hand.text(u"settleTitle"_s), u"Give back to the tenant"_s);
    QCOMPARE(hand.text(u"settleAmount"_s), u"8.38 yuan"_s);
    QCOMPARE(hand.text(u"settleCapitals"_s), u"RMB 捌元叁角捌分"_s);
    QCOMPARE(hand.text(u"settleProof"_s), u"Balance 10.00 − final bill 1.62 − refund 8.38 = 0.00"_s);
    QVERIFY(!hand.isShown(u"settleCash"_s));
    hand.fill(u"settleNoteEdit"_s, u"lease ended"_s);
    hand.fill(u"settleDocumentEdit"_s, u"33010619900101002x"_s);
    QCOMPARE(hand.text(u"settleDocumentEdit"_s), u"002X"_s);
    hand.click(u"movingBackButton"_s);
    moveOut(u"Refund 8.38 yuan and move out"_s);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(stepText(u"bill"_s), u"Final bill 1.62 yuan for 1.35 kWh"_s);
    QCOMPARE(stepText(u"money"_s), u"Refunded 8.38 yuan, Cash"_s);
    QCOMPARE(stepText(u"tenancy"_s), u"Balance 0.00 yuan; the room is vacant"_s);
    QCOMPARE(ledger(a05).mid(3), (QStringList{u"charge -1.62 8.38"_s, u"refund -8.38 0.00"_s}));
    const LedgerEntry refund = answerOf(m_desk->context().ledger().entries(a05)).last();
    QCOMPARE(refund.note, u"lease ended"_s);
    QCOMPARE(refund.payeeDocument.toText(), u"002X"_s);

    m_desk->goTo(u"2017-05-21 09:50:00"_s);
    hand.click(u"movingNextButton"_s);
    QTRY_VERIFY(hand.isShown(u"typeReadingButton"_s) && hand.find(u"typeReadingButton"_s)->isEnabled());
    QCOMPARE(hand.text(u"readingTitle"_s), u"First reading"_s);
    // The next tenant who moves out is somebody else.
    for (const QString &field : {u"settleNoteEdit"_s, u"settleDocumentEdit"_s})
        QCOMPARE(hand.window().findChild<QLineEdit *>(field)->text(), QString());
    readAndBill();
    moveIn(u"王小明"_s, u"Move in"_s);
    if (QTest::currentTestFailed())
        return;
    const AccountId account = answerOf(m_desk->context().search().find(a05.toText())).first().account;
    const PayerFacts facts = answerOf(m_desk->context().till().payer(account));
    QVERIFY(!facts.vacant);
    QCOMPARE(facts.account.memberName, u"王小明"_s);
    // B13b: freeze(05-21) = 123.00 bills the new tenant from 121.35 on.
    use(meterOfA05, 1'65);
    m_desk->goTo(u"2017-05-22 00:10:00"_s);
    m_desk->runRound();
    QCOMPARE(ledger(a05).last(), u"charge -1.98 -1.98"_s);
}

void MovingPageTest::b13cJustAfterMidnight()
{
    standAtTenYuan();
    if (QTest::currentTestFailed())
        return;
    use(meterOfA05, 1'39);
    m_desk->goTo(u"2017-05-22 00:00:30"_s); // freeze(05-21) = 121.39 is taken, nobody has asked for it
    use(meterOfA05, 1);
    m_desk->goTo(u"2017-05-22 00:01:00"_s);
    findRoom(u"a05"_s);
    readAndBill();
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(bill(0, 1), u"121.40"_s);
    QCOMPARE(bill(4, 1), u"1.6800"_s);
    QCOMPARE(m_desk->hand().text(u"movingAvailable"_s), u"8.32 yuan"_s);
    moveOut(u"Refund 8.32 yuan and move out"_s);
    if (QTest::currentTestFailed())
        return;
    m_desk->goTo(u"2017-05-22 00:03:00"_s);
    m_desk->runRound();
    QCOMPARE(ledger(a05).last(), u"refund -8.32 0.00"_s); // 121.39 is information
    use(meterOfA05, 1'00);
    m_desk->goTo(u"2017-05-23 00:03:00"_s);
    m_desk->runRound();
    QCOMPARE(ledger(a05).last(), u"charge -1.20 -1.20"_s);
}

void MovingPageTest::b14DebtIsCollected()
{
    // The manual's chain of A01: 0.09 − 2.57 − 0.84 = −3.32.
    m_desk->meter(u"366566"_s).setLoad(0);
    m_desk->goTo(u"2017-05-18 00:10:00"_s);
    m_desk->runRound();
    QCOMPARE(ledger(a01).last(), u"charge -0.84 -3.32"_s);
    use(u"366566"_s, 50);
    findRoom(u"a01"_s);
    readAndBill();
    if (QTest::currentTestFailed())
        return;
    WindowDriver &hand = m_desk->hand();
    QCOMPARE(bill(2, 1), u"0.50"_s);
    QCOMPARE(bill(4, 1), u"0.6000"_s);
    QCOMPARE(hand.text(u"movingAvailable"_s), u"\u22123.92 yuan"_s);
    moveOut(u"Collect 3.92 yuan and move out"_s);
    QCOMPARE(hand.text(u"settleTitle"_s), u"Collect from the tenant"_s);
    QCOMPARE(hand.text(u"settleProof"_s), u"Balance \u22123.32 − final bill 0.60 + collected 3.92 = 0.00"_s);
    QCOMPARE(stepText(u"money"_s), u"Collected 3.92 yuan, Cash"_s);
    QCOMPARE(ledger(a01).last(), u"top-up 3.92 0.00"_s);
}

void MovingPageTest::b14bADebtIsLevelledUpForTheNewTenant()
{
    standAtTenYuan();
    if (QTest::currentTestFailed())
        return;
    WindowDriver &hand = m_desk->hand();
    m_desk->goTo(u"2017-05-24 10:00:00"_s);
    m_desk->runRound();
    findRoom(u"a05"_s);
    readAndBill();
    QVERIFY(!hand.isShown(u"movingLevelUp"_s)); // who moves out is paid, not levelled up
    moveOut(u"Refund 10.00 yuan and move out"_s);
    if (QTest::currentTestFailed())
        return;
    // 2.77 × 1.20 = 3.324: the room stands at −3.32.
    use(meterOfA05, 2'77);
    m_desk->goTo(u"2017-05-25 00:10:00"_s);
    m_desk->runRound();
    QCOMPARE(ledger(a05).last(), u"charge -3.32 -3.32"_s);
    m_desk->goTo(u"2017-05-25 10:00:00"_s);
    findRoom(u"a05"_s);
    readAndBill();
    QCOMPARE(hand.text(u"movingEquation"_s), u"Balance \u22123.32 − this bill 0.00 ="_s);
    QCOMPARE(hand.text(u"movingAvailable"_s), u"\u22123.32 yuan"_s);
    QVERIFY(hand.isShown(u"movingLevelUp"_s));
    QCOMPARE(hand.text(u"movingLevelUp"_s), u"Moving in levels up 3.32 yuan, so that the new tenant begins at 0.00."_s);
    moveIn(u"李四"_s, u"Level up 3.32 yuan and move in"_s);
    if (QTest::currentTestFailed())
        return;
    const LedgerEntry levelled = answerOf(m_desk->context().ledger().entries(a05)).last();
    QCOMPARE(levelled.amount, Money{332});
    QCOMPARE(levelled.balanceAfter, Money{});
    QVERIFY(!levelled.method);
    QVERIFY2(levelled.note.startsWith(u"payer: "_s), qPrintable(levelled.note));
}

void MovingPageTest::b14bAndB14cTheVacancyIsLevelledUp()
{
    standAtTenYuan();
    if (QTest::currentTestFailed())
        return;
    WindowDriver &hand = m_desk->hand();
    use(meterOfA05, 1'35);
    m_desk->goTo(u"2017-05-24 10:00:00"_s);
    m_desk->runRound();
    findRoom(u"a05"_s);
    readAndBill();
    moveOut(u"Refund 8.38 yuan and move out"_s);
    if (QTest::currentTestFailed())
        return;
    use(meterOfA05, 1'00);
    m_desk->goTo(u"2017-05-26 00:10:00"_s);
    m_desk->runRound();
    QCOMPARE(ledger(a05).last(), u"charge -1.20 -1.20"_s);
    use(meterOfA05, 50);
    m_desk->goTo(u"2017-05-26 10:00:00"_s);
    findRoom(u"a05"_s);
    readAndBill();
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(bill(0, 1), u"122.85"_s);
    QCOMPARE(bill(4, 1), u"0.6000"_s);
    QCOMPARE(hand.text(u"movingEquation"_s), u"Balance \u22121.20 − this bill 0.60 ="_s);
    QCOMPARE(hand.text(u"movingAvailable"_s), u"\u22121.80 yuan"_s);
    next(u"Next: new tenant"_s);
    QVERIFY2(hand.text(u"levelUpText"_s).startsWith(u"The room stands at \u22121.80 yuan; 1.80 yuan"_s),
        qPrintable(hand.text(u"levelUpText"_s)));
    hand.choose(u"vacancyPayerChoice"_s, u"Landlord"_s);
    QTest::qWait(300);
    hand.click(u"movingActButton"_s); // nobody is named yet
    QVERIFY(hand.find(u"tenantNameEdit"_s)->hasFocus());
    hand.click(u"movingBackButton"_s);
    moveIn(u"李四"_s, u"Level up 1.80 yuan and move in"_s);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(stepText(u"bill"_s), u"Vacancy billed: 0.60 yuan for 0.50 kWh"_s);
    QCOMPARE(stepText(u"money"_s), u"Levelled up by 1.80 yuan"_s);
    const LedgerEntry levelled = answerOf(m_desk->context().ledger().entries(a05)).last();
    QCOMPARE(levelled.amount, Money{180});
    QCOMPARE(levelled.note, u"payer: Landlord"_s);
    QVERIFY(!levelled.method); // no money crosses the counter
    use(meterOfA05, 50);
    m_desk->goTo(u"2017-05-27 00:10:00"_s);
    m_desk->runRound();
    QCOMPARE(ledger(a05).last(), u"charge -0.60 -0.60"_s);
}

void MovingPageTest::unreachableMetersAreTypedWithAReason()
{
    standAtTenYuan();
    if (QTest::currentTestFailed())
        return;
    WindowDriver &hand = m_desk->hand();
    m_desk->goTo(u"2017-05-21 09:41:00"_s);
    m_desk->context().gateway().setPatience({.responseTimeout = 200ms, .readRetries = 0});
    m_desk->building().setPlugged(false);
    findRoom(u"a05"_s);
    hand.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(hand.isShown(u"typedReadingForm"_s), 30'000);
    QVERIFY2(
        hand.text(u"bannerText"_s).startsWith(u"The meter was not read:"_s), qPrintable(hand.text(u"bannerText"_s)));
    QCOMPARE(hand.text(u"movingActButton"_s), u"Use these registers"_s);
    hand.fill(TypedReadingFields::of(0, 0), u"121.35"_s);
    hand.click(u"movingActButton"_s); // why?
    QVERIFY(hand.find(TypedReadingFields::reason.toString())->hasFocus());
    QVERIFY(!hand.isShown(u"movingBillTable"_s));
    hand.type(u"no power"_s);
    hand.press(Qt::Key_Return);
    QTRY_VERIFY(hand.isShown(u"movingBillTable"_s));
    QVERIFY2(hand.text(u"movingSource"_s).endsWith(u": no power"_s), qPrintable(hand.text(u"movingSource"_s)));
    QCOMPARE(hand.text(u"movingAvailable"_s), u"8.38 yuan"_s);
    moveOut(u"Refund 8.38 yuan and move out"_s);
    QCOMPARE(ledger(a05).last(), u"refund -8.38 0.00"_s);
}

void MovingPageTest::cancellingAtAnyStepLeavesNothing()
{
    standAtTenYuan();
    if (QTest::currentTestFailed())
        return;
    WindowDriver &hand = m_desk->hand();
    use(meterOfA05, 1'35);
    m_desk->goTo(u"2017-05-21 09:41:00"_s);
    const QString before = count();
    for (int steps = 0; steps < 4; ++steps) {
        findRoom(u"a05"_s);
        if (steps > 0)
            readAndBill();
        if (QTest::currentTestFailed())
            return;
        for (int i = 1; i < steps; ++i)
            hand.press(Qt::Key_Return);
        hand.press(Qt::Key_Escape);
        QTRY_VERIFY(!hand.isShown(u"movingActButton"_s));
        QVERIFY(hand.find(u"movingFindEdit"_s)->hasFocus());
        QCOMPARE(count(), before);
    }
}

void MovingPageTest::whatWasBookedMeanwhileIsShownFirst()
{
    standAtTenYuan();
    if (QTest::currentTestFailed())
        return;
    WindowDriver &hand = m_desk->hand();
    m_desk->goTo(u"2017-05-21 09:41:00"_s);
    findRoom(u"a05"_s);
    readAndBill();
    next(u"Next: settlement"_s);
    next(u"Next: trip or keep"_s);
    (void)answerOf(m_desk->context().recharges().recharge(
        Actor::system(), {.account = a05, .amount = *Money::fromText(u"5.00"), .requestId = u"meanwhile"_s}));
    QTest::qWait(300);
    QCOMPARE(hand.text(u"movingActButton"_s), u"Refund 10.00 yuan and move out"_s);
    hand.press(Qt::Key_Return);
    QTRY_COMPARE(hand.text(u"movingAvailable"_s), u"15.00 yuan"_s);
    QVERIFY(hand.isShown(u"movingBillTable"_s));
    QVERIFY2(hand.text(u"bannerText"_s).startsWith(u"Something was booked"_s), qPrintable(hand.text(u"bannerText"_s)));
    moveOut(u"Refund 15.00 yuan and move out"_s);
    QCOMPARE(ledger(a05).last(), u"refund -15.00 0.00"_s);
}

void MovingPageTest::cashIsRoundedInTheTenantsFavour()
{
    DeskSettings settings = answerOf(m_desk->context().settings().load());
    settings.roundCash = true;
    (void)answerOf(m_desk->context().settings().change(Actor::system(), settings));
    standAtTenYuan();
    if (QTest::currentTestFailed())
        return;
    WindowDriver &hand = m_desk->hand();
    use(meterOfA05, 1'35);
    m_desk->goTo(u"2017-05-21 09:41:00"_s);
    findRoom(u"a05"_s);
    readAndBill();
    next(u"Next: settlement"_s);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(hand.text(u"settleCash"_s), u"Pay out 8.40 yuan in cash, rounding 0.02 in the tenant's favour"_s);
    hand.find<SegmentedControl>(u"settleMethod"_s)->setCurrentValue(static_cast<int>(PayMethod::WeChat));
    QVERIFY(!hand.isShown(u"settleCash"_s)); // other money has fen
    hand.find<SegmentedControl>(u"settleMethod"_s)->setCurrentValue(static_cast<int>(PayMethod::Cash));
    hand.click(u"movingBackButton"_s);
    moveOut(u"Refund 8.38 yuan and move out"_s);
    QCOMPARE(ledger(a05).last(), u"refund -8.38 0.00"_s);
}

void MovingPageTest::theMeterIsTrippedWhereThatWasChosen()
{
    findRoom(u"a05"_s);
    readAndBill();
    next(u"Next: settlement"_s);
    next(u"Next: trip or keep"_s);
    if (QTest::currentTestFailed())
        return;
    WindowDriver &hand = m_desk->hand();
    hand.find<SegmentedControl>(u"movingTripChoice"_s)->setCurrentValue(1);
    QTest::qWait(300);
    hand.click(u"movingActButton"_s);
    QTRY_VERIFY(hand.isShown(u"movingDoneTitle"_s));
    QTRY_COMPARE_WITH_TIMEOUT(stepText(u"trip"_s), u"Meter tripped, confirmed by the meter"_s, 30'000);
    QVERIFY(m_desk->meter(meterOfA05).isRelayOpen());
}

void MovingPageTest::reachedFromAccountsAndSearch()
{
    WindowDriver &hand = m_desk->hand();
    hand.press(Qt::Key_F3);
    hand.type(u"a05"_s);
    hand.press(Qt::Key_Return, Qt::AltModifier);
    QTRY_VERIFY(hand.isShown(u"readingTitle"_s));
    QCOMPARE(hand.text(u"readingTitle"_s), u"Final reading"_s);
    hand.press(Qt::Key_Escape);
    hand.press(Qt::Key_F7);
    hand.type(u"a05"_s);
    hand.press(Qt::Key_Return);
    QTRY_VERIFY(hand.find(u"measureButton"_s)->hasFocus());
    hand.click(u"estimateMoveAction"_s);
    QTRY_VERIFY(hand.isShown(u"readingTitle"_s));
}

void MovingPageTest::nothingIsCutOff_data()
{
    QTest::addColumn<SchemeChoice>("choice");
    QTest::addColumn<bool>("chinese");
    QTest::newRow("light-zh") << SchemeChoice::Light << true;
    QTest::newRow("dark-zh") << SchemeChoice::Dark << true;
    QTest::newRow("light-en") << SchemeChoice::Light << false;
}

/// Every step in the smallest window. With METERDESK_SHOTS=folder the pictures are kept for people to look at.
void MovingPageTest::nothingIsCutOff()
{
    QFETCH(const SchemeChoice, choice);
    QFETCH(const bool, chinese);
    QTranslator words;
    if (chinese) {
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        QVERIFY(words.load(u":/meterdesk/translations/meterdesk_zh_CN.qm"_s));
        QCoreApplication::installTranslator(&words);
    }
    Theme::instance().setChoice(choice);
    m_desk.reset();
    init(); // the window anew, in its language
    standAtTenYuan();
    WindowDriver &hand = m_desk->hand();
    use(meterOfA05, 1'35);
    m_desk->goTo(u"2017-05-21 09:41:00"_s);
    const auto look = [&hand](const QString &step) {
        QTest::qWait(100); // the layout settles
        const auto *page = hand.window().currentPage();
        for (const auto *label : page->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->wordWrap())
                QVERIFY2(label->width() >= label->minimumSizeHint().width(), qPrintable(step + label->text()));
        }
        const QString folder = qEnvironmentVariable("METERDESK_SHOTS");
        if (!folder.isEmpty())
            hand.window().grab().save(
                u"%1/moving-%2-%3.png"_s.arg(folder, step, QLatin1StringView(QTest::currentDataTag())));
    };
    findRoom(u"a05"_s);
    hand.click(u"typeReadingButton"_s);
    look(u"1-reading"_s);
    hand.click(u"typeReadingButton"_s);
    hand.find(u"movingActButton"_s)->setFocus();
    hand.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(hand.isShown(u"movingBillTable"_s), 20'000);
    look(u"2-bill"_s);
    hand.press(Qt::Key_Return);
    look(u"3-settle"_s);
    hand.press(Qt::Key_Return);
    look(u"4-meter"_s);
    QTest::qWait(300);
    hand.press(Qt::Key_Return);
    QTRY_VERIFY(hand.isShown(u"movingDoneTitle"_s));
    look(u"5-done"_s);
    m_desk->goTo(u"2017-05-22 10:00:00"_s);
    use(meterOfA05, 50);
    hand.click(u"movingNextButton"_s);
    QTRY_VERIFY(hand.isShown(u"typeReadingButton"_s) && hand.find(u"typeReadingButton"_s)->isEnabled());
    hand.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(hand.isShown(u"movingBillTable"_s), 20'000);
    hand.press(Qt::Key_Return);
    look(u"6-tenant"_s);
    Theme::instance().setChoice(SchemeChoice::Light);
    QLocale::setDefault(QLocale::c());
}

METERDESK_TEST(MovingPageTest)
#include "MovingPageTest.moc"
