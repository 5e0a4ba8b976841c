// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>

#include "TestMain.h"
#include "TrainingDesk.h"
#include "billing/ReadingService.h"
#include "readings/ReadingMatrix.h"
#include "shell/StatusStrip.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk;
using namespace meterdesk::test;

namespace {

CollectionLogRow logRow(int meter, const QString &room, QDate day, CollectionStatus status)
{
    CollectionLogRow row;
    row.id = meter * 100 + day.day();
    row.meter = MeterId{meter};
    row.meterNo = *MeterNo::fromText(QString::number(1000 + meter));
    row.code = *PropertyCode::fromText(u"000020000%1"_s.arg(meter));
    row.name = room;
    row.day = day;
    row.status = status;
    return row;
}

} // namespace

/// 采集日志 as rooms against days: what is a gap, and collecting just that, in the real window.
class ReadingMatrixTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { m_desk.reset(); }
    void gapsAndWhatIsNone();
    void eachStateIsExplained_data();
    void eachStateIsExplained();
    void aGapADayAndARoomAreCollected();

private:
    [[nodiscard]] int read(QDate day);

    std::unique_ptr<TrainingDesk> m_desk;
};

void ReadingMatrixTest::gapsAndWhatIsNone()
{
    const QDate first(2017, 5, 14);
    ReadingMatrixModel model;
    model.setLog(
        {logRow(2, u"A02"_s, first.addDays(1), CollectionStatus::Ok), logRow(1, u"A01"_s, first, CollectionStatus::Ok),
            logRow(1, u"A01"_s, first.addDays(2), CollectionStatus::TimedOut),
            logRow(2, u"A02"_s, first.addDays(2), CollectionStatus::Held)},
        first, first.addDays(2));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 3);
    QVERIFY(model.headerData(0, Qt::Vertical, Qt::DisplayRole).toString().startsWith(u"A01"));
    QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"05-14"_s);
    const auto mark = [&model](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(mark(0, 0), u"✓"_s);
    QCOMPARE(mark(0, 1), u"✗"_s); // never asked for, after the first day
    QCOMPARE(mark(0, 2), u"✗"_s);
    QCOMPARE(mark(1, 0), QString()); // the meter was not there yet
    QCOMPARE(mark(1, 1), u"✓"_s);
    QCOMPARE(mark(1, 2), u"!"_s); // held is no gap: the reading is here
    QCOMPARE(model.gaps(), 2);
    QVERIFY(model.isGap(model.index(0, 1)));
    QCOMPARE(model.cell(model.index(0, 1))->day, first.addDays(1));
    QCOMPARE(model.cell(model.index(0, 1))->meter, MeterId{1});
    QVERIFY(!model.cell(model.index(1, 0)));
}

void ReadingMatrixTest::eachStateIsExplained_data()
{
    QTest::addColumn<CollectionStatus>("status");
    QTest::addColumn<QString>("words");
    QTest::addRow("missing") << CollectionStatus::NoData << u"not read yet"_s;
    QTest::addRow("timeout") << CollectionStatus::TimedOut << u"no answer"_s;
    QTest::addRow("error") << CollectionStatus::Failed << u"could not be used"_s;
    QTest::addRow("held") << CollectionStatus::Held << u"not billed until somebody accepts or rejects it"_s;
    QTest::addRow("conflict") << CollectionStatus::Conflict << u"two different readings of the same day"_s;
}

void ReadingMatrixTest::eachStateIsExplained()
{
    QFETCH(CollectionStatus, status);
    QFETCH(QString, words);
    const QString sentence = collectionSentence(logRow(1, u"A01"_s, QDate(2017, 5, 14), status));
    QVERIFY2(sentence.startsWith(u"A01 · 2017-05-14: ") && sentence.contains(words), qPrintable(sentence));
    QVERIFY(collectionSentence(logRow(1, u"A01"_s, QDate(2017, 5, 14), CollectionStatus::Ok)).isEmpty());
}

int ReadingMatrixTest::read(QDate day)
{
    CollectionLogQuery query;
    query.from = query.to = day;
    query.result = CollectionResult::Success;
    return static_cast<int>(answerOf(m_desk->context().readings().log(query)).size());
}

void ReadingMatrixTest::aGapADayAndARoomAreCollected()
{
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
    m_desk->goTo(u"2017-05-17 00:10:00"_s);
    m_desk->runRound();
    m_desk->context().gateway().setPatience({.responseTimeout = 200ms, .readRetries = 0});
    m_desk->building().setPlugged(false);
    m_desk->goTo(u"2017-05-19 00:10:00"_s);
    m_desk->runRound();
    const QDate first(2017, 5, 17);
    QCOMPARE(read(first) + read(first.addDays(1)), 0);
    m_desk->building().setPlugged(true);
    m_desk->context().gateway().setPatience({.responseTimeout = 10s}); // a busy machine answers late, not never

    WindowDriver &hand = m_desk->hand();
    hand.openPage(u"readings"_s);
    hand.click(u"matrixViewButton"_s);
    auto *matrix = hand.find<ReadingMatrix>(u"readingMatrix"_s);
    auto *view = hand.find<QTableView>(u"matrixView"_s);
    QTRY_COMPARE(matrix->model().rowCount(), 20);
    QTRY_COMPARE(matrix->model().gaps(), 40);
    const int days = matrix->model().columnCount();
    QVERIFY(days >= 14);

    // The gap under the cursor is explained, and collected alone.
    view->setCurrentIndex(view->model()->index(0, days - 2));
    QTRY_VERIFY(hand.isShown(u"readingExplanation"_s));
    QVERIFY2(hand.text(u"readingExplanationText"_s).contains(u"2017-05-17"),
        qPrintable(hand.text(u"readingExplanationText"_s)));
    const auto cellAt = [&hand, view](int row, int column) {
        return view->visualRect(view->model()->index(row, column)).center();
    };
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, cellAt(0, days - 2));
    QTRY_COMPARE(hand.text(u"matrixCollectButton"_s), u"Collect 1 gaps"_s);
    hand.click(u"matrixCollectButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(read(first), 1, 30'000);
    QTRY_COMPARE(matrix->model().gaps(), 39);

    // A day by its header.
    QTRY_VERIFY(!hand.find(u"matrixCollectButton"_s)->isEnabled());
    view->selectColumn(days - 2);
    QTRY_COMPARE(hand.text(u"matrixCollectButton"_s), u"Collect 19 gaps"_s);
    hand.click(u"matrixCollectButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(read(first), 20, 30'000);
    QTRY_COMPARE(matrix->model().gaps(), 20);

    // A room by its header; Enter on a cell does the same for one.
    view->selectRow(1);
    QTRY_COMPARE(hand.text(u"matrixCollectButton"_s), u"Collect 1 gaps"_s);
    QTRY_VERIFY(hand.find(u"matrixCollectButton"_s)->isEnabled()); // the round before is over
    view->setCurrentIndex(view->model()->index(1, days - 1));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(read(first.addDays(1)), 1, 30'000);
    QTRY_COMPARE(matrix->model().gaps(), 19);
}

METERDESK_TEST(ReadingMatrixTest)
#include "ReadingMatrixTest.moc"
