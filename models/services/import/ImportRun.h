// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/ImportRows.h"
#include "money/RechargeBooking.h"

#include <QtCore/QHash>

namespace meterdesk {

/// One import inside an open transaction: writes what it can and gathers every fault, so a person mends a file once.
/// The caller takes everything back if there was one.
class ImportRun
{
public:
    ImportRun(const BookingContext &context, ImportKind kind);

    /// Fails only where the database does; faults of the file are in the report.
    [[nodiscard]] Result<void> apply(const Sheet &sheet);
    [[nodiscard]] const ImportReport &report() const { return m_report; }

private:
    [[nodiscard]] Result<void> applyRow(const SheetTable &table, const SheetRow &row);
    [[nodiscard]] Result<void> applyProperties(const SheetTable &table);
    /// Counts a row that was written, skips one whose key is known, notes a fault.
    template <typename T>
    [[nodiscard]] Result<void> settle(RowReader &reader, const QString &keyColumn, const Written<T> &written);
    /// Whether the key was not in an earlier row of the file; a fault otherwise.
    [[nodiscard]] bool isNewKey(RowReader &reader, const QString &keyColumn, const QString &key);
    [[nodiscard]] Written<void> addReading(const ReadingRow &reading);
    [[nodiscard]] Written<void> book(const RechargeRequest &request);

    BookingContext m_context;
    DbConnection &m_db;
    ImportKind m_kind;
    WallTime m_now;
    ImportReport m_report;
    QHash<QString, int> m_rowsOfKeys;
};

} // namespace meterdesk
