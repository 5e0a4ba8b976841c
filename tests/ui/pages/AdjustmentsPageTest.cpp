// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include "SettingsService.h"
#include "TestMain.h"
#include "TrainingDesk.h"
#include "billing/EstimateService.h"
#include "documents/StatementService.h"
#include "jobs/FieldWorker.h"
#include "money/AdjustmentService.h"
#include "money/LedgerService.h"
#include "money/RechargeService.h"
#include "money/TillService.h"
#include "operators/OperatorService.h"
#include "queries/SearchService.h"
#include "settlement/AdjustmentsPage.h"
#include "settlement/FigureTable.h"
#include "tenancy/TenancyService.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

/// 电费退补 in the real window: each kind, on the screen and in the ledger.
class AdjustmentsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void refundTakesTwoEntersAndAReason();
    void collectAndBringToZero();
    void aTopUpIsReversed();
    void aTopUpIsMovedToTheRightRoom();
    void aCashierAboveTheLimitNeedsASecondOperator();

private:
    [[nodiscard]] QStringList ledger(const PropertyCode &account);
    [[nodiscard]] QString text(QWidget &root, const QString &name);
    [[nodiscard]] QString recharge(const QString &amount);
    void findA05();
    void pressTwice();

    // A05 opened with 10.00 yuan, an adjustment of its own, and uses nothing.
    const PropertyCode a05 = *PropertyCode::fromText(u"0000200005");
    const PropertyCode a06 = *PropertyCode::fromText(u"0000200006");
    std::unique_ptr<TrainingDesk> m_desk;
};

void AdjustmentsPageTest::init()
{
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
}

QStringList AdjustmentsPageTest::ledger(const PropertyCode &account)
{
    QStringList found;
    for (const LedgerEntry &entry : answerOf(m_desk->context().ledger().entries(account)))
        found += u"%1 %2 %3"_s.arg(wordOf(entry.kind), entry.amount.toText(), entry.balanceAfter.toText());
    return found;
}

QString AdjustmentsPageTest::recharge(const QString &amount)
{
    return answerOf(m_desk->context().recharges().recharge(Actor::system(),
                        {.account = a05, .amount = *Money::fromText(amount), .requestId = u"before-"_s + amount}))
        .receiptNo;
}

void AdjustmentsPageTest::findA05()
{
    WindowDriver &hand = m_desk->hand();
    hand.openPage(u"adjustments"_s);
    hand.fill(u"adjustmentsFindEdit"_s, u"a05"_s);
    hand.press(Qt::Key_Return);
    QTRY_VERIFY(hand.find(u"adjustAmountEdit"_s)->hasFocus());
}

void AdjustmentsPageTest::pressTwice()
{
    WindowDriver &hand = m_desk->hand();
    hand.press(Qt::Key_Return);
    QTRY_VERIFY(hand.find(u"adjustButton"_s)->hasFocus());
    QTest::qWait(300); // a bouncing key books nothing: EnterGuard
    hand.press(Qt::Key_Return);
}

void AdjustmentsPageTest::refundTakesTwoEntersAndAReason()
{
    findA05();
    if (QTest::currentTestFailed())
        return;
    WindowDriver &hand = m_desk->hand();
    hand.type(u"12"_s);
    QTRY_COMPARE(hand.text(u"adjustPreview"_s), u"Balance 10.00 → \u22122.00 yuan"_s);
    hand.fill(u"adjustAmountEdit"_s, u"6"_s);
    QCOMPARE(hand.text(u"adjustPreview"_s), u"Balance 10.00 → 4.00 yuan"_s);
    hand.click(u"adjustButton"_s); // no reason yet
    QVERIFY(hand.find(u"adjustReasonEdit"_s)->hasFocus());
    hand.type(u"paid too much"_s);
    hand.fill(u"adjustDocumentEdit"_s, u"330106199001011234"_s);
    QCOMPARE(hand.text(u"adjustDocumentEdit"_s), u"1234"_s);
    hand.press(Qt::Key_Return);
    QCOMPARE(ledger(a05), (QStringList{u"adjustment 10.00 10.00"_s})); // asked, not booked
    QTest::qWait(300);
    hand.press(Qt::Key_Return);
    QTRY_COMPARE(hand.find<FigureTable>(u"adjustmentsTable"_s)->rowCount(), 2);
    QCOMPARE(hand.find<FigureTable>(u"adjustmentsTable"_s)->textAt(0, 3), u"\u22126.00"_s);
    QCOMPARE(hand.find<FigureTable>(u"adjustmentsTable"_s)->textAt(0, 5), u"4.00"_s);
    QCOMPARE(hand.find<FigureTable>(u"adjustmentsTable"_s)->textAt(0, 7), u"paid too much"_s);
    QVERIFY(hand.text(u"bannerText"_s).startsWith(u"Refund: booked, TF20170516-"_s));
    QTRY_COMPARE(hand.text(u"adjustPreview"_s), u"Balance 4.00 yuan"_s);
    QCOMPARE(ledger(a05), (QStringList{u"adjustment 10.00 10.00"_s, u"refund -6.00 4.00"_s}));
    QCOMPARE(answerOf(m_desk->context().ledger().entries(a05)).last().payeeDocument.toText(), u"1234"_s);
    QCOMPARE(hand.text(u"adjustDocumentEdit"_s), QString()); // the next one shows another
}

void AdjustmentsPageTest::collectAndBringToZero()
{
    findA05();
    if (QTest::currentTestFailed())
        return;
    WindowDriver &hand = m_desk->hand();
    hand.choose(u"adjustActionChoice"_s, u"Collect"_s);
    hand.fill(u"adjustAmountEdit"_s, u"2.50"_s);
    QCOMPARE(hand.text(u"adjustPreview"_s), u"Balance 10.00 → 12.50 yuan"_s);
    hand.fill(u"adjustReasonEdit"_s, u"counted again"_s);
    pressTwice();
    QTRY_COMPARE(hand.find<FigureTable>(u"adjustmentsTable"_s)->rowCount(), 2);
    QTRY_COMPARE(hand.text(u"adjustPreview"_s), u"Balance 12.50 yuan"_s);
    hand.choose(u"adjustActionChoice"_s, u"Bring to 0.00"_s);
    QVERIFY(!hand.isShown(u"adjustAmountEdit"_s) && hand.isShown(u"adjustDocumentEdit"_s));
    QCOMPARE(hand.text(u"adjustPreview"_s), u"Balance 12.50 → 0.00 yuan"_s);
    hand.fill(u"adjustReasonEdit"_s, u"moved out"_s);
    pressTwice();
    QTRY_COMPARE(hand.find<FigureTable>(u"adjustmentsTable"_s)->rowCount(), 3);
    QCOMPARE(ledger(a05), (QStringList{u"adjustment 10.00 10.00"_s, u"top-up 2.50 12.50"_s, u"refund -12.50 0.00"_s}));
}

void AdjustmentsPageTest::aTopUpIsReversed()
{
    const QString receipt = recharge(u"30.00"_s);
    findA05();
    if (QTest::currentTestFailed())
        return;
    WindowDriver &hand = m_desk->hand();
    hand.choose(u"adjustActionChoice"_s, u"Reverse a top-up"_s);
    QTRY_COMPARE(hand.find<QComboBox>(u"adjustReceiptChoice"_s)->currentData().toString(), receipt);
    QCOMPARE(hand.text(u"adjustPreview"_s), u"Balance 40.00 → 10.00 yuan"_s);
    QVERIFY(!hand.isShown(u"adjustDocumentEdit"_s));
    hand.fill(u"adjustReasonEdit"_s, u"typed twice"_s);
    pressTwice();
    QTRY_COMPARE(hand.find<FigureTable>(u"adjustmentsTable"_s)->rowCount(), 2);
    QCOMPARE(
        ledger(a05), (QStringList{u"adjustment 10.00 10.00"_s, u"recharge 30.00 40.00"_s, u"reversal -30.00 10.00"_s}));
    // Not offered a second time.
    QTRY_VERIFY(hand.find<QComboBox>(u"adjustReceiptChoice"_s)->findData(receipt) < 0);
}

void AdjustmentsPageTest::aTopUpIsMovedToTheRightRoom()
{
    const QString receipt = recharge(u"20.00"_s);
    findA05();
    if (QTest::currentTestFailed())
        return;
    WindowDriver &hand = m_desk->hand();
    hand.choose(u"adjustActionChoice"_s, u"Move to the right room"_s);
    QTRY_COMPARE(hand.find<QComboBox>(u"adjustReceiptChoice"_s)->currentData().toString(), receipt);
    hand.fill(u"adjustTargetEdit"_s, a06.toText());
    hand.fill(u"adjustReasonEdit"_s, u"wrong room"_s);
    QCOMPARE(hand.text(u"adjustPreview"_s), u"Balance 30.00 → 10.00 yuan"_s);
    pressTwice();
    QTRY_COMPARE(hand.find<FigureTable>(u"adjustmentsTable"_s)->rowCount(), 2);
    QCOMPARE(ledger(a05).last(), u"transfer-out -20.00 10.00"_s);
    QCOMPARE(ledger(a06).last(), u"transfer-in 20.00 20.00"_s);
}

QString AdjustmentsPageTest::text(QWidget &root, const QString &name)
{
    return root.findChild<QLabel *>(name)->text();
}

void AdjustmentsPageTest::aCashierAboveTheLimitNeedsASecondOperator()
{
    (void)recharge(u"100.00"_s);
    AppContext &app = m_desk->context();
    (void)answerOf(app.operators().add(Actor::system(), {u"owner"_s, Role::Owner, u"owner-secret"_s}));
    const Actor owner = answerOf(app.operators().signIn(u"owner"_s, u"owner-secret"_s));
    (void)answerOf(app.operators().add(owner, {u"wang"_s, Role::Cashier, u"wang-secret"_s}));
    const SettlementDesk cashier{answerOf(app.operators().signIn(u"wang"_s, u"wang-secret"_s)), app.clock(), app.till(),
        app.estimates(), app.adjustments(), app.recharges(), app.tenancies(), app.ledger(), app.statements(),
        app.operators(), app.settings(), app.fieldWork(), app.monitor(),
        [&app](const QString &wanted) { return app.search().find(wanted); }};
    AdjustmentsPage page(cashier);
    page.resize(1100, 650);
    page.show();
    page.open({.account = {}, .searchText = u"a05"_s});
    auto *amount = page.findChild<QLineEdit *>(u"adjustAmountEdit"_s);
    auto *button = page.findChild<QPushButton *>(u"adjustButton"_s);
    QTRY_COMPARE(text(page, u"adjustPreview"_s), u"Balance 110.00 yuan"_s);
    QTest::keyClicks(amount, u"60"_s);
    QTest::keyClicks(page.findChild<QLineEdit *>(u"adjustReasonEdit"_s), u"moved out"_s);
    const auto bookTwice = [button] {
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::qWait(300);
        QTest::mouseClick(button, Qt::LeftButton);
    };
    bookTwice();
    auto *approver = page.findChild<QLineEdit *>(u"approverEdit"_s);
    QTRY_VERIFY(approver->isVisible()); // above 50.00
    QCOMPARE(ledger(a05).size(), 2);

    auto *password = page.findChild<QLineEdit *>(u"approverPasswordEdit"_s);
    QTest::keyClicks(approver, u"owner"_s);
    QTest::keyClicks(password, u"wrong"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(password->text(), QString());
    QCOMPARE(ledger(a05).size(), 2);

    QTRY_VERIFY(button->isEnabled());
    QTest::keyClicks(password, u"owner-secret"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(ledger(a05).size(), 3);
    QCOMPARE(ledger(a05).last(), u"refund -60.00 50.00"_s);
    QTRY_VERIFY(!approver->isVisible());
}

METERDESK_TEST(AdjustmentsPageTest)
#include "AdjustmentsPageTest.moc"
