// SPDX-License-Identifier: GPL-3.0-or-later
#include "Desk.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtSql/QSqlRecord>

namespace meterdesk::test {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Columns of `import`, cli.md.
const QList<std::pair<QString, QStringList>> &importColumns()
{
    static const QList<std::pair<QString, QStringList>> columns{
        {u"properties"_s,
            {u"code"_s, u"name"_s, u"type"_s, u"parent_code"_s, u"region"_s, u"address"_s, u"contact_name"_s,
                u"contact_phone"_s}},
        {u"concentrators"_s,
            {u"number"_s, u"name"_s, u"property_code"_s, u"protocol"_s, u"link"_s, u"endpoint"_s, u"address_notation"_s,
                u"supply_unit"_s, u"installed_on"_s, u"address"_s}},
        {u"tariffs"_s,
            {u"name"_s, u"effective_from"_s, u"mode"_s, u"total"_s, u"sharp"_s, u"peak"_s, u"flat"_s, u"valley"_s}},
        {u"meters"_s,
            {u"number"_s, u"property_code"_s, u"concentrator_number"_s, u"point"_s, u"port"_s, u"baud"_s, u"parity"_s,
                u"data_bits"_s, u"stop_bits"_s, u"protocol"_s, u"start_total"_s, u"start_sharp"_s, u"start_peak"_s,
                u"start_flat"_s, u"start_valley"_s, u"ratio"_s, u"ratio_included"_s, u"rated_kw"_s, u"modulus"_s,
                u"phases"_s, u"close_mode"_s, u"password_level"_s, u"password"_s, u"operator_code"_s}},
        {u"accounts"_s,
            {u"property_code"_s, u"tariff"_s, u"opened_on"_s, u"settlement"_s, u"alarm1"_s, u"alarm2"_s, u"overdraft"_s,
                u"auto_trip"_s, u"owner_unit"_s, u"voltage"_s, u"member_name"_s, u"member_phone"_s}},
    };
    return columns;
}

QByteArray csvOf(const QStringList &columns, const QJsonArray &rows)
{
    QStringList lines{columns.join(u',')};
    for (const QJsonValue &row : rows) {
        QStringList cells;
        for (const QString &column : columns) {
            const QString cell = row.toObject().value(column).toVariant().toString();
            cells += cell.contains(u',') ? u'"' + cell + u'"' : cell;
        }
        lines += cells.join(u',');
    }
    return lines.join(u"\r\n"_s).toUtf8() + "\r\n";
}

} // namespace

CliRun Desk::run(const QStringList &arguments) const
{
    QStringList common{u"--db"_s, database(), u"--json"_s};
    if (!m_now.isEmpty())
        common += {u"--now"_s, m_now};
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto each = m_environment.cbegin(); each != m_environment.cend(); ++each)
        environment.insert(each.key(), each.value());
    return runCli(common + arguments, environment);
}

QString Desk::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
}

QByteArray Desk::openBuilding(const QString &endpoint, const QString &link, const QString &protocol)
{
    // The same building again is a copy of the first one: nine runs of the program less for every test.
    static QHash<QString, QByteArray> made;
    const QString building = QStringList{endpoint, link, protocol, m_now}.join(u' ');
    if (const auto known = made.constFind(building); known != made.constEnd())
        return write(QFileInfo(database()).fileName(), *known).isEmpty() ? "copy" : "";
    if (const QByteArray trouble = importBuilding(endpoint, link, protocol); !trouble.isEmpty())
        return trouble;
    made.insert(building, contentOf(database()));
    return {};
}

QByteArray Desk::importBuilding(const QString &endpoint, const QString &link, const QString &protocol)
{
    if (const CliRun made = run({u"init"_s}); made.status != 0)
        return "init: " + made.all();
    QFile file(QStringLiteral(METERDESK_BUILDING));
    if (!file.open(QIODevice::ReadOnly))
        return "no building";
    const QJsonObject building = QJsonDocument::fromJson(file.readAll()).object();
    const QStringList rooms{u"0000200001"_s, u"0000200002"_s};
    for (const auto &[kind, columns] : importColumns()) {
        QJsonArray rows;
        for (const QJsonValue &row : building[kind].toArray()) {
            QJsonObject object = row.toObject();
            if (kind == u"accounts" && !rooms.contains(object[u"property_code"_s].toString()))
                continue;
            if (object.contains(u"endpoint"_s)) {
                object[u"endpoint"_s] = endpoint;
                object[u"link"_s] = link;
                if (!protocol.isEmpty())
                    object[u"protocol"_s] = protocol;
            }
            rows += object;
        }
        const CliRun imported = run({u"import"_s, kind, write(kind + u".csv"_s, csvOf(columns, rows))});
        if (imported.status != 0 || imported.last()[u"imported"_s].toInt() != rows.size())
            return kind.toUtf8() + ": " + imported.all();
    }
    const CliRun paid = run({u"recharge"_s, u"--account"_s, u"0000200001"_s, u"--amount"_s, u"0.09"_s, u"--method"_s,
        u"cash"_s, u"--request-id"_s, u"opening"_s});
    return paid.status == 0 ? QByteArray() : "opening balance: " + paid.all();
}

QString Desk::balance(const QString &account) const
{
    return run({u"accounts"_s, u"--code"_s, account}).last()[u"balance"_s].toString();
}

QString Desk::sql(const QString &statement) const
{
    const QString connection = u"sql"_s;
    QString value;
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        file.setDatabaseName(database());
        if (!file.open())
            qFatal("%s", qPrintable(database()));
        QSqlQuery query(file);
        if (!query.exec(statement))
            qFatal("%s", qPrintable(statement));
        if (query.next())
            value = query.value(0).toString();
    }
    QSqlDatabase::removeDatabase(connection);
    return value;
}

QByteArray Desk::fingerprint() const
{
    QByteArray all;
    const QString connection = u"fingerprint"_s;
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        file.setDatabaseName(database());
        if (!file.open())
            return {};
        QStringList tables = file.tables();
        tables.sort();
        for (const QString &told : {u"operation_log"_s, u"meter_fact"_s}) // a refusal, and a meter that did not answer
            tables.removeOne(told);
        for (const QString &table : std::as_const(tables)) {
            all += table.toUtf8() + '\n';
            QSqlQuery rows(u"SELECT * FROM %1"_s.arg(table), file);
            while (rows.next()) {
                for (int column = 0; column < rows.record().count(); ++column)
                    all += rows.value(column).toByteArray() + '|';
                all += '\n';
            }
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return all;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString pdfText(const QString &path)
{
    QProcess tool;
    tool.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    return tool.waitForFinished() ? QString::fromUtf8(tool.readAllStandardOutput()) : QString();
}

} // namespace meterdesk::test
