// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheet/Sheet.h"

class QIODevice;

namespace meterdesk {

/// Reads the first sheet of an Office Open XML workbook (ECMA-376): shared and inline strings, numbers in their text
/// form, cells with a date format as ISO text, formulas by their stored value. `file-unreadable` names the part that
/// is missing or damaged. The device must be open and seekable.
[[nodiscard]] Result<Sheet> readXlsx(QIODevice &device);

} // namespace meterdesk
