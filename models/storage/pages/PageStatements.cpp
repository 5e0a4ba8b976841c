// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/PageStatements.h"

namespace meterdesk::PageStatements {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Runs a statement with its moments and the values of its filter. The moments stand before the filter's own values.
Result<void> forEach(
    DbConnection &db, QString sql, const SqlFilter &filter, WallTime now, const std::function<void(DbRow &row)> &read)
{
    QStringList moments;
    for (qsizetype at = sql.indexOf(u':'); at >= 0; at = sql.indexOf(u':', at + 1)) {
        const bool today = QStringView(sql).sliced(at).startsWith(u":today");
        if (!today && !QStringView(sql).sliced(at).startsWith(u":now"))
            continue;
        moments.append(today ? now.date().toString(Qt::ISODate) : now.toText());
        sql.replace(at, today ? 6 : 4, u"?"_s);
    }
    Statement statement(db, sql);
    for (const QString &moment : std::as_const(moments))
        statement << moment;
    filter.bindTo(statement);
    return statement.forEach(read);
}

QString jsonList(const QList<std::int64_t> &ids)
{
    QStringList numbers;
    numbers.reserve(ids.size());
    for (const std::int64_t id : ids)
        numbers.append(QString::number(id));
    return u'[' + numbers.join(u',') + u']';
}

} // namespace

Result<QList<std::int64_t>> ids(DbConnection &db, const QString &id, const QString &from, const SqlFilter &filter,
    const QString &orderBy, WallTime now)
{
    QList<std::int64_t> found;
    const auto done = forEach(db, u"SELECT %1 FROM %2%3%4"_s.arg(id, from, filter.where(), orderBy), filter, now,
        [&found](DbRow &row) { row >> found.emplaceBack(); });
    if (!done)
        return std::unexpected(done.error());
    return found;
}

Result<QList<std::int64_t>> aggregates(
    DbConnection &db, const QStringList &terms, const QString &from, const SqlFilter &filter, WallTime now)
{
    QList<std::int64_t> values;
    const auto done = forEach(db, u"SELECT %1 FROM %2%3"_s.arg(terms.join(u", "_s), from, filter.where()), filter, now,
        [&values, count = terms.size()](DbRow &row) {
            for (qsizetype i = 0; i < count; ++i) {
                std::optional<std::int64_t> value;
                row >> value;
                values.append(value.value_or(0));
            }
        });
    if (!done)
        return std::unexpected(done.error());
    return values;
}

Result<void> rows(DbConnection &db, const QString &select, const QString &id, const QString &from,
    const QList<std::int64_t> &ids, WallTime now, const std::function<void(DbRow &row)> &read)
{
    SqlFilter filter;
    filter.add(id + u" IN (SELECT value FROM json_each(?))"_s, {jsonList(ids)});
    return forEach(db, u"SELECT %1 FROM %2%3"_s.arg(select, from, filter.where()), filter, now, read);
}

} // namespace meterdesk::PageStatements
