// SPDX-License-Identifier: GPL-3.0-or-later
#include "CashCount.h"

#include "Try.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

Result<CashCount> CashCount::of(const QList<CashPile> &piles)
{
    CashCount count;
    for (const CashPile &pile : piles) {
        if (std::ranges::find(faces, pile.face) == faces.end())
            return failure(ErrorCode::InvalidArgument, u"there is no note or coin of %1"_s.arg(pile.face.toText()));
        if (pile.pieces < 0 || pile.pieces > mostPieces)
            return failure(ErrorCode::InvalidArgument, u"%1 pieces of %2"_s.arg(pile.pieces).arg(pile.face.toText()));
        if (std::ranges::find(count.m_piles, pile.face, &CashPile::face) != count.m_piles.end())
            return failure(ErrorCode::InvalidArgument, u"%1 is counted twice"_s.arg(pile.face.toText()));
        if (pile.pieces > 0)
            count.m_piles.append(pile);
    }
    std::ranges::sort(
        count.m_piles, [](const CashPile &left, const CashPile &right) { return left.face.fen > right.face.fen; });
    return count;
}

Result<CashCount> CashCount::fromText(QStringView text)
{
    QList<CashPile> piles;
    for (const QStringView pile : text.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype times = pile.indexOf(u'x');
        METERDESK_TRY(face, Money::fromText(pile.first(std::max<qsizetype>(times, 0))));
        bool number = false;
        const int pieces = pile.sliced(times + 1).toInt(&number);
        if (!number)
            return failure(ErrorCode::InvalidArgument, pile.toString());
        piles.append({.face = face, .pieces = pieces});
    }
    return of(piles);
}

Money CashCount::total() const
{
    // At most eleven faces of mostPieces each: far from any overflow.
    Money sum;
    for (const CashPile &pile : m_piles)
        sum.fen += pile.face.fen * pile.pieces;
    return sum;
}

QString CashCount::toText() const
{
    QStringList texts;
    for (const CashPile &pile : m_piles)
        texts.append(u"%1x%2"_s.arg(pile.face.toText()).arg(pile.pieces));
    return texts.join(u' ');
}

} // namespace meterdesk
