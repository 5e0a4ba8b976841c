// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "QrMatrix.h"
#include "ReceiptFont.h"

#include <QtCore/QLineF>
#include <QtCore/QList>
#include <QtCore/QRectF>
#include <QtCore/QSizeF>
#include <QtCore/QStringList>
#include <QtGui/QImage>

#include <variant>

class QPainter;

namespace meterdesk {

/// One line of text; `left` is where it begins on the baseline.
struct SlipText
{
    QPointF left;
    QString text;
    SlipTextStyle style;
};

struct SlipLine
{
    QLineF line;
    qreal width = 0.25;
    bool dashed = false;
};

struct SlipBox
{
    QRectF rect;
    qreal width = 0.25;
};

struct SlipQr
{
    QRectF rect;
    QrMatrix matrix;
};

/// A large pale text across the sheet, drawn as a shape so that it is no part of the document's text.
struct SlipWatermark
{
    QRectF rect;
    QString text;
};

/// A picture as wide and high as its rectangle, such as the owner's logo.
struct SlipPicture
{
    QRectF rect;
    QImage image;
};

using SlipItem = std::variant<SlipText, SlipLine, SlipBox, SlipQr, SlipWatermark, SlipPicture>;

/// A finished page and what stands where on it, all in millimetres from its top left corner.
class ReceiptDocument
{
public:
    explicit ReceiptDocument(QSizeF pageSize)
        : m_pageSize(pageSize)
    { }

    [[nodiscard]] QSizeF pageSize() const { return m_pageSize; }
    void setPageHeight(qreal height) { m_pageSize.setHeight(height); }

    void add(SlipItem item) { m_items.append(std::move(item)); }
    /// One line of text whose left end, middle or right end stands at `at`, on the baseline.
    void addText(QPointF at, const QString &text, const SlipTextStyle &style, Qt::AlignmentFlag align = Qt::AlignLeft);
    /// Takes the items of another one over, moved by `offset`.
    void append(const ReceiptDocument &other, QPointF offset = {});
    [[nodiscard]] const QList<SlipItem> &items() const { return m_items; }

    /// The texts as they are read: those of one baseline from left to right, joined by a space, top to bottom.
    [[nodiscard]] QStringList lines() const;
    /// The smallest rectangle that holds every item but the watermark.
    [[nodiscard]] QRectF inkBounds() const;

    /// Paints with the painter's origin at the page's top left corner, black on whatever is there.
    void paint(QPainter &painter, qreal unitsPerMm) const;

private:
    QSizeF m_pageSize;
    QList<SlipItem> m_items;
};

} // namespace meterdesk
