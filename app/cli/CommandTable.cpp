// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandTable.h"

#include "CommandFamilies.h"

namespace meterdesk::cli {

const QList<CommandSpec> &commandTable()
{
    static const QList<CommandSpec> commands = databaseCommands() + importCommands() + tuningCommands()
        + registerCommands() + readingCommands() + ledgerCommands() + wireCommands() + clockCommands() + eventCommands() + parameterCommands()
        + pairingCommands() + dialInCommands() + portCommands() + billCommands() + holdCommands() + settlementCommands()
        + movingCommands() + statementCommands() + policyCommands() + rechargeCommands() + frameCommands()
        + commandLogCommands() + operatorCommands() + uppercaseCommands();
    return commands;
}

} // namespace meterdesk::cli
