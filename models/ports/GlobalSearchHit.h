// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Identifiers.h"
#include "Property.h"

namespace meterdesk {

/// One answer of the search box of the top bar (F3) and of 查户: a room, and what of it matched.
struct GlobalSearchHit
{
    enum class Match { Code, Name, Meter, Phone, Member, Initials, Concentrator };

    Match match = Match::Name;
    PropertyId property; ///< none for a concentrator without a property
    PropertyType type = PropertyType::Room;
    PropertyCode code;
    QString name;
    AccountId account; ///< none: no account is open
    MeterId meter; ///< the meter that matched, or the room's first one
    MeterNo meterNo;
    QString memberName;
    QString memberPhone; ///< in full; screens mask it
    ConcentratorId concentrator; ///< of Match::Concentrator
    ConcentratorNo concentratorNo;
};

} // namespace meterdesk
