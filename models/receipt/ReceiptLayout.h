// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EnumWords.h"

#include <QtCore/QMarginsF>
#include <QtCore/QSizeF>

namespace meterdesk {

/// The papers a slip is laid out for.
enum class ReceiptLayout {
    Roll58, ///< thermal roll, 48 of 58 mm printable
    Roll80, ///< thermal roll, 72 of 80 mm printable
    Slip241, ///< three-part dot-matrix paper 241 × 140 mm, tractor edges unprinted
    Slip241Third, ///< the same, 241 × 93.3 mm: a third of a sheet
    A5, ///< landscape
    A4 ///< portrait; a slip twice: the customer's and the stub
};
METERDESK_ENUM_WORDS(ReceiptLayout, {ReceiptLayout::Roll58, QLatin1StringView("roll58")},
    {ReceiptLayout::Roll80, QLatin1StringView("roll80")}, {ReceiptLayout::Slip241, QLatin1StringView("slip241")},
    {ReceiptLayout::Slip241Third, QLatin1StringView("slip241-third")}, {ReceiptLayout::A5, QLatin1StringView("a5")},
    {ReceiptLayout::A4, QLatin1StringView("a4")})

/// A sheet or a roll, in millimetres.
struct Paper
{
    QSizeF size; ///< height 0: a roll, as long as its content
    QMarginsF margins; ///< nothing is printed in them

    [[nodiscard]] bool isRoll() const { return size.height() <= 0; }
    [[nodiscard]] qreal printableWidth() const { return size.width() - margins.left() - margins.right(); }
    [[nodiscard]] qreal printableHeight() const { return size.height() - margins.top() - margins.bottom(); }
};
[[nodiscard]] Paper paperOf(ReceiptLayout layout);

/// Dot-matrix paper: no greys, 宋体, three parts.
[[nodiscard]] constexpr bool isDotMatrix(ReceiptLayout layout)
{
    return layout == ReceiptLayout::Slip241 || layout == ReceiptLayout::Slip241Third;
}

} // namespace meterdesk
