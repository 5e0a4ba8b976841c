// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace meterdesk {

/// One row of a sheet, with the number a spreadsheet shows beside it (the header is row 1).
struct SheetRow
{
    int number = 0;
    QStringList cells; ///< as text; a row may be shorter or longer than the header
};

/// The first sheet of a file, every cell as text: "00051" stays "00051", 19.29 is "19.29", a date cell is ISO text.
struct Sheet
{
    QStringList header;
    QList<SheetRow> rows; ///< rows without any text are left out; numbers still count them
};

/// Largest file and largest unpacked part that is read; above it the file is refused instead of filling the memory.
inline constexpr qint64 largestSheetBytes = 256LL * 1024 * 1024;

/// Reads FILE.csv or FILE.xlsx by its extension. `file-unreadable` names what is wrong and where.
[[nodiscard]] Result<Sheet> readSheetFile(const QString &path);

/// Takes the first row as header and drops rows without text. `file-unreadable` if there is no row at all.
[[nodiscard]] Result<Sheet> sheetFromRows(QList<SheetRow> rows);

} // namespace meterdesk
