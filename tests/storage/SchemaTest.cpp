// SPDX-License-Identifier: GPL-3.0-or-later
#include "Database.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "sql/Migrations.h"
#include "sql/Statement.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;

/// The rules the schema itself keeps, whatever the program does.
class SchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_folder.filePath(u"x.db"_s);
        QVERIFY(Database::create(path, DatabaseMark::Training));
        auto opened = DbConnection::open(path, DbAccess::ReadWrite, std::chrono::seconds(1));
        QVERIFY(opened);
        m_db = std::move(*opened);
        for (const QString &sql : {
                 u"INSERT INTO property (id, code, name, type) VALUES (1, '00002', 'A', 'centralized')"_s,
                 u"INSERT INTO property (id, code, name, type, parent_id) VALUES (2, '0000200001', 'A01', 'room', 1)"_s,
                 u"INSERT INTO account (id, property_id, opened_on) VALUES (1, 2, '2017-05-01')"_s,
                 u"INSERT INTO tenancy (id, account_id, number, from_at) VALUES (1, 1, 1, '2017-05-01 00:00:00')"_s,
                 u"INSERT INTO meter (id, number, padded, property_id) VALUES (1, '366566', '000000366566', 2)"_s,
                 entry(1, 5000, "'r1'"),
                 u"INSERT INTO operation_log (at, operator, role, action, subject, detail) "
                 "VALUES ('2017-05-01 00:00:00', 'system', 'system', 'x', 'y', '')"_s,
                 u"INSERT INTO reading (id, meter_id, kind, as_of, read_at, total) "
                 "VALUES (1, 1, 'freeze', '2017-05-16 00:00:00', '2017-05-16 00:03:00', 1929)"_s,
                 u"INSERT INTO bill (id, account_id, tenancy_id, meter_id, reading_id, from_as_of, to_as_of, days, "
                 u"energy, exact, "
                 "remainder_in, remainder_out, charge, posted_at) VALUES (1, 1, 1, 1, 1, '2017-05-15 00:00:00', "
                 "'2017-05-16 00:00:00', 1, 0, 0, 0, 0, 0, '2017-05-16 00:03:00')"_s,
             })
            QVERIFY2(m_db->execute(sql), qPrintable(sql));
    }

    void cleanupTestCase() { m_db.reset(); }

    void refused_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("edit a ledger entry") << u"UPDATE ledger_entry SET amount = 1"_s;
        QTest::newRow("delete a ledger entry") << u"DELETE FROM ledger_entry"_s;
        QTest::newRow("replace a ledger entry") << entry(1, 9900, "'r1'").replace(u"INSERT"_s, u"INSERT OR REPLACE"_s);
        QTest::newRow("replace by request id") << entry(2, 9900, "'r1'").replace(u"INSERT"_s, u"INSERT OR REPLACE"_s);
        QTest::newRow("leave a gap in the ledger") << entry(3, 100, "'r3'");
        QTest::newRow("ledger entry of 0.00") << entry(2, 0, "'r2'");
        QTest::newRow("ledger entry of 1,000,000.00") << entry(2, 100'000'000, "'r2'");
        QTest::newRow("ledger entry of -1,000,000.00") << entry(2, -100'000'000, "'r2'");
        QTest::newRow("request id twice") << entry(2, 100, "'r1'");
        QTest::newRow("request id empty") << entry(2, 100, "''");
        QTest::newRow("amount as text") << entry(2, 100, "'r2'").replace(u"100"_s, u"'a lot'"_s);
        QTest::newRow("unknown kind of entry") << entry(2, 100, "'r2'").replace(u"adjustment"_s, u"gift"_s);
        QTest::newRow("unknown payment")
            << entry(2, 100, "'r2'").replace(u"note,"_s, u"note, method,"_s).replace(u"'', z"_s, u"'', 'barter', z"_s);
        QTest::newRow("unknown kind of reading") << u"UPDATE reading SET kind = 'x'"_s;
        QTest::newRow("unknown source") << u"UPDATE reading SET source = 'x'"_s;
        QTest::newRow("unknown standing") << u"UPDATE reading SET standing = 'x'"_s;
        QTest::newRow("unknown state of a day")
            << u"INSERT INTO collection_attempt (meter_id, day, status, attempts, at) "
               "VALUES (1, '2017-05-15', 'x', 1, '2017-05-16 00:03:00')"_s;
        QTest::newRow("edit the operation log") << u"UPDATE operation_log SET operator = 'nobody'"_s;
        QTest::newRow("cut the operation log") << u"DELETE FROM operation_log"_s;
        QTest::newRow("edit a bill") << u"UPDATE bill SET charge = 100"_s;
        QTest::newRow("second bill to the same instant")
            << u"INSERT INTO bill (account_id, tenancy_id, meter_id, reading_id, from_as_of, to_as_of, days, energy, "
               u"exact, "
               "remainder_in, remainder_out, charge, posted_at) VALUES (1, 1, 1, 1, '2017-05-15 00:00:00', "
               "'2017-05-16 00:00:00', 1, 0, 0, 0, 0, 0, '2017-05-16 00:03:00')"_s;
        QTest::newRow("second reading of a kind and instant")
            << u"INSERT INTO reading (meter_id, kind, as_of, read_at, total) "
               "VALUES (1, 'freeze', '2017-05-16 00:00:00', '2017-05-17 00:03:00', 2000)"_s;
        QTest::newRow("same meter number twice in use")
            << u"INSERT INTO meter (number, padded) VALUES ('0366566', '000000366566')"_s;
        QTest::newRow("account without a room")
            << u"INSERT INTO account (property_id, opened_on) VALUES (99, '2017-05-01')"_s;
        QTest::newRow("two present tenancies")
            << u"INSERT INTO tenancy (account_id, number, from_at) VALUES (1, 2, '2017-06-01 00:00:00')"_s;
        QTest::newRow("print of a receipt that was never issued")
            << u"INSERT INTO print_order (document, subject, receipt_no, paper, copies, state, operator, ordered_at) "
               "VALUES ('receipt', 'CZ1', 'CZ1', 'a5', 1, 'waiting', 'x', '2017-05-01 09:00:00')"_s;
        QTest::newRow("print at no printer")
            << u"INSERT INTO print_order (document, subject, content, paper, copies, state, operator, ordered_at) "
               "VALUES ('day-end', 'RJ1', x'00', 'a5', 1, 'spooled', 'x', '2017-05-01 09:00:00')"_s;
        QTest::newRow("print without its pages")
            << u"INSERT INTO print_order (document, subject, paper, copies, state, operator, ordered_at) "
               "VALUES ('day-end', 'RJ1', 'a5', 1, 'waiting', 'x', '2017-05-01 09:00:00')"_s;
        QTest::newRow("building that still has rooms") << u"DELETE FROM property WHERE id = 1"_s;
    }

    void refused()
    {
        QFETCH(QString, sql);
        const auto done = m_db->execute(sql);
        QVERIFY2(!done, "the schema let it pass");
        QCOMPARE(Statement(*m_db, u"SELECT amount FROM ledger_entry"_s).single<int>().value(), 5000);
    }

    void numberComesBackAfterItsMeterWasRemoved()
    {
        QVERIFY(m_db->execute(u"SAVEPOINT s"_s));
        QVERIFY(m_db->execute(u"UPDATE meter SET status = 'removed', removed_at = '2017-06-01 00:00:00'"_s));
        QVERIFY(m_db->execute(u"INSERT INTO meter (number, padded) VALUES ('366566', '000000366566')"_s));
        QVERIFY(m_db->execute(u"ROLLBACK TO s"_s));
        QVERIFY(m_db->execute(u"RELEASE s"_s));
    }

    /// Rule 42: the default order of every list comes from an index, never from a sort.
    void listsAreReadInIndexOrder_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("properties") << u"SELECT * FROM property ORDER BY code"_s;
        QTest::newRow("rooms of a building") << u"SELECT * FROM property WHERE parent_id = 1 ORDER BY code"_s;
        QTest::newRow("meters of a room") << u"SELECT * FROM meter WHERE property_id = 2 ORDER BY padded"_s;
        QTest::newRow("readings") << u"SELECT * FROM reading ORDER BY as_of DESC, id DESC"_s;
        QTest::newRow("collection log") << u"SELECT * FROM collection_attempt ORDER BY day DESC, meter_id"_s;
        QTest::newRow("ledger of an account") << u"SELECT * FROM ledger_entry WHERE account_id = 1 ORDER BY no DESC"_s;
        QTest::newRow("recharges of an account")
            << u"SELECT * FROM ledger_entry WHERE account_id = 1 AND kind = 'recharge' ORDER BY no DESC"_s;
        QTest::newRow("bills of an account") << u"SELECT * FROM bill WHERE account_id = 1 ORDER BY to_as_of"_s;
        QTest::newRow("commands") << u"SELECT * FROM meter_command ORDER BY queued_at DESC, id DESC"_s;
        QTest::newRow("policy events") << u"SELECT * FROM policy_event ORDER BY at DESC, id DESC"_s;
        QTest::newRow("work items") << u"SELECT * FROM work_item ORDER BY opened_at DESC, id DESC"_s;
        QTest::newRow("readings to bill")
            << u"SELECT * FROM reading WHERE meter_id = 1 AND standing IN ('pending', 'held') ORDER BY as_of"_s;
    }

    void listsAreReadInIndexOrder()
    {
        QFETCH(QString, sql);
        struct Step
        {
            int id = 0;
            int parent = 0;
            int unused = 0;
            QString detail;
        };
        const auto plan = Statement(*m_db, u"EXPLAIN QUERY PLAN "_s + sql).list<Step>([](DbRow &row, Step &step) {
            row >> step.id >> step.parent >> step.unused >> step.detail;
        });
        VERIFY_RESULT(plan);
        QString text;
        for (const Step &step : *plan)
            text += step.detail + u"; "_s;
        QVERIFY2(text.contains(u"USING"_s) && !text.contains(u"TEMP B-TREE"_s), qPrintable(text));
    }

    /// From the second schema on: what was in the inbox stays, and the new kind has its place.
    void thirdSchemaKeepsWhatWasThere()
    {
        auto opened =
            DbConnection::open(m_folder.filePath(u"second.db"_s), DbAccess::ReadWrite, std::chrono::seconds(1));
        QVERIFY(opened);
        DbConnection &db = **opened;
        for (const QString &name : {u"0001_initial.sql"_s, u"0002_settlements.sql"_s}) {
            QFile file(u":/meterdesk/schema/"_s + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QString &statement : Migrations::statementsOf(QString::fromUtf8(file.readAll())))
                QVERIFY2(db.execute(statement), qPrintable(statement));
        }
        for (const QString &sql : {u"PRAGMA user_version = 2"_s,
                 u"INSERT INTO concentrator (number, protocol, link, endpoint) "
                 "VALUES ('17000405', 'gdw1376.1-2013', 'tcp-dial', '127.0.0.1:1')"_s,
                 u"INSERT INTO work_item (id, topic, kind, opened_at, detail) "
                 "VALUES (7, 'refused:1', 'refused', '2017-05-16 00:00:00', 'trip')"_s})
            QVERIFY2(db.execute(sql), qPrintable(sql));
        QVERIFY(Migrations::apply(db));
        QCOMPARE(Statement(db, u"SELECT id FROM work_item WHERE topic = 'refused:1' AND detail = 'trip'"_s)
                     .single<int>()
                     .value(),
            7);
        QVERIFY(db.execute(u"INSERT INTO work_item (topic, kind, opened_at, detail) "
                           "VALUES ('unauthorised:1', 'unauthorised', '2017-05-16 00:00:00', '')"_s));
        QVERIFY(!db.execute(u"INSERT INTO work_item (topic, kind, opened_at, detail) "
                            "VALUES ('refused:1', 'refused', '2017-05-17 00:00:00', '')"_s));
        QCOMPARE(Statement(db, u"SELECT rs485_wait_s * 1000000 + plc_wait_s * 1000 + buffer_bytes FROM concentrator"_s)
                     .single<int>()
                     .value(),
            10'000'000 + 90'000 + 512);
    }

    /// From the fourth schema on: print orders are settled once and stay.
    void fifthSchemaAddsPrintOrders()
    {
        auto opened =
            DbConnection::open(m_folder.filePath(u"fourth.db"_s), DbAccess::ReadWrite, std::chrono::seconds(1));
        QVERIFY(opened);
        DbConnection &db = **opened;
        for (const QString &name :
            {u"0001_initial.sql"_s, u"0002_settlements.sql"_s, u"0003_wire.sql"_s, u"0004_closings.sql"_s}) {
            QFile file(u":/meterdesk/schema/"_s + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QString &statement : Migrations::statementsOf(QString::fromUtf8(file.readAll())))
                QVERIFY2(db.execute(statement), qPrintable(statement));
        }
        QVERIFY(db.execute(u"PRAGMA user_version = 4"_s));
        QVERIFY(Migrations::apply(db));
        QVERIFY(db.execute(u"INSERT INTO print_order (document, subject, content, paper, copies, state, operator, "
                           "ordered_at) VALUES ('day-end', 'RJ1', x'00', 'a5', 1, 'waiting', 'x', "
                           "'2017-05-01 09:00:00')"_s));
        QVERIFY(db.execute(u"UPDATE print_order SET state = 'printed', settled_at = '2017-05-01 09:00:01', "
                           "content = NULL"_s));
        QVERIFY(!db.execute(u"UPDATE print_order SET reason = 'x'"_s));
        QVERIFY(!db.execute(u"DELETE FROM print_order"_s));
    }

    /// Commands that waited before the eleventh schema rest on a decision, as nothing else was known.
    void eleventhSchemaTellsWhatACommandRestsOn()
    {
        auto opened =
            DbConnection::open(m_folder.filePath(u"ninth.db"_s), DbAccess::ReadWrite, std::chrono::seconds(1));
        QVERIFY(opened);
        DbConnection &db = **opened;
        for (const QString &name : {u"0001_initial.sql"_s, u"0002_settlements.sql"_s, u"0003_wire.sql"_s,
                 u"0004_closings.sql"_s, u"0005_print_orders.sql"_s, u"0006_document_prints.sql"_s,
                 u"0007_concentrator_events.sql"_s, u"0008_reading_frames.sql"_s, u"0009_typed_estimates.sql"_s}) {
            QFile file(u":/meterdesk/schema/"_s + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QString &statement : Migrations::statementsOf(QString::fromUtf8(file.readAll())))
                QVERIFY2(db.execute(statement), qPrintable(statement));
        }
        for (const QString &sql :
            {u"PRAGMA user_version = 9"_s, u"INSERT INTO meter (id, number, padded) VALUES (1, '1', '000000000001')"_s,
                u"INSERT INTO meter_command (id, meter_id, action, purpose, state, operator, reason, queued_at) "
                "VALUES (1, 1, 'trip', 'operator', 'queued', 'x', 'y', '2017-05-16 09:00:00')"_s})
            QVERIFY2(db.execute(sql), qPrintable(sql));
        QVERIFY(Migrations::apply(db));
        QCOMPARE(Statement(db, u"SELECT ground FROM meter_command"_s).single<QString>().value(), u"decision"_s);
        QVERIFY(db.execute(u"UPDATE meter_command SET ground = 'arrears'"_s));
        QVERIFY(!db.execute(u"UPDATE meter_command SET ground = 'mood'"_s));
    }

    /// From the seventh schema on: the frames of readings are still there, and one frame serves many readings.
    void eighthSchemaKeepsFramesOfReadings()
    {
        auto opened =
            DbConnection::open(m_folder.filePath(u"seventh.db"_s), DbAccess::ReadWrite, std::chrono::seconds(1));
        QVERIFY(opened);
        DbConnection &db = **opened;
        for (const QString &name :
            {u"0001_initial.sql"_s, u"0002_settlements.sql"_s, u"0003_wire.sql"_s, u"0004_closings.sql"_s,
                u"0005_print_orders.sql"_s, u"0006_document_prints.sql"_s, u"0007_concentrator_events.sql"_s}) {
            QFile file(u":/meterdesk/schema/"_s + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QString &statement : Migrations::statementsOf(QString::fromUtf8(file.readAll())))
                QVERIFY2(db.execute(statement), qPrintable(statement));
        }
        for (const QString &sql :
            {u"PRAGMA user_version = 7"_s, u"INSERT INTO meter (id, number, padded) VALUES (1, '1', '000000000001')"_s,
                u"INSERT INTO reading (id, meter_id, kind, as_of, read_at, total) VALUES "
                "(3, 1, 'check-out', '2017-05-16 09:00:00', '2017-05-16 09:00:00', 1), "
                "(4, 1, 'check-in', '2017-05-16 10:00:00', '2017-05-16 10:00:00', 1)"_s,
                u"INSERT INTO reading_frame (reading_id, seq, at, sent, bytes, secret_offset, secret_length) VALUES "
                "(3, 1, '2017-05-16 09:00:00', 1, x'0A', 14, 8), (3, 2, '2017-05-16 09:00:01', 0, x'0B', 0, 0), "
                "(4, 1, '2017-05-16 10:00:00', 1, x'0C', 0, 0)"_s})
            QVERIFY2(db.execute(sql), qPrintable(sql));
        QVERIFY(Migrations::apply(db));
        const QString frames = u"SELECT group_concat(line, ' ') FROM (SELECT r.reading_id || '/' || r.seq || ' ' || "
                               "f.at || ' ' || f.sent || ' ' || hex(f.bytes) || ' ' || f.secret_offset || '+' || "
                               "f.secret_length || f.link AS line FROM reading_wire_frame r JOIN wire_frame f ON "
                               "f.id = r.frame_id ORDER BY r.reading_id, r.seq)"_s;
        QCOMPARE(Statement(db, frames).single<QString>().value(),
            u"3/1 2017-05-16 09:00:00 1 0A 14+8 3/2 2017-05-16 09:00:01 0 0B 0+0 4/1 2017-05-16 10:00:00 1 0C 0+0"_s);
        QVERIFY(db.execute(u"INSERT INTO reading_wire_frame SELECT 4, 2, id FROM wire_frame WHERE bytes = x'0B'"_s));
        QVERIFY(!db.execute(u"DELETE FROM wire_frame WHERE bytes = x'0B'"_s));
    }

    void ofADocumentFourCharactersAreTheMost()
    {
        const auto withDocument = [](int no, const char *document) {
            return entry(no, 100, no == 2 ? "'r2'" : "'r3'")
                .replace(u", hash)"_s, u", hash, payee_document)"_s)
                .replace(u"zeroblob(32))"_s, u"zeroblob(32), '%1')"_s.arg(QLatin1StringView(document)));
        };
        QVERIFY(!m_db->execute(withDocument(2, "61234")));
        QVERIFY(!m_db->execute(withDocument(2, "")));
        const auto stored = m_db->execute(withDocument(2, "1234"));
        QVERIFY2(stored, qPrintable(stored ? QString() : stored.error().detail));
    }

    void printsOfDocumentsStay()
    {
        QVERIFY(
            m_db->execute(u"INSERT INTO document_print VALUES ('TF20170521-000001', 1, '2017-05-21 09:00:00', 'x')"_s));
        QVERIFY(!m_db->execute(
            u"INSERT INTO document_print VALUES ('TF20170521-000001', 1, '2017-05-21 09:00:01', 'y')"_s));
        QVERIFY(!m_db->execute(u"UPDATE document_print SET operator = 'y'"_s));
        QVERIFY(!m_db->execute(u"DELETE FROM document_print"_s));
    }

    /// A table in memory or a trigger at each entry takes longer than the entry itself.
    void theRulesOfAnEntryAreCheap()
    {
        struct Step
        {
            int address = 0;
            QString code;
        };
        const auto program =
            Statement(*m_db, u"EXPLAIN "_s + entry(2, 100, "'r2'")).list<Step>([](DbRow &row, Step &step) {
                row >> step.address >> step.code;
            });
        VERIFY_RESULT(program);
        QVERIFY(program->size() > 20);
        for (const Step &step : *program)
            QVERIFY2(step.code != u"OpenEphemeral"_s && step.code != u"Program"_s, qPrintable(step.code));
    }

    void statementsAreCutAtTheirEnds()
    {
        const QStringList statements = Migrations::statementsOf(
            u"-- a comment;\nCREATE TABLE a (\n  b TEXT CHECK (b <> ';')\n);\n\nCREATE TRIGGER t BEFORE DELETE ON a\n"
            "BEGIN\n    SELECT 1;\nEND;\nCREATE INDEX i ON a (b);\n"_s);
        QCOMPARE(statements.size(), 3);
        QVERIFY(statements.at(1).endsWith(u"END;\n"_s));
    }

private:
    static QString entry(int no, int amount, const char *requestId)
    {
        return u"INSERT INTO ledger_entry (no, at, business_date, account_id, tenancy_id, kind, amount, balance_after, "
               u"request_id, "
               "content_digest, operator, note, previous_hash, hash) VALUES (%1, '2017-05-01 09:00:00', '2017-05-01', "
               "1, 1, "
               "'adjustment', %2, 0, %3, zeroblob(32), 'system', '', zeroblob(32), zeroblob(32))"_s.arg(no)
                   .arg(amount)
                   .arg(QLatin1StringView(requestId));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<DbConnection> m_db;
};

METERDESK_TEST(SchemaTest)

#include "SchemaTest.moc"
