// SPDX-License-Identifier: GPL-3.0-or-later
#include "Database.h"

#include "sql/Migrations.h"
#include "sql/Statement.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QtEndian>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

// SQLite's file header (sqlite.org/fileformat.html §1.3).
constexpr qsizetype headerSize = 100;
constexpr qsizetype userVersionOffset = 60;
constexpr qsizetype applicationIdOffset = 68;

/// The building's zone also where the system has no zone data: China keeps UTC+8 without daylight saving.
QTimeZone zoneOf(const QByteArray &id)
{
    const QTimeZone zone(id);
    return zone.isValid() || id != "Asia/Shanghai" ? zone : QTimeZone(8 * 3600);
}

/// Looks at the file without SQLite, which would leave its -wal and -shm files beside a database that is refused.
Result<void> checkHeader(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::DatabaseMissing, path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, u"%1: %2"_s.arg(path, file.errorString()));
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize || !header.startsWith(QByteArray("SQLite format 3\0", 16))
        || qFromBigEndian<qint32>(header.constData() + applicationIdOffset) != Migrations::applicationId)
        return failure(ErrorCode::DatabaseForeign, path);
    const auto version = qFromBigEndian<qint32>(header.constData() + userVersionOffset);
    if (version > Migrations::newest())
        return failure(ErrorCode::DatabaseNewer,
            u"%1: schema %2, this program knows up to %3"_s.arg(path).arg(version).arg(Migrations::newest()));
    return {};
}

/// Runs in the calling thread: nobody else may use the database before its schema is right.
Result<void> build(const QString &path, DatabaseMark mark, const QByteArray &zoneId, const DatabaseOptions &options)
{
    auto connection = DbConnection::open(path, DbAccess::ReadWrite, options.busyTimeout);
    if (!connection)
        return std::unexpected(connection.error());
    if (auto applied = Migrations::apply(**connection); !applied)
        return applied;
    Statement insert(**connection, u"INSERT INTO identity (id, mark, zone) VALUES (1, ?, ?)"_s);
    insert << mark << QString::fromLatin1(zoneId);
    return insert.run();
}

Result<void> migrate(const QString &path, const DatabaseOptions &options)
{
    auto connection = DbConnection::open(path, DbAccess::ReadWrite, options.busyTimeout);
    if (!connection)
        return std::unexpected(connection.error());
    return Migrations::apply(**connection);
}

} // namespace

Result<std::unique_ptr<Database>> Database::create(
    const QString &path, DatabaseMark mark, const QByteArray &zoneId, const DatabaseOptions &options)
{
    if (QFileInfo::exists(path))
        return failure(ErrorCode::DatabaseExists, path);
    if (!zoneOf(zoneId).isValid())
        return failure(ErrorCode::InvalidArgument, u"unknown time zone '%1'"_s.arg(QString::fromLatin1(zoneId)));
    const QString unfinished = path + u".new"_s;
    QFile::remove(unfinished);
    if (QFile probe(unfinished); !probe.open(QIODevice::WriteOnly))
        return failure(ErrorCode::FileUnwritable, u"%1: %2"_s.arg(path, probe.errorString()));
    if (auto built = build(unfinished, mark, zoneId, options); !built) {
        QFile::remove(unfinished);
        return std::unexpected(built.error());
    }
    if (!QFile::rename(unfinished, path)) {
        QFile::remove(unfinished);
        return failure(QFileInfo::exists(path) ? ErrorCode::DatabaseExists : ErrorCode::FileUnwritable, path);
    }
    return open(path, options);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, const DatabaseOptions &options)
{
    if (auto ours = checkHeader(path); !ours)
        return std::unexpected(ours.error());
    if (auto migrated = migrate(path, options); !migrated)
        return std::unexpected(migrated.error());

    std::unique_ptr<Database> database(new Database);
    database->m_path = path;
    database->m_busyTimeout = options.busyTimeout;
    auto writer = DbExecutor::start(path, DbAccess::ReadWrite, options.busyTimeout);
    if (!writer)
        return std::unexpected(writer.error());
    auto reader = DbExecutor::start(path, DbAccess::ReadOnly, options.busyTimeout);
    if (!reader)
        return std::unexpected(reader.error());
    auto pageReader = DbExecutor::start(path, DbAccess::ReadOnly, options.busyTimeout);
    if (!pageReader)
        return std::unexpected(pageReader.error());
    database->m_writer = std::move(*writer);
    database->m_reader = std::move(*reader);
    database->m_pageReader = std::move(*pageReader);
    if (auto identity = database->readIdentity(); !identity)
        return std::unexpected(identity.error());
    return database;
}

Database::~Database() = default;

void Database::keepApart(ReaderApart apart)
{
    const std::lock_guard lock(m_apartMutex);
    std::erase_if(m_apart, [](const ReaderApart &other) { return other.isDone(); });
    m_apart.push_back(std::move(apart));
}

int Database::schemaVersion() const
{
    return Migrations::newest();
}

Result<void> Database::readIdentity()
{
    struct Identity
    {
        DatabaseMark mark = DatabaseMark::Training;
        QString zone;
    };
    const Result<Identity> identity = read<Identity>([](DbConnection &connection) -> Result<Identity> {
        Statement select(connection, u"SELECT mark, zone FROM identity"_s);
        const auto found =
            select.optional<Identity>([](DbRow &row, Identity &value) { row >> value.mark >> value.zone; });
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return failure(ErrorCode::DatabaseForeign, u"the database has no identity row"_s);
        return **found;
    }).result();
    if (!identity)
        return std::unexpected(identity.error());
    m_mark = identity->mark;
    m_zone = zoneOf(identity->zone.toLatin1());
    if (!m_zone.isValid())
        return failure(ErrorCode::DatabaseFailed, u"this system does not know the zone '%1'"_s.arg(identity->zone));
    return {};
}

} // namespace meterdesk
