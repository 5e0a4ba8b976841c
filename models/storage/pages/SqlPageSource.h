// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Clock.h"
#include "Database.h"
#include "PageSource.h"
#include "pages/PageStatements.h"

#include <QtCore/QHash>

#include <algorithm>
#include <atomic>
#include <memory>
#include <utility>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

/// The SQL of one page (`:today`, `:now`: PageStatements). SQLite leaves out the LEFT JOINs that a statement does not
/// need.
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

/// A page source over the page reader of a database. Safe to destroy while answers are on the way.
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
        return m_database.template readPage<QList<Row>>([&sql = m_sql, now = m_clock.now(),
                                                            filter = m_sql.filter(query), order = orderBy(order),
                                                            limit](DbConnection &db) -> Result<QList<Row>> {
            // Ids first: a sort that carried whole rows would compute each of them before it drops most.
            auto ids =
                PageStatements::ids(db, sql.id, sql.from, filter, order + u" LIMIT "_s + QString::number(limit), now);
            if (!ids)
                return std::unexpected(ids.error());
            auto rows = rowsOf(db, sql, *ids, now);
            if (rows) {
                QHash<std::int64_t, qsizetype> place;
                for (qsizetype i = 0; i < ids->size(); ++i)
                    place.insert(ids->at(i), i);
                std::ranges::sort(*rows, {}, [&place](const Row &row) { return place.value(row.id); });
            }
            return rows;
        });
    }

    [[nodiscard]] Async<Snapshot<Row>> open(const Query &query, const Order &order) override
    {
        return m_database.template readPage<Snapshot<Row>>(
            [&sql = m_sql, now = m_clock.now(), filter = m_sql.filter(query), order = orderBy(order), newest = m_newest,
                mine = ++*m_newest](DbConnection &db) -> Result<Snapshot<Row>> {
                if (*newest != mine)
                    return failure(ErrorCode::Cancelled, u"a newer search replaced it"_s);
                auto ids = PageStatements::ids(db, sql.id, sql.from, filter, order, now);
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
        return m_database.template readPage<QList<Row>>(
            [&sql = m_sql, now = m_clock.now(), ids](DbConnection &db) { return rowsOf(db, sql, ids, now); });
    }

    /// The statement of open() for a query, for tests of its plan.
    [[nodiscard]] QString planOf(const Query &query, const Order &order) const
    {
        const SqlFilter filter = m_sql.filter(query);
        return u"SELECT %1 FROM %2%3%4"_s.arg(m_sql.id, m_sql.from, filter.where(), orderBy(order));
    }

private:
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

    static Result<QList<Row>> rowsOf(DbConnection &db, const Sql &sql, const QList<std::int64_t> &ids, WallTime now)
    {
        QList<Row> rows;
        const auto done = PageStatements::rows(db, sql.select, sql.id, sql.from, ids, now,
            [&rows, read = sql.read](DbRow &row) { read(row, rows.emplaceBack()); });
        if (!done)
            return std::unexpected(done.error());
        return rows;
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
        const auto values = PageStatements::aggregates(db, terms, sql.from, filter, now);
        if (!values)
            return std::unexpected(values.error());
        for (qsizetype i = 0; i < values->size(); ++i)
            sums.append({sql.sums.at(i).first, values->at(i)});
        return sums;
    }

    Database &m_database;
    const Clock &m_clock;
    const Sql &m_sql;
    std::shared_ptr<std::atomic<int>> m_newest = std::make_shared<std::atomic<int>>(0);
};

} // namespace meterdesk
