// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EnumWords.h"
#include "Identifiers.h"

namespace meterdesk {

/// 集中式公寓 one building with rooms; 分散式公寓 a flat in somebody else's building; 房间 a room. Only rooms hold
/// money.
enum class PropertyType { Centralized, Distributed, Room };
METERDESK_ENUM_WORDS(PropertyType, {PropertyType::Centralized, QLatin1StringView("centralized")},
    {PropertyType::Distributed, QLatin1StringView("distributed")}, {PropertyType::Room, QLatin1StringView("room")})

/// One 房源: a building, a flat or a room.
struct Property
{
    PropertyId id;
    PropertyCode code;
    QString name; ///< full name, e.g. 田家园未来科技城店A01
    PropertyType type = PropertyType::Room;
    PropertyId parent; ///< none for a building or a flat
    PropertyCode parentCode;
    QString region;
    QString address;
    QString contactName;
    QString contactPhone;
};

} // namespace meterdesk
