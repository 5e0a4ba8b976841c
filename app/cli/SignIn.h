// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CommandContext.h"
#include "CommandLine.h"
#include "operators/OperatorService.h"

namespace meterdesk::cli {

/// Runs the command as the operator of `--operator`, whose password is in METERDESK_PASSWORD, or as `system` where no
/// operator was created yet. A command without database runs as it is. `sign-in-required`, `sign-in-failed`.
[[nodiscard]] QFuture<int> signedInRun(CommandContext &context, const CommandLine &line);

/// The second operator of `--approver`, whose password is in METERDESK_APPROVER_PASSWORD; empty without the option.
[[nodiscard]] Async<std::optional<Approval>> approvalOf(CommandContext &context, const Arguments &arguments);

/// A password out of the environment, which it leaves.
[[nodiscard]] QString takePassword(const char *variable);

} // namespace meterdesk::cli
