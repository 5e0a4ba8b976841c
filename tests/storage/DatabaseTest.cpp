// SPDX-License-Identifier: GPL-3.0-or-later
#include "Database.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "sql/Migrations.h"
#include "sql/Statement.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSemaphore>
#include <QtCore/QTemporaryDir>
#include <QtCore/QtEndian>
#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_path = m_folder->filePath(u"front desk 前台.db"_s);
    }

    void createdDatabaseOpensAgainWithItsMarkAndZone()
    {
        {
            const auto created = Database::create(m_path, DatabaseMark::Live);
            VERIFY_RESULT(created);
            QVERIFY((*created)->isLive());
        }
        const auto opened = Database::open(m_path);
        VERIFY_RESULT(opened);
        QVERIFY((*opened)->isLive());
        QCOMPARE((*opened)->zone().offsetFromUtc(QDateTime::currentDateTimeUtc()), 8 * 3600);
        QCOMPARE((*opened)->schemaVersion(), Migrations::newest());
    }

    void creatingLeavesOneFileAndRefusesAnExistingOne()
    {
        write(m_path, "somebody's file");
        const auto refused = Database::create(m_path, DatabaseMark::Training);
        VERIFY_ERROR(refused, ErrorCode::DatabaseExists);
        QCOMPARE(contentOf(m_path), "somebody's file");
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    }

    void creatingInAFolderThatIsNotThereSaysSo()
    {
        const auto refused = Database::create(m_folder->filePath(u"no/such/folder.db"_s), DatabaseMark::Training);
        VERIFY_ERROR(refused, ErrorCode::FileUnwritable);
    }

    void unknownZoneIsRefused()
    {
        const auto refused = Database::create(m_path, DatabaseMark::Training, "Mars/Olympus");
        VERIFY_ERROR(refused, ErrorCode::InvalidArgument);
        QVERIFY(!QFile::exists(m_path));
    }

    void missingDatabaseIsNotCreatedByOpening()
    {
        const auto refused = Database::open(m_path);
        VERIFY_ERROR(refused, ErrorCode::DatabaseMissing);
        QVERIFY(!QFile::exists(m_path));
    }

    void foreignFilesAreRefusedUntouched_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("房源编码,房源名称\r\n");
        QTest::newRow("another program's SQLite file")
            << QByteArray("SQLite format 3\0", 16) + QByteArray(4096 - 16, '\0');
    }

    void foreignFilesAreRefusedUntouched()
    {
        QFETCH(QByteArray, content);
        write(m_path, content);
        const auto refused = Database::open(m_path);
        VERIFY_ERROR(refused, ErrorCode::DatabaseForeign);
        QCOMPARE(contentOf(m_path), content);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    }

    void newerDatabaseIsRefusedUntouched()
    {
        QVERIFY(Database::create(m_path, DatabaseMark::Training));
        QByteArray content = contentOf(m_path);
        qToBigEndian<qint32>(Migrations::newest() + 1, content.data() + 60); // user_version in the file header
        write(m_path, content);

        const auto refused = Database::open(m_path);
        VERIFY_ERROR(refused, ErrorCode::DatabaseNewer);
        QVERIFY2(refused.error().detail.contains(QString::number(Migrations::newest() + 1)),
            qPrintable(refused.error().detail));
        QCOMPARE(contentOf(m_path), content);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    }

    void moneyPragmasHoldInBothThreads()
    {
        const auto database = Database::create(m_path, DatabaseMark::Training);
        QVERIFY(database);
        const auto pragmas = [](DbConnection &db) -> Result<QStringList> {
            QStringList values;
            for (const auto &name : {u"journal_mode"_s, u"synchronous"_s, u"foreign_keys"_s, u"recursive_triggers"_s})
                values += db.pragma(name).value_or(QString());
            return values;
        };
        const QStringList wanted{u"wal"_s, u"2"_s, u"1"_s, u"1"_s};
        QCOMPARE((*database)->write<QStringList>(pragmas).result().value(), wanted);
        QCOMPARE((*database)->read<QStringList>(pragmas).result().value(), wanted);
    }

    void readerThreadCannotWrite()
    {
        const auto database = Database::create(m_path, DatabaseMark::Training);
        QVERIFY(database);
        const auto insert = [](DbConnection &db) -> Result<int> {
            return Statement(db, u"INSERT INTO setting VALUES ('a', 'b')"_s).change();
        };
        QVERIFY(!(*database)->read<int>(insert).result());
        QCOMPARE((*database)->write<int>(insert).result().value(), 1);
    }

    void pagesReadWhileALongReadGoesOn()
    {
        auto database = Database::create(m_path, DatabaseMark::Training);
        QVERIFY(database);
        QSemaphore pageWasRead;
        const auto insert = [](DbConnection &db) -> Result<int> {
            return Statement(db, u"INSERT INTO setting VALUES ('a', 'b')"_s).change();
        };
        const auto lengthy = (*database)->readApart<int>([&pageWasRead, insert](DbConnection &db) -> Result<int> {
            if (!pageWasRead.tryAcquire(1, 20'000))
                return failure(ErrorCode::Timeout);
            return insert(db) ? 1 : 0; // it cannot write either
        });
        const auto two = [](DbConnection &) -> Result<int> { return 2; };
        QCOMPARE((*database)->read<int>(two).result().value(), 2);
        QCOMPARE((*database)->readApart<int>(two).result().value(), 2);
        QVERIFY(!lengthy.isFinished());
        pageWasRead.release();
        QCOMPARE(lengthy.result().value(), 0);
    }

    void aLongReadEndsBeforeItsDatabaseDoes()
    {
        auto database = Database::create(m_path, DatabaseMark::Training);
        QVERIFY(database);
        const auto answer = (*database)->readApart<int>([](DbConnection &db) -> Result<int> {
            return Statement(db, u"SELECT count(*) FROM setting"_s).single<int>();
        });
        database->reset();
        QVERIFY(answer.isFinished());
    }

    void markNeverChanges()
    {
        const auto database = Database::create(m_path, DatabaseMark::Training);
        QVERIFY(database);
        const auto changed = (*database)
                                 ->write<int>([](DbConnection &db) -> Result<int> {
                                     return Statement(db, u"UPDATE identity SET mark = 'live'"_s).change();
                                 })
                                 .result();
        QVERIFY(!changed);
        QVERIFY2(changed.error().detail.contains(u"never changes"_s), qPrintable(changed.error().detail));
    }

    void lockHeldByAnotherProgramEndsAsBusy()
    {
        const auto database = Database::create(
            m_path, DatabaseMark::Training, "Asia/Shanghai", {.busyTimeout = std::chrono::milliseconds(20)});
        QVERIFY(database);
        auto other = DbConnection::open(m_path, DbAccess::ReadWrite, std::chrono::milliseconds(20));
        QVERIFY(other);
        QVERIFY((*other)->execute(u"BEGIN IMMEDIATE"_s));
        const auto refused = (*database)->write<int>([](DbConnection &) -> Result<int> { return 1; }).result();
        VERIFY_ERROR(refused, ErrorCode::DatabaseBusy);
        (*other)->rollBack();
        QCOMPARE((*database)->write<int>([](DbConnection &) -> Result<int> { return 1; }).result().value(), 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

METERDESK_TEST(DatabaseTest)

#include "DatabaseTest.moc"
