// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TextWrap.h"

#include <QtGui/QFont>

namespace meterdesk {

/// 黑体 for thermal and laser paper, 宋体 where a dot matrix prints thin strokes better (Windows; Linux has one font).
enum class Typeface { Sans, Song };

/// How a text of a slip is set. Sizes are millimetres of the character cell.
struct SlipTextStyle
{
    qreal size = 3.2;
    bool bold = false;
    Typeface typeface = Typeface::Sans;

    [[nodiscard]] SlipTextStyle scaled(qreal factor) const { return {size * factor, bold, typeface}; }
    [[nodiscard]] SlipTextStyle emphasised() const { return {size, true, typeface}; }
};

/// Units of a font's pixel size in a millimetre. Texts are measured and painted at this one resolution, unhinted, so
/// that a slip breaks its lines alike on every device.
inline constexpr qreal fontUnitsPerMm = 100;

/// WenQuanYi Micro Hei on Linux: the text of a PDF set in Noto CJK extracts as radicals. Needs a QGuiApplication.
[[nodiscard]] QFont receiptFont(const SlipTextStyle &style);

/// Width of one line in millimetres.
[[nodiscard]] qreal textWidth(const QString &text, const SlipTextStyle &style);
[[nodiscard]] TextMeasure measureIn(const SlipTextStyle &style);

/// A text broken into lines, in a style small enough that no number or word is cut.
struct FittedText
{
    QStringList lines;
    SlipTextStyle style;
    qreal width = 0; ///< of the longest line
};
/// Shrinks to 60 % at the least; what is longer still is cut.
[[nodiscard]] FittedText fitText(const QString &text, qreal width, const SlipTextStyle &style);

} // namespace meterdesk
