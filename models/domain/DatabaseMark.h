// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EnumWords.h"

namespace meterdesk {

/// Training databases talk only to loopback and pseudo-terminals and may run on another clock. The mark is given when
/// the database is made and never changes.
enum class DatabaseMark { Training, Live };
METERDESK_ENUM_WORDS(DatabaseMark, {DatabaseMark::Training, QLatin1StringView("training")},
    {DatabaseMark::Live, QLatin1StringView("live")})

} // namespace meterdesk
