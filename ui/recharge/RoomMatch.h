// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "GlobalSearchHit.h"

#include <QtCore/QList>

#include <optional>

namespace meterdesk {

/// The rooms among the answers to 查户 that money can be taken for: buildings, concentrators and rooms without an
/// account are left out.
[[nodiscard]] QList<GlobalSearchHit> payableRooms(const QList<GlobalSearchHit> &hits);

/// The one room that a text means beyond doubt: the only answer, or the only one whose number, meter number or end of
/// name is the whole text (in this order, so that a scanned number never opens a list).
[[nodiscard]] std::optional<GlobalSearchHit> onlyRoom(const QString &text, const QList<GlobalSearchHit> &rooms);

} // namespace meterdesk
