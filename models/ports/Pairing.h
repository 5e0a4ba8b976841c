// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"
#include "FrameRecord.h"
#include "Meter.h"

#include <optional>

namespace meterdesk {

/// 配表: a meter is written into the meter table of its concentrator (下发), taken out of it (取消下发), or looked for
/// there without writing anything. Its slot has the number of its measuring point.
enum class PairingAction { Push, Cancel, Verify };
METERDESK_ENUM_WORDS(PairingAction, {PairingAction::Push, QLatin1StringView("push")},
    {PairingAction::Cancel, QLatin1StringView("cancel")}, {PairingAction::Verify, QLatin1StringView("verify")})

/// How 下发 or 取消 of one meter ended.
enum class PairingState {
    Confirmed, ///< pushed, verified: the slot holds it and the meter itself answered through it; cancelled: in no slot
    Conflict, ///< the slot holds another meter; nothing was written
    Refused, ///< the concentrator denied it, does not hold what is verified, or the record has no way to be written
    Silent, ///< the slot holds it, but the meter does not answer through the concentrator
    OtherNumber, ///< the slot holds it, but the meter says that it has another number
    TimedOut, ///< the concentrator did not answer
    NotConnected,
    Cancelled, ///< withdrawn before it was done
};
METERDESK_ENUM_WORDS(PairingState, {PairingState::Confirmed, QLatin1StringView("confirmed")},
    {PairingState::Conflict, QLatin1StringView("conflict")}, {PairingState::Refused, QLatin1StringView("refused")},
    {PairingState::Silent, QLatin1StringView("silent")}, {PairingState::OtherNumber, QLatin1StringView("other-number")},
    {PairingState::TimedOut, QLatin1StringView("timeout")},
    {PairingState::NotConnected, QLatin1StringView("not-connected")},
    {PairingState::Cancelled, QLatin1StringView("cancelled")})

/// One meter to be pushed or cancelled.
struct PairingRequest
{
    Meter meter;
    bool overwrite = false; ///< a person decided that another meter in its slot gives way
};

/// How it ended on the wire.
struct PairingAnswer
{
    MeterId meter;
    PairingState state = PairingState::Cancelled;
    bool written = false; ///< the slot was written, or may have been
    QString holder; ///< twelve digits: who is in the slot, of a conflict
    QString detail; ///< English, for the log
    QList<FrameRecord> frames = {}; ///< what crossed the wire for it: slots read, written and read again, its number
    /// Why our own record cannot be written; the concentrator was not asked. Only of Refused.
    std::optional<ErrorCode> recordFault = std::nullopt;
};

/// How it ended, with what the records say of the meter now.
struct PairingReport
{
    MeterNo meterNo;
    ConcentratorNo concentratorNo; ///< empty: it has none
    PairingAction action = PairingAction::Push;
    PairingAnswer answer;
    DownloadState download = DownloadState::Pending; ///< 数据下发, as stored now
};

/// What a concentrator holds in one slot of its meter table.
struct TableSlot
{
    int slot = 0; ///< 1–2040
    int point = 0;
    int port = 0;
    int baud = 0; ///< 0: the port's own
    std::optional<MeterProtocol> protocol; ///< empty: not read, or none that we know
    QString number; ///< twelve digits as the table has them

    friend bool operator==(const TableSlot &, const TableSlot &) = default;
};

/// One slot as we have it and as the concentrator has it.
enum class TableMatch {
    Same,
    Differs, ///< our meter with another port, speed, protocol or point
    Missing, ///< ours, and the slot is empty
    OtherMeter, ///< the slot of ours holds another
    Unknown, ///< in the concentrator, at no point of ours
};
METERDESK_ENUM_WORDS(TableMatch, {TableMatch::Same, QLatin1StringView("same")},
    {TableMatch::Differs, QLatin1StringView("differs")}, {TableMatch::Missing, QLatin1StringView("missing")},
    {TableMatch::OtherMeter, QLatin1StringView("other-meter")}, {TableMatch::Unknown, QLatin1StringView("unknown")})

/// A line of the comparison of a concentrator's meter table with our records.
struct TableComparison
{
    int slot = 0;
    TableMatch match = TableMatch::Same;
    std::optional<Meter> ours; ///< the meter with this point
    std::optional<TableSlot> held;
    std::optional<MeterNo> elsewhere; ///< `held` is a meter of ours that belongs somewhere else
};

} // namespace meterdesk
