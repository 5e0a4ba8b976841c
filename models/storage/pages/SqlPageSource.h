// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Clock.h"
#include "Database.h"
#include "PageSource.h"
#include "pages/SqlFilter.h"
#include "sql/Statement.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <utility>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

/// The SQL of one page. In `from`, `select` and `sums` the words `:today` and `:now` become the day and the moment of
/// the query, bound as values. SQLite leaves out the LEFT JOINs that a statement does not need.
template <typename Query, typename Row>
struct PageSql
{
    using Column = typename Row::Column;

    QString id; ///< the expression of the row's id
    QString from; ///< tables; each id once
    QString select; ///< list that `read` takes apart
    QString order; ///< the page's own order, unique
    QList<QString> orderTerms; ///< one a column
    QList<std::pair<Column, QString>> sums = {}; ///< aggregate expressions over `from`
    SqlFilter (*filter)(const Query &query) = nullptr;
    void (*read)(DbRow &row, Row &value) = nullptr;
};

/// A page source over the reader thread of a database. Safe to destroy while answers are on the way.
template <typename Query, typename Row>
class SqlPageSource final : public PageSource<Query, Row>
{
public:
    using Order = typename PageSource<Query, Row>::Order;
    using Sql = PageSql<Query, Row>;

    /// All three must outlive the source; `sql` is a constant of the program.
    SqlPageSource(Database &database, const Clock &clock, const Sql &sql)
        : m_database(database)
        , m_clock(clock)
        , m_sql(sql)
    { }

    [[nodiscard]] Async<QList<Row>> first(const Query &query, const Order &order, int limit) override
    {
        return m_database.template read<QList<Row>>(
            [&sql = m_sql, now = m_clock.now(), filter = m_sql.filter(query), order = orderBy(order), limit](
                DbConnection &db) -> Result<QList<Row>> {
                // Ids first: a sort that carried whole rows would compute each of them before it drops most.
                auto ids = idsOf(db, sql, filter, order + u" LIMIT "_s + QString::number(limit), now);
                if (!ids)
                    return std::unexpected(ids.error());
                auto rows = rowsOf(db, sql, *ids, now);
                if (rows)
                    std::ranges::sort(*rows, {}, [&ids](const Row &row) { return ids->indexOf(row.id); });
                return rows;
            });
    }

    [[nodiscard]] Async<Snapshot<Row>> open(const Query &query, const Order &order) override
    {
        return m_database.template read<Snapshot<Row>>(
            [&sql = m_sql, now = m_clock.now(), filter = m_sql.filter(query), order = orderBy(order), newest = m_newest,
                mine = ++*m_newest](DbConnection &db) -> Result<Snapshot<Row>> {
                if (*newest != mine)
                    return failure(ErrorCode::Cancelled, u"a newer search replaced it"_s);
                auto ids = idsOf(db, sql, filter, order, now);
                if (!ids)
                    return std::unexpected(ids.error());
                auto sums = sumsOf(db, sql, filter, now);
                if (!sums)
                    return std::unexpected(sums.error());
                return Snapshot<Row>{std::move(*ids), std::move(*sums)};
            });
    }

    [[nodiscard]] Async<QList<Row>> rows(const QList<std::int64_t> &ids) override
    {
        return m_database.template read<QList<Row>>(
            [&sql = m_sql, now = m_clock.now(), ids](DbConnection &db) { return rowsOf(db, sql, ids, now); });
    }

    /// The statement of open() for a query, for tests of its plan.
    [[nodiscard]] QString planOf(const Query &query, const Order &order) const
    {
        const SqlFilter filter = m_sql.filter(query);
        return u"SELECT %1 FROM %2%3%4"_s.arg(m_sql.id, m_sql.from, filter.where(), orderBy(order));
    }

private:
    /// A statement whose `:today` and `:now` were turned into '?', with their values in the order they stood. They
    /// stand before the filter's own values.
    struct Bound
    {
        QString sql;
        QStringList moments;

        Bound(QString text, WallTime now)
            : sql(std::move(text))
        {
            for (qsizetype at = sql.indexOf(u':'); at >= 0; at = sql.indexOf(u':', at + 1)) {
                const bool today = QStringView(sql).sliced(at).startsWith(u":today");
                if (!today && !QStringView(sql).sliced(at).startsWith(u":now"))
                    continue;
                moments.append(today ? now.date().toString(Qt::ISODate) : now.toText());
                sql.replace(at, today ? 6 : 4, u"?"_s);
            }
        }

        void bindTo(Statement &statement, const SqlFilter &filter) const
        {
            for (const QString &moment : moments)
                statement << moment;
            filter.bindTo(statement);
        }
    };

    [[nodiscard]] QString orderBy(const Order &order) const
    {
        QStringList terms;
        for (const OrderBy<typename Row::Column> &key : order) {
            terms.append(m_sql.orderTerms.at(static_cast<qsizetype>(key.column))
                + (key.order == Qt::DescendingOrder ? u" DESC"_s : QString()));
        }
        terms.append(m_sql.order);
        return u" ORDER BY "_s + terms.join(u", "_s);
    }

    static Result<QList<std::int64_t>> idsOf(
        DbConnection &db, const Sql &sql, const SqlFilter &filter, const QString &order, WallTime now)
    {
        const Bound text(u"SELECT %1 FROM %2%3%4"_s.arg(sql.id, sql.from, filter.where(), order), now);
        Statement select(db, text.sql);
        text.bindTo(select, filter);
        return select.list<std::int64_t>([](DbRow &row, std::int64_t &id) { row >> id; });
    }

    static Result<QList<Row>> rowsOf(DbConnection &db, const Sql &sql, const QList<std::int64_t> &ids, WallTime now)
    {
        SqlFilter filter;
        filter.add(sql.id + u" IN (SELECT value FROM json_each(?))"_s, {jsonList(ids)});
        const Bound text(u"SELECT %1 FROM %2%3"_s.arg(sql.select, sql.from, filter.where()), now);
        Statement select(db, text.sql);
        text.bindTo(select, filter);
        return select.list<Row>(sql.read);
    }

    static Result<QList<ColumnSum<typename Row::Column>>> sumsOf(
        DbConnection &db, const Sql &sql, const SqlFilter &filter, WallTime now)
    {
        QList<ColumnSum<typename Row::Column>> sums;
        if (sql.sums.isEmpty())
            return sums;
        QStringList terms;
        for (const auto &[column, term] : sql.sums)
            terms.append(term);
        const Bound text(u"SELECT %1 FROM %2%3"_s.arg(terms.join(u", "_s), sql.from, filter.where()), now);
        Statement select(db, text.sql);
        text.bindTo(select, filter);
        auto done = select.forEach([&sums, &sql](DbRow &row) {
            for (const auto &[column, term] : sql.sums) {
                std::optional<std::int64_t> value;
                row >> value;
                sums.append({column, value.value_or(0)});
            }
        });
        if (!done)
            return std::unexpected(done.error());
        return sums;
    }

    static QString jsonList(const QList<std::int64_t> &ids)
    {
        QStringList numbers;
        numbers.reserve(ids.size());
        for (const std::int64_t id : ids)
            numbers.append(QString::number(id));
        return u'[' + numbers.join(u',') + u']';
    }

    Database &m_database;
    const Clock &m_clock;
    const Sql &m_sql;
    std::shared_ptr<std::atomic<int>> m_newest = std::make_shared<std::atomic<int>>(0);
};

} // namespace meterdesk
