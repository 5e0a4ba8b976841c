// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/SheetTable.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int headerRow = 1;

bool means(const ImportColumn &column, const QString &header)
{
    if (header == column.key)
        return true;
    for (const QString &title : column.titles) {
        if (header == plainHeader(title))
            return true;
    }
    return false;
}

} // namespace

SheetTable::SheetTable(const Sheet &sheet, ImportKind kind, QList<ImportFault> &faults)
    : m_sheet(sheet)
{
    const QList<ImportColumn> &columns = importColumns(kind);
    for (qsizetype place = 0; place < sheet.header.size(); ++place) {
        const QString header = plainHeader(sheet.header[place]);
        for (const ImportColumn &column : columns) {
            if (!means(column, header))
                continue;
            if (m_places.contains(column.key))
                faults.append({headerRow, column.key, {ErrorCode::ImportRejected, u"the column is there twice"_s}});
            m_places.insert(column.key, place);
            break;
        }
    }
    for (const ImportColumn &column : columns) {
        if (column.necessary && !m_places.contains(column.key))
            faults.append(
                {headerRow, column.key, {ErrorCode::ImportRejected, u"the column '%1' is missing"_s.arg(column.key)}});
    }
}

QString SheetTable::text(const SheetRow &row, const QString &key) const
{
    const qsizetype place = m_places.value(key, -1);
    return place >= 0 && place < row.cells.size() ? row.cells[place].trimmed() : QString();
}

} // namespace meterdesk
