// SPDX-License-Identifier: GPL-3.0-or-later
#include "PagePicture.h"

#include <QtCore/QBuffer>
#include <QtGui/QImage>
#include <QtGui/QPainter>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal widestRoll = 80; // mm

} // namespace

Result<QByteArray> pictureOf(const ReceiptDocument &page, QPointF offset)
{
    const qreal dotsPerMm = page.pageSize().width() > widestRoll ? 16 : 8;
    QImage image((page.pageSize() * dotsPerMm).toSize(), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter;
    if (!painter.begin(&image))
        return failure(ErrorCode::PrintFailed, u"a picture of this size cannot be made"_s);
    painter.translate(offset * dotsPerMm);
    page.paint(painter, dotsPerMm);
    painter.end();
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    if (!image.save(&png, "PNG"))
        return failure(ErrorCode::PrintFailed, u"the picture cannot be written"_s);
    return png.data();
}

} // namespace meterdesk
