// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>

#include "TestMain.h"
#include "TrainingDesk.h"
#include "billing/EstimateService.h"
#include "common/FactGrid.h"
#include "money/LedgerService.h"
#include "settlement/FigureTable.h"
#include "settlement/TypedReadingForm.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk;
using namespace meterdesk::test;

/// 单户电费测算 in the real window, with the virtual meters behind it.
class EstimatePageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void twoEntersReadTheMeterAndEstimate();
    void outOfReachTheLastFreezeIsUsedAndMarked();
    void typedRegistersAreKeptAndMarked();
    void anotherRoomClearsWhatWasShown();

private:
    [[nodiscard]] QString cell(const QString &table, int row, int column);
    [[nodiscard]] QList<Estimate> stored();
    void findRoom(const QString &text, const QString &name);

    const PropertyCode room = *PropertyCode::fromText(u"0000200001");
    std::unique_ptr<TrainingDesk> m_desk;
};

void EstimatePageTest::init()
{
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
    // A01 stands at 0.09 yuan, pays 1.20 a kWh and draws 2.14 kWh on the 16th; nobody has billed them yet.
    m_desk->goTo(u"2017-05-17 00:01:00"_s);
}

QString EstimatePageTest::cell(const QString &table, int row, int column)
{
    return m_desk->hand().find<FigureTable>(table)->textAt(row, column);
}

QList<Estimate> EstimatePageTest::stored()
{
    return answerOf(m_desk->context().estimates().ofDay(room, QDate(2017, 5, 17)));
}

void EstimatePageTest::findRoom(const QString &text, const QString &name)
{
    WindowDriver &hand = m_desk->hand();
    hand.press(Qt::Key_F7);
    hand.type(text);
    hand.press(Qt::Key_Return);
    QTRY_COMPARE(hand.find<FactGrid>(u"estimateFacts"_s)->fact(u"name"_s), name);
    QTRY_VERIFY(hand.find(u"measureButton"_s)->hasFocus());
}

void EstimatePageTest::twoEntersReadTheMeterAndEstimate()
{
    findRoom(u"a01"_s, u"田家园未来科技城店A01"_s);
    if (QTest::currentTestFailed())
        return;
    WindowDriver &hand = m_desk->hand();
    QVERIFY(stored().isEmpty()); // finding alone calculates nothing
    hand.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(hand.text(u"estimateAvailable"_s), u"\u22122.48 yuan"_s, 20'000);
    QVERIFY(!hand.isShown(u"bannerText"_s));

    // 止度, 起度, 用电量, 电价, 电费 of the total: 2.14 × 1.20 = 2.568, shown exactly.
    const QString table = u"estimateTable"_s;
    QCOMPARE(cell(table, 0, 1), u"21.43"_s);
    QCOMPARE(cell(table, 1, 1), u"19.29"_s);
    QCOMPARE(cell(table, 2, 1), u"2.14"_s);
    QCOMPARE(cell(table, 2, 3), u"1.24"_s); // peak 14.35 − 13.11
    QCOMPARE(cell(table, 2, 5), u"0.89"_s); // valley 7.07 − 6.18
    QCOMPARE(cell(table, 3, 1), u"1.20"_s);
    QCOMPARE(cell(table, 4, 1), u"2.5680"_s);
    QCOMPARE(hand.text(u"estimateSum"_s), u"Balance 0.09 \u2212 this bill 2.57 = available"_s);

    const QString history = u"estimateHistory"_s;
    QTRY_COMPARE(hand.find<FigureTable>(history)->rowCount(), 1);
    const QList<QString> figures{u"2.14"_s, u"2.57"_s, u"\u22122.48"_s, u"21.43"_s};
    for (int i = 0; i < figures.size(); ++i)
        QCOMPARE(cell(history, 0, i + 1), figures.at(i));
    QCOMPARE(cell(history, 0, 9), u"19.29"_s); // 上次电能总示值
    QCOMPARE(cell(history, 0, 15), u"live"_s);

    // Kept as an estimate, booked as nothing.
    const QList<Estimate> kept = stored();
    QCOMPARE(kept.size(), 1);
    QVERIFY(kept[0].live);
    QCOMPARE(kept[0].charge, Money{257});
    QCOMPARE(answerOf(m_desk->context().ledger().entries(room)).size(), 1);
}

void EstimatePageTest::outOfReachTheLastFreezeIsUsedAndMarked()
{
    m_desk->context().gateway().setPatience({.responseTimeout = 200ms, .readRetries = 0});
    findRoom(u"0000200001"_s, u"田家园未来科技城店A01"_s);
    if (QTest::currentTestFailed())
        return;
    WindowDriver &hand = m_desk->hand();
    m_desk->building().setPlugged(false);
    hand.click(u"measureButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(hand.isShown(u"bannerText"_s), 30'000);
    QVERIFY2(
        hand.text(u"bannerText"_s).startsWith(u"The meter was not read:"_s), qPrintable(hand.text(u"bannerText"_s)));
    QVERIFY2(
        hand.text(u"bannerText"_s).contains(u"By the freeze of 2017-05-15"_s), qPrintable(hand.text(u"bannerText"_s)));
    QCOMPARE(hand.text(u"estimateState"_s), u"From the freeze of 2017-05-15"_s);
    QCOMPARE(hand.text(u"estimateAvailable"_s), u"0.09 yuan"_s);
    QCOMPARE(cell(u"estimateTable"_s, 0, 1), u"19.29"_s);
    QTRY_COMPARE(hand.find<FigureTable>(u"estimateHistory"_s)->rowCount(), 1);
    QCOMPARE(cell(u"estimateHistory"_s, 0, 15), u"freeze 2017-05-15"_s);
    QCOMPARE(stored().size(), 1);
    QVERIFY(!stored()[0].live);
}

void EstimatePageTest::typedRegistersAreKeptAndMarked()
{
    findRoom(u"a01"_s, u"田家园未来科技城店A01"_s);
    if (QTest::currentTestFailed())
        return;
    WindowDriver &hand = m_desk->hand();
    hand.click(u"estimateTypeButton"_s);
    QTRY_VERIFY(hand.isShown(u"typedReadingForm"_s));
    hand.fill(TypedReadingFields::of(0, 0), u"21.43"_s);
    hand.fill(TypedReadingFields::reason.toString(), u"no power"_s);
    hand.press(Qt::Key_Return);
    // 2.14 × 1.20 = 2.568 → 2.57; 0.09 − 2.57.
    QTRY_COMPARE(hand.text(u"estimateAvailable"_s), u"\u22122.48 yuan"_s);
    QCOMPARE(hand.text(u"bannerText"_s), u"By registers that were typed (no power), not read from the meter."_s);
    QVERIFY2(cell(u"estimateTable"_s, 0, 6).endsWith(u" typed"_s), qPrintable(cell(u"estimateTable"_s, 0, 6)));
    const QString history = u"estimateHistory"_s;
    QTRY_COMPARE(hand.find<FigureTable>(history)->rowCount(), 1);
    QCOMPARE(cell(history, 0, 2), u"2.57"_s);
    QCOMPARE(cell(history, 0, 4), u"21.43"_s);
    QCOMPARE(cell(history, 0, 15), u"typed"_s);
    QCOMPARE(stored().size(), 1);
    QVERIFY(stored()[0].typed);
    // Nothing else is kept of them: the next reading is of the meter.
    QCOMPARE(answerOf(m_desk->context().ledger().entries(room)).size(), 1);
    hand.click(u"measureButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(hand.find<FigureTable>(history)->rowCount(), 2, 20'000);
    QCOMPARE(cell(history, 0, 15), u"live"_s);
    QCOMPARE(cell(history, 1, 15), u"typed"_s);
}

void EstimatePageTest::anotherRoomClearsWhatWasShown()
{
    findRoom(u"a01"_s, u"田家园未来科技城店A01"_s);
    if (QTest::currentTestFailed())
        return;
    WindowDriver &hand = m_desk->hand();
    hand.press(Qt::Key_L, Qt::AltModifier);
    QTRY_COMPARE(hand.text(u"estimateAvailable"_s), u"0.09 yuan"_s);
    findRoom(u"a05"_s, u"田家园未来科技城店A05"_s);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(hand.text(u"estimateAvailable"_s), QString());
    QCOMPARE(hand.find<FigureTable>(u"estimateTable"_s)->rowCount(), 0);
    QTRY_COMPARE(hand.find<FigureTable>(u"estimateHistory"_s)->rowCount(), 0);
    QCOMPARE(hand.find<FactGrid>(u"estimateFacts"_s)->fact(u"balance"_s), u"10.00"_s);
}

METERDESK_TEST(EstimatePageTest)
#include "EstimatePageTest.moc"
