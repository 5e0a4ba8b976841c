// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EnumWords.h"

namespace meterdesk {

/// What a list says of a room's supply: the relay as last read, and where they differ what was asked of it.
enum class SupplyState {
    Unpaired, ///< 未配表: no meter in the room
    Unknown, ///< the meter never told
    On, ///< 合闸
    Off, ///< 跳闸, by policy
    OffByHand, ///< 人工跳闸: open, and not by policy
    TripPending, ///< 待跳闸: a trip is queued, on its way or to be checked
    TripFailed, ///< 跳闸失败: the last trip was refused or timed out, the relay is closed
    ClosePending, ///< 待合闸
};
METERDESK_ENUM_WORDS(SupplyState, {SupplyState::Unpaired, QLatin1StringView("unpaired")},
    {SupplyState::Unknown, QLatin1StringView("unknown")}, {SupplyState::On, QLatin1StringView("on")},
    {SupplyState::Off, QLatin1StringView("off")}, {SupplyState::OffByHand, QLatin1StringView("off-by-hand")},
    {SupplyState::TripPending, QLatin1StringView("trip-pending")},
    {SupplyState::TripFailed, QLatin1StringView("trip-failed")},
    {SupplyState::ClosePending, QLatin1StringView("close-pending")})

} // namespace meterdesk
