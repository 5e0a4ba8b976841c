// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QPlainTextEdit>

#include <algorithm>

#include "TestMain.h"
#include "TrainingDesk.h"
#include "common/FactGrid.h"
#include "jobs/FieldWorker.h"
#include "money/RechargeService.h"
#include "money/TillService.h"
#include "queries/SearchService.h"
#include "settlement/FigureTable.h"
#include "tenancy/TenancyService.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

/// 对账单 in the real window: a balance unfolds to entries, a charge to readings, prices, remainder and frames.
class StatementPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void aBalanceUnfoldsToItsCharges();
    void aLiveReadingUnfoldsToItsFrames();
    void thePeriodIsChosen();
    void theStatementIsSavedAsCsv();
    void reachedFromTheAccountAndTheTill();

private:
    /// The row of the ledger's entry of this place; −1 where there is none. Between them stand bills of 0.00.
    [[nodiscard]] int rowOf(int entry);
    [[nodiscard]] QString cell(int entry, int column);
    [[nodiscard]] QString sum(const QString &key);
    void findA01();

    std::unique_ptr<TrainingDesk> m_desk;
};

/// The manual's chain of A01: 0.09, 50.00 paid, 2.14 kWh on the 16th, 0.70 on the 17th, at 1.20.
void StatementPageTest::init()
{
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
    (void)answerOf(m_desk->context().recharges().recharge(Actor::system(),
        {.account = *PropertyCode::fromText(u"0000200001"), .amount = Money{50'00}, .requestId = u"paid"_s}));
    m_desk->goTo(u"2017-05-18 00:10:00"_s);
    m_desk->runRound();
}

int StatementPageTest::rowOf(int entry)
{
    const auto *table = m_desk->hand().find<FigureTable>(u"statementTable"_s);
    for (int row = 0; row < table->rowCount(); ++row) {
        const bool hasBalance = table->textAt(row, 3) != u"—"_s;
        if (hasBalance && entry-- == 0)
            return row;
    }
    return -1;
}

QString StatementPageTest::cell(int entry, int column)
{
    const int row = rowOf(entry);
    return row < 0 ? QString() : m_desk->hand().find<FigureTable>(u"statementTable"_s)->textAt(row, column);
}

QString StatementPageTest::sum(const QString &key)
{
    return m_desk->hand().find<FactGrid>(u"statementSums"_s)->fact(key);
}

void StatementPageTest::findA01()
{
    WindowDriver &hand = m_desk->hand();
    hand.openPage(u"statement"_s);
    hand.fill(u"statementFindEdit"_s, u"a01"_s);
    hand.press(Qt::Key_Return);
    // The opening balance, the top-up and two charges, and the bills of days without use.
    QTRY_VERIFY(hand.find<FigureTable>(u"statementTable"_s)->rowCount() >= 4);
}

void StatementPageTest::aBalanceUnfoldsToItsCharges()
{
    findA01();
    if (QTest::currentTestFailed())
        return;
    WindowDriver &hand = m_desk->hand();
    QCOMPARE(cell(1, 1), u"Top-up"_s);
    QCOMPARE(cell(1, 2), u"50.00"_s);
    QCOMPARE(cell(2, 1), u"Electricity"_s);
    QCOMPARE(cell(2, 2), u"\u22122.57"_s);
    QCOMPARE(cell(2, 4), u"2.14"_s);
    QCOMPARE(cell(3, 2), u"\u22120.84"_s);
    QCOMPARE(cell(3, 3), u"46.68"_s); // 0.09 + 50.00 − 2.57 − 0.84
    QCOMPARE(sum(u"opening"_s), u"0.00"_s);
    QCOMPARE(sum(u"in"_s), u"50.09"_s);
    QCOMPARE(sum(u"out"_s), u"\u22123.41"_s);
    QCOMPARE(sum(u"closing"_s), u"46.68"_s);
    QCOMPARE(sum(u"seal"_s).size(), 8);
    // Bills of 0.00 stand among them by their time.
    QStringList times;
    for (int row = 0; row < hand.find<FigureTable>(u"statementTable"_s)->rowCount(); ++row)
        times += hand.find<FigureTable>(u"statementTable"_s)->textAt(row, 0);
    QVERIFY2(std::ranges::is_sorted(times), qPrintable(times.join(u' ')));
    QVERIFY(times.size() > 4);

    // The first charge: 2.14 × 1.20 = 2.568, posted as 2.57, so −0.002 goes on to the next.
    hand.find<FigureTable>(u"statementTable"_s)->selectRow(rowOf(2));
    auto *lines = hand.find<FigureTable>(u"statementLines"_s);
    QCOMPARE(lines->rowCount(), 1);
    QCOMPARE(lines->textAt(0, 0), u"366566"_s);
    QCOMPARE(lines->textAt(0, 3), u"19.29"_s);
    QCOMPARE(lines->textAt(0, 4), u"21.43"_s);
    QCOMPARE(lines->textAt(0, 5), u"2.14"_s);
    QCOMPARE(lines->textAt(0, 6), u"1.20"_s);
    QCOMPARE(lines->textAt(0, 7), u"2.5680"_s);
    QCOMPARE(
        hand.text(u"statementProof"_s), u"Exact 2.5680 + carried in 0.0000 − carried on \u22120.0020 = 2.57 yuan"_s);
    hand.find<FigureTable>(u"statementTable"_s)->selectRow(rowOf(3));
    QCOMPARE(hand.text(u"statementProof"_s),
        u"Exact 0.8400 + carried in \u22120.0020 − carried on \u22120.0020 = 0.84 yuan"_s);

    hand.find<FigureTable>(u"statementTable"_s)->selectRow(rowOf(1));
    QVERIFY(!hand.isShown(u"statementFramesButton"_s));
    QVERIFY2(hand.text(u"statementFacts"_s).startsWith(u"Receipt CZ20170516-"_s),
        qPrintable(hand.text(u"statementFacts"_s)));
}

/// The reading that moved somebody out was taken live: question and answer are kept with it.
void StatementPageTest::aLiveReadingUnfoldsToItsFrames()
{
    AppContext &app = m_desk->context();
    m_desk->meter(u"366566"_s).addEnergy(simulator::Tariff::Flat, {1'00});
    const PropertyCode a01 = *PropertyCode::fromText(u"0000200001");
    const AccountId account = answerOf(app.search().find(a01.toText())).first().account;
    const MeterId meter = answerOf(app.till().payer(account)).meters.first();
    auto live = app.fieldWork().readMeter(Actor::system(), meter);
    QTRY_VERIFY_WITH_TIMEOUT(live.isFinished(), 20'000);
    const LiveReading reading = answerOf(live);
    (void)answerOf(app.tenancies().checkOut(Actor::system(),
        {.account = a01,
            .requestId = u"out"_s,
            .at = app.clock().now(),
            .readings = {{.meter = meter, .registers = reading.registers, .frames = reading.frames}}}));
    WindowDriver &hand = m_desk->hand();
    hand.openPage(u"statement"_s);
    hand.fill(u"statementFindEdit"_s, u"a01"_s);
    hand.press(Qt::Key_Return);
    QTRY_COMPARE(cell(5, 1), u"Refund"_s);
    hand.find<FigureTable>(u"statementTable"_s)->selectRow(rowOf(4));
    hand.click(u"statementFramesButton"_s);
    QTRY_VERIFY(hand.isShown(u"statementFrames"_s));
    const QString frames = hand.find<QPlainTextEdit>(u"statementFrames"_s)->toPlainText();
    QVERIFY2(frames.contains(u"sent"_s) && frames.contains(u"received"_s), qPrintable(frames));
    QVERIFY2(frames.contains(u"68 "_s), qPrintable(frames));
}

void StatementPageTest::thePeriodIsChosen()
{
    findA01();
    if (QTest::currentTestFailed())
        return;
    WindowDriver &hand = m_desk->hand();
    // Charges are booked on the day after; the 18th has the bills of both days.
    hand.find<QDateEdit>(u"statementDayFrom"_s)->setDate(QDate(2017, 5, 18));
    hand.find(u"statementDayTo"_s)->setFocus();
    hand.press(Qt::Key_Return);
    QTRY_COMPARE(hand.find<FigureTable>(u"statementTable"_s)->rowCount(), 2);
    QCOMPARE(sum(u"opening"_s), u"50.09"_s);
    QCOMPARE(sum(u"closing"_s), u"46.68"_s);
    hand.find<QDateEdit>(u"statementDayTo"_s)->setDate(QDate(2017, 5, 17));
    hand.find(u"statementDayTo"_s)->setFocus();
    hand.press(Qt::Key_Return);
    QTRY_VERIFY(hand.isShown(u"bannerText"_s));
}

void StatementPageTest::theStatementIsSavedAsCsv()
{
    findA01();
    if (QTest::currentTestFailed())
        return;
    WindowDriver &hand = m_desk->hand();
    hand.press(Qt::Key_E, Qt::ControlModifier);
    auto *dialog = hand.window().findChild<QFileDialog *>(u"exportDialog"_s);
    QVERIFY(dialog);
    const QString path = m_desk->path(u"statement.csv"_s);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
    QVERIFY2(csv.contains(",charge,-2.57,47.52,"), csv);
    QVERIFY2(csv.contains("366566,19.29,21.43,2.14,1.20,2.568"), csv);
    QVERIFY2(csv.contains(",closing,,46.68,"), csv);
}

void StatementPageTest::reachedFromTheAccountAndTheTill()
{
    WindowDriver &hand = m_desk->hand();
    hand.press(Qt::Key_F2);
    hand.type(u"a01"_s);
    hand.press(Qt::Key_Return);
    QTRY_VERIFY(hand.find(u"rechargeAmountEdit"_s)->hasFocus());
    hand.click(u"explainPayerButton"_s);
    QTRY_VERIFY(hand.isShown(u"statementTable"_s));
    QTRY_COMPARE(sum(u"closing"_s), u"46.68"_s);
}

METERDESK_TEST(StatementPageTest)
#include "StatementPageTest.moc"
