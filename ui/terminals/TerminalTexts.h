// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RelayCandidate.h"
#include "commands/CommandService.h"
#include "theme/Tokens.h"

namespace meterdesk {

/// 合闸 拉闸 合闸允许 保电 解除保电
[[nodiscard]] QString relayActionText(RelayAction action);
[[nodiscard]] QString commandStateText(CommandState state);
/// Why a command would not go to a meter.
[[nodiscard]] QString relayObstacleText(RelayObstacle obstacle, RelayAction action);
/// What the judgement right before sending said; `reason` is its word. Words without a text come back unchanged.
[[nodiscard]] QString notDueText(const QString &reason);
/// Who asked for it: an operator, policy, or a recharge.
[[nodiscard]] QString commandPurposeText(CommandPurpose purpose);

/// Icon and colour of a command's state in the log.
struct CommandLook
{
    QString icon;
    Token color = Token::Text2;
};
[[nodiscard]] CommandLook commandLook(CommandState state);

} // namespace meterdesk
