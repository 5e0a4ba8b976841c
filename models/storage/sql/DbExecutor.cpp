// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/DbExecutor.h"

namespace meterdesk {

Result<std::unique_ptr<DbExecutor>> DbExecutor::start(
    const QString &path, DbAccess access, std::chrono::milliseconds busyTimeout)
{
    std::unique_ptr<DbExecutor> executor(new DbExecutor);
    executor->m_thread = std::thread(&DbExecutor::work, executor.get(), path, access, busyTimeout);
    std::unique_lock lock(executor->m_mutex);
    executor->m_wake.wait(lock, [&executor] { return executor->m_opened.has_value(); });
    if (!*executor->m_opened)
        return std::unexpected(executor->m_opened->error());
    lock.unlock();
    return executor;
}

DbExecutor::~DbExecutor()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void DbExecutor::enqueue(Job job)
{
    std::unique_lock lock(m_mutex);
    if (m_stopping) {
        lock.unlock();
        job(nullptr);
        return;
    }
    m_jobs.push_back(std::move(job));
    lock.unlock();
    m_wake.notify_all();
}

void DbExecutor::setFault(StatementFault fault)
{
    enqueue([fault = std::move(fault)](DbConnection *connection) mutable {
        if (connection)
            connection->setFault(std::move(fault));
    });
}

void DbExecutor::work(const QString &path, DbAccess access, std::chrono::milliseconds busyTimeout)
{
    auto connection = DbConnection::open(path, access, busyTimeout);
    std::unique_lock lock(m_mutex);
    m_opened = connection ? Result<void>() : std::unexpected(connection.error());
    m_wake.notify_all();
    while (connection) {
        m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
        if (m_stopping)
            break;
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job(connection->get());
        lock.lock();
    }
    std::deque<Job> waiting = std::exchange(m_jobs, {});
    lock.unlock();
    // Continuations of these futures may run here: never under the lock.
    for (Job &job : waiting)
        job(nullptr);
}

} // namespace meterdesk
