// SPDX-License-Identifier: GPL-3.0-or-later
#include "Async.h"
#include "TestMain.h"

#include <QtCore/QThread>
#include <QtTest/QTest>

#include <memory>
#include <optional>
#include <thread>

using namespace meterdesk;

class AsyncTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswerArrivesInTheThreadOfItsContext()
    {
        QPromise<Result<int>> promise;
        promise.start();
        std::optional<int> got;
        QThread *where = nullptr;
        whenDone(promise.future(), this, [&](Result<int> answer) {
            got = answer.value_or(-1);
            where = QThread::currentThread();
        });
        std::thread worker([&promise] {
            promise.addResult(46);
            promise.finish();
        });
        QTRY_COMPARE(got, 46);
        QCOMPARE(where, thread());
        worker.join();
    }

    void aFinishedAnswerNeverRunsAhead()
    {
        bool called = false;
        whenDone(finishedAsync<int>(1), this, [&called](Result<int>) { called = true; });
        QVERIFY(!called); // the caller ends first
        QTRY_VERIFY(called);
    }

    void aContextMayGoFirst()
    {
        for (int round = 0; round < 200; ++round) {
            QPromise<Result<int>> promise;
            promise.start();
            auto context = std::make_unique<QObject>();
            bool called = false;
            whenDone(promise.future(), context.get(), [&called](Result<int>) { called = true; });
            std::thread worker([&promise] {
                promise.addResult(1);
                promise.finish();
            });
            context.reset();
            worker.join();
            QCoreApplication::processEvents();
            QVERIFY(!called);
        }
    }

    void aMakerThatGoesAwayIsCancelled()
    {
        auto promise = std::make_unique<QPromise<Result<int>>>();
        promise->start();
        std::optional<ErrorCode> code;
        whenDone(promise->future(), this,
            [&code](Result<int> answer) { code = answer ? ErrorCode::Internal : answer.error().code; });
        promise.reset(); // neither a value nor an error
        QTRY_COMPARE(code, ErrorCode::Cancelled);
    }

    void voidAnswers()
    {
        bool fine = false;
        whenDone(finishedAsync<void>({}), this, [&fine](Result<void> answer) { fine = answer.has_value(); });
        QTRY_VERIFY(fine);
    }
};

METERDESK_TEST(AsyncTest)
METERDESK_TEST_MAIN

#include "AsyncTest.moc"
