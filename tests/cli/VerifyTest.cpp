// SPDX-License-Identifier: GPL-3.0-or-later
#include "Desk.h"
#include "TestMain.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk::test;

/// `verify` proves the ledger to a script: exit 0 with a seal, or the faults and exit 1.
class VerifyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void soundLedger();
    void forgedEntry_data();
    void forgedEntry();

private:
    std::unique_ptr<Desk> m_desk;
};

void VerifyTest::init()
{
    m_desk = std::make_unique<Desk>();
    m_desk->setNow(u"2017-05-21 10:00:00"_s);
    const QByteArray trouble = m_desk->openBuilding(u"127.0.0.1:1"_s);
    QVERIFY2(trouble.isEmpty(), trouble);
}

void VerifyTest::soundLedger()
{
    const CliRun run = m_desk->run({u"verify"_s});
    QVERIFY2(run.status == 0, run.all());
    QCOMPARE(run.last().keys(), (QStringList{u"entries"_s, u"ok"_s, u"seal"_s}));
    QCOMPARE(run.last()[u"seal"_s].toString().size(), 8);
}

void VerifyTest::forgedEntry_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("amount of an entry") << QStringList{
        u"DROP TRIGGER ledger_entry_is_not_edited"_s, u"UPDATE ledger_entry SET amount = 5000 WHERE no = 1"_s};
    QTest::newRow("cached balance") << QStringList{u"UPDATE account SET balance = 5000 WHERE balance = 9"_s};
}

void VerifyTest::forgedEntry()
{
    QFETCH(QStringList, statements);
    {
        QSqlDatabase forger = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"forger"_s);
        forger.setDatabaseName(m_desk->database());
        QVERIFY(forger.open());
        QSqlQuery query(forger);
        for (const QString &statement : statements)
            QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(u"forger"_s);

    const CliRun run = m_desk->run({u"verify"_s});
    QVERIFY2(run.status == 1, run.all());
    QVERIFY(!run.objects().isEmpty());
    for (const QJsonObject &fault : run.objects()) {
        QCOMPARE(fault.keys(), (QStringList{u"entry"_s, u"fault"_s}));
        QVERIFY2(!fault[u"fault"_s].toString().isEmpty(), run.all());
    }
}

METERDESK_TEST(VerifyTest)

#include "VerifyTest.moc"
