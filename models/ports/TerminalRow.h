// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Identifiers.h"
#include "Meter.h"
#include "Registers.h"
#include "Relay.h"
#include "SupplyState.h"
#include "WallTime.h"

#include <cstdint>
#include <optional>

namespace meterdesk {

/// Whether something answered when it was last asked; Unknown before it was ever asked.
enum class Reachability { Unknown, Online, Offline };
METERDESK_ENUM_WORDS(Reachability, {Reachability::Unknown, QLatin1StringView("unknown")},
    {Reachability::Online, QLatin1StringView("online")}, {Reachability::Offline, QLatin1StringView("offline")})

/// What 终端在线查询 is searched by; the tree sets one of the ids. Empty fields match everything.
struct TerminalQuery
{
    PropertyId property = {}; ///< the meters of this room, or of all rooms below this building or flat
    ConcentratorId concentrator = {};
    MeterId meter = {};
    QString find = {}; ///< part of code or name of the room, meter number typed or padded
    std::optional<Reachability> reachability = {};
    std::optional<Relay> relay = {};

    friend bool operator==(const TerminalQuery &, const TerminalQuery &) = default;
};

/// One line of 终端在线查询: a meter in use with what it last told.
struct TerminalRow
{
    enum class Column {
        Name,
        MeterNo,
        Reachability,
        Relay,
        Protection,
        Total,
        ReadAt,
        Code,
        ConcentratorNo,
        Sharp,
        Peak,
        Flat,
        Valley,
        Voltage,
        Current,
        Power,
        Balance,
        Port,
    };

    std::int64_t id = 0; ///< of the meter
    QString name; ///< 房源名称
    PropertyCode code;
    MeterNo meterNo;
    Reachability reachability = Reachability::Unknown;
    Relay relay = Relay::Unknown;
    Protection protection = Protection::Unknown;
    SupplyState supply = SupplyState::Unknown;
    std::optional<WallTime> stateReadAt; ///< of relay and protection
    Registers registers; ///< as last read, live or by freeze
    std::optional<WallTime> readAt; ///< of the registers
    std::optional<WallTime> lastContactAt;
    ConcentratorId concentrator;
    ConcentratorNo concentratorNo;
    QString concentratorName;
    int port = 0;
    DownloadState download = DownloadState::Pending;
    AccountId account; ///< none: no account is open
    QString memberName; ///< of the present tenancy; empty: vacant, or unnamed
    std::optional<Money> balance;
    std::optional<Money> alarm1;
    std::optional<int> voltage; ///< 0.1 V
    std::optional<int> current; ///< 0.001 A
    std::optional<int> power; ///< W
    bool stale = false; ///< the registers are older than a day, or never came
};

} // namespace meterdesk
