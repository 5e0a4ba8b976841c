// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CommandSpec.h"

namespace meterdesk::cli {

/// Every command of the program, in the order of the usage text.
[[nodiscard]] const QList<CommandSpec> &commandTable();

} // namespace meterdesk::cli
