// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/NavigationDelegate.h"

#include <QtGui/QPainter>

#include "common/KeyHint.h"
#include "theme/Icons.h"
#include "theme/Theme.h"

namespace meterdesk {

void NavigationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString title = index.data(Qt::DisplayRole).toString();
    if (index.data(PageIdRole).toString().isEmpty())
        return paintHeading(*painter, option.rect, title);

    const Theme &theme = Theme::instance();
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const QRect entry = option.rect.adjusted(8, 0, -8, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (current || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setBrush(
            current ? theme.color(Token::Sel) : mix(theme.color(Token::Nav), theme.color(Token::Text), 0.05F));
        painter->drawRoundedRect(entry, 4, 4);
    }
    if (current) {
        painter->setBrush(theme.color(Token::Accent));
        painter->drawRoundedRect(QRect(entry.left(), entry.top() + 5, 3, entry.height() - 10), 1.5, 1.5);
    }
    const int iconSize = theme.scaled(16);
    const QRect iconRect = m_collapsed ? entry : QRect(entry.left() + 8, entry.top(), iconSize, entry.height());
    Icons::paint(*painter, iconRect, index.data(PageIconRole).toString(),
        theme.color(current ? Token::Accent : Token::Text2), iconSize);
    if (!m_collapsed) {
        QRect textRect = entry.adjusted(18 + iconSize, 0, -8, 0);
        const QString keys = index.data(PageKeyRole).toString();
        const QSize cap = KeyHint::capSize(keys);
        if (!cap.isEmpty()) {
            KeyHint::paintCap(
                *painter, textRect.adjusted(textRect.width() - cap.width(), 0, 0, 0), keys, KeyHint::Ground::Plain);
            textRect.setRight(textRect.right() - cap.width() - 6);
        }
        painter->setFont(theme.font(current ? TextStyle::Strong : TextStyle::Body));
        painter->setPen(theme.color(Token::Text));
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
    return {option.rect.width(), rowHeight(index.data(PageIdRole).toString().isEmpty())};
}

int NavigationDelegate::rowHeight(bool heading) const
{
    const int height = heading ? (m_collapsed ? 12 : (m_dense ? 20 : 24)) : (m_dense ? 26 : 28);
    return Theme::instance().scaled(height);
}

} // namespace meterdesk
