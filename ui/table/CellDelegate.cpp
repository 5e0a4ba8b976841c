// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/CellDelegate.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QToolTip>

#include "ItemRoles.h"
#include "common/Pill.h"
#include "table/TableView.h"
#include "theme/Icons.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int cellIconSize = 14;
constexpr int cellIconGap = 5;
constexpr int warningSize = 13;
constexpr int warningGap = 4;
constexpr int accentBarWidth = 3;

QColor cellToken(Token which)
{
    return Theme::instance().color(which);
}

RowKind kindOfRow(const QModelIndex &index)
{
    return index.data(RowKindRole).value<RowKind>();
}

Qt::Alignment alignmentOf(const QModelIndex &index)
{
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    return alignment.isValid() ? alignment.value<Qt::Alignment>() : Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter);
}

QString iconNameOf(const QModelIndex &index)
{
    return index.data(StaleRole).toBool() ? u"clock"_s : index.data(IconNameRole).toString();
}

} // namespace

void CellDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool selected = option.state & QStyle::State_Selected;
    const bool plain = kindOfRow(index) == RowKind::Data;
    painter.fillRect(option.rect, cellToken(selected ? Token::Sel : (plain ? Token::Surface : Token::Alt)));
    painter.setPen(cellToken(Token::Border));
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    const auto *view = qobject_cast<const TableView *>(option.widget);
    if (!view)
        return;
    if (view->marksCurrentRow(index)) {
        const QColor accent = cellToken(Token::Accent);
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), accent);
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), accent);
    }
    if (selected && view->paintsAccentBarIn(index))
        painter.fillRect(
            QRect(option.rect.topLeft(), QSize(accentBarWidth, option.rect.height())), cellToken(Token::Accent));
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(*painter, option, index);
    paintContent(*painter, option.rect.adjusted(padding, 0, -padding, -1), index);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {contentWidth(index) + 2 * padding + 2, Theme::instance().rowHeight()};
}

QFont CellDelegate::fontOf(const QModelIndex &index)
{
    const bool strong =
        index.data(EmphasisRole).value<CellEmphasis>() == CellEmphasis::Strong || kindOfRow(index) == RowKind::Total;
    return Theme::instance().font(strong ? TextStyle::Strong : TextStyle::Body);
}

void CellDelegate::paintText(
    QPainter &painter, const QRect &area, const QModelIndex &index, const QFont &font, const QColor &color)
{
    painter.setFont(font);
    painter.setPen(color);
    const QString text = index.data(Qt::DisplayRole).toString();
    painter.drawText(area, (alignmentOf(index) & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

void CellDelegate::paintContent(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    QRect rest = area;
    const QString iconName = iconNameOf(index);
    if (!iconName.isEmpty()) {
        const bool right = alignmentOf(index).testFlag(Qt::AlignRight);
        const int shift = right ? qMax(0, area.width() - contentWidth(index)) : 0;
        Icons::paint(painter, QRect(area.left() + shift, area.top(), cellIconSize, area.height()), iconName,
            cellToken(Token::Text2), cellIconSize);
        rest.setLeft(area.left() + shift + cellIconSize + cellIconGap);
    }
    const auto emphasis = index.data(EmphasisRole).value<CellEmphasis>();
    const bool quiet =
        emphasis == CellEmphasis::Secondary || kindOfRow(index) == RowKind::Group || !index.data(RawRole).isValid();
    const Token color = quiet ? Token::Text2 : emphasis == CellEmphasis::Link ? Token::Accent : Token::Text;
    paintText(painter, rest, index, fontOf(index), cellToken(color));
}

int CellDelegate::contentWidth(const QModelIndex &index) const
{
    const QFontMetrics metrics(fontOf(index));
    const int icon = iconNameOf(index).isEmpty() ? 0 : cellIconSize + cellIconGap;
    return icon + metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
}

bool CellDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool elided = contentWidth(index) > option.rect.width() - 2 * padding;
    const QString own = index.data(Qt::ToolTipRole).toString();
    if (event->type() == QEvent::ToolTip && own.isEmpty() && elided) {
        QToolTip::showText(event->globalPos(), index.data(Qt::DisplayRole).toString(), view);
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

void PillDelegate::paintContent(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    const QVariant state = index.data(PillRole);
    if (!state.isValid()) {
        CellDelegate::paintContent(painter, area, index);
        return;
    }
    painter.setClipRect(area.adjusted(-padding, 0, padding, 0));
    paintPill(painter, area, pillLook(state.value<PillState>()), index.data(Qt::DisplayRole).toString());
}

int PillDelegate::contentWidth(const QModelIndex &index) const
{
    if (!index.data(PillRole).isValid())
        return CellDelegate::contentWidth(index);
    return pillSize(index.data(Qt::DisplayRole).toString()).width();
}

void MoneyDelegate::paintContent(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    switch (index.data(MoneyStyleRole).value<MoneyStyle>()) {
    case MoneyStyle::Normal:
        CellDelegate::paintContent(painter, area, index);
        return;
    case MoneyStyle::Zero:
        paintText(painter, area, index, fontOf(index), cellToken(Token::Text2));
        return;
    case MoneyStyle::Negative:
        paintText(painter, area, index, Theme::instance().font(TextStyle::Strong), cellToken(Token::Bad));
        return;
    case MoneyStyle::BelowAlarm: {
        const QFont strong = Theme::instance().font(TextStyle::Strong);
        const QColor warn = cellToken(Token::Warn);
        const int textWidth = QFontMetrics(strong).horizontalAdvance(index.data(Qt::DisplayRole).toString());
        const int x = qMax(area.left(), area.right() + 1 - textWidth - warningGap - warningSize);
        Icons::paint(painter, QRect(x, area.top(), warningSize, area.height()), u"triangle-alert"_s, warn, warningSize);
        paintText(painter, area.adjusted(warningSize + warningGap, 0, 0, 0), index, strong, warn);
        return;
    }
    }
}

int MoneyDelegate::contentWidth(const QModelIndex &index) const
{
    const MoneyStyle style = index.data(MoneyStyleRole).value<MoneyStyle>();
    if (style == MoneyStyle::Normal || style == MoneyStyle::Zero)
        return CellDelegate::contentWidth(index);
    const int text = QFontMetrics(Theme::instance().font(TextStyle::Strong))
                         .horizontalAdvance(index.data(Qt::DisplayRole).toString());
    return text + (style == MoneyStyle::BelowAlarm ? warningSize + warningGap : 0);
}

} // namespace meterdesk
