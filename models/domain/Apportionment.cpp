// SPDX-License-Identifier: GPL-3.0-or-later
#include "Apportionment.h"

#include "CheckedMath.h"

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<std::int64_t> sumOfWeights(const QList<SharedRoom> &rooms)
{
    std::int64_t sum = 0;
    for (const SharedRoom &room : rooms) {
        if (room.weight < 0)
            return failure(ErrorCode::InvalidArgument, u"weight of %1"_s.arg(room.room.toText()));
        const auto next = checkedAdd(sum, room.weight);
        if (!next)
            return failure(ErrorCode::AmountOverflow, u"sum of weights"_s);
        sum = *next;
    }
    if (sum == 0)
        return failure(ErrorCode::InvalidArgument, u"nobody bears a part"_s);
    return sum;
}

} // namespace

Result<QList<RoomShare>> apportion(Money amount, const QList<SharedRoom> &rooms)
{
    if (amount < Money{})
        return failure(ErrorCode::InvalidAmount, amount.toText());
    const auto weights = sumOfWeights(rooms);
    if (!weights)
        return std::unexpected(weights.error());

    QList<SharedRoom> ordered = rooms;
    std::ranges::sort(ordered, {}, [](const SharedRoom &room) { return room.room.toText(); });
    struct Fraction
    {
        std::int64_t rest;
        qsizetype index;
    };
    QList<RoomShare> shares;
    QList<Fraction> fractions;
    std::int64_t left = amount.fen;
    for (const SharedRoom &room : std::as_const(ordered)) {
        if (!shares.isEmpty() && shares.last().room == room.room)
            return failure(ErrorCode::InvalidArgument, u"%1 twice"_s.arg(room.room.toText()));
        const auto product = checkedMultiply(amount.fen, room.weight);
        if (!product)
            return failure(ErrorCode::AmountOverflow, u"share of %1"_s.arg(room.room.toText()));
        fractions.append({*product % *weights, shares.size()});
        shares.append({room.room, room.weight, Money{*product / *weights}});
        left -= shares.last().amount.fen;
    }
    // Stable: equal fractions stay in the order of the room codes.
    std::ranges::stable_sort(fractions, std::ranges::greater(), &Fraction::rest);
    for (const Fraction &fraction : std::as_const(fractions)) {
        if (left == 0)
            break;
        ++shares[fraction.index].amount.fen;
        --left;
    }
    return shares;
}

} // namespace meterdesk
