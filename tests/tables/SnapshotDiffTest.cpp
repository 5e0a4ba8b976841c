// SPDX-License-Identifier: GPL-3.0-or-later
#include "SnapshotDiff.h"
#include "TestMain.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <algorithm>

using namespace meterdesk;

using Ids = QList<std::int64_t>;

namespace {

Ids withoutRuns(Ids ids, const QList<RowRun> &runs)
{
    for (const RowRun &run : runs)
        ids.remove(run.first, run.last - run.first + 1);
    return ids;
}

/// What a model ends with that follows the diff step by step.
Ids followed(const Ids &before, const Ids &after, const SnapshotDiff &diff)
{
    Ids ids = withoutRuns(before, diff.removals);
    if (diff.reordered)
        ids = diff.kept;
    for (const RowRun &run : diff.insertions) {
        for (int row = run.first; row <= run.last; ++row)
            ids.insert(row, after[row]);
    }
    return ids;
}

} // namespace

class SnapshotDiffTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void steps_data()
    {
        QTest::addColumn<Ids>("before");
        QTest::addColumn<Ids>("after");
        QTest::addColumn<int>("removals");
        QTest::addColumn<int>("insertions");
        QTest::addColumn<bool>("reordered");
        QTest::newRow("same") << Ids{1, 2, 3} << Ids{1, 2, 3} << 0 << 0 << false;
        QTest::newRow("first rows, then the rest") << Ids{1, 2} << Ids{1, 2, 3, 4} << 0 << 1 << false;
        QTest::newRow("new row on top") << Ids{1, 2} << Ids{9, 1, 2} << 0 << 1 << false;
        QTest::newRow("one deleted") << Ids{1, 2, 3} << Ids{1, 3} << 1 << 0 << false;
        QTest::newRow("all gone") << Ids{1, 2, 3} << Ids{} << 1 << 0 << false;
        QTest::newRow("from nothing") << Ids{} << Ids{1, 2} << 0 << 1 << false;
        QTest::newRow("turned round") << Ids{1, 2, 3} << Ids{3, 2, 1} << 0 << 0 << true;
        QTest::newRow("moved, deleted, new") << Ids{1, 2, 3, 4, 5} << Ids{1, 4, 7, 2, 8, 9, 5} << 1 << 2 << true;
        QTest::newRow("two runs out, order kept") << Ids{1, 2, 3, 4, 5} << Ids{2, 6, 4} << 3 << 1 << false;
    }
    void steps()
    {
        QFETCH(Ids, before);
        QFETCH(Ids, after);
        const auto diff = diffSnapshots(before, after);
        QVERIFY(diff.has_value());
        QTEST(static_cast<int>(diff->removals.size()), "removals");
        QTEST(static_cast<int>(diff->insertions.size()), "insertions");
        QTEST(diff->reordered, "reordered");
        QCOMPARE(followed(before, after, *diff), after);
    }

    void anyTwoListsCanBeFollowed()
    {
        QRandomGenerator random(20170515);
        for (int round = 0; round < 500; ++round) {
            const auto draw = [&random] {
                Ids ids;
                for (int id = 1; id <= 14; ++id) {
                    if (random.bounded(3) != 0)
                        ids.append(id);
                }
                if (random.bounded(2) == 0)
                    std::shuffle(ids.begin(), ids.end(), random);
                return ids;
            };
            const Ids before = draw();
            const Ids after = draw();
            const auto diff = diffSnapshots(before, after);
            QVERIFY(diff.has_value());
            QCOMPARE(followed(before, after, *diff), after);
        }
    }

    void aLargeChangeIsAReset()
    {
        QVERIFY(!diffSnapshots({1, 2, 3, 4}, {4, 3, 2, 1}, 3).has_value());
        QVERIFY(diffSnapshots({1}, {1, 2, 3, 4, 5, 6}, 3).has_value()); // rows behind the end are one run
    }
};

METERDESK_TEST(SnapshotDiffTest)

#include "SnapshotDiffTest.moc"
