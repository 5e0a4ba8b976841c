// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/CommandJudgement.h"

#include "Try.h"
#include "commands/PolicyFacts.h"
#include "stores/AccountStore.h"
#include "stores/TenancyStore.h"
#include "stores/WorkItemStore.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Why a trip for arrears must not be sent any more.
Result<std::optional<QString>> whyNoArrears(DbConnection &db, const StoredCommand &command, WallTime now)
{
    using Reason = std::optional<QString>;
    METERDESK_TRY(account, AccountStore::find(db, command.accountCode, now.date()));
    if (!account || account->id != command.account || account->closedOn.isValid())
        return Reason(u"account-closed"_s);
    if (account->tenancy != command.tenancy)
        return Reason(wordOf(TripVerdict::TenancyChanged));
    return isArrears(account->balance) ? Reason() : Reason(wordOf(TripVerdict::BalanceAllows));
}

/// Why what an operator decided must not be sent any more: somebody else lives there now. In an empty room it is.
Result<std::optional<QString>> whyNotForThisTenant(DbConnection &db, const StoredCommand &command)
{
    using Reason = std::optional<QString>;
    if (!command.account.isValid() || !command.tenancy.isValid())
        return Reason();
    METERDESK_TRY(present, TenancyStore::present(db, command.account));
    const bool isSomebodyElse = present && !present->vacant && present->id != command.tenancy;
    return isSomebodyElse ? Reason(wordOf(TripVerdict::TenancyChanged)) : Reason();
}

} // namespace

Result<std::optional<QString>> whyNotDue(
    DbConnection &db, const StoredCommand &command, const DeskSettings &settings, WallTime now)
{
    using Reason = std::optional<QString>;
    if (!command.meterInUse)
        return Reason(u"meter-replaced"_s);
    if (!command.isDelivered)
        return Reason(errorCodeName(ErrorCode::NotDelivered));
    if (command.purpose == CommandPurpose::Operator) {
        const bool isForArrears = command.action == RelayAction::Trip && command.ground == CommandGround::Arrears;
        return isForArrears ? whyNoArrears(db, command, now) : whyNotForThisTenant(db, command);
    }

    METERDESK_TRY(unauthorised, WorkItemStore::isOpen(db, WorkItemKind::Unauthorised, command.meter.value));
    if (unauthorised)
        return Reason(wordOf(WorkItemKind::Unauthorised));
    METERDESK_TRY(accounts, PolicyStore::accounts(db, command.account));
    METERDESK_TRY(meters, PolicyStore::meters(db, command.account));
    const auto meter = std::ranges::find(meters, command.meter, &PolicyMeter::id);
    if (accounts.isEmpty())
        return Reason(u"account-closed"_s);
    if (meter == meters.cend())
        return Reason(u"meter-replaced"_s);
    const PolicyAccount &account = accounts.first();
    if (command.purpose == CommandPurpose::PolicyTrip) {
        const TripVerdict verdict = judgeTrip(
            PolicyFacts::ofTrip(account, *meter, PolicyFacts::billedTo(meters), command.tenancy, settings, now));
        return verdict == TripVerdict::Due ? Reason() : Reason(wordOf(verdict));
    }
    const CloseVerdict verdict = judgeClose(PolicyFacts::ofClose(account, *meter, command.tenancy, settings));
    return verdict == CloseVerdict::Due ? Reason() : Reason(wordOf(verdict));
}

std::optional<bool> isDone(RelayAction action, Relay relay, Protection protection)
{
    const auto relayIs = [relay](Relay wanted) {
        return relay == Relay::Unknown ? std::nullopt : std::optional(relay == wanted);
    };
    const auto protectionIs = [protection](Protection wanted) {
        return protection == Protection::Unknown ? std::nullopt : std::optional(protection == wanted);
    };
    switch (action) {
    case RelayAction::Trip:
        return relayIs(Relay::Open);
    case RelayAction::Close:
    case RelayAction::PermitClose:
        return relayIs(Relay::Closed);
    case RelayAction::Protect:
        return protectionIs(Protection::On);
    case RelayAction::Unprotect:
        return protectionIs(Protection::Off);
    }
    return std::nullopt;
}

bool isFinal(CommandState state)
{
    return state != CommandState::Queued && state != CommandState::Sending && state != CommandState::ToCheck;
}

CommandState stateAfter(const StoredCommand &command, CommandState onTheWire)
{
    const bool automatic = command.purpose != CommandPurpose::Operator;
    if (isFinal(command.state))
        return command.state;
    if (command.state == CommandState::Queued) {
        // Never judged, so never sent: the line is down, or the meter's clock did not answer.
        if (onTheWire == CommandState::Refused)
            return CommandState::Refused;
        if (automatic)
            return CommandState::Queued;
        return isFinal(onTheWire) ? onTheWire : CommandState::TimedOut;
    }
    switch (onTheWire) {
    case CommandState::TimedOut:
        return automatic ? CommandState::ToCheck : CommandState::TimedOut;
    case CommandState::Cancelled: // given up after it was sent
    case CommandState::Queued:
    case CommandState::Sending:
        return CommandState::ToCheck;
    default:
        return onTheWire;
    }
}

} // namespace meterdesk
