// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheet/Sheet.h"

namespace meterdesk {

/// Reads RFC 4180: commas, double quotes, doubled quotes inside them, CRLF or LF, line breaks inside quotes; UTF-8 with
/// or without BOM. A quote inside an unquoted cell is an ordinary character, as spreadsheets read it. `file-unreadable`
/// for bytes that are not UTF-8, a quote that never closes and text behind a closing quote, naming the row.
[[nodiscard]] Result<Sheet> parseCsv(QByteArrayView bytes);

} // namespace meterdesk
