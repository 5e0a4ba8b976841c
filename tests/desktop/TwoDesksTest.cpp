// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>

#include "FirstRunGuide.h"
#include "TestMain.h"
#include "TrainingDesk.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

/// A second desktop on the database of the first.
class TwoDesksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSecondSaysWhoHasTheDatabase();
};

void TwoDesksTest::theSecondSaysWhoHasTheDatabase()
{
    TrainingDesk desk(u"2017-05-16 09:00:00"_s);
    desk.start();
    DesktopOptions options;
    options.databasePath = desk.context().databasePath();
    options.language = u"en"_s;

    Desktop second(options);
    const QSignalSpy ready(&second, &Desktop::ready);
    const QSignalSpy failed(&second, &Desktop::failed);
    second.start();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(ready.size(), 0);
    QVERIFY(second.context() == nullptr);
    QVERIFY2(
        second.holder().contains(QString::number(QCoreApplication::applicationPid())), qPrintable(second.holder()));

    const FirstRunGuide guide(failed.first().first().value<Error>(), second.holder());
    bool isSaid = false;
    for (const QLabel *label : guide.findChildren<QLabel *>())
        isSaid = isSaid || label->text().contains(second.holder());
    QVERIFY(isSaid);

    // Once the first is closed it may be opened.
    desk.stop();
    Desktop third(options);
    const QSignalSpy opened(&third, &Desktop::ready);
    third.start();
    QTRY_COMPARE(opened.size(), 1);
}

METERDESK_TEST(TwoDesksTest)
#include "TwoDesksTest.moc"
