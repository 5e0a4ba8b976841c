// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>

#include "TestMain.h"
#include "TillDesk.h"
#include "VerifyResult.h"
#include "print/ReceiptPreview.h"
#include "table/DataTable.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

/// Money first, paper second: whatever the printer does, what is booked stays booked.
class SlipTroubleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void noPrinterIsSaidAndLeavesTheReceiptToPrint();
    void paperThatGotStuckIsPrintedAgainAsACopy();
    void paperOutPrintsByItselfOnce();
    void aRefusedSlipStaysTheOriginal();
    void aLostJobIsLeftToTheOperator();
    void aMissingPrinterIsNotReplacedByAnother();
    void reprintsAreCounted();
    void thePreviewSavesAPdfAndCountsIt();
    void aFileThatCannotBeWrittenIsSaid();
    void theChosenPaperStays();

private:
    void topUp();
    [[nodiscard]] Step printStep() { return m_desk->page().till().steps().value(1); }
    [[nodiscard]] QString receiptNo() { return m_desk->recharges(a01).last().receiptNo; }

    const QString a01 = u"0000200001"_s;
    std::unique_ptr<TillDesk> m_desk;
};

void SlipTroubleTest::init()
{
    m_desk = std::make_unique<TillDesk>();
    m_desk->openWindow();
}

void SlipTroubleTest::topUp()
{
    m_desk->findRoom(u"a01"_s);
    m_desk->type(u"200"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_COMPARE(m_desk->page().till().flow().stage(), RechargeFlow::Stage::Finished);
    QTRY_VERIFY(printStep().state != StepState::Running);
    QCOMPARE(m_desk->balanceOf(a01), Money{19668});
}

void SlipTroubleTest::noPrinterIsSaidAndLeavesTheReceiptToPrint()
{
    m_desk->printers.installed.clear();
    topUp();
    QCOMPARE(printStep().state, StepState::Failed);
    QCOMPARE(printStep().text, u"Receipt still to be printed"_s);
    QVERIFY(printStep().retryable);
    QCOMPARE(m_desk->printers.sheets().size(), 0);

    // The printer is plugged in: the first paper is the original.
    m_desk->printers.installed = {u"Counter 80 mm"_s};
    QTest::mouseClick(m_desk->find<QPushButton>(u"retry_print"_s), Qt::LeftButton);
    QTRY_COMPARE(printStep().state, StepState::Ok);
    QCOMPARE(printStep().text, u"Receipt printed (80 mm roll)"_s);
    QCOMPARE(m_desk->printers.sheets().size(), 1);
}

void SlipTroubleTest::paperThatGotStuckIsPrintedAgainAsACopy()
{
    m_desk->printers.jobsFail = true;
    topUp();
    QCOMPARE(printStep().state, StepState::Failed);
    QVERIFY(printStep().detail.contains(u"out of paper"_s));
    m_desk->printers.jobsFail = false;
    m_desk->press(Qt::Key_F4);
    QTRY_COMPARE(printStep().state, StepState::Ok);
    QCOMPARE(printStep().text, u"Receipt printed again, copy 1 (80 mm roll)"_s);
}

void SlipTroubleTest::paperOutPrintsByItselfOnce()
{
    m_desk->printers.state = PrinterState::PaperOut;
    topUp();
    QCOMPARE(printStep().state, StepState::Failed);
    QCOMPARE(printStep().text, u"Receipt still to be printed"_s);
    QVERIFY(printStep().detail.startsWith(u"The printer is out of paper."_s));
    // Pressing print over and over hands nothing over a second time.
    for (int n = 0; n < 3; ++n)
        m_desk->press(Qt::Key_F4);
    QCOMPARE(m_desk->printQueue.openOrders().size(), 1);
    m_desk->printers.state = PrinterState::Ready;
    QTRY_COMPARE(printStep().state, StepState::Ok);
    QCOMPARE(printStep().text, u"Receipt printed (80 mm roll)"_s);
    QCOMPARE(m_desk->printers.submissions(), 1);
    QCOMPARE(m_desk->printers.sheets().size(), 1);
    QVERIFY(m_desk->printQueue.openOrders().isEmpty());
    QCOMPARE(m_desk->balanceOf(a01), Money{19668});
}

void SlipTroubleTest::aRefusedSlipStaysTheOriginal()
{
    m_desk->printers.submitError = Error{ErrorCode::PrintFailed, u"client-error"_s};
    topUp();
    QCOMPARE(printStep().state, StepState::Failed);
    QVERIFY(printStep().retryable);
    m_desk->printers.submitError.reset();
    QTest::mouseClick(m_desk->find<QPushButton>(u"retry_print"_s), Qt::LeftButton);
    QTRY_COMPARE(printStep().state, StepState::Ok);
    QCOMPARE(printStep().text, u"Receipt printed (80 mm roll)"_s);
    QCOMPARE(m_desk->printers.sheets().size(), 1);
}

void SlipTroubleTest::aLostJobIsLeftToTheOperator()
{
    m_desk->printers.state = PrinterState::PaperOut;
    topUp();
    m_desk->printers.forgetful = true;
    QTRY_COMPARE(printStep().state, StepState::Uncertain);
    QCOMPARE(m_desk->printers.submissions(), 1);
    const PrintOrder order = m_desk->printQueue.openOrders().first();
    QCOMPARE(order.state, PrintOrderState::Unclear);
    VERIFY_RESULT(m_desk->printOrders.settle(m_desk->actor, order.id).result());
    QCOMPARE(m_desk->printers.submissions(), 1);
}

void SlipTroubleTest::aMissingPrinterIsNotReplacedByAnother()
{
    PrintPreferences preferences = m_desk->printSettings.of(PrintDocument::Receipt);
    preferences.printer = u"Counter 58 mm"_s;
    m_desk->printSettings.set(PrintDocument::Receipt, preferences);
    topUp();
    QCOMPARE(printStep().state, StepState::Failed);
    QVERIFY(printStep().detail.contains(u"Counter 58 mm"_s));
    QCOMPARE(m_desk->printers.submissions(), 0);
}

void SlipTroubleTest::reprintsAreCounted()
{
    topUp();
    m_desk->press(Qt::Key_F4);
    QTRY_COMPARE(m_desk->printers.sheets().size(), 2);
    const DataTable *history = m_desk->find<DataTable>(u"rechargeHistoryTable"_s);
    const auto prints = [history] {
        return history->model()->index(0, static_cast<int>(RechargeHistoryRow::Column::Prints)).data().toString();
    };
    QTRY_COMPARE(prints(), u"2"_s);
}

void SlipTroubleTest::thePreviewSavesAPdfAndCountsIt()
{
    topUp();
    QTest::mouseClick(m_desk->find<QPushButton>(u"resultPrintOptions"_s), Qt::LeftButton);
    auto *preview = m_desk->find<ReceiptPreview>(u"receiptPreview"_s);
    QVERIFY(preview);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"slip.pdf"_s);
    preview->savePdf(path);
    QTRY_VERIFY(QFile(path).size() > 1000);
    QTRY_VERIFY(!m_desk->find<ReceiptPreview>(u"receiptPreview"_s));
    QCOMPARE(answerOf(m_desk->receipts.recordPrint(m_desk->actor, receiptNo())).copy, 2);
}

void SlipTroubleTest::aFileThatCannotBeWrittenIsSaid()
{
    topUp();
    QTest::mouseClick(m_desk->find<QPushButton>(u"resultPrintOptions"_s), Qt::LeftButton);
    auto *preview = m_desk->find<ReceiptPreview>(u"receiptPreview"_s);
    preview->savePdf(u"/nowhere/slip.pdf"_s);
    QTRY_VERIFY(preview->findChild<QWidget *>(u"previewBanner"_s)->isVisible());
    QVERIFY(preview->isVisible());
}

void SlipTroubleTest::theChosenPaperStays()
{
    topUp();
    QTest::mouseClick(m_desk->find<QPushButton>(u"resultPrintOptions"_s), Qt::LeftButton);
    auto *preview = m_desk->find<ReceiptPreview>(u"receiptPreview"_s);
    auto *papers = preview->findChild<QComboBox *>(u"previewPaperCombo"_s);
    papers->setCurrentIndex(papers->findData(static_cast<int>(ReceiptLayout::A5)));
    Q_EMIT papers->activated(papers->currentIndex());
    QCOMPARE(m_desk->printSettings.of(PrintDocument::Receipt).layout, ReceiptLayout::A5);
    preview->reject();
    m_desk->press(Qt::Key_F4);
    QTRY_COMPARE(printStep().text, u"Receipt printed again, copy 1 (A5)"_s);
}

METERDESK_TEST(SlipTroubleTest)
#include "SlipTroubleTest.moc"
