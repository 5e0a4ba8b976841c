// SPDX-License-Identifier: GPL-3.0-or-later
#include "Database.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "sql/Statement.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <latch>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;

class DbExecutorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto created = Database::create(m_folder->filePath(u"x.db"_s), DatabaseMark::Training);
        VERIFY_RESULT(created);
        m_database = std::move(*created);
    }

    void jobsRunInTheOrderTheyWereGiven()
    {
        QList<int> order; // only the writer thread touches it until the last answer is there
        Async<int> last;
        for (int i = 0; i < 50; ++i) {
            last = m_database->write<int>([i, &order](DbConnection &) -> Result<int> {
                order.append(i);
                return i;
            });
        }
        QCOMPARE(last.result().value(), 49);
        QCOMPARE(order.size(), 50);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
    }

    void destroyedWhileBusyFinishesTheRunningJobAndCancelsTheRest()
    {
        std::latch running(1);
        std::latch released(1);
        Async<int> busy = m_database->write<int>([&](DbConnection &db) -> Result<int> {
            running.count_down();
            released.wait();
            return Statement(db, u"INSERT INTO setting VALUES ('kept', '1')"_s).change();
        });
        running.wait();
        QList<Async<int>> waiting;
        for (int i = 0; i < 10; ++i) {
            waiting.append(m_database->write<int>([](DbConnection &db) -> Result<int> {
                return Statement(db, u"INSERT INTO setting VALUES ('lost', '1')"_s).change();
            }));
        }
        const QString path = m_database->path();
        std::thread destroyer([this] { m_database.reset(); });
        released.count_down();
        destroyer.join();

        QCOMPARE(busy.result().value(), 1);
        int ran = 0;
        for (const Async<int> &job : waiting) {
            QVERIFY(job.isFinished());
            ran += job.result().has_value() ? 1 : 0;
            if (!job.result() && job.result().error().code != ErrorCode::AlreadyExists)
                QCOMPARE(job.result().error().code, ErrorCode::Cancelled);
        }
        auto again = Database::open(path);
        QVERIFY(again);
        const auto kept = (*again)->read<int>([](DbConnection &db) -> Result<int> {
            return Statement(db, u"SELECT count(*) FROM setting WHERE key = 'kept'"_s).single<int>();
        });
        QCOMPARE(kept.result().value(), 1);
        QVERIFY(ran <= 1);
    }

    void answersReachTheReceiversThread()
    {
        QThread *receiver = nullptr;
        bool done = false;
        QObject context;
        m_database->read<int>([](DbConnection &) -> Result<int> { return 7; }).then(&context, [&](Result<int> answer) {
            receiver = QThread::currentThread();
            done = answer == 7;
        });
        QTRY_VERIFY(done);
        QCOMPARE(receiver, QThread::currentThread());
    }

    void readersSeeOneMomentWhileAWriterCommits()
    {
        std::latch readBegan(1);
        std::latch written(1);
        const auto count = [](DbConnection &db) {
            return Statement(db, u"SELECT count(*) FROM setting"_s).single<int>();
        };
        Async<bool> steady = m_database->read<bool>([&](DbConnection &db) -> Result<bool> {
            const auto before = count(db);
            readBegan.count_down();
            written.wait();
            return before == count(db);
        });
        readBegan.wait();
        QVERIFY(m_database
                    ->write<int>([](DbConnection &db) -> Result<int> {
                        return Statement(db, u"INSERT INTO setting VALUES ('new', '1')"_s).change();
                    })
                    .result());
        written.count_down();
        QCOMPARE(steady.result().value(), true);
        QCOMPARE(m_database->read<int>(count).result().value(), 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

METERDESK_TEST(DbExecutorTest)

#include "DbExecutorTest.moc"
