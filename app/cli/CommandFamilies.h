// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CommandSpec.h"

namespace meterdesk::cli {

/// The commands of the program, a family a file; `commandTable` puts them together.
[[nodiscard]] QList<CommandSpec> databaseCommands();
[[nodiscard]] QList<CommandSpec> frameCommands();
[[nodiscard]] QList<CommandSpec> uppercaseCommands();

} // namespace meterdesk::cli
