// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <optional>

namespace meterdesk {

/// The number of a cell as a person sees it. Spreadsheets keep 15 significant digits but write 17, so 4.4 is stored as
/// "4.4000000000000004"; this gives "4.4". Exponents are written out ("1.2E+11" → "120000000000"). Text that is not a
/// number comes back unchanged. Works on digits, never through a double.
[[nodiscard]] QString plainNumber(const QString &stored);

/// Day number of a spreadsheet as ISO text: "42870" → "2017-05-15", "42871.00208333333" → "2017-05-16 00:03:00"; a
/// number below 1 is a time of day. Empty if it is not a number a spreadsheet shows as a date.
/// `from1904`: the workbook counts from 1904-01-01 (old Mac files).
[[nodiscard]] std::optional<QString> dateFromSerial(const QString &stored, bool from1904);

/// Whether a number format shows a date or time: its id among the built-in ones, or the letters of its code.
[[nodiscard]] bool isDateFormat(int formatId, const QString &formatCode);

/// Zero-based column of a cell reference: "A1" → 0, "AB12" → 27. Empty beyond column XFD or without letters.
[[nodiscard]] std::optional<int> columnOfReference(QStringView reference);

} // namespace meterdesk
