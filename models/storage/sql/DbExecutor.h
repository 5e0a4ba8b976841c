// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "sql/DbConnection.h"
#include "sql/Transaction.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace meterdesk {

/// One thread with one connection; jobs run one after the other in the order they were given. Built on std::thread, so
/// that ThreadSanitizer sees its locks. Answers are futures; Qt only wakes the receiver.
///
/// The destructor stops accepting, ends the waiting jobs with `cancelled`, lets the running one finish, and joins.
class DbExecutor
{
public:
    /// Starts the thread and opens the connection in it.
    [[nodiscard]] static Result<std::unique_ptr<DbExecutor>> start(
        const QString &path, DbAccess access, std::chrono::milliseconds busyTimeout);
    ~DbExecutor();
    DbExecutor(const DbExecutor &) = delete;
    DbExecutor &operator=(const DbExecutor &) = delete;

    /// What becomes of a transaction whose job succeeded.
    enum class Ending { Commit, RollBack };

    /// Runs `job` in one transaction: ended as asked when it returns a value, rolled back when it returns an error.
    template <typename T>
    [[nodiscard]] Async<T> run(
        Transaction::Kind kind, std::function<Result<T>(DbConnection &)> job, Ending ending = Ending::Commit)
    {
        QPromise<Result<T>> promise;
        promise.start();
        Async<T> future = promise.future();
        enqueue([kind, ending, job = std::move(job), promise = std::move(promise)](DbConnection *connection) mutable {
            promise.addResult(
                connection ? inTransaction(*connection, kind, ending, job) : failure(ErrorCode::Cancelled));
            promise.finish();
        });
        return future;
    }

    /// Fault injection for tests; takes effect after the jobs queued before.
    void setFault(StatementFault fault);

private:
    /// Called with nullptr when it is cancelled.
    using Job = std::move_only_function<void(DbConnection *)>;

    DbExecutor() = default;
    void enqueue(Job job);
    void work(const QString &path, DbAccess access, std::chrono::milliseconds busyTimeout);

    template <typename T>
    static Result<T> inTransaction(DbConnection &connection, Transaction::Kind kind, Ending ending,
        const std::function<Result<T>(DbConnection &)> &job)
    {
        Transaction transaction(connection);
        if (auto begun = transaction.begin(kind); !begun)
            return std::unexpected(begun.error());
        Result<T> result = job(connection);
        if (result && ending == Ending::Commit) {
            if (auto committed = transaction.commit(); !committed)
                return std::unexpected(committed.error());
        }
        return result;
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs; // guarded by m_mutex
    bool m_stopping = false; // guarded by m_mutex
    std::optional<Result<void>> m_opened; // guarded by m_mutex
    std::thread m_thread;
};

} // namespace meterdesk
