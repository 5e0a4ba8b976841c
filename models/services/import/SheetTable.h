// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/ImportColumns.h"

#include <QtCore/QHash>

#include <functional>
#include <optional>

namespace meterdesk {

/// A sheet whose header is understood.
class SheetTable
{
public:
    /// Adds a fault of row 1 for each necessary column that is missing and each that is there twice.
    SheetTable(const Sheet &sheet, ImportKind kind, QList<ImportFault> &faults);

    [[nodiscard]] const QList<SheetRow> &rows() const { return m_sheet.rows; }
    /// The trimmed text of a cell; empty where column or cell is missing.
    [[nodiscard]] QString text(const SheetRow &row, const QString &key) const;

private:
    const Sheet &m_sheet;
    QHash<QString, qsizetype> m_places;
};

/// Takes the cells of one row apart. What cannot be read becomes a fault of its column and a default value.
class RowReader
{
public:
    RowReader(const SheetTable &table, const SheetRow &row, QList<ImportFault> &faults)
        : m_table(table)
        , m_row(row)
        , m_faults(faults)
        , m_faultsBefore(faults.size())
    { }

    [[nodiscard]] int number() const { return m_row.number; }
    [[nodiscard]] bool isSound() const { return m_faults.size() == m_faultsBefore; }
    void addFault(const QString &key, const Error &error) { m_faults.append({m_row.number, key, error}); }

    [[nodiscard]] QString text(const QString &key) const { return m_table.text(m_row, key); }

    /// A cell that must hold something.
    template <typename T>
    [[nodiscard]] T needed(const QString &key, std::type_identity_t<std::function<Result<T>(QStringView)>> parse)
    {
        if (text(key).isEmpty())
            addFault(key, {ErrorCode::InvalidArgument, QStringLiteral("the cell is empty")});
        return optional<T>(key, T{}, std::move(parse));
    }

    /// A cell that may be empty.
    template <typename T>
    [[nodiscard]] T optional(
        const QString &key, T fallback, std::type_identity_t<std::function<Result<T>(QStringView)>> parse)
    {
        const QString cell = text(key);
        if (cell.isEmpty())
            return fallback;
        Result<T> value = parse(cell);
        if (value)
            return std::move(*value);
        addFault(key, value.error());
        return fallback;
    }

private:
    const SheetTable &m_table;
    const SheetRow &m_row;
    QList<ImportFault> &m_faults;
    qsizetype m_faultsBefore;
};

} // namespace meterdesk
