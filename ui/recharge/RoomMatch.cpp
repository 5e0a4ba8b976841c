// SPDX-License-Identifier: GPL-3.0-or-later
#include "recharge/RoomMatch.h"

#include <algorithm>
#include <iterator>

namespace meterdesk {

QList<GlobalSearchHit> payableRooms(const QList<GlobalSearchHit> &hits)
{
    QList<GlobalSearchHit> rooms;
    std::copy_if(hits.begin(), hits.end(), std::back_inserter(rooms),
        [](const GlobalSearchHit &hit) { return hit.type == PropertyType::Room && hit.account.isValid(); });
    return rooms;
}

std::optional<GlobalSearchHit> onlyRoom(const QString &text, const QList<GlobalSearchHit> &rooms)
{
    if (rooms.size() == 1)
        return rooms.first();
    const Result<MeterNo> meterNo = MeterNo::fromText(text);
    const auto only = [&rooms](auto means) -> std::optional<GlobalSearchHit> {
        const auto found = std::find_if(rooms.begin(), rooms.end(), means);
        if (found == rooms.end() || std::any_of(std::next(found), rooms.end(), means))
            return std::nullopt;
        return *found;
    };
    if (const auto room = only([&](const GlobalSearchHit &hit) { return hit.code.toText() == text; }))
        return room;
    if (meterNo) {
        if (const auto room = only([&](const GlobalSearchHit &hit) { return hit.meterNo == *meterNo; }))
            return room;
    }
    return only([&](const GlobalSearchHit &hit) { return hit.name.endsWith(text, Qt::CaseInsensitive); });
}

} // namespace meterdesk
