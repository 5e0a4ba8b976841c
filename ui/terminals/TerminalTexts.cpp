// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminals/TerminalTexts.h"

#include <QtCore/QCoreApplication>

#include "PolicyRules.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

struct TerminalTexts
{
    Q_DECLARE_TR_FUNCTIONS(meterdesk::TerminalTexts)
};

} // namespace

QString relayActionText(RelayAction action)
{
    switch (action) {
    case RelayAction::Trip:
        return TerminalTexts::tr("Trip");
    case RelayAction::Close:
        return TerminalTexts::tr("Close");
    case RelayAction::PermitClose:
        return TerminalTexts::tr("Permit close");
    case RelayAction::Protect:
        return TerminalTexts::tr("Protect");
    case RelayAction::Unprotect:
        return TerminalTexts::tr("Unprotect");
    }
    return {};
}

QString commandStateText(CommandState state)
{
    switch (state) {
    case CommandState::Queued:
        return TerminalTexts::tr("waiting");
    case CommandState::Sending:
        return TerminalTexts::tr("sent, waiting for the meter");
    case CommandState::ToCheck:
        return TerminalTexts::tr("not confirmed yet, will be checked");
    case CommandState::Confirmed:
        return TerminalTexts::tr("confirmed by the meter");
    case CommandState::Permitted:
        return TerminalTexts::tr("permitted, the resident presses the key");
    case CommandState::Refused:
        return TerminalTexts::tr("refused");
    case CommandState::TimedOut:
        return TerminalTexts::tr("no answer");
    case CommandState::Cancelled:
        return TerminalTexts::tr("cancelled");
    }
    return {};
}

QString relayObstacleText(RelayObstacle obstacle, RelayAction action)
{
    switch (obstacle) {
    case RelayObstacle::None:
        return {};
    case RelayObstacle::AsAskedAlready:
        switch (action) {
        case RelayAction::Trip:
            return TerminalTexts::tr("tripped already");
        case RelayAction::Close:
        case RelayAction::PermitClose:
            return TerminalTexts::tr("closed already");
        case RelayAction::Protect:
            return TerminalTexts::tr("protected already");
        case RelayAction::Unprotect:
            return TerminalTexts::tr("not protected");
        }
        return {};
    case RelayObstacle::Protected:
        return TerminalTexts::tr("protected");
    case RelayObstacle::Unsupported:
        return TerminalTexts::tr("the meter knows no relay command");
    case RelayObstacle::Unpaired:
        return TerminalTexts::tr("it hangs on no concentrator");
    case RelayObstacle::NotDelivered:
        return TerminalTexts::tr("not delivered to its concentrator");
    case RelayObstacle::Unreachable:
        return TerminalTexts::tr("its concentrator is offline");
    case RelayObstacle::NotInArrears:
        return TerminalTexts::tr("owes nothing");
    }
    return {};
}

QString notDueText(const QString &reason)
{
    if (reason == wordOf(TripVerdict::BalanceAllows))
        return TerminalTexts::tr("paid meanwhile");
    if (reason == wordOf(TripVerdict::TenancyChanged))
        return TerminalTexts::tr("the tenant has changed");
    if (reason == errorCodeName(ErrorCode::AccountClosed))
        return TerminalTexts::tr("the account was closed");
    if (reason == "meter-replaced"_L1)
        return TerminalTexts::tr("the meter was replaced");
    if (reason == errorCodeName(ErrorCode::NotDelivered))
        return relayObstacleText(RelayObstacle::NotDelivered, RelayAction::Trip);
    return reason;
}

QString commandPurposeText(CommandPurpose purpose)
{
    switch (purpose) {
    case CommandPurpose::Operator:
        return TerminalTexts::tr("by hand");
    case CommandPurpose::PolicyTrip:
        return TerminalTexts::tr("overdrawn, automatic");
    case CommandPurpose::RechargeClose:
        return TerminalTexts::tr("after a top-up");
    }
    return {};
}

CommandLook commandLook(CommandState state)
{
    switch (state) {
    case CommandState::Queued:
        return {u"hourglass"_s, Token::Off};
    case CommandState::Sending:
        return {u"loader"_s, Token::Info};
    case CommandState::ToCheck:
        return {u"triangle-alert"_s, Token::Warn};
    case CommandState::Confirmed:
    case CommandState::Permitted:
        return {u"circle-check"_s, Token::Ok};
    case CommandState::Refused:
    case CommandState::TimedOut:
        return {u"circle-x"_s, Token::Bad};
    case CommandState::Cancelled:
        return {u"ban"_s, Token::Off};
    }
    return {};
}

} // namespace meterdesk
