// SPDX-License-Identifier: GPL-3.0-or-later
#include "EscPos.h"

#include "EscPosText.h"
#include "Gb18030.h"
#include "Try.h"

#include <QtGui/QImage>
#include <QtGui/QPainter>

#include <cmath>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int headDotsPerMm = 8;
constexpr int qrDots = 200; // about 25 mm
constexpr int bandHeight = 128; // dots; what small buffers take at once

constexpr char escape = 0x1b;
constexpr char group = 0x1d;

QByteArray bytes(std::initializer_list<int> values)
{
    QByteArray result;
    for (const int value : values)
        result += static_cast<char>(value);
    return result;
}

/// GS v 0: rows of dots, eight a byte, the leftmost in the highest bit, dark is 1.
QByteArray rasterOf(const QImage &image)
{
    const int rowBytes = (image.width() + 7) / 8;
    QByteArray result;
    for (int top = 0; top < image.height(); top += bandHeight) {
        const int height = std::min(bandHeight, image.height() - top);
        result += bytes({group, 'v', '0', 0, rowBytes & 0xff, rowBytes >> 8, height & 0xff, height >> 8});
        for (int y = top; y < top + height; ++y) {
            QByteArray row(rowBytes, '\0');
            for (int x = 0; x < image.width(); ++x) {
                if (qGray(image.pixel(x, y)) < 128)
                    row[x / 8] = static_cast<char>(row[x / 8] | (0x80 >> (x % 8)));
            }
            result += row;
        }
    }
    return result;
}

/// Transparent dots are paper.
QImage onWhite(const QImage &picture)
{
    QImage image(picture.size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.drawImage(QPoint(), picture);
    painter.end();
    return image;
}

QImage qrImage(const QrMatrix &matrix)
{
    const int module = std::max(1, qrDots / std::max(1, matrix.size()));
    QImage image(matrix.size() * module, matrix.size() * module, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (matrix.isDark(y / module, x / module))
                image.scanLine(y)[x] = 0;
        }
    }
    return image;
}

QImage rollImage(const ReceiptDocument &document, const Paper &paper)
{
    const int width = static_cast<int>(std::lround(paper.printableWidth() * headDotsPerMm));
    const int height = static_cast<int>(std::ceil(document.pageSize().height() * headDotsPerMm));
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    // The head begins where the margin of the layout ends.
    painter.translate(-paper.margins.left() * headDotsPerMm, 0);
    document.paint(painter, headDotsPerMm);
    painter.end();
    return image;
}

Result<QByteArray> textOf(const ReceiptDocument &document, ReceiptLayout layout)
{
    QByteArray result = bytes({0x1c, '&'}); // FS &: two-byte characters
    for (const EscPosLine &line : escPosLines(document, paperOf(layout), escPosColumns(layout))) {
        result += bytes({escape, 'a', line.place == EscPosLine::Place::Centre ? 1 : 0});
        if (line.qr) {
            result += rasterOf(qrImage(*line.qr));
            continue;
        }
        if (!line.picture.isNull()) {
            result += rasterOf(onWhite(line.picture));
            continue;
        }
        const int size = line.size == EscPosLine::Size::Large ? 0x11 : line.size == EscPosLine::Size::Tall ? 0x01 : 0;
        result += bytes({group, '!', size, escape, 'E', line.bold ? 1 : 0});
        METERDESK_TRY(text, gb18030Of(line.text));
        result += text + '\n';
    }
    return result + bytes({group, '!', 0, escape, 'E', 0, escape, 'a', 0});
}

} // namespace

int escPosColumns(ReceiptLayout layout)
{
    return layout == ReceiptLayout::Roll58 ? 32 : 48;
}

int columnsOf(const QString &text)
{
    int columns = 0;
    for (const QChar c : text) {
        if (c.isLowSurrogate())
            continue;
        // What GB18030 writes in more than one byte is as wide as a Chinese character; ¥ becomes ￥.
        columns += c.unicode() < 0x80 ? 1 : 2;
    }
    return columns;
}

Result<QByteArray> escPosOf(const ReceiptDocument &document, ReceiptLayout layout, const EscPosOptions &options)
{
    const Paper paper = paperOf(layout);
    if (!paper.isRoll())
        return failure(ErrorCode::Unsupported, u"a receipt printer takes roll layouts only"_s);
    QByteArray slip = bytes({escape, '@'});
    if (options.picture) {
        slip += rasterOf(rollImage(document, paper));
    } else {
        METERDESK_TRY(text, textOf(document, layout));
        slip += text;
    }
    slip += bytes({escape, 'd', 4});
    if (options.cut)
        slip += bytes({group, 'V', 66, 0});
    QByteArray result;
    if (options.openDrawer)
        result += bytes({escape, 'p', 0, 25, 250});
    return result + slip.repeated(std::max(1, options.copies));
}

} // namespace meterdesk
