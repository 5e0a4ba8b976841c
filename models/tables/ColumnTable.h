// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QVariant>

#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

#include "ItemRoles.h"
#include "Quantities.h"
#include "WallTime.h"

namespace meterdesk {

/// The RawRole value of a domain value; an empty optional is an empty cell. A moment becomes the building's wall clock
/// as a QDateTime in UTC, so that the PC's zone never shifts it.
[[nodiscard]] inline QVariant rawValue(Money amount)
{
    return static_cast<qlonglong>(amount.fen);
}
[[nodiscard]] inline QVariant rawValue(Energy energy)
{
    return static_cast<qlonglong>(energy.hundredths);
}
[[nodiscard]] inline QVariant rawValue(UnitPrice price)
{
    return static_cast<qlonglong>(price.tenThousandths);
}
[[nodiscard]] inline QVariant rawValue(WallTime moment)
{
    return QDateTime(moment.date(), moment.time(), Qt::UTC);
}
template <class T>
[[nodiscard]] QVariant rawValue(const std::optional<T> &value)
{
    return value ? rawValue(*value) : QVariant();
}

/// What a view and an export need to know of a column, apart from its values.
struct ColumnInfo
{
    const char *key; ///< stable name in saved layouts and exports
    const char *header; ///< English source text, marked with QT_TRANSLATE_NOOP in the table's context; unit included
    ColumnKind kind = ColumnKind::Text;
    int width = 10; ///< typical content width in digits of the body font
    bool shown = true; ///< visible when no layout was saved
    int decimals = 0; ///< of ColumnKind::Decimal
    CellEmphasis emphasis = CellEmphasis::Normal;
    bool sortable = true;
};

/// Text for people; "—" when `raw` is invalid or null.
[[nodiscard]] QString displayText(const ColumnInfo &column, const QVariant &raw);

/// Text for clipboards and files: `-3.32`, `2017-05-21`, empty when there is no value. `displayed` is used for kinds
/// whose raw value means nothing outside the program (pills).
[[nodiscard]] QString plainText(ColumnKind kind, int decimals, const QVariant &raw, const QString &displayed);

[[nodiscard]] Qt::Alignment alignmentOf(ColumnKind kind);

/// Answers a role of horizontal `headerData` for one column; `context` is the translation context of the headers.
[[nodiscard]] QVariant headerData(const ColumnInfo &column, const char *context, int role);

/// One column: what it is and how its value comes from a row.
template <class Row>
struct Column
{
    ColumnInfo info;
    /// The RawRole value in the unit of `info.kind`; not used for pills.
    QVariant (*raw)(const Row &) = nullptr;
    /// Of ColumnKind::Pill: the state, or nothing for an empty cell ("—").
    std::optional<PillState> (*pill)(const Row &) = nullptr;
    /// Of ColumnKind::Money; without it negative and zero amounts are recognised by themselves.
    MoneyStyle (*moneyStyle)(const Row &) = nullptr;
    /// Further roles of the cell (StaleRole, IconNameRole, Qt::ToolTipRole); asked first, invalid means "as usual".
    QVariant (*extra)(const Row &, int role) = nullptr;
};

/// The columns of one table in the order of `ColumnId`, an enum class counting from 0. A model keeps one static
/// instance: columnCount(), data() and headerData() only ask it.
template <class Row, class ColumnId>
class ColumnTable
{
public:
    struct Entry
    {
        ColumnId id; ///< must equal the entry's position; checked in debug builds
        Column<Row> column;
    };

    /// `fastOrders` are the columns whose order an index holds: any number of rows is in order of them at once. Without
    /// them no column is told apart.
    ColumnTable(const char *context, std::initializer_list<Entry> entries, QList<ColumnId> fastOrders = {})
        : m_context(context)
        , m_fastOrders(std::move(fastOrders))
    {
        m_columns.reserve(entries.size());
        for (const Entry &entry : entries) {
            Q_ASSERT(static_cast<std::size_t>(entry.id) == m_columns.size());
            m_columns.push_back(entry.column);
        }
    }

    [[nodiscard]] int count() const { return static_cast<int>(m_columns.size()); }
    [[nodiscard]] const Column<Row> &at(int column) const { return m_columns.at(static_cast<std::size_t>(column)); }

    /// Answers `data()` for a loaded row. Only looks up and formats.
    [[nodiscard]] QVariant data(const Row &row, int column, int role) const
    {
        const Column<Row> &c = at(column);
        if (c.extra) {
            if (QVariant value = c.extra(row, role); value.isValid())
                return value;
        }
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            if (c.pill) {
                const std::optional<PillState> state = c.pill(row);
                return state ? pillText(*state) : displayText(c.info, {});
            }
            return displayText(c.info, c.raw(row));
        case RawRole:
            if (c.pill) {
                const std::optional<PillState> state = c.pill(row);
                return state ? QVariant(static_cast<qlonglong>(*state)) : QVariant();
            }
            return c.raw(row);
        case PillRole:
            if (c.pill) {
                if (const std::optional<PillState> state = c.pill(row))
                    return QVariant::fromValue(*state);
            }
            return {};
        case MoneyStyleRole:
            return c.info.kind == ColumnKind::Money ? QVariant::fromValue(moneyStyle(c, row)) : QVariant();
        case Qt::ToolTipRole:
            // The cell leaves the year out; the whole instant is one hover away.
            return c.info.kind == ColumnKind::ShortDateTime
                ? displayText(ColumnInfo{c.info.key, c.info.header, ColumnKind::DateTime}, c.raw(row))
                : QVariant();
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(alignmentOf(c.info.kind));
        case EmphasisRole:
            return QVariant::fromValue(c.info.emphasis);
        default:
            return {};
        }
    }

    /// Whether any number of rows can be ordered by the column.
    [[nodiscard]] bool ordersAnyNumber(int column) const
    {
        return m_fastOrders.isEmpty() || m_fastOrders.contains(static_cast<ColumnId>(column));
    }

    /// Answers horizontal `headerData()`.
    [[nodiscard]] QVariant header(int column, int role) const { return headerData(at(column).info, m_context, role); }

private:
    static MoneyStyle moneyStyle(const Column<Row> &column, const Row &row)
    {
        if (column.moneyStyle)
            return column.moneyStyle(row);
        const QVariant raw = column.raw(row);
        if (!raw.isValid() || raw.toLongLong() > 0)
            return MoneyStyle::Normal;
        return raw.toLongLong() < 0 ? MoneyStyle::Negative : MoneyStyle::Zero;
    }

    const char *m_context;
    QList<ColumnId> m_fastOrders;
    std::vector<Column<Row>> m_columns;
};

} // namespace meterdesk
