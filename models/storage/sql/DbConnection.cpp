// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/DbConnection.h"

#include <QtCore/QLoggingCategory>
#include <QtCore/QUuid>
#include <QtSql/QSqlError>

#include <utility>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(storageLog, "meterdesk.storage")

namespace {

// SQLite's primary result codes (sqlite.org/rescode.html).
constexpr int sqliteBusy = 5;
constexpr int sqliteLocked = 6;
constexpr int sqliteReadOnly = 8;
constexpr int sqliteFull = 13;
constexpr int sqliteCannotOpen = 14;
constexpr int sqliteConstraint = 19;

} // namespace

Error databaseError(const QSqlError &error, const QString &sql)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const QString detail =
        u"%1 (%2) in: %3"_s.arg(error.databaseText(), error.nativeErrorCode(), sql.first(qMin(sql.size(), 80)));
    switch (code) {
    case sqliteBusy:
    case sqliteLocked:
        return {ErrorCode::DatabaseBusy, detail};
    case sqliteReadOnly:
    case sqliteFull:
    case sqliteCannotOpen: // WAL needs to make files beside the database
        return {ErrorCode::FileUnwritable, detail};
    case sqliteConstraint:
        if (error.databaseText().contains(u"UNIQUE constraint"_s))
            return {ErrorCode::AlreadyExists, detail};
        [[fallthrough]];
    default:
        return {ErrorCode::DatabaseFailed, detail};
    }
}

DbConnection::DbConnection(QString name)
    : m_name(std::move(name))
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{ }

DbConnection::~DbConnection()
{
    m_prepared.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<DbConnection>> DbConnection::open(
    const QString &path, DbAccess access, std::chrono::milliseconds busyTimeout)
{
    std::unique_ptr<DbConnection> connection(
        new DbConnection(u"meterdesk-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)));
    connection->m_database.setDatabaseName(path);
    connection->m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeout.count()));
    if (!connection->m_database.open())
        return std::unexpected(databaseError(connection->m_database.lastError(), path));
    if (auto configured = connection->configure(access); !configured)
        return std::unexpected(configured.error());
    return connection;
}

Result<void> DbConnection::configure(DbAccess access)
{
    const std::pair<QString, QString> wanted[] = {
        {u"foreign_keys"_s, u"1"_s},
        {u"recursive_triggers"_s, u"1"_s},
        {u"synchronous"_s, u"2"_s},
        {u"journal_mode"_s, u"wal"_s},
        {u"cache_size"_s, u"-4096"_s}, // KiB for each of them
        {u"query_only"_s, access == DbAccess::ReadOnly ? u"1"_s : u"0"_s},
    };
    for (const auto &[name, value] : wanted) {
        if (auto set = setPragma(name, value); !set)
            return set;
    }
    return {};
}

Result<void> DbConnection::execute(const QString &sql)
{
    if (auto fault = faultBefore(sql))
        return std::unexpected(*fault);
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return std::unexpected(databaseError(query.lastError(), sql));
    return {};
}

void DbConnection::rollBack()
{
    // SQLite itself rolls back after some errors (disk full, out of memory); then there is nothing left to do.
    if (QSqlQuery query(m_database); !query.exec(u"ROLLBACK"_s))
        qCDebug(storageLog) << "rollback:" << query.lastError().databaseText();
}

Result<QString> DbConnection::pragma(const QString &name)
{
    QSqlQuery query(m_database);
    const QString sql = u"PRAGMA "_s + name;
    if (!query.exec(sql))
        return std::unexpected(databaseError(query.lastError(), sql));
    return query.next() ? query.value(0).toString() : QString();
}

Result<void> DbConnection::setPragma(const QString &name, const QString &value)
{
    auto now = pragma(name);
    if (now && *now != value) {
        if (auto set = execute(u"PRAGMA %1 = %2"_s.arg(name, value)); !set)
            return set;
        now = pragma(name);
    }
    if (!now)
        return std::unexpected(now.error());
    if (*now != value)
        return failure(ErrorCode::DatabaseFailed, u"PRAGMA %1 stays %2, wanted %3"_s.arg(name, *now, value));
    return {};
}

QSqlQuery DbConnection::takePrepared(const QString &sql, std::optional<Error> &error)
{
    if (const auto known = m_prepared.find(sql); known != m_prepared.end()) {
        QSqlQuery query = std::move(known->second);
        m_prepared.erase(known);
        return query;
    }
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        error = databaseError(query.lastError(), sql);
    return query;
}

void DbConnection::keepPrepared(const QString &sql, QSqlQuery &&query)
{
    // A statement that runs inside its own loop is compiled twice; one of the two is enough to keep.
    m_prepared.try_emplace(sql, std::move(query));
}

} // namespace meterdesk
