// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ReceiptDocument.h"
#include "ReceiptLayout.h"

#include <QtGui/QImage>

#include <optional>

namespace meterdesk {

/// One line of a receipt printer: text of one size, filled up with spaces from the left, a QR code, or a picture of 8
/// dots a millimetre.
struct EscPosLine
{
    enum class Size { Normal, Tall, Large }; ///< Tall: twice as high; Large: twice as wide, too
    enum class Place { Left, Centre };

    QString text;
    Size size = Size::Normal;
    bool bold = false;
    Place place = Place::Left;
    std::optional<QrMatrix> qr;
    QImage picture; ///< null: none
};

/// The lines of a slip on so many columns, top to bottom.
[[nodiscard]] QList<EscPosLine> escPosLines(const ReceiptDocument &document, const Paper &paper, int columns);

} // namespace meterdesk
