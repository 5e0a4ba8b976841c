// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/Statement.h"
#include "Database.h"
#include "Ledger.h"
#include "TestMain.h"
#include "VerifyResult.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <limits>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;

class StatementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(Database::create(m_folder.filePath(u"x.db"_s), DatabaseMark::Training));
        auto opened = DbConnection::open(m_folder.filePath(u"x.db"_s), DbAccess::ReadWrite, std::chrono::seconds(1));
        QVERIFY(opened);
        m_db = std::move(*opened);
    }

    void cleanupTestCase() { m_db.reset(); }

    void valuesComeBackAsTheyWentIn()
    {
        const Registers registers{.total = Energy{1929}, .rates = {Energy{0}, Energy{1311}, std::nullopt, Energy{618}}};
        const WallTime at = WallTime::fromText(u"2017-05-16 00:03:00").value();
        Statement select(*m_db, u"SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"_s);
        select << Money{std::numeric_limits<std::int64_t>::min()} << registers << at << QDate(2017, 5, 15)
               << PayMethod::WeChat << QByteArray("\0\xff", 2) << true << QString();
        struct Row
        {
            Money money;
            Registers registers;
            WallTime at;
            QDate day;
            PayMethod method = PayMethod::Cash;
            QByteArray bytes;
            bool flag = false;
            QString text;
        };
        const auto found = select.optional<Row>([](DbRow &row, Row &value) {
            row >> value.money >> value.registers >> value.at >> value.day >> value.method >> value.bytes >> value.flag
                >> value.text;
        });
        VERIFY_RESULT(found);
        const Row row = **found;
        QCOMPARE(row.money.fen, std::numeric_limits<std::int64_t>::min());
        QVERIFY(row.registers == registers);
        QCOMPARE(row.at.toText(), u"2017-05-16 00:03:00"_s);
        QCOMPARE(row.day, QDate(2017, 5, 15));
        QVERIFY(row.method == PayMethod::WeChat);
        QCOMPARE(row.bytes, QByteArray("\0\xff", 2));
        QCOMPARE(row.flag, true);
        QVERIFY(row.text.isEmpty() && !row.text.isNull());
    }

    void noneIsNullBothWays()
    {
        Statement select(*m_db, u"SELECT ? IS NULL AND ? IS NULL AND ? IS NULL, NULL"_s);
        select << AccountId{} << QDate() << std::optional<WallTime>();
        struct Row
        {
            bool allNull = false;
            std::optional<WallTime> at = WallTime{1};
        };
        const auto found = select.optional<Row>([](DbRow &row, Row &value) { row >> value.allNull >> value.at; });
        QVERIFY((*found)->allNull);
        QVERIFY(!(*found)->at);
    }

    void damagedValuesFailTheQuery_data()
    {
        QTest::addColumn<QString>("literal");
        QTest::newRow("a method nobody knows") << u"'barter'"_s;
        QTest::newRow("no word at all") << u"NULL"_s;
    }

    void damagedValuesFailTheQuery()
    {
        QFETCH(QString, literal);
        const auto found = Statement(*m_db, u"SELECT "_s + literal).value<PayMethod>();
        VERIFY_ERROR(found, ErrorCode::DatabaseFailed);
    }

    void wrongSqlIsAnErrorNotACrash()
    {
        Statement wrong(*m_db, u"SELECT no_such_column FROM account"_s);
        QCOMPARE(wrong.run().error().code, ErrorCode::DatabaseFailed);
    }

    void theSameStatementMayRunInsideItsOwnLoop()
    {
        const QString sql = u"SELECT value FROM (SELECT 1 AS value UNION SELECT 2)"_s;
        int seen = 0;
        const auto outer = Statement(*m_db, sql).forEach([&](DbRow &) {
            const auto inner = Statement(*m_db, sql).list<int>([](DbRow &row, int &value) { row >> value; });
            seen += static_cast<int>(inner->size());
        });
        QVERIFY(outer);
        QCOMPARE(seen, 4);
    }

    void brokenUniqueIsAlreadyExists()
    {
        for (int round = 0; round < 2; ++round) {
            Statement insert(*m_db, u"INSERT INTO tariff (name, updated_at) VALUES (?, ?)"_s);
            insert << u"云寓照明电价"_s << WallTime{};
            const auto done = insert.run();
            QCOMPARE(done.has_value(), round == 0);
            if (!done)
                QCOMPARE(done.error().code, ErrorCode::AlreadyExists);
        }
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<DbConnection> m_db;
};

METERDESK_TEST(StatementTest)

#include "StatementTest.moc"
