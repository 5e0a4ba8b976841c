// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CashCount.h"
#include "EnumWords.h"
#include "Identifiers.h"
#include "Registers.h"
#include "WallTime.h"

#include <QtCore/QByteArray>
#include <QtCore/QVariant>

#include <optional>

class QSqlQuery;

namespace meterdesk {

template <typename T>
concept StoredWord = requires
{
    EnumWords<T>::table();
};

/// The present row of a query, read from left to right in the order of the SELECT list:
///     row >> account.id >> account.code >> account.balance;
/// The type decides the conversion. A value that breaks its type's rule makes the whole query fail (`database-failed`),
/// so a damaged row never passes for a good one.
class DbRow
{
public:
    explicit DbRow(const QSqlQuery &query)
        : m_query(query)
    { }

    DbRow &operator>>(std::int64_t &value);
    DbRow &operator>>(int &value);
    DbRow &operator>>(bool &value);
    DbRow &operator>>(QString &value); ///< NULL → null string
    DbRow &operator>>(QByteArray &value);
    DbRow &operator>>(QDate &value); ///< NULL → null date
    DbRow &operator>>(WallTime &value);
    DbRow &operator>>(Money &value);
    DbRow &operator>>(Energy &value);
    DbRow &operator>>(UnitPrice &value);
    DbRow &operator>>(ExactAmount &value);
    DbRow &operator>>(MeterNo &value); ///< NULL → empty
    DbRow &operator>>(ConcentratorNo &value); ///< NULL → empty
    DbRow &operator>>(PropertyCode &value); ///< NULL → empty
    DbRow &operator>>(CashCount &value);
    DbRow &operator>>(Registers &value); ///< five columns: total, sharp, peak, flat, valley

    template <typename Tag>
    DbRow &operator>>(RowId<Tag> &id)
    {
        return *this >> id.value;
    }

    template <StoredWord Enum>
    DbRow &operator>>(Enum &value)
    {
        QString word;
        *this >> word;
        if (const auto known = fromWord<Enum>(word))
            value = *known;
        else
            fail(known.error());
        return *this;
    }

    template <typename T>
    DbRow &operator>>(std::optional<T> &value)
    {
        if (nextIsNull()) {
            skip();
            value.reset();
            return *this;
        }
        return *this >> value.emplace();
    }

    /// The first value that broke its type's rule.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    [[nodiscard]] QVariant take();
    [[nodiscard]] bool nextIsNull() const;
    void skip() { ++m_column; }
    void fail(const Error &error);

    const QSqlQuery &m_query;
    int m_column = 0;
    std::optional<Error> m_error;
};

} // namespace meterdesk
