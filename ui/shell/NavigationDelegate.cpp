// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/NavigationDelegate.h"

#include <QtGui/QPainter>

#include "theme/Icons.h"
#include "theme/Theme.h"

namespace meterdesk {

int paintKeyCap(QPainter &painter, const QRect &rect, const QString &key)
{
    if (key.isEmpty())
        return 0;
    const Theme &theme = Theme::instance();
    const QFont font = theme.font(TextStyle::Caption);
    const QFontMetrics metrics(font);
    const int width = metrics.horizontalAdvance(key) + 10;
    const int height = metrics.height() + 2;
    const QRectF cap(rect.right() - width + 0.5, rect.center().y() - height / 2 + 0.5, width, height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(Token::Border));
    painter.setBrush(theme.color(Token::Alt));
    painter.drawRoundedRect(cap, 3, 3);
    painter.setFont(font);
    painter.setPen(theme.color(Token::Text3));
    painter.drawText(cap, Qt::AlignCenter, key);
    painter.restore();
    return width;
}

void NavigationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString title = index.data(Qt::DisplayRole).toString();
    if (index.data(PageIdRole).toString().isEmpty())
        return paintHeading(*painter, option.rect, title);

    const Theme &theme = Theme::instance();
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const QRect entry = option.rect.adjusted(8, 1, -8, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (current || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setBrush(theme.color(current ? Token::Sel : Token::Head));
        painter->drawRoundedRect(entry, 4, 4);
    }
    if (current) {
        painter->setBrush(theme.color(Token::Accent));
        painter->drawRoundedRect(QRect(entry.left(), entry.top() + 5, 3, entry.height() - 10), 1.5, 1.5);
    }
    const Token ink = current ? Token::Text : Token::Text2;
    const QRect iconRect = m_collapsed ? entry : QRect(entry.left() + 8, entry.top(), 16, entry.height());
    Icons::paint(
        *painter, iconRect, index.data(PageIconRole).toString(), theme.color(current ? Token::Accent : Token::Text2));
    if (!m_collapsed) {
        QRect textRect = entry.adjusted(34, 0, -8, 0);
        textRect.setRight(textRect.right() - paintKeyCap(*painter, textRect, index.data(PageKeyRole).toString()));
        painter->setFont(theme.font(current ? TextStyle::Strong : TextStyle::Body));
        painter->setPen(theme.color(ink));
        painter->drawText(textRect, Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetrics(painter->font()).elidedText(title, Qt::ElideRight, textRect.width()));
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme.color(Token::Accent), 2));
        painter->drawRoundedRect(entry.adjusted(1, 1, -1, -1), 4, 4);
    }
    painter->restore();
}

void NavigationDelegate::paintHeading(QPainter &painter, const QRect &rect, const QString &title) const
{
    const Theme &theme = Theme::instance();
    painter.save();
    if (m_collapsed) {
        painter.setPen(theme.color(Token::Border));
        painter.drawLine(rect.left() + 14, rect.center().y(), rect.right() - 14, rect.center().y());
    } else {
        painter.setFont(theme.font(TextStyle::Caption));
        painter.setPen(theme.color(Token::Text3));
        painter.drawText(rect.adjusted(16, 0, -8, -2), Qt::AlignLeft | Qt::AlignBottom, title);
    }
    painter.restore();
}

QSize NavigationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::instance();
    const bool heading = index.data(PageIdRole).toString().isEmpty();
    return {option.rect.width(), theme.scaled(heading ? (m_collapsed ? 12 : 24) : 30)};
}

} // namespace meterdesk
