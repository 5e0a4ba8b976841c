// SPDX-License-Identifier: GPL-3.0-or-later
#include "money/LedgerService.h"

#include "TestBuilding.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "money/RechargeService.h"

#include <QtCore/QProcess>
#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

class LedgerServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_building = std::make_unique<TestBuilding>();
        m_building->addPrice(u"1.20"_s);
        m_account = m_building->addRoom();
        m_building->addMeter();
        RechargeService recharges(m_building->database(), m_building->clock());
        for (int i = 1; i <= 3; ++i) {
            VERIFY_RESULT(recharges
                              .recharge(manager(),
                                  {.account = PropertyCode::fromText(u"0000200001").value(),
                                      .amount = Money{i * 1000},
                                      .requestId = u"r-%1"_s.arg(i)})
                              .result());
        }
    }

    void cleanLedgerHasASeal()
    {
        const LedgerReport report = verify();
        QVERIFY2(report.isClean(), qPrintable(report.faults.value(0).fault));
        QCOMPARE(report.entries, 3);
        QCOMPARE(report.seal.size(), 8);
        QCOMPARE(verify(report.seal).faults.size(), 0);
    }

    void emptyLedgerIsClean()
    {
        TestBuilding empty;
        const auto report = LedgerService(empty.database()).verify().result();
        VERIFY_RESULT(report);
        QVERIFY(report->isClean());
        QCOMPARE(report->entries, 0);
        QVERIFY(report->seal.isEmpty());
    }

    void entriesComeOldestFirst()
    {
        const auto entries =
            LedgerService(m_building->database()).entries(PropertyCode::fromText(u"0000200001").value()).result();
        VERIFY_RESULT(entries);
        QCOMPARE(entries->size(), 3);
        QCOMPARE(entries->first().amount.toText(), u"10.00"_s);
        QCOMPARE(entries->last().balanceAfter.toText(), u"60.00"_s);
        VERIFY_ERROR(LedgerService(m_building->database()).entries(PropertyCode::fromText(u"9").value()).result(),
            ErrorCode::UnknownAccount);
    }

    void tampering_data()
    {
        QTest::addColumn<QStringList>("sql");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("entry");
        const QString editable = u"DROP TRIGGER ledger_entry_is_not_edited"_s;
        QTest::newRow("amount edited") << QStringList{editable, u"UPDATE ledger_entry SET amount = 2500 WHERE no = 2"_s}
                                       << u"hash"_s << u"2"_s;
        QTest::newRow("note edited") << QStringList{editable, u"UPDATE ledger_entry SET note = 'x' WHERE no = 3"_s}
                                     << u"hash"_s << u"3"_s;
        QTest::newRow("document added") << QStringList{editable,
            u"UPDATE ledger_entry SET payee_document = '1234' WHERE no = 2"_s}
                                        << u"hash"_s << u"2"_s;
        QTest::newRow("hash edited too") << QStringList{editable,
            u"UPDATE ledger_entry SET hash = zeroblob(32) WHERE no = 1"_s}
                                         << u"hash"_s << u"1"_s;
        QTest::newRow("balance after edited")
            << QStringList{editable, u"UPDATE ledger_entry SET balance_after = 9 WHERE no = 2"_s} << u"hash"_s
            << u"2"_s;
        QTest::newRow("tail cut: the receipts are missing") << QStringList{u"DROP TRIGGER ledger_entry_is_not_cut"_s,
            u"DROP TRIGGER receipt_is_not_deleted"_s, u"DELETE FROM receipt WHERE entry_no = 3"_s,
            u"DELETE FROM ledger_entry WHERE no = 3"_s, u"UPDATE account SET balance = 3000"_s}
                                                            << u"receipts"_s << QString();
        QTest::newRow("entry taken out of the middle")
            << QStringList{u"DROP TRIGGER ledger_entry_is_not_cut"_s, u"DROP TRIGGER receipt_is_not_deleted"_s,
                   u"DELETE FROM receipt WHERE entry_no = 2"_s, u"DELETE FROM ledger_entry WHERE no = 2"_s}
            << u"number"_s << u"3"_s;
        QTest::newRow("balance edited") << QStringList{u"UPDATE account SET balance = 999999"_s} << u"balance"_s
                                        << u"0000200001"_s;
        QTest::newRow("remainder edited")
            << QStringList{u"UPDATE tenancy SET running_exact = 1"_s} << u"remainder"_s << u"0000200001"_s;
    }

    void tampering()
    {
        QFETCH(QStringList, sql);
        QFETCH(QString, fault);
        QFETCH(QString, entry);
        for (const QString &statement : sql)
            tamper(statement);
        const LedgerReport report = verify();
        QVERIFY(!report.isClean());
        QVERIFY2(report.faults.first().fault.startsWith(fault), qPrintable(report.faults.first().fault));
        QCOMPARE(report.faults.first().entry, entry);
    }

    void sealFindsATailThatWasCutCleanly()
    {
        const QString seal = verify().seal;
        for (const QString &statement :
            {u"DROP TRIGGER ledger_entry_is_not_cut"_s, u"DROP TRIGGER receipt_is_not_deleted"_s,
                u"DELETE FROM receipt WHERE entry_no = 3"_s, u"DELETE FROM ledger_entry WHERE no = 3"_s,
                u"UPDATE account SET balance = 3000"_s, u"UPDATE counter SET value = 2"_s})
            tamper(statement);
        QVERIFY(verify().isClean()); // nothing inside the file tells
        const LedgerReport report = verify(seal.toLower());
        QCOMPARE(report.faults.size(), 1);
        QVERIFY(report.faults.first().fault.startsWith(u"seal"_s));
    }

private:
    /// What somebody with a tool of SQLite does to the file: such a tool does not even look at references.
    void tamper(const QString &statement)
    {
        QProcess tool;
        tool.start(u"sqlite3"_s, {m_building->path(), statement});
        QVERIFY(tool.waitForFinished());
        QCOMPARE(tool.exitCode(), 0);
    }

    LedgerReport verify(const QString &seal = {})
    {
        return LedgerService(m_building->database()).verify(seal).result().value();
    }

    std::unique_ptr<TestBuilding> m_building;
    AccountId m_account;
};

METERDESK_TEST(LedgerServiceTest)

#include "LedgerServiceTest.moc"
