// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/TableHeader.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>

#include "ItemRoles.h"
#include "WindowedModel.h"
#include "theme/Icons.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int headerPadding = 8;
constexpr int resizeGrip = 5;

int arrowSize()
{
    return Theme::instance().scaled(12);
}

int headerArrowSpace()
{
    return arrowSize() + 3;
}

} // namespace

TableHeader::TableHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setMinimumSectionSize(36);
    setStretchLastSection(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&Theme::instance(), &Theme::changed, this, [this] { Q_EMIT geometriesChanged(); });
}

void TableHeader::setSortKeys(const QList<SortKey> &keys)
{
    m_sortKeys = keys;
    viewport()->update();
}

int TableHeader::neededWidth(int column) const
{
    const QString text = model()->headerData(column, orientation(), Qt::DisplayRole).toString();
    const QFontMetrics metrics(Theme::instance().font(TextStyle::CaptionStrong));
    // The narrowest width at which the words still fit into two lines.
    int width = metrics.horizontalAdvance(text);
    const int whole = width;
    for (qsizetype space = text.indexOf(u' '); space >= 0; space = text.indexOf(u' ', space + 1)) {
        const int left = metrics.horizontalAdvance(text.left(space));
        const int right = metrics.horizontalAdvance(text.sliced(space + 1));
        width = qMin(width, qMax(left, right));
    }
    return qMin(whole, width) + 2 * headerPadding + (sortPosition(column) >= 0 ? headerArrowSpace() : 2);
}

int TableHeader::neededHeight() const
{
    const Theme &theme = Theme::instance();
    const QFontMetrics metrics(theme.font(TextStyle::CaptionStrong));
    int lines = 1;
    for (int column = 0; model() && column < count() && lines == 1; ++column) {
        if (isSectionHidden(column))
            continue;
        const QString text = model()->headerData(column, orientation(), Qt::DisplayRole).toString();
        if (text.contains(u' ') && metrics.horizontalAdvance(text) + 2 * headerPadding > sectionSize(column))
            lines = 2;
    }
    return theme.scaled(29) + (lines - 1) * metrics.height();
}

QSize TableHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), qMax(m_commonHeight, Theme::instance().scaled(29))};
}

void TableHeader::setCommonHeight(int height)
{
    if (m_commonHeight == height)
        return;
    m_commonHeight = height;
    Q_EMIT geometriesChanged();
}

int TableHeader::sortPosition(int column) const
{
    for (qsizetype i = 0; i < m_sortKeys.size(); ++i) {
        if (m_sortKeys[i].column == column)
            return static_cast<int>(i);
    }
    return -1;
}

void TableHeader::sortBy(int column, bool further)
{
    QList<SortKey> keys = m_sortKeys;
    const int position = sortPosition(column);
    const auto opposite = [](Qt::SortOrder order) {
        return order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    };
    if (further && position >= 0)
        keys[position].order = opposite(keys[position].order);
    else if (further)
        keys.append({column, Qt::AscendingOrder});
    else
        keys = {{column, position == 0 ? opposite(keys.first().order) : Qt::AscendingOrder}};
    Q_EMIT sortRequested(keys);
}

void TableHeader::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->position().toPoint();
    QHeaderView::mousePressEvent(event);
}

void TableHeader::mouseReleaseEvent(QMouseEvent *event)
{
    QHeaderView::mouseReleaseEvent(event);
    const QPoint at = event->position().toPoint();
    const int column = logicalIndexAt(at);
    if (event->button() != Qt::LeftButton || column < 0
        || (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
        return;
    // Next to a border the mouse resizes.
    const int x = sectionViewportPosition(column);
    if (at.x() - x < resizeGrip || x + sectionSize(column) - at.x() < resizeGrip)
        return;
    const QVariant sortable = model()->headerData(column, orientation(), ColumnSortableRole);
    if (!sortable.isValid() || sortable.toBool())
        sortBy(column, event->modifiers().testFlag(Qt::ControlModifier));
    else if (model()->rowCount() > WindowedModel::mostSortedRows)
        QToolTip::showText(event->globalPosition().toPoint(),
            tr("So many rows are not sorted by this column. Narrow the search first."), this);
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const Theme &theme = Theme::instance();
    painter->save();
    painter->fillRect(rect, theme.color(Token::Head));
    painter->setPen(theme.color(Token::Border));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->drawLine(rect.topRight(), rect.bottomRight());

    const QString text = model()->headerData(logicalIndex, orientation(), Qt::DisplayRole).toString();
    const auto alignment =
        model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole).value<Qt::Alignment>();
    const int position = sortPosition(logicalIndex);
    QRect area = rect.adjusted(headerPadding, 0, -headerPadding, 0);
    painter->setFont(theme.font(TextStyle::CaptionStrong));
    const QFontMetrics metrics = painter->fontMetrics();

    if (position >= 0) {
        const QColor accent = theme.color(Token::Accent);
        const QString number = m_sortKeys.size() > 1 ? QString::number(position + 1) : QString();
        const int space = headerArrowSpace() + metrics.horizontalAdvance(number);
        const bool right = alignment.testFlag(Qt::AlignRight);
        const int textWidth = qMin(metrics.horizontalAdvance(text), area.width() - space);
        const int x = right ? area.right() - space + 4 : area.left() + textWidth + 3;
        Icons::paint(*painter, QRect(x, area.top(), arrowSize(), area.height()),
            m_sortKeys[position].order == Qt::AscendingOrder ? u"arrow-up"_s : u"arrow-down"_s, accent, arrowSize());
        painter->setPen(accent);
        painter->drawText(QRect(x + arrowSize(), area.top(), space, area.height()), Qt::AlignVCenter, number);
        area.setRight(area.right() - space);
    }
    painter->setPen(theme.color(Token::Text2));
    const Qt::Alignment horizontal = alignment ? alignment & Qt::AlignHorizontal_Mask : Qt::AlignLeft;
    if (metrics.horizontalAdvance(text) > area.width() && text.contains(u' '))
        painter->drawText(area, static_cast<int>(horizontal | Qt::AlignVCenter) | Qt::TextWordWrap, text);
    else
        painter->drawText(area, horizontal | Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, area.width()));
    painter->restore();
}

} // namespace meterdesk
