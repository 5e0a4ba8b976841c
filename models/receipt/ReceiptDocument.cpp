// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReceiptDocument.h"

#include <QtCore/QMap>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>

namespace meterdesk {

namespace {

/// Paints in font units (fontUnitsPerMm): the painter is scaled once and every length is multiplied here.
class ItemPainter
{
public:
    explicit ItemPainter(QPainter &painter)
        : m_painter(painter)
    { }

    void operator()(const SlipText &item) const
    {
        m_painter.setPen(Qt::black);
        m_painter.setFont(receiptFont(item.style));
        m_painter.drawText(item.left * fontUnitsPerMm, item.text);
    }

    void operator()(const SlipLine &item) const
    {
        QPen pen(Qt::black, item.width * fontUnitsPerMm, Qt::SolidLine, Qt::FlatCap);
        if (item.dashed)
            pen.setDashPattern({5, 3});
        m_painter.setPen(pen);
        m_painter.drawLine(QLineF(item.line.p1() * fontUnitsPerMm, item.line.p2() * fontUnitsPerMm));
    }

    void operator()(const SlipBox &item) const
    {
        m_painter.setPen(QPen(Qt::black, item.width * fontUnitsPerMm, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(scaled(item.rect));
    }

    void operator()(const SlipQr &item) const
    {
        // One path: neighbouring modules drawn one by one leave hairlines where a viewer smooths their edges.
        QPainterPath dark;
        const QRectF rect = scaled(item.rect);
        const qreal module = rect.width() / item.matrix.size();
        for (int row = 0; row < item.matrix.size(); ++row) {
            for (int column = 0; column < item.matrix.size(); ++column) {
                if (item.matrix.isDark(row, column))
                    dark.addRect(rect.left() + column * module, rect.top() + row * module, module, module);
            }
        }
        m_painter.fillPath(dark.simplified(), Qt::black);
    }

    void operator()(const SlipWatermark &item) const
    {
        const QRectF rect = scaled(item.rect);
        QPainterPath shape;
        shape.addText({}, receiptFont({30, true}), item.text);
        const QRectF bounds = shape.boundingRect();
        const qreal factor = rect.width() * 0.7 / bounds.width();
        m_painter.save();
        m_painter.translate(rect.center());
        m_painter.rotate(-20);
        m_painter.scale(factor, factor);
        m_painter.translate(-bounds.center());
        m_painter.fillPath(shape, QColor(232, 232, 232));
        m_painter.restore();
    }

    void operator()(const SlipPicture &item) const { m_painter.drawImage(scaled(item.rect), item.image); }

private:
    static QRectF scaled(const QRectF &rect) { return {rect.topLeft() * fontUnitsPerMm, rect.size() * fontUnitsPerMm}; }

    QPainter &m_painter;
};

struct InkOf
{
    QRectF operator()(const SlipText &item) const
    {
        const qreal ascent = item.style.size * 0.88;
        return {item.left.x(), item.left.y() - ascent, textWidth(item.text, item.style), item.style.size};
    }
    QRectF operator()(const SlipLine &item) const { return QRectF(item.line.p1(), item.line.p2()).normalized(); }
    QRectF operator()(const SlipBox &item) const { return item.rect; }
    QRectF operator()(const SlipQr &item) const { return item.rect; }
    QRectF operator()(const SlipWatermark &) const { return {}; }
    QRectF operator()(const SlipPicture &item) const { return item.rect; }
};

struct MovedBy
{
    QPointF offset;

    void operator()(SlipText &item) const { item.left += offset; }
    void operator()(SlipLine &item) const { item.line.translate(offset); }
    void operator()(SlipBox &item) const { item.rect.translate(offset); }
    void operator()(SlipQr &item) const { item.rect.translate(offset); }
    void operator()(SlipWatermark &item) const { item.rect.translate(offset); }
    void operator()(SlipPicture &item) const { item.rect.translate(offset); }
};

} // namespace

void ReceiptDocument::addText(QPointF at, const QString &text, const SlipTextStyle &style, Qt::AlignmentFlag align)
{
    if (text.isEmpty())
        return;
    const qreal width = align == Qt::AlignLeft ? 0 : textWidth(text, style);
    at.rx() -= align == Qt::AlignRight ? width : align == Qt::AlignHCenter ? width / 2 : 0;
    add(SlipText{at, text, style});
}

void ReceiptDocument::append(const ReceiptDocument &other, QPointF offset)
{
    for (SlipItem item : other.m_items) {
        std::visit(MovedBy{offset}, item);
        m_items.append(std::move(item));
    }
}

QStringList ReceiptDocument::lines() const
{
    // Baselines within a tenth of a millimetre are one line.
    QMap<int, QMap<int, QString>> texts;
    for (const SlipItem &item : m_items) {
        if (const auto *text = std::get_if<SlipText>(&item))
            texts[qRound(text->left.y() * 10)][qRound(text->left.x() * 10)] = text->text;
    }
    QStringList result;
    for (const auto &line : texts)
        result.append(QStringList(line.values()).join(u' '));
    return result;
}

QRectF ReceiptDocument::inkBounds() const
{
    QRectF bounds;
    for (const SlipItem &item : m_items) {
        const QRectF ink = std::visit(InkOf{}, item);
        // A ruled line is flat, and QRectF::united takes flat for empty.
        if (!ink.isNull())
            bounds = bounds.isNull()
                ? ink
                : QRectF(QPointF(std::min(bounds.left(), ink.left()), std::min(bounds.top(), ink.top())),
                    QPointF(std::max(bounds.right(), ink.right()), std::max(bounds.bottom(), ink.bottom())));
    }
    return bounds;
}

void ReceiptDocument::paint(QPainter &painter, qreal unitsPerMm) const
{
    painter.save();
    const qreal scale = unitsPerMm / fontUnitsPerMm;
    painter.scale(scale, scale);
    const ItemPainter paintItem(painter);
    for (const SlipItem &item : m_items)
        std::visit(paintItem, item);
    painter.restore();
}

} // namespace meterdesk
