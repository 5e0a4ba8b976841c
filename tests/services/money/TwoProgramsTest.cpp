// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestBuilding.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "money/LedgerService.h"

#include <QtCore/QProcess>
#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

/// Desktop and command line on one database, as two real processes.
class TwoProgramsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameRequestIdsFromTwoProcessesBookOnce()
    {
        constexpr int recharges = 25;
        TestBuilding building;
        building.addPrice(u"1.20"_s);
        const AccountId account = building.addRoom();
        building.addMeter();

        QProcess programs[2];
        for (QProcess &program : programs) {
            program.start(QStringLiteral(METERDESK_RECHARGE_HELPER), {building.path(), QString::number(recharges)});
            QVERIFY(program.waitForReadyRead());
            QCOMPARE(program.readLine().trimmed(), "ready");
        }
        for (QProcess &program : programs)
            program.write("\n");
        QList<QByteArray> receipts[2];
        for (int i = 0; i < 2; ++i) {
            QVERIFY(programs[i].waitForFinished());
            QCOMPARE(programs[i].exitCode(), 0);
            receipts[i] = programs[i].readAllStandardOutput().trimmed().split('\n');
            QCOMPARE(receipts[i].size(), recharges);
        }
        QCOMPARE(receipts[0], receipts[1]);
        QVERIFY2(receipts[0].last().endsWith("-000025"), receipts[0].last().constData());
        QCOMPARE(building.balanceOf(account), u"25.00"_s);
        const auto report = LedgerService(building.database()).verify().result();
        VERIFY_RESULT(report);
        QVERIFY2(report->isClean(), qPrintable(report->faults.value(0).fault));
    }
};

METERDESK_TEST(TwoProgramsTest)

#include "TwoProgramsTest.moc"
