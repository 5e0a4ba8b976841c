// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PagePreview.h"

#include <QtGui/QPainter>

#include "theme/Theme.h"

namespace meterdesk {

namespace {

constexpr qreal largestUnitsPerMm = 5; // a little more than life-size on a desk screen

} // namespace

PagePreview::PagePreview(int widest, QWidget *parent)
    : QWidget(parent)
    , m_widest(widest)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PagePreview::showDocument(const ReceiptDocument &document)
{
    m_document = document;
    setAccessibleName(document.lines().join(u'\n'));
    setFixedSize(sizeHint());
    update();
}

qreal PagePreview::unitsPerMm() const
{
    return std::min(largestUnitsPerMm, m_widest / m_document->pageSize().width());
}

QSize PagePreview::sizeHint() const
{
    return m_document ? (m_document->pageSize() * unitsPerMm()).toSize() : QSize(m_widest, m_widest);
}

void PagePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    // Paper is white and ink black in every scheme.
    painter.fillRect(rect(), Qt::white);
    if (m_document) {
        painter.setRenderHint(QPainter::Antialiasing);
        m_document->paint(painter, unitsPerMm());
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Theme::instance().color(Token::Border));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace meterdesk
