// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CommandSpec.h"

namespace meterdesk::cli {

/// The commands of the program, a family a file; `commandTable` puts them together.
[[nodiscard]] QList<CommandSpec> billCommands();
[[nodiscard]] QList<CommandSpec> clockCommands();
[[nodiscard]] QList<CommandSpec> commandLogCommands();
[[nodiscard]] QList<CommandSpec> databaseCommands();
[[nodiscard]] QList<CommandSpec> dialInCommands();
[[nodiscard]] QList<CommandSpec> eventCommands();
[[nodiscard]] QList<CommandSpec> frameCommands();
[[nodiscard]] QList<CommandSpec> holdCommands();
[[nodiscard]] QList<CommandSpec> importCommands();
[[nodiscard]] QList<CommandSpec> ledgerCommands();
[[nodiscard]] QList<CommandSpec> operatorCommands();
[[nodiscard]] QList<CommandSpec> pairingCommands();
[[nodiscard]] QList<CommandSpec> parameterCommands();
[[nodiscard]] QList<CommandSpec> policyCommands();
[[nodiscard]] QList<CommandSpec> portCommands();
[[nodiscard]] QList<CommandSpec> readingCommands();
[[nodiscard]] QList<CommandSpec> rechargeCommands();
[[nodiscard]] QList<CommandSpec> registerCommands();
[[nodiscard]] QList<CommandSpec> settlementCommands();
[[nodiscard]] QList<CommandSpec> movingCommands();
[[nodiscard]] QList<CommandSpec> statementCommands();
[[nodiscard]] QList<CommandSpec> tuningCommands();
[[nodiscard]] QList<CommandSpec> uppercaseCommands();
[[nodiscard]] QList<CommandSpec> wireCommands();

} // namespace meterdesk::cli
