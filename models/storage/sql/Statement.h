// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"
#include "sql/DbRow.h"

#include <QtCore/QList>
#include <QtSql/QSqlQuery>

namespace meterdesk {

class DbConnection;

/// One prepared statement: bound from left to right, then run once.
///     Statement select(db, u"SELECT id, name FROM tariff WHERE name = ?"_s);
///     select << name;
///     return select.optional<Tariff>([](DbRow &row, Tariff &tariff) { row >> tariff.id >> tariff.name; });
/// The compiled form returns to its connection's cache. Belongs to the thread of its connection.
class Statement
{
public:
    Statement(DbConnection &connection, const QString &sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Statement &operator<<(std::int64_t value);
    Statement &operator<<(int value) { return *this << std::int64_t{value}; }
    Statement &operator<<(bool value) { return *this << std::int64_t{value ? 1 : 0}; }
    Statement &operator<<(const QString &value); ///< a null string is bound as an empty one
    Statement &operator<<(const QByteArray &value);
    Statement &operator<<(QDate value); ///< a null date is bound as NULL
    Statement &operator<<(WallTime value);
    Statement &operator<<(Money value) { return *this << value.fen; }
    Statement &operator<<(Energy value) { return *this << value.hundredths; }
    Statement &operator<<(UnitPrice value) { return *this << value.tenThousandths; }
    Statement &operator<<(ExactAmount value) { return *this << value.microYuan; }
    Statement &operator<<(const MeterNo &value) { return *this << value.toText(); }
    Statement &operator<<(const ConcentratorNo &value) { return *this << value.toText(); }
    Statement &operator<<(const PropertyCode &value) { return *this << value.toText(); }
    Statement &operator<<(const CashCount &value) { return *this << value.toText(); }
    Statement &operator<<(const Registers &value); ///< five values
    Statement &operator<<(std::nullopt_t);

    /// An id of 0 is bound as NULL.
    template <typename Tag>
    Statement &operator<<(RowId<Tag> id)
    {
        return id.isValid() ? *this << id.value : *this << std::nullopt;
    }

    template <StoredWord Enum>
    Statement &operator<<(Enum value)
    {
        return *this << wordOf(value);
    }

    template <typename T>
    Statement &operator<<(const std::optional<T> &value)
    {
        return value ? *this << *value : *this << std::nullopt;
    }

    /// Runs a statement that gives no rows.
    [[nodiscard]] Result<void> run();
    /// Runs an INSERT; its row id.
    [[nodiscard]] Result<std::int64_t> insert();
    /// Runs an UPDATE or DELETE; how many rows it touched.
    [[nodiscard]] Result<int> change();

    /// Calls `read(DbRow &)` for each row.
    template <typename Read>
    [[nodiscard]] Result<void> forEach(Read read)
    {
        if (auto ran = run(); !ran)
            return ran;
        while (m_query.next()) {
            DbRow row(m_query);
            read(row);
            if (row.error())
                return std::unexpected(*row.error());
        }
        return ended();
    }

    /// Every row, filled by `read(DbRow &, T &)`.
    template <typename T, typename Read>
    [[nodiscard]] Result<QList<T>> list(Read read)
    {
        QList<T> rows;
        auto done = forEach([&rows, &read](DbRow &row) { read(row, rows.emplaceBack()); });
        if (!done)
            return std::unexpected(done.error());
        return rows;
    }

    /// The first row, or nothing.
    template <typename T, typename Read>
    [[nodiscard]] Result<std::optional<T>> optional(Read read)
    {
        if (auto ran = run(); !ran)
            return std::unexpected(ran.error());
        if (!m_query.next()) {
            if (auto end = ended(); !end)
                return std::unexpected(end.error());
            return std::optional<T>();
        }
        DbRow row(m_query);
        T value{};
        read(row, value);
        if (row.error())
            return std::unexpected(*row.error());
        return std::optional<T>(std::move(value));
    }

    /// The single value of the first row, or nothing.
    template <typename T>
    [[nodiscard]] Result<std::optional<T>> value()
    {
        return optional<T>([](DbRow &row, T &value) { row >> value; });
    }

    /// The single value of a query that always has a row (count, sum, max); `fallback` where it is NULL.
    template <typename T>
    [[nodiscard]] Result<T> single(T fallback = {})
    {
        auto found = optional<std::optional<T>>([](DbRow &row, std::optional<T> &value) { row >> value; });
        if (!found)
            return std::unexpected(found.error());
        return found->value_or(std::nullopt).value_or(fallback);
    }

private:
    [[nodiscard]] Result<void> ended() const;

    DbConnection &m_connection;
    QString m_sql;
    std::optional<Error> m_prepareError; // filled while m_query is made
    QSqlQuery m_query;
    int m_bound = 0;
};

} // namespace meterdesk
