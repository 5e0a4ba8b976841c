// SPDX-License-Identifier: GPL-3.0-or-later
#include "Strip.h"

namespace meterdesk {

QList<ReceiptDocument> pourStrips(const QList<Strip> &strips, const QRectF &area)
{
    QList<ReceiptDocument> pages{ReceiptDocument(QSizeF())};
    qreal y = area.top();
    const auto place = [&](const Strip &strip) {
        pages.last().append(strip.ink, {area.left(), y});
        y += strip.height;
    };
    for (qsizetype i = 0; i < strips.size(); ++i) {
        const Strip &strip = strips[i];
        qreal needed = strip.height;
        for (qsizetype next = i; strips[next].keepsNext && next + 1 < strips.size(); ++next)
            needed += strips[next + 1].height;
        constexpr qreal rounding = 0.01;
        if (y + needed > area.bottom() + rounding && y > area.top()) {
            pages.append(ReceiptDocument(QSizeF()));
            y = area.top();
            if (strip.head >= 0)
                place(strips[strip.head]);
            else if (strip.ruled)
                pages.last().add(SlipLine{{area.left(), y, area.right(), y}});
        }
        place(strip);
    }
    return pages;
}

qreal heightOf(const QList<Strip> &strips)
{
    qreal height = 0;
    for (const Strip &strip : strips)
        height += strip.height;
    return height;
}

} // namespace meterdesk
