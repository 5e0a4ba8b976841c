// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

#include <QtCore/QString>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

class QSqlError;

namespace meterdesk {

enum class DbAccess { ReadWrite, ReadOnly };

/// Asked before every statement, COMMIT included, ROLLBACK not; an error makes the statement fail unrun. Fault
/// injection for tests.
using StatementFault = std::function<std::optional<Error>(const QString &sql)>;

/// One SQLite connection. Made, used and destroyed in one thread (Qt's rule for QSqlDatabase).
class DbConnection
{
public:
    /// Opens an existing file and sets what money needs: WAL, synchronous=FULL, foreign keys, recursive triggers (so
    /// that REPLACE cannot pass the append-only triggers) and the busy timeout; each is read back and verified.
    /// Errors: `database-failed`, `database-busy`.
    [[nodiscard]] static Result<std::unique_ptr<DbConnection>> open(
        const QString &path, DbAccess access, std::chrono::milliseconds busyTimeout);
    ~DbConnection();
    DbConnection(const DbConnection &) = delete;
    DbConnection &operator=(const DbConnection &) = delete;

    /// Runs one statement without parameters.
    [[nodiscard]] Result<void> execute(const QString &sql);
    /// Ends the open transaction, if there still is one.
    void rollBack();
    /// The text answer of a PRAGMA.
    [[nodiscard]] Result<QString> pragma(const QString &name);
    [[nodiscard]] Result<void> setPragma(const QString &name, const QString &value);

    /// A statement compiled before, or now. With an error the query is unusable and must not be kept.
    [[nodiscard]] QSqlQuery takePrepared(const QString &sql, std::optional<Error> &error);
    void keepPrepared(const QString &sql, QSqlQuery &&query);

    void setFault(StatementFault fault) { m_fault = std::move(fault); }
    [[nodiscard]] std::optional<Error> faultBefore(const QString &sql) const
    {
        return m_fault ? m_fault(sql) : std::nullopt;
    }

private:
    explicit DbConnection(QString name);
    [[nodiscard]] Result<void> configure(DbAccess access);

    QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_prepared;
    StatementFault m_fault;
};

/// `database-busy` for a lock held too long, `already-exists` for a broken UNIQUE, `file-unwritable` for a full or
/// read-only disk or folder, `database-failed` for the rest; the detail has SQLite's words and the beginning of the
/// statement.
[[nodiscard]] Error databaseError(const QSqlError &error, const QString &sql);

} // namespace meterdesk
