// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

#include <QtCore/QStringList>

namespace meterdesk {

/// Most rooms that are made at once.
inline constexpr int mostRoomsAtOnce = 2000;

/// The rooms that a person names by a pattern: items divided by commas (also ，、) or spaces, each a name (`101`,
/// `A05`, `3号室`) or a range of names that differ in their last number (`1201-1210`, `A01~A20`, `3-901~3-905`).
/// Leading zeros are kept; a range whose ends have different texts around the number, or which goes down, is
/// `invalid-argument`, and so are a name twice, no name at all and more than `mostRoomsAtOnce`.
[[nodiscard]] Result<QStringList> roomsOfPattern(const QString &pattern);

} // namespace meterdesk
