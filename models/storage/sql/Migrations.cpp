// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/Migrations.h"

#include "sql/DbConnection.h"
#include "sql/Transaction.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

static void initSchemaResource()
{
    Q_INIT_RESOURCE(schema);
}

namespace meterdesk::Migrations {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList schemaFiles()
{
    static const bool registered = (initSchemaResource(), true);
    Q_UNUSED(registered)
    return QDir(u":/meterdesk/schema"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

Result<void> applyFile(DbConnection &connection, const QString &name, int number)
{
    QFile file(u":/meterdesk/schema/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Internal, u"schema file %1 is missing"_s.arg(name));
    Transaction transaction(connection);
    if (auto begun = transaction.begin(Transaction::Kind::Immediate); !begun)
        return begun;
    // Another program may have applied it while this one waited for the lock.
    const auto version = connection.pragma(u"user_version"_s);
    if (!version)
        return std::unexpected(version.error());
    if (version->toInt() >= number)
        return {};
    for (const QString &statement : statementsOf(QString::fromUtf8(file.readAll()))) {
        if (auto done = connection.execute(statement); !done)
            return done;
    }
    for (const QString &pragma :
        {u"PRAGMA application_id = %1"_s.arg(applicationId), u"PRAGMA user_version = %1"_s.arg(number)}) {
        if (auto done = connection.execute(pragma); !done)
            return done;
    }
    return transaction.commit();
}

} // namespace

int newest()
{
    return static_cast<int>(schemaFiles().size());
}

Result<void> apply(DbConnection &connection)
{
    const auto version = connection.pragma(u"user_version"_s);
    if (!version)
        return std::unexpected(version.error());
    const QStringList files = schemaFiles();
    if (version->toInt() > files.size())
        return failure(
            ErrorCode::DatabaseNewer, u"schema %1, this program knows up to %2"_s.arg(*version).arg(files.size()));
    for (int number = version->toInt() + 1; number <= files.size(); ++number) {
        if (auto applied = applyFile(connection, files.at(number - 1), number); !applied)
            return applied;
    }
    return {};
}

QStringList statementsOf(const QString &script)
{
    QStringList statements;
    QString statement;
    for (const QString &line : script.split(u'\n')) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(u"--"_s))
            continue;
        statement += line + u'\n';
        const bool trigger = statement.startsWith(u"CREATE TRIGGER"_s);
        if (trigger ? trimmed == u"END;"_s : trimmed.endsWith(u';')) {
            statements.append(statement);
            statement.clear();
        }
    }
    if (!statement.isEmpty())
        statements.append(statement);
    return statements;
}

} // namespace meterdesk::Migrations
