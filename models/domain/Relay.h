// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EnumWords.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

/// What the meter last said of its relay (status word 3, bit 4). Unknown is what we show before the first answer.
enum class Relay { Unknown, Closed, Open };
METERDESK_ENUM_WORDS(Relay, {Relay::Unknown, "unknown"_L1}, {Relay::Closed, "closed"_L1}, {Relay::Open, "open"_L1})

/// What the meter last said of 保电 (status word 3, bit 12): a protected meter refuses to trip.
enum class Protection { Unknown, Off, On };
METERDESK_ENUM_WORDS(
    Protection, {Protection::Unknown, "unknown"_L1}, {Protection::Off, "off"_L1}, {Protection::On, "on"_L1})

/// What a relay command asks a meter to do (DL/T 645-2007 control 1CH).
enum class RelayAction { Trip, Close, PermitClose, Protect, Unprotect };
METERDESK_ENUM_WORDS(RelayAction, {RelayAction::Trip, "trip"_L1}, {RelayAction::Close, "close"_L1},
    {RelayAction::PermitClose, "permit-close"_L1}, {RelayAction::Protect, "protect"_L1},
    {RelayAction::Unprotect, "unprotect"_L1})

/// Life of a relay command. Queued ones survive restarts; ToCheck means the meter may or may not have acted: its state
/// is read again, the command is never re-sent unread.
enum class CommandState { Queued, Sending, ToCheck, Confirmed, Permitted, Refused, TimedOut, Cancelled };
METERDESK_ENUM_WORDS(CommandState, {CommandState::Queued, "queued"_L1}, {CommandState::Sending, "sending"_L1},
    {CommandState::ToCheck, "unverified"_L1}, {CommandState::Confirmed, "confirmed"_L1},
    {CommandState::Permitted, "permitted"_L1}, {CommandState::Refused, "refused"_L1},
    {CommandState::TimedOut, "timeout"_L1}, {CommandState::Cancelled, "cancelled"_L1})

/// Why a relay command exists. Policy and Recharge commands are judged again right before they are sent; an
/// operator's command is judged for the meter still being the room's, and for what it rests on.
enum class CommandPurpose { Operator, PolicyTrip, RechargeClose };
METERDESK_ENUM_WORDS(CommandPurpose, {CommandPurpose::Operator, "operator"_L1},
    {CommandPurpose::PolicyTrip, "policy-trip"_L1}, {CommandPurpose::RechargeClose, "recharge-close"_L1})

/// What an operator's command rests on. A decision stands whatever the account says; a trip for arrears is no longer
/// due once the tenant has paid or gone.
enum class CommandGround { Decision, Arrears };
METERDESK_ENUM_WORDS(CommandGround, {CommandGround::Decision, "decision"_L1}, {CommandGround::Arrears, "arrears"_L1})

/// What an operator asks of a meter, and why.
struct RelayOrder
{
    RelayAction action = RelayAction::Trip;
    QString reason; ///< in words, for the log; mandatory
    CommandGround ground = CommandGround::Decision;
    /// A Close becomes 允许合闸 for a meter whose resident presses the key, as it is after a recharge.
    bool asTheMeterCloses = false;
};

} // namespace meterdesk
