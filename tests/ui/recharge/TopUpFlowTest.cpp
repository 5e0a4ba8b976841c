// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <QtWidgets/QPushButton>

#include "TestMain.h"
#include "TillDesk.h"
#include "common/StepResult.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

namespace {

const QString a01 = u"0000200001"_s;

} // namespace

/// The till as a cashier drives it, by keys, in a real window over a real database.
class TopUpFlowTest : public QObject
{
    Q_OBJECT

    using Column = RechargeAccountRow::Column;

private Q_SLOTS:
    void init() { m_desk = std::make_unique<TillDesk>(); }
    void cleanup() { m_desk.reset(); }
    void nineKeysBookAndPrint();
    void enterTwiceBooksOnce();
    void aDoubleClickBooksOnce();
    void ctrlEnterBooksWithoutPaper();
    void largeAmountsTakeTwoEnters();
    void theSameAgainTakesTwoEnters();
    void theNextRoomIsJustTyped();

private:
    [[nodiscard]] bool waitForResult();

    std::unique_ptr<TillDesk> m_desk;
};

bool TopUpFlowTest::waitForResult()
{
    return QTest::qWaitFor([this] {
        return m_desk->page().till().flow().stage() == RechargeFlow::Stage::Finished
            && m_desk->page().till().steps().value(1).state != StepState::Running;
    });
}

void TopUpFlowTest::nineKeysBookAndPrint()
{
    m_desk->openWindow();
    QCOMPARE(m_desk->cell(a01, Column::Balance), u"\u22123.32"_s);

    m_desk->press(Qt::Key_F2);
    m_desk->type(u"a01"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(m_desk->text(u"panelTitle"_s), u"田家园未来科技城店A01"_s);
    QCOMPARE(m_desk->text(u"rechargeBalanceBefore"_s), u"\u22123.32"_s);
    m_desk->type(u"200"_s);
    QCOMPARE(m_desk->text(u"rechargeBalanceAfter"_s), u"196.68"_s);
    QCOMPARE(m_desk->text(u"rechargeTakeButton"_s), u"Take 200.00 yuan and print"_s);
    m_desk->press(Qt::Key_Return);
    QVERIFY(waitForResult());

    // The screen …
    QCOMPARE(m_desk->text(u"resultTitle"_s), u"Received 200.00 yuan"_s);
    QCOMPARE(m_desk->text(u"resultBalanceAfter"_s), u"196.68"_s);
    QTRY_COMPARE(m_desk->cell(a01, Column::Balance), u"196.68"_s);
    QTRY_COMPARE(m_desk->window().focusWidget()->objectName(), u"rechargeNextButton"_s);
    const QList<Step> &steps = m_desk->page().till().steps();
    QCOMPARE(steps.value(0).state, StepState::Ok);
    QCOMPARE(steps.value(1).state, StepState::Ok);
    QCOMPARE(steps.value(2).state, StepState::Pending);
    // … the records, the paper and the meters.
    QCOMPARE(m_desk->balanceOf(a01), Money{19668});
    const LedgerEntry entry = m_desk->recharges(a01).last();
    QCOMPARE(entry.amount, Money{20000});
    QCOMPARE(entry.operatorName, u"白晓华"_s);
    QCOMPARE(m_desk->printers.sheets().size(), 1);
    const ReceiptFacts facts = answerOf(m_desk->receipts.receipt(entry.receiptNo));
    QCOMPARE(facts.balanceBefore, Money{-332});
    QCOMPARE(facts.tendered, std::optional(Money{20000}));
    QCOMPARE(m_desk->fieldWork.wakes, 1);
    QCOMPARE(answerOf(m_desk->commands.waiting()).size(), 1);
}

void TopUpFlowTest::enterTwiceBooksOnce()
{
    m_desk->openWindow();
    m_desk->findRoom(u"a01"_s);
    const qsizetype before = m_desk->recharges(a01).size();
    m_desk->type(u"200"_s);
    m_desk->press(Qt::Key_Return);
    m_desk->press(Qt::Key_Return);
    QVERIFY(waitForResult());
    QCOMPARE(m_desk->recharges(a01).size(), before + 1);
    QCOMPARE(m_desk->printers.sheets().size(), 1);
}

void TopUpFlowTest::aDoubleClickBooksOnce()
{
    m_desk->openWindow();
    m_desk->findRoom(u"a01"_s);
    const qsizetype before = m_desk->recharges(a01).size();
    m_desk->type(u"50"_s);
    auto *take = m_desk->find<QPushButton>(u"rechargeTakeButton"_s);
    QTest::mouseClick(take, Qt::LeftButton);
    QTest::mouseDClick(take, Qt::LeftButton);
    QVERIFY(waitForResult());
    QCOMPARE(m_desk->recharges(a01).size(), before + 1);
}

void TopUpFlowTest::ctrlEnterBooksWithoutPaper()
{
    m_desk->openWindow();
    m_desk->findRoom(u"a01"_s);
    m_desk->type(u"50"_s);
    m_desk->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(waitForResult());
    QCOMPARE(m_desk->balanceOf(a01), Money{4668});
    QCOMPARE(m_desk->printers.sheets().size(), 0);
    QCOMPARE(m_desk->page().till().steps().value(1).state, StepState::Skipped);
    // F4 prints the original afterwards.
    m_desk->press(Qt::Key_F4);
    QTRY_COMPARE(m_desk->printers.sheets().size(), 1);
    QTRY_COMPARE(m_desk->page().till().steps().value(1).text, u"Receipt printed (80 mm roll)"_s);
}

void TopUpFlowTest::largeAmountsTakeTwoEnters()
{
    m_desk->openWindow();
    m_desk->findRoom(u"a01"_s);
    m_desk->type(u"1000.01"_s);
    m_desk->press(Qt::Key_Return);
    QVERIFY(m_desk->find<QWidget>(u"rechargeBanner"_s)->isVisible());
    QCOMPARE(m_desk->balanceOf(a01), Money{-332});
    m_desk->press(Qt::Key_Return);
    QVERIFY(waitForResult());
    QCOMPARE(m_desk->balanceOf(a01), Money{99669});
}

void TopUpFlowTest::theSameAgainTakesTwoEnters()
{
    m_desk->openWindow();
    m_desk->findRoom(u"a01"_s);
    m_desk->type(u"50"_s);
    m_desk->press(Qt::Key_Return);
    QVERIFY(waitForResult());
    m_desk->clock.advance(30);
    m_desk->findRoom(u"a01"_s);
    m_desk->type(u"50"_s);
    m_desk->press(Qt::Key_Return);
    QCOMPARE(m_desk->page().till().flow().stage(), RechargeFlow::Stage::Confirming);
    m_desk->press(Qt::Key_Return);
    QVERIFY(waitForResult());
    QCOMPARE(m_desk->balanceOf(a01), Money{9668});
}

void TopUpFlowTest::theNextRoomIsJustTyped()
{
    m_desk->openWindow();
    m_desk->findRoom(u"a01"_s);
    m_desk->type(u"50"_s);
    m_desk->press(Qt::Key_Return);
    QVERIFY(waitForResult());
    m_desk->type(u"a05"_s);
    QCOMPARE(m_desk->text(u"rechargeFindEdit"_s), u"a05"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(m_desk->text(u"panelTitle"_s), u"田家园未来科技城店A05"_s);
    QCOMPARE(m_desk->text(u"rechargeAmountEdit"_s), QString());
}

METERDESK_TEST(TopUpFlowTest)
#include "TopUpFlowTest.moc"
