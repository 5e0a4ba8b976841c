// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QMetaType>
#include <QtCore/QString>

namespace meterdesk {

/// A state shown as a pill: an icon, a word and a colour. The icon and the colour belong to the ui, the word to the
/// model, so that copies, exports and screen readers get it too.
enum class PillState {
    Online,
    Offline,
    RelayClosed,
    RelayTripped,
    RelayUnknown, ///< before the meter's first answer
    TrippedByHand, ///< 人工跳闸: open, and not by policy
    TripPending, ///< 待跳闸: a trip is on its way
    TripFailed, ///< 跳闸失败: the last trip did not come through
    ClosePending, ///< 待合闸: a close is on its way
    Protected, ///< 保电: a protected meter refuses to trip
    Unprotected, ///< 未保电
    NotPaired, ///< no meter in the room
    Succeeded,
    Missing, ///< 未采到
    TimedOut,
    Failed,
    Suspicious, ///< a reading that failed a check and waits for a decision
    Sending,
    Queued,
    Delivered, ///< parameters are in the concentrator (数据下发: 是)
    NotDelivered, ///< parameters still have to be sent (数据下发: 否)
    Cancelled,
    NotDone, ///< 未执行: policy had a reason not to act
    Credited, ///< 已到账
    Reversed, ///< 已冲正
    Reprinted,
    Enabled,
    Disabled,
};

/// Every state, in the order of the enumeration.
inline constexpr int pillStateCount = static_cast<int>(PillState::Disabled) + 1;

/// The word of a state in the language of the program ("Tripped", 跳闸).
[[nodiscard]] QString pillText(PillState state);

} // namespace meterdesk

Q_DECLARE_METATYPE(meterdesk::PillState)
