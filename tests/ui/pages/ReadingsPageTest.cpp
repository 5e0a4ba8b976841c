// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>

#include "CollectionLogRow.h"
#include "TestMain.h"
#include "TrainingDesk.h"
#include "billing/ReadingService.h"
#include "shell/StatusStrip.h"
#include "table/DataTable.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk;
using namespace meterdesk::test;

/// 采集日志查询 in the real window: what is missing, and collecting it again.
class ReadingsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { m_desk.reset(); }
    void whatIsMissingIsCollectedAgain();
    void manyDaysComeByDay();

private:
    [[nodiscard]] int read(QDate day);

    const QString table = u"readingsTable"_s;
    std::unique_ptr<TrainingDesk> m_desk;
};

int ReadingsPageTest::read(QDate day)
{
    CollectionLogQuery query;
    query.from = query.to = day;
    query.result = CollectionResult::Success;
    return static_cast<int>(answerOf(m_desk->context().readings().log(query)).size());
}

void ReadingsPageTest::whatIsMissingIsCollectedAgain()
{
    const QDate day(2017, 5, 17);
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
    m_desk->goTo(u"2017-05-17 00:10:00"_s);
    m_desk->runRound();
    QCOMPARE(read(QDate(2017, 5, 16)), 20);
    // A round over a pulled cable would wait a minute and more with the patience of a real building.
    m_desk->context().gateway().setPatience({.responseTimeout = 200ms, .readRetries = 0});
    m_desk->building().setPlugged(false);
    m_desk->goTo(u"2017-05-18 00:10:00"_s);
    m_desk->runRound();
    QCOMPARE(read(day), 0);

    WindowDriver &hand = m_desk->hand();
    hand.openPage(u"readings"_s);
    QTRY_COMPARE(hand.rowCount(table), 20);
    const auto total = [&hand, this] {
        return hand.cell<CollectionLogRow>(table, u"0000200001"_s, CollectionLogRow::Column::Total);
    };
    QTRY_COMPARE(total(), u"—"_s);

    // Still unplugged: said so, nothing stored.
    hand.click(u"collectMissingButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(
        hand.window().statusStrip()->message(), u"Collected again: 0 read, 20 still missing"_s, 60'000);
    QCOMPARE(read(day), 0);

    m_desk->building().setPlugged(true);
    QTRY_VERIFY(hand.find(u"collectMissingButton"_s)->isEnabled());
    hand.press(Qt::Key_R, Qt::AltModifier);
    QTRY_COMPARE_WITH_TIMEOUT(
        hand.window().statusStrip()->message(), u"Collected again: 20 read, 0 still missing"_s, 60'000);
    QTRY_COMPARE(total(), u"21.43"_s); // 19.29 + 2.14, and nothing since it was cut off at -2.48
    QCOMPARE(read(day), 20);

    // Nothing is missing any more.
    hand.choose(u"readingsResultChoice"_s, u"Missing"_s);
    hand.click(u"queryButton"_s);
    QTRY_COMPARE(hand.rowCount(table), 0);
}

/// 24 rooms over twelve years: more rows than are sorted by a register.
void ReadingsPageTest::manyDaysComeByDay()
{
    m_desk = std::make_unique<TrainingDesk>(u"2017-05-16 09:00:00"_s);
    m_desk->start();
    WindowDriver &hand = m_desk->hand();
    hand.openPage(u"readings"_s);
    QTRY_COMPARE(hand.find<QComboBox>(u"readingsRegionChoice"_s)->count(), 3); // the rooms are known
    auto *log = hand.find<DataTable>(table);
    const QList<SortKey> byTotal{{static_cast<int>(CollectionLogRow::Column::Total), Qt::DescendingOrder}};
    log->setSortKeys(byTotal);
    hand.find<QDateEdit>(u"readingsDayFrom"_s)->setDate(QDate(2017, 1, 1));
    hand.click(u"queryButton"_s);
    QCOMPARE(log->sortKeys(), byTotal);
    hand.find<QDateEdit>(u"readingsDayFrom"_s)->setDate(QDate(2005, 1, 1));
    hand.click(u"queryButton"_s);
    QCOMPARE(log->sortKeys().first(), (SortKey{static_cast<int>(CollectionLogRow::Column::Day), Qt::DescendingOrder}));
}

METERDESK_TEST(ReadingsPageTest)
#include "ReadingsPageTest.moc"
