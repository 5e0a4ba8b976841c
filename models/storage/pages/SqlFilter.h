// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/Statement.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <variant>

namespace meterdesk {

/// Conditions joined by AND, with the values that are bound to them from left to right.
class SqlFilter
{
public:
    using Value = std::variant<std::int64_t, QString>;

    /// `condition` has one '?' for each value.
    SqlFilter &add(const QString &condition, std::initializer_list<Value> values = {});
    /// `column` begins with the text; nothing for an empty text.
    SqlFilter &beginsWith(const QString &column, const QString &text);
    /// `column` contains the text; nothing for an empty text.
    SqlFilter &contains(const QString &column, const QString &text);
    SqlFilter &endsWith(const QString &column, const QString &text);
    /// `column` is the text; nothing for an empty text.
    SqlFilter &equals(const QString &column, const QString &text);
    /// `column` is one of the texts; nothing for none of them.
    SqlFilter &oneOf(const QString &column, const QStringList &texts);

    /// `column` is one of what `select` finds under the conditions of `inner`; nothing if that has none.
    SqlFilter &within(const QString &column, const QString &select, const SqlFilter &inner);

    /// "" or " WHERE … AND …"
    [[nodiscard]] QString where() const;
    void bindTo(Statement &statement) const;

    /// The text as part of a LIKE pattern: its own % and _ are ordinary characters (ESCAPE '\').
    [[nodiscard]] static QString escaped(const QString &text);

private:
    QStringList m_conditions;
    QList<Value> m_values;
};

} // namespace meterdesk
