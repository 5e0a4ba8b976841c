// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CommandSpec.h"

namespace meterdesk::cli {

/// A command that speaks to meters: it also takes --timeout MS (1–600000), --retries N (0–10) and, for concentrators
/// that dial in, --listen HOST:PORT and --wait S (1–86400), and heeds them.
[[nodiscard]] CommandSpec wireCommand(CommandSpec spec);

} // namespace meterdesk::cli
