// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DatabaseMark.h"
#include "sql/DbExecutor.h"

#include <QtCore/QTimeZone>

#include <list>
#include <mutex>

namespace meterdesk {

/// How a database is opened; the defaults are the program's, tests shorten them.
struct DatabaseOptions
{
    /// How long a statement waits for another program's write.
    std::chrono::milliseconds busyTimeout{5000};
};

/// One MeterDesk database: a SQLite file with a writer thread and two reader threads. Safe to use from any thread. The
/// services are its only users; they get it by reference and must not outlive it.
class Database
{
public:
    /// Makes a new database and opens it. The file appears complete or not at all.
    /// Errors: `database-exists`, `file-unwritable`, `invalid-argument` (unknown zone), `database-failed`.
    [[nodiscard]] static Result<std::unique_ptr<Database>> create(const QString &path, DatabaseMark mark,
        const QByteArray &zoneId = "Asia/Shanghai", const DatabaseOptions &options = {});

    /// Opens a database and brings its schema up to date. A file that is not ours, or is of a newer program, is refused
    /// before SQLite touches it. Errors: `database-missing`, `database-foreign`, `database-newer`, `database-busy`,
    /// `database-failed`.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(
        const QString &path, const DatabaseOptions &options = {});

    ~Database();

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] DatabaseMark mark() const { return m_mark; }
    [[nodiscard]] bool isLive() const { return m_mark == DatabaseMark::Live; }
    /// The zone of the building's wall clock; what SystemClock is made with.
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    [[nodiscard]] int schemaVersion() const;

    /// Runs `job` in the writer thread inside one BEGIN IMMEDIATE transaction: committed when it returns a value (an
    /// error of the commit replaces it), rolled back when it returns an error.
    template <typename T>
    [[nodiscard]] Async<T> write(std::function<Result<T>(DbConnection &)> job)
    {
        return m_writer->run<T>(Transaction::Kind::Immediate, std::move(job));
    }

    /// As write(), but nothing is stored: what the same job would answer (dry runs).
    template <typename T>
    [[nodiscard]] Async<T> rehearse(std::function<Result<T>(DbConnection &)> job)
    {
        return m_writer->run<T>(Transaction::Kind::Immediate, std::move(job), DbExecutor::Ending::RollBack);
    }

    /// Runs `job` in the reader thread; all its reads see one moment of the database.
    template <typename T>
    [[nodiscard]] Async<T> read(std::function<Result<T>(DbConnection &)> job)
    {
        return m_reader->run<T>(Transaction::Kind::Snapshot, std::move(job));
    }

    /// As read(), for the rows of a table in sight: in a thread of its own, since lists of a whole building that a page
    /// loads beside its table take longer than the table.
    template <typename T>
    [[nodiscard]] Async<T> readPage(std::function<Result<T>(DbConnection &)> job)
    {
        return m_pageReader->run<T>(Transaction::Kind::Snapshot, std::move(job));
    }

    /// As read(), for what takes seconds and asks about all: in a thread and connection of its own, so that no page
    /// waits for it.
    template <typename T>
    [[nodiscard]] Async<T> readApart(std::function<Result<T>(DbConnection &)> job)
    {
        auto reader = DbExecutor::start(m_path, DbAccess::ReadOnly, m_busyTimeout);
        if (!reader)
            return finishedAsync<T>(std::unexpected(reader.error()));
        Async<T> answer = (*reader)->template run<T>(Transaction::Kind::Snapshot, std::move(job));
        keepApart({std::move(*reader), [answer] { return answer.isFinished(); }});
        return answer;
    }

    /// Fault injection for tests: asked before every statement of the writer.
    void setWriterFault(StatementFault fault) { m_writer->setFault(std::move(fault)); }

private:
    Database() = default;
    [[nodiscard]] Result<void> readIdentity();
    struct ReaderApart
    {
        std::unique_ptr<DbExecutor> reader;
        std::function<bool()> isDone;
    };
    /// Until its answer is there; ends those that are done.
    void keepApart(ReaderApart apart);

    QString m_path;
    DatabaseMark m_mark = DatabaseMark::Training;
    QTimeZone m_zone;
    std::unique_ptr<DbExecutor> m_writer;
    std::unique_ptr<DbExecutor> m_reader;
    std::unique_ptr<DbExecutor> m_pageReader;
    std::chrono::milliseconds m_busyTimeout;
    std::mutex m_apartMutex;
    std::list<ReaderApart> m_apart; // guarded by m_apartMutex
};

} // namespace meterdesk
