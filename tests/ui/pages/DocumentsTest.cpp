// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

#include "AccountRow.h"
#include "FakePrinters.h"
#include "SettingsService.h"
#include "TestMain.h"
#include "TrainingDesk.h"
#include "closing/DayEndService.h"
#include "common/Banner.h"
#include "common/FactGrid.h"
#include "documents/DocumentService.h"
#include "money/RechargeService.h"
#include "print/DocumentPreview.h"
#include "table/DataTable.h"
#include "table/TableView.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

/// Papers from the pages they belong to, and 凭证验证, in the real window.
class DocumentsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void dayEndsAndShiftsComeFromTheirPage();
    void withoutAPrinterAPaperWaits();
    void noticesAndStatementsComeFromTheAccounts();
    void whatWasRefundedHasItsSlip();
    void slipsAreVerified();
    void aScannedCodeIsReadWhole();
    void theLetterheadIsSetAndNothingElseIsLost();

private:
    [[nodiscard]] WindowDriver &hand() { return m_desk->hand(); }
    QString recharge(const QString &room, const QString &amount);
    /// Saves the paper that is open as PDF and returns its text, one space where there are several.
    QString savedText();

    std::unique_ptr<TrainingDesk> m_desk;
    int m_papers = 0;
};

void DocumentsTest::init()
{
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
}

QString DocumentsTest::recharge(const QString &room, const QString &amount)
{
    return answerOf(m_desk->context().recharges().recharge(Actor::system(),
                        {.account = *PropertyCode::fromText(room),
                            .amount = *Money::fromText(amount),
                            .requestId = u"documents-%1"_s.arg(++m_papers)}))
        .receiptNo;
}

QString DocumentsTest::savedText()
{
    const auto opened = [this] { return hand().window().findChild<DocumentPreview *>(u"documentPreview"_s); };
    if (!QTest::qWaitFor([&] { return opened() != nullptr; }))
        return u"no preview"_s;
    const QString path = m_desk->path(u"paper-%1.pdf"_s.arg(++m_papers));
    opened()->savePdf(path);
    if (!QTest::qWaitFor([&] { return opened() == nullptr; }))
        return u"not saved"_s;
    hand().window().activateWindow();
    if (!QTest::qWaitForWindowActive(&hand().window()))
        return u"the window did not come back"_s;
    return pdfText(path).simplified();
}

void DocumentsTest::dayEndsAndShiftsComeFromTheirPage()
{
    recharge(u"0000200001"_s, u"50.00"_s);
    hand().openPage(u"closing"_s);
    QTRY_VERIFY(hand().isShown(u"openShiftButton"_s));
    hand().click(u"printDayEndButton"_s);
    QString text = savedText();
    QVERIFY2(text.contains(u"日结报表(试算,未结)"_s) && text.contains(u"练习模式 本单无效"_s), qUtf8Printable(text));

    const DayEnd day = answerOf(m_desk->context().dayEnds().close(Actor::system(), QDate(2017, 5, 16)));
    hand().openPage(u"recharge"_s);
    hand().openPage(u"closing"_s);
    QTRY_COMPARE(hand().find<QComboBox>(u"dayEndChooser"_s)->count(), 2);
    hand().choose(u"dayEndChooser"_s, u"2017-05-16 · "_s + day.number);
    QTRY_VERIFY(!hand().text(u"dayEndMade"_s).isEmpty());
    hand().click(u"printDayEndButton"_s);
    text = savedText();
    QVERIFY2(text.contains(day.number) && text.contains(day.seal) && !text.contains(u"补打"_s), qUtf8Printable(text));
    hand().click(u"printDayEndButton"_s);
    QVERIFY(savedText().contains(u"补打 第 1 次"_s));

    hand().click(u"printShiftButton"_s); // there is none
    QVERIFY(!hand().window().findChild<DocumentPreview *>(u"documentPreview"_s));
    hand().fill(u"floatEdit"_s, u"200.00"_s);
    hand().click(u"openShiftButton"_s);
    QTRY_VERIFY(hand().isShown(u"submitCountButton"_s));
    hand().click(u"printShiftButton"_s);
    text = savedText();
    QVERIFY2(text.contains(u"交班表(中途 X 报表)"_s) && text.contains(u"200.00 元"_s), qUtf8Printable(text));
}

void DocumentsTest::withoutAPrinterAPaperWaits()
{
    FakePrinters &printers = m_desk->printers();
    const QStringList installed = std::exchange(printers.installed, {});
    hand().openPage(u"printing"_s); // looks at the printers
    auto *table = hand().find<DataTable>(u"printQueueTable"_s);
    QCOMPARE(hand().rowCount(u"printQueueTable"_s), 0);
    hand().openPage(u"closing"_s);
    QTRY_VERIFY(hand().isShown(u"printDayEndButton"_s));
    hand().click(u"printDayEndButton"_s);
    QTRY_VERIFY(hand().window().findChild<DocumentPreview *>(u"documentPreview"_s));
    auto *preview = hand().window().findChild<DocumentPreview *>(u"documentPreview"_s);
    auto *print = preview->findChild<QPushButton *>(u"documentPrint"_s);
    QTRY_COMPARE(print->text(), u"Print later"_s);
    QTRY_VERIFY(print->isEnabled());
    QVERIFY(preview->findChild<Banner *>(u"documentBanner"_s)->text().startsWith(u"This PC has no printer."_s));
    print->click();
    QTRY_VERIFY(!hand().window().findChild<DocumentPreview *>(u"documentPreview"_s));

    hand().openPage(u"printing"_s);
    QTRY_COMPARE(hand().rowCount(u"printQueueTable"_s), 1);
    QVERIFY(printers.sheets().isEmpty());
    printers.installed = installed;
    hand().openPage(u"overview"_s);
    hand().openPage(u"printing"_s);
    table->selectRow(0);
    QTRY_VERIFY(hand().isShown(u"printOrderPrint"_s) && hand().find(u"printOrderPrint"_s)->isEnabled());
    hand().click(u"printOrderPrint"_s);
    QTRY_COMPARE(printers.sheets().size(), 1);
    QVERIFY(pdfText(printers.sheets().first()).contains(u"日结报表(试算,未结)"_s));
    QTRY_COMPARE_WITH_TIMEOUT(hand().rowCount(u"printQueueTable"_s), 0, 20'000);
}

void DocumentsTest::noticesAndStatementsComeFromTheAccounts()
{
    hand().openPage(u"accounts"_s);
    QTRY_VERIFY(hand().rowOf<AccountRow>(u"accountsTable"_s, u"0000200005"_s) >= 0);
    hand().clickRow<AccountRow>(u"accountsTable"_s, u"0000200005"_s);
    hand().click(u"statementButton"_s);
    QString text = savedText();
    QVERIFY2(text.contains(u"对账单"_s) && text.contains(u"2017-05-01 至 2017-05-16"_s)
            && text.contains(u"期末余额 10.00 元"_s),
        qUtf8Printable(text));

    // A05 owes nothing: the reason is told, and nothing can be printed.
    hand().click(u"noticesButton"_s);
    QTRY_VERIFY(hand().window().findChild<DocumentPreview *>(u"documentPreview"_s));
    auto *preview = hand().window().findChild<DocumentPreview *>(u"documentPreview"_s);
    QTRY_VERIFY(preview->findChild<Banner *>(u"documentBanner"_s)->text().startsWith(u"None of these rooms"_s));
    QVERIFY(!preview->findChild<QWidget *>(u"documentPrint"_s)->isEnabled());
    preview->reject();
    QTRY_VERIFY(!hand().window().findChild<DocumentPreview *>(u"documentPreview"_s));
    hand().window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&hand().window()));
}

void DocumentsTest::whatWasRefundedHasItsSlip()
{
    hand().openPage(u"adjustments"_s);
    hand().fill(u"adjustmentsFindEdit"_s, u"a05"_s);
    hand().press(Qt::Key_Return);
    QTRY_VERIFY(hand().find(u"adjustAmountEdit"_s)->hasFocus());
    hand().type(u"6"_s);
    hand().fill(u"adjustReasonEdit"_s, u"多充退回"_s);
    hand().press(Qt::Key_Return);
    QTRY_VERIFY(hand().find(u"adjustButton"_s)->hasFocus());
    QTest::qWait(300); // a bouncing key books nothing: EnterGuard
    hand().press(Qt::Key_Return);
    QTRY_VERIFY(hand().isShown(u"printIssuedSlip"_s));
    hand().click(u"printIssuedSlip"_s);
    QString text = savedText();
    QVERIFY2(text.contains(u"退费单"_s) && text.contains(u"10.00 − 6.00 = 4.00"_s) && text.contains(u"多充退回"_s),
        qUtf8Printable(text));
    hand().click(u"printSlipButton"_s); // the newest of the room
    text = savedText();
    QVERIFY2(text.contains(u"补打 第 1 次"_s), qUtf8Printable(text));
}

void DocumentsTest::slipsAreVerified()
{
    const QString number = recharge(u"0000200001"_s, u"50.00"_s);
    hand().openPage(u"verify"_s);
    hand().fill(u"verifyEdit"_s, number);
    hand().press(Qt::Key_Return);
    QTRY_COMPARE(hand().find<FactGrid>(u"verifyFacts"_s)->fact(u"verifyNumber"_s), number);
    QCOMPARE(hand().find<FactGrid>(u"verifyFacts"_s)->fact(u"verifyAmount"_s), u"50.00"_s);
    QCOMPARE(hand().text(u"bannerText"_s), u"Valid: "_s + number);

    const auto reversal = answerOf(
        m_desk->context().recharges().reverse(Actor::system(), {number, u"wrong room"_s, u"documents-reverse"_s}));
    hand().fill(u"verifyEdit"_s, number);
    hand().press(Qt::Key_Return);
    QTRY_COMPARE(
        hand().text(u"bannerText"_s), u"Reversed: %1 was taken back with %2"_s.arg(number, reversal.receiptNo));
    hand().fill(u"verifyEdit"_s, u"CZ20170516-999999"_s);
    hand().press(Qt::Key_Return);
    QTRY_COMPARE(hand().text(u"bannerText"_s), u"Does not exist: CZ20170516-999999"_s);
    QVERIFY(!hand().isShown(u"verifyFacts"_s));
}

void DocumentsTest::aScannedCodeIsReadWhole()
{
    const QString number = recharge(u"0000200001"_s, u"50.00"_s);
    const auto facts = answerOf(m_desk->context().documents().facts(
        Actor::system(), {.document = PrintDocument::Receipt, .number = number, .rooms = {}}));
    const QStringList lines = receiptQrText(std::get<ReceiptFacts>(facts)).split(u'\n');
    QCOMPARE(lines.size(), 5);
    // Into the search field, wherever the desk is; somebody made more of the amount.
    hand().press(Qt::Key_F3);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        hand().type(i == 2 ? u"500.00"_s : lines[i]);
        hand().press(Qt::Key_Return);
    }
    QTRY_COMPARE(hand().window().currentPage()->objectName(), u"verify"_s);
    QTRY_COMPARE(hand().text(u"bannerText"_s), u"Not as booked: the amount differs on the slip. Do not accept it."_s);
}

void DocumentsTest::theLetterheadIsSetAndNothingElseIsLost()
{
    SettingsService &settings = m_desk->context().settings();
    DeskSettings before = answerOf(settings.load());
    before.serviceFee = 300;
    before.adjustmentLimit = Money{77'00};
    before.roundCash = true;
    answerOf(settings.change(Actor::system(), before));
    hand().openPage(u"settings"_s);
    QTRY_COMPARE(hand().find<QLineEdit>(u"cashierLimitEdit"_s)->text(), before.cashierLimit.toText());
    hand().fill(u"slipFooterEdit"_s, u"服务电话 0571-88886666"_s);
    hand().click(u"saveSettingsButton"_s);
    QTRY_COMPARE(answerOf(settings.load()).slipFooter, u"服务电话 0571-88886666"_s);
    const DeskSettings after = answerOf(settings.load());
    QCOMPARE(after.serviceFee, 300);
    QCOMPARE(after.adjustmentLimit, Money{77'00});
    QVERIFY(after.roundCash);
}

METERDESK_TEST(DocumentsTest)

#include "DocumentsTest.moc"
