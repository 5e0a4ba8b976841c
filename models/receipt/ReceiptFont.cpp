// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReceiptFont.h"

#include <QtGui/QFontMetricsF>

#include <algorithm>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList familiesOf(Typeface typeface)
{
#ifdef Q_OS_WIN
    if (typeface == Typeface::Song)
        return {u"SimSun"_s, u"Microsoft YaHei"_s};
    return {u"Microsoft YaHei"_s, u"SimHei"_s, u"SimSun"_s};
#else
    Q_UNUSED(typeface)
    return {u"WenQuanYi Micro Hei"_s, u"WenQuanYi Zen Hei"_s, u"Noto Sans CJK SC"_s};
#endif
}

} // namespace

QFont receiptFont(const SlipTextStyle &style)
{
    QFont font;
    font.setFamilies(familiesOf(style.typeface));
    font.setPixelSize(qRound(style.size * fontUnitsPerMm));
    font.setBold(style.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false);
    return font;
}

qreal textWidth(const QString &text, const SlipTextStyle &style)
{
    return QFontMetricsF(receiptFont(style)).horizontalAdvance(text) / fontUnitsPerMm;
}

TextMeasure measureIn(const SlipTextStyle &style)
{
    return [metrics = QFontMetricsF(receiptFont(style))](
               const QString &text) { return metrics.horizontalAdvance(text) / fontUnitsPerMm; };
}

FittedText fitText(const QString &text, qreal width, const SlipTextStyle &style)
{
    const qreal widest = widestPiece(text, measureIn(style));
    const SlipTextStyle fitting = widest > width ? style.scaled(std::max(width / widest * 0.995, 0.6)) : style;
    const TextMeasure measure = measureIn(fitting);
    FittedText result{wrapText(text, width, measure), fitting, 0};
    for (const QString &line : result.lines)
        result.width = std::max(result.width, measure(line));
    return result;
}

} // namespace meterdesk
