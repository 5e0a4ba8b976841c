// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DocumentContent.h"
#include "QrMatrix.h"
#include "ReceiptFont.h"
#include "Strip.h"

#include <optional>

namespace meterdesk {

/// How a form is set: its width in millimetres, and how everything on it is shrunk or spread.
struct FormStyle
{
    qreal width = 0;
    qreal scale = 1;
    qreal air = 0; ///< more height of each row of facts
    Typeface typeface = Typeface::Sans;
    bool low = false; ///< the sheet is low: what is dispensable is left out
    bool grey = true; ///< the paper can show greys
    QString part; ///< 客户联 …, at the top right
    QString foot; ///< last line

    [[nodiscard]] SlipTextStyle text(qreal size, bool bold = false) const { return {size * scale, bold, typeface}; }
    [[nodiscard]] qreal scaled(qreal length) const { return length * scale; }
};

[[nodiscard]] constexpr qreal lineHeightOf(const SlipTextStyle &text)
{
    return text.size * 1.32;
}

/// Logo, owner, title, number and time; marks boxed above.
[[nodiscard]] Strip formHead(const DocumentContent &content, const FormStyle &style);
/// Signatures, notes and the QR code.
[[nodiscard]] Strip formFoot(const DocumentContent &content, const std::optional<QrMatrix> &qr, const FormStyle &style);
/// Rows of facts, three pairs wide; empty rows are left out.
void addFieldRows(QList<Strip> &strips, const QList<FormRow> &rows, const FormStyle &style);
void addTable(QList<Strip> &strips, const TableBlock &table, const FormStyle &style);
void addParagraphs(QList<Strip> &strips, const TextBlock &block, const FormStyle &style);
/// A scale of millimetres as wide as the form.
[[nodiscard]] Strip rulerStrip(qreal width, const SlipTextStyle &text);

/// The owner's logo in the left of a box, in black and white where the paper has no greys; nothing for an unreadable
/// one.
[[nodiscard]] std::optional<SlipPicture> logoIn(const QByteArray &png, const QRectF &box, bool grey);

} // namespace meterdesk
