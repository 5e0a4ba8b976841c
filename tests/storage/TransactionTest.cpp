// SPDX-License-Identifier: GPL-3.0-or-later
#include "Database.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "sql/Statement.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

Result<void> insertSetting(DbConnection &db, const QString &key)
{
    Statement insert(db, u"INSERT INTO setting (key, value) VALUES (?, '')"_s);
    insert << key;
    return insert.run();
}

Result<int> countSettings(DbConnection &db)
{
    return Statement(db, u"SELECT count(*) FROM setting"_s).single<int>();
}

} // namespace

class TransactionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto created = Database::create(m_folder->filePath(u"x.db"_s), DatabaseMark::Training);
        QVERIFY(created);
        m_database = std::move(*created);
    }

    void errorOfTheJobRollsBack()
    {
        const auto refused = m_database->write<int>([](DbConnection &db) -> Result<int> {
            if (auto inserted = insertSetting(db, u"a"_s); !inserted)
                return std::unexpected(inserted.error());
            return failure(ErrorCode::AmountLimit, u"changed my mind"_s);
        });
        QCOMPARE(refused.result().error().code, ErrorCode::AmountLimit);
        QCOMPARE(m_database->read<int>(countSettings).result().value(), 0);
    }

    void failureAtEveryStatementLeavesNothing()
    {
        // BEGIN, three inserts, COMMIT
        for (int failing = 0; failing < 5; ++failing) {
            m_database->setWriterFault([seen = 0, failing](const QString &sql) mutable -> std::optional<Error> {
                if (seen++ == failing)
                    return Error{ErrorCode::FileUnwritable, u"disk full at: "_s + sql};
                return std::nullopt;
            });
            const auto refused = m_database->write<int>([](DbConnection &db) -> Result<int> {
                for (const QString &key : {u"a"_s, u"b"_s, u"c"_s}) {
                    if (auto inserted = insertSetting(db, key); !inserted)
                        return std::unexpected(inserted.error());
                }
                return 3;
            });
            QCOMPARE(refused.result().error().code, ErrorCode::FileUnwritable);
            QCOMPARE(m_database->read<int>(countSettings).result().value(), 0);
        }
        m_database->setWriterFault({});
        const auto works = m_database->write<int>([](DbConnection &db) -> Result<int> {
            if (auto inserted = insertSetting(db, u"a"_s); !inserted)
                return std::unexpected(inserted.error());
            return countSettings(db);
        });
        QCOMPARE(works.result().value(), 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

METERDESK_TEST(TransactionTest)

#include "TransactionTest.moc"
