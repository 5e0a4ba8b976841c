// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/ImportService.h"

namespace meterdesk {

/// What a column of an import file means, and which words it takes, for the user.
[[nodiscard]] QString importColumnMeaning(ImportKind kind, const QString &column);

} // namespace meterdesk
