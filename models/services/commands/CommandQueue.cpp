// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/CommandQueue.h"

#include "Try.h"

namespace meterdesk::CommandQueue {

using namespace Qt::Literals::StringLiterals;

Result<CommandId> queueTrip(DbConnection &db, const PolicyAccount &account, const PolicyMeter &meter, WallTime now)
{
    return CommandStore::insert(db,
        {.meter = meter.id,
            .account = account.id,
            .tenancy = account.tenancy,
            .action = RelayAction::Trip,
            .purpose = CommandPurpose::PolicyTrip,
            .operatorName = u"system"_s,
            .reason = u"balance %1 below -%2"_s.arg(account.balance.toText(), account.overdraft.toText()),
            .queuedAt = now});
}

Result<CommandId> queueClose(DbConnection &db, const PolicyAccount &account, const PolicyMeter &meter,
    std::int64_t entryNo, const QString &operatorName, WallTime now)
{
    return CommandStore::insert(db,
        {.meter = meter.id,
            .account = account.id,
            .tenancy = account.tenancy,
            .entryNo = entryNo,
            .action = meter.closeMode == CloseMode::Permit ? RelayAction::PermitClose : RelayAction::Close,
            .purpose = CommandPurpose::RechargeClose,
            .operatorName = operatorName,
            .reason = u"balance %1 after our trip"_s.arg(account.balance.toText()),
            .queuedAt = now});
}

Result<void> cancelQueued(DbConnection &db, CommandId command, const QString &reason, WallTime now)
{
    METERDESK_TRY(found, CommandStore::find(db, command));
    if (!found || found->state != CommandState::Queued)
        return {};
    return end(db, *found, CommandState::Cancelled, reason, now);
}

Result<void> end(DbConnection &db, StoredCommand command, CommandState state, const QString &detail, WallTime now)
{
    command.state = state;
    command.detail = detail;
    command.finishedAt = now;
    METERDESK_CHECK(CommandStore::update(db, command));
    return PolicyStore::setEventResult(db, command.id, wordOf(state), detail);
}

} // namespace meterdesk::CommandQueue
