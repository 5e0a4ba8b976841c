// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/SearchHitDelegate.h"

#include <QtGui/QPainter>

#include "theme/Icons.h"
#include "theme/Theme.h"

namespace meterdesk {

namespace {

constexpr int hitPadding = 10;
constexpr int hitGap = 8;

} // namespace

void SearchHitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::instance();
    const bool current = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(option.rect, theme.color(current ? Token::Sel : Token::Surface));
    if (current)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.color(Token::Accent));

    QRect area = option.rect.adjusted(hitPadding, 0, -hitPadding, 0);
    const QString iconName = index.data(SearchHitIconRole).toString();
    if (!iconName.isEmpty()) {
        const int size = theme.scaled(16);
        Icons::paint(*painter, QRect(area.left(), area.top(), size, area.height()), iconName,
            theme.color(current ? Token::Accent : Token::Text2), size);
        area.setLeft(area.left() + size + hitGap);
    }
    // The name identifies the room, so the details give way first.
    const bool selectable = index.flags().testFlag(Qt::ItemIsSelectable);
    const QString name = index.data(Qt::DisplayRole).toString();
    painter->setFont(theme.font(selectable ? TextStyle::Strong : TextStyle::Body));
    painter->setPen(theme.color(selectable ? Token::Text : Token::Text2));
    const int nameWidth = qMin(painter->fontMetrics().horizontalAdvance(name), area.width());
    painter->drawText(
        area, Qt::AlignVCenter | Qt::AlignLeft, painter->fontMetrics().elidedText(name, Qt::ElideRight, area.width()));
    area.setLeft(area.left() + nameWidth + 2 * hitGap);
    painter->setFont(theme.font(TextStyle::Caption));
    painter->setPen(theme.color(Token::Text2));
    if (area.width() > 0) {
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight,
            painter->fontMetrics().elidedText(
                index.data(SearchHitDetailRole).toString(), Qt::ElideRight, area.width()));
    }
    painter->restore();
}

QSize SearchHitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), Theme::instance().scaled(30)};
}

} // namespace meterdesk
