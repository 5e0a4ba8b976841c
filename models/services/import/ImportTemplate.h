// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/ImportColumns.h"

namespace meterdesk {

/// A cell of this column that the import reads, for people to copy from: "gdw1376.1-2013". Empty for columns that
/// mostly stay empty.
[[nodiscard]] QString importExample(ImportKind kind, const QString &column);

/// What the file of an import calls a column: the title of the screens, or the English key.
[[nodiscard]] QString importTitle(const ImportColumn &column, bool ofScreens);

/// A file to be filled in: the header with every column of a kind, and no row, so that nothing of it is imported by
/// mistake. CSV (RFC 4180) in UTF-8 with BOM, so that spreadsheets know its letters.
[[nodiscard]] QByteArray importTemplate(ImportKind kind, bool titlesOfScreens);

} // namespace meterdesk
