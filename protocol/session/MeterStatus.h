// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SessionError.h"
#include "SessionSettings.h"
#include "WireTime.h"
#include "dlt645/StatusWord3.h"
#include "gdw1376/RegisterQueries.h"

#include <functional>
#include <optional>

namespace meterdesk::wire {

/// What a live reading of one meter gave. Registers are always there, the rest where the meter has it.
struct MeterSnapshot
{
    EnergyRegisters registers;
    std::optional<dlt645::StatusWord3> status; ///< DI 04000503; none of 1997
    std::optional<WireTime> clock; ///< DI 04000101 and 04000102, of 1997 C010 and C011
};

enum class FreezeStatus { Ok, NoData, TimedOut, Denied, NotConnected, Malformed, Cancelled };

/// What a day is whose question ended with an error.
[[nodiscard]] FreezeStatus freezeStatusOf(SessionErrorCode code);

/// How one asked day of one point or meter ended.
struct FreezeAnswer
{
    gdw1376::FreezeKey key; ///< p and Td of 0D F161; point 0 where the meter itself was asked
    FreezeStatus status = FreezeStatus::TimedOut;
    EnergyRegisters registers; ///< of Ok
    std::optional<WireTime> readAt; ///< when the concentrator read the meter, or the stamp of its own freeze
    int attempts = 0;
    bool isLive = false; ///< registers of now, of a meter that keeps no freezes
    QList<int> exchanges; ///< of Ok: those whose frames brought it, by the numbers that FreezeObserver has
};

/// Told of each frame of a collection. `exchange` counts its questions from 0, each with its repetitions and replies.
using FreezeObserver = std::function<void(int exchange, bool sent, const QByteArray &bytes)>;

/// One day of one meter.
struct MeterDay
{
    MeterPort meter;
    WireDate day;
    /// A meter of 1997, which keeps no freezes, gives its registers of now for it: only shortly after that day's end.
    bool takeLive = false;
};

enum class RelayResult {
    Confirmed, ///< read back as asked
    Permitted, ///< permit close: acknowledged; the resident presses the key
    Refused,
    TimedOut, ///< no acknowledgement; `sent` says whether the command went out at all
    Unverified, ///< acknowledged, but not read back as asked
    Cancelled, ///< no longer due, or withdrawn, before it was sent
};

struct RelayReport
{
    RelayResult result = RelayResult::TimedOut;
    bool sent = false;
    bool unauthorised = false; ///< the meter refused password or level: nothing automatic may follow
    std::optional<dlt645::StatusWord3> status; ///< as read back last
    QString detail;
};

/// Asked right before a relay command is sent; false cancels it.
using StillDue = std::function<QFuture<bool>()>;

} // namespace meterdesk::wire
