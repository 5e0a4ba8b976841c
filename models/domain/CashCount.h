// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Quantities.h"

#include <QtCore/QList>

#include <array>

namespace meterdesk {

/// So many notes or coins of one face value.
struct CashPile
{
    Money face;
    int pieces = 0;

    friend bool operator==(const CashPile &, const CashPile &) = default;
};

/// What lies in a drawer, counted by face value (实点). Piles of nothing are left out.
class CashCount
{
public:
    static constexpr int mostPieces = 100'000; ///< of one face value

    /// The notes and coins in use, largest first: 100 to 1 yuan, 5 and 1 jiao, 5, 2 and 1 fen.
    static constexpr std::array<Money, 11> faces{Money{100'00}, Money{50'00}, Money{20'00}, Money{10'00}, Money{5'00},
        Money{1'00}, Money{50}, Money{10}, Money{5}, Money{2}, Money{1}};

    /// `invalid-argument` for a face value that is none of these or is named twice, or pieces below 0 or beyond
    /// mostPieces.
    [[nodiscard]] static Result<CashCount> of(const QList<CashPile> &piles);
    /// What `toText` wrote.
    [[nodiscard]] static Result<CashCount> fromText(QStringView text);

    [[nodiscard]] const QList<CashPile> &piles() const { return m_piles; } ///< largest face first
    [[nodiscard]] Money total() const;
    /// "100.00x4 20.00x3", empty for an empty drawer.
    [[nodiscard]] QString toText() const;

    friend bool operator==(const CashCount &, const CashCount &) = default;

private:
    QList<CashPile> m_piles;
};

} // namespace meterdesk
