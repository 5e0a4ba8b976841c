// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestBuilding.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "billing/BillingService.h"
#include "money/LedgerService.h"
#include "money/RechargeService.h"
#include "sql/DbConnection.h"
#include "sql/Migrations.h"
#include "sql/Statement.h"
#include "tenancy/TenancyService.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

/// A database of the first schema with a building's life in it, opened by this program: everything is still there, the
/// books are clean, and work goes on.
class UpgradeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstSchemaWithDataBecomesTheNewest()
    {
        live();
        m_building.close();
        const QString path = m_building.path() + u".first"_s;
        makeFirst(path);
        if (QTest::currentTestFailed())
            return;
        const QStringList before = contents(path);
        QVERIFY(before.size() > 30);
        QCOMPARE(version(path), 1);

        auto opened = Database::open(path);
        VERIFY_RESULT(opened);
        QCOMPARE(version(path), Migrations::newest());
        QCOMPARE(contents(path), before);
        goOn(**opened);
    }

private:
    /// Recharges, bills, a reading that is held, somebody out and somebody in.
    void live()
    {
        m_building.addPrice(u"1.20"_s);
        m_building.addRoom();
        m_meter = m_building.addMeter({.number = u"366566"_s});
        m_building.addRoom({.code = u"0000200002"_s});
        m_other = m_building.addMeter({.number = u"366567"_s, .room = u"0000200002"_s});
        m_building.setNow(u"2017-05-20 09:00:00"_s);
        RechargeService recharges(m_building.database(), m_building.clock());
        VERIFY_RESULT(
            recharges.recharge(manager(), {.account = room(1), .amount = yuan(u"50.00"_s), .requestId = u"r1"_s})
                .result());
        m_building.addFreeze(m_meter, QDate(2017, 5, 18), u"2.14"_s);
        m_building.addFreeze(m_meter, QDate(2017, 5, 19), u"2.84"_s);
        m_building.addFreeze(m_other, QDate(2017, 5, 18), u"900000.00"_s);
        VERIFY_RESULT(BillingService(m_building.database(), m_building.clock()).bill(manager(), {}).result());
        TenancyService tenancies(m_building.database(), m_building.clock());
        VERIFY_RESULT(tenancies.checkOut(manager(), out(u"o1"_s, u"3.00"_s)).result());
        m_building.setNow(u"2017-05-20 10:00:00"_s);
        VERIFY_RESULT(tenancies
                          .checkIn(manager(),
                              {.account = room(1),
                                  .requestId = u"i1"_s,
                                  .at = m_building.clock().now(),
                                  .readings = {{.meter = m_meter, .registers = {.total = kwh(u"3.00"_s), .rates = {}}}},
                                  .memberName = u"王"_s,
                                  .payer = u"landlord"_s})
                          .result());
    }

    void goOn(Database &database)
    {
        const auto report = LedgerService(database).verify().result();
        VERIFY_RESULT(report);
        QVERIFY2(report->isClean(), qPrintable(report->faults.value(0).fault));
        m_building.setNow(u"2017-05-21 09:00:00"_s);
        RechargeService recharges(database, m_building.clock());
        const auto repeated =
            recharges.recharge(manager(), {.account = room(1), .amount = yuan(u"50.00"_s), .requestId = u"r1"_s})
                .result();
        VERIFY_RESULT(repeated);
        QVERIFY(repeated->duplicate); // what was booked before the upgrade is known
        TenancyService tenancies(database, m_building.clock());
        const auto left = tenancies.checkOut(manager(), out(u"o2"_s, u"4.00"_s)).result();
        VERIFY_RESULT(left);
        QCOMPARE(left->finalBill.toText(), u"1.20"_s);
        QCOMPARE(left->balanceAfter.toText(), u"0.00"_s);
        const auto again = LedgerService(database).verify().result();
        VERIFY_RESULT(again);
        QVERIFY(again->isClean());
    }

    /// The same rows in a file of the first schema, with the columns it had.
    void makeFirst(const QString &path)
    {
        auto opened = DbConnection::open(path, DbAccess::ReadWrite, std::chrono::seconds(1));
        VERIFY_RESULT(opened);
        DbConnection &db = **opened;
        QVERIFY(Migrations::newest() > 1); // which also registers the schema files
        QFile file(u":/meterdesk/schema/0001_initial.sql"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QString &statement : Migrations::statementsOf(QString::fromUtf8(file.readAll())))
            QVERIFY2(db.execute(statement), qPrintable(statement));
        QVERIFY(db.execute(u"PRAGMA foreign_keys = OFF"_s)); // rows come table by table, not in order of need
        QVERIFY(db.execute(u"ATTACH '%1' AS newest"_s.arg(m_building.path())));
        for (const QString &table : tables(db)) {
            const QString columns = columnsOf(db, table);
            const QString copy = u"INSERT OR IGNORE INTO main.%1 (%2) SELECT %2 FROM newest.%1"_s.arg(table, columns);
            const auto copied = db.execute(copy);
            QVERIFY2(copied, qPrintable(table + u": "_s + (copied ? QString() : copied.error().detail)));
        }
        QVERIFY(db.execute(u"DETACH newest"_s));
        QVERIFY(db.execute(u"PRAGMA application_id = %1"_s.arg(Migrations::applicationId)));
        QVERIFY(db.execute(u"PRAGMA user_version = 1"_s));
    }

    static QStringList texts(DbConnection &db, const QString &sql)
    {
        const auto rows = Statement(db, sql).list<QString>([](DbRow &row, QString &text) { row >> text; });
        return rows ? QStringList(*rows) : QStringList{u"<%1>"_s.arg(rows.error().detail)};
    }

    static QStringList tables(DbConnection &db)
    {
        return texts(db,
            u"SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"_s);
    }

    static QString columnsOf(DbConnection &db, const QString &table)
    {
        return texts(db, u"SELECT name FROM pragma_table_info('%1', 'main') ORDER BY cid"_s.arg(table)).join(u", "_s);
    }

    /// Every row of every table of the first schema, with the columns it had, as text.
    QStringList contents(const QString &path)
    {
        auto opened = DbConnection::open(path, DbAccess::ReadOnly, std::chrono::seconds(1));
        if (!opened)
            return {opened.error().detail};
        if (m_columns.isEmpty()) {
            for (const QString &table : tables(**opened)) {
                if (table != u"sqlite_sequence")
                    m_columns.append({table, columnsOf(**opened, table).replace(u", "_s, u") || '|' || quote("_s)});
            }
        }
        QStringList found;
        for (const auto &[table, columns] : std::as_const(m_columns)) {
            for (const QString &row : texts(**opened, u"SELECT quote(%1) FROM %2 ORDER BY 1"_s.arg(columns, table)))
                found.append(table + u": "_s + row);
        }
        return found;
    }

    static int version(const QString &path)
    {
        auto opened = DbConnection::open(path, DbAccess::ReadOnly, std::chrono::seconds(1));
        return opened ? (*opened)->pragma(u"user_version"_s).value_or(QString()).toInt() : -1;
    }

    static PropertyCode room(int number) { return PropertyCode::fromText(u"000020000%1"_s.arg(number)).value(); }

    CheckOutRequest out(const QString &id, const QString &total)
    {
        return {.account = room(1),
            .requestId = id,
            .at = m_building.clock().now(),
            .readings = {{.meter = m_meter, .registers = {.total = kwh(total), .rates = {}}}}};
    }

    TestBuilding m_building;
    MeterId m_meter;
    MeterId m_other;
    QList<std::pair<QString, QString>> m_columns;
};

METERDESK_TEST(UpgradeTest)

#include "UpgradeTest.moc"
