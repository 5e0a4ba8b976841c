// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet/Sheet.h"

#include "sheet/CsvReader.h"
#include "sheet/XlsxReader.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

Result<Sheet> readSheetFile(const QString &path)
{
    const QString extension = QFileInfo(path).suffix().toLower();
    if (extension != "csv"_L1 && extension != "xlsx"_L1)
        return failure(ErrorCode::FileUnreadable, u"%1: neither .csv nor .xlsx"_s.arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, u"%1: %2"_s.arg(path, file.errorString()));
    if (file.size() > largestSheetBytes)
        return failure(ErrorCode::FileUnreadable, u"%1: larger than %2 bytes"_s.arg(path).arg(largestSheetBytes));

    Result<Sheet> sheet = extension == "csv"_L1 ? parseCsv(file.readAll()) : readXlsx(file);
    if (!sheet)
        return failure(sheet.error().code, u"%1: %2"_s.arg(path, sheet.error().detail));
    return sheet;
}

Result<Sheet> sheetFromRows(QList<SheetRow> rows)
{
    if (rows.isEmpty())
        return failure(ErrorCode::FileUnreadable, u"the sheet is empty"_s);
    Sheet sheet;
    sheet.header = rows.takeFirst().cells;
    rows.removeIf([](const SheetRow &row) {
        return std::all_of(
            row.cells.begin(), row.cells.end(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
    });
    sheet.rows = std::move(rows);
    return sheet;
}

} // namespace meterdesk
