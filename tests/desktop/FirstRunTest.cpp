// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QSettings>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QPushButton>

#include "FirstRunGuide.h"
#include "TestMain.h"
#include "TrainingDesk.h"
#include "records/RegisterService.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

/// The first day: no database, then an empty one whose first page leads through what has to be entered.
class FirstRunTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QSettings().clear(); }
    void withoutADatabaseTheGuideAsks();
    void theGuideLeadsOn_data();
    void theGuideLeadsOn();
    void theEmptyBuildingShowsItsFirstSteps();
    void theTrainingBuildingIsBeyondThem();
};

void FirstRunTest::withoutADatabaseTheGuideAsks()
{
    const QTemporaryDir folder;
    DesktopOptions options;
    options.databasePath = folder.filePath(u"nothing.db"_s);
    Desktop desktop(options);
    QSignalSpy failed(&desktop, &Desktop::failed);
    desktop.start();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::DatabaseMissing);
    QVERIFY(!desktop.window());
    QVERIFY(!QFile::exists(options.databasePath));
}

void FirstRunTest::theGuideLeadsOn_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("training");
    QTest::addColumn<int>("live");
    QTest::addRow("practise") << u"trainingButton"_s << 1 << 0;
    QTest::addRow("the building") << u"liveButton"_s << 0 << 1;
}

void FirstRunTest::theGuideLeadsOn()
{
    QFETCH(QString, button);
    FirstRunGuide guide(Error{ErrorCode::DatabaseMissing, {}}, {});
    guide.show();
    QSignalSpy training(&guide, &FirstRunGuide::trainingChosen);
    QSignalSpy live(&guide, &FirstRunGuide::liveChosen);
    QTest::mouseClick(guide.findChild<QPushButton *>(button), Qt::LeftButton);
    QTEST(static_cast<int>(training.size()), "training");
    QTEST(static_cast<int>(live.size()), "live");
    QVERIFY(!guide.isVisible());
}

void FirstRunTest::theEmptyBuildingShowsItsFirstSteps()
{
    const QTemporaryDir folder;
    DesktopOptions options;
    options.databasePath = folder.filePath(u"building.db"_s);
    options.makeLive = true;
    Desktop desktop(options);
    QSignalSpy ready(&desktop, &Desktop::ready);
    desktop.start();
    QVERIFY(!ready.isEmpty() || ready.wait());
    WindowDriver hand(*desktop.window());
    QVERIFY(!hand.isShown(u"trainingMark"_s));
    QTRY_VERIFY(hand.isShown(u"setupList"_s));
    QVERIFY(!hand.isShown(u"takingsChart"_s));
    QCOMPARE(hand.text(u"setupDevices"_s), u"Concentrators and meters, to do"_s);
    QCOMPARE(hand.text(u"setupTariffs"_s), u"Prices, to do"_s);

    // A row opens its page; what is entered there ticks it.
    QTRY_VERIFY(hand.isShown(u"setupTariffsOpen"_s));
    hand.click(u"setupTariffsOpen"_s);
    QCOMPARE(hand.window().currentPageId(), u"tariffs"_s);
    hand.press(Qt::Key_N, Qt::ControlModifier);
    hand.fill(u"nameField"_s, u"居民合表"_s);
    hand.fill(u"totalField"_s, u"1.2"_s);
    hand.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(answerOf(desktop.context()->registers().tariffs()).size(), 1);
    hand.press(Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(hand.text(u"setupTariffs"_s), u"Prices, done"_s);
    QCOMPARE(hand.text(u"setupAccounts"_s), u"Open accounts, to do"_s);
    for (const auto &[row, page] : {std::pair(u"setupDevicesOpen"_s, u"concentrators"_s),
             std::pair(u"setupPropertiesOpen"_s, u"properties"_s), std::pair(u"setupAccountsOpen"_s, u"accounts"_s),
             std::pair(u"setupDeliveryOpen"_s, u"pairing"_s), std::pair(u"setupReadingOpen"_s, u"terminals"_s)}) {
        hand.press(Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(hand.isShown(row));
        hand.click(row);
        QCOMPARE(hand.window().currentPageId(), page);
    }
}

void FirstRunTest::theTrainingBuildingIsBeyondThem()
{
    TrainingDesk desk(u"2017-05-16 09:00:00"_s);
    desk.start();
    desk.hand().openPage(u"overview"_s);
    QTRY_VERIFY(desk.hand().isShown(u"takingsChart"_s));
    QTRY_VERIFY(!desk.hand().isShown(u"setupList"_s));
}

METERDESK_TEST(FirstRunTest)
#include "FirstRunTest.moc"
