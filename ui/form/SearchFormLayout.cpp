// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/SearchFormLayout.h"

#include <QtWidgets/QWidget>

namespace meterdesk {

namespace {

constexpr int columnGap = 12;
constexpr int rowGap = 8;

} // namespace

SearchFormLayout::SearchFormLayout(QWidget *parent)
    : QLayout(parent)
{ }

SearchFormLayout::~SearchFormLayout()
{
    qDeleteAll(m_items);
    qDeleteAll(m_trailing);
}

void SearchFormLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

void SearchFormLayout::addTrailing(QWidget *widget)
{
    addChildWidget(widget);
    m_trailing.prepend(new QWidgetItem(widget));
    invalidate();
}

int SearchFormLayout::count() const
{
    return static_cast<int>(m_items.size() + m_trailing.size());
}

QLayoutItem *SearchFormLayout::itemAt(int index) const
{
    return index < m_items.size() ? m_items.value(index) : m_trailing.value(index - m_items.size());
}

QLayoutItem *SearchFormLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    return index < m_items.size() ? m_items.takeAt(index) : m_trailing.takeAt(index - m_items.size());
}

QSize SearchFormLayout::sizeHint() const
{
    int width = trailingWidth(m_trailing);
    for (const QLayoutItem *item : m_items)
        width += item->sizeHint().width() + columnGap;
    const QMargins margins = contentsMargins();
    return {width + margins.left() + margins.right(), minimumSize().height()};
}

QSize SearchFormLayout::minimumSize() const
{
    QSize widest;
    for (int i = 0; i < count(); ++i)
        widest = widest.expandedTo(itemAt(i)->minimumSize());
    const QMargins margins = contentsMargins();
    return widest.grownBy(margins);
}

void SearchFormLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int SearchFormLayout::trailingWidth(const QList<QLayoutItem *> &items) const
{
    int width = 0;
    for (const QLayoutItem *item : items) {
        if (!item->isEmpty())
            width += columnGap + item->sizeHint().width();
    }
    return width;
}

int SearchFormLayout::arrange(const QRect &rect, bool place) const
{
    const QMargins margins = contentsMargins();
    const QRect area = rect.marginsRemoved(margins);
    QList<QLayoutItem *> main;
    for (QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            main.append(item);
    }
    int allWidth = 0;
    for (const QLayoutItem *item : std::as_const(main))
        allWidth += item->sizeHint().width() + columnGap;

    // One row takes all trailing items; with more rows the first keeps only the rightmost of them.
    const bool oneRow = allWidth - columnGap + trailingWidth(m_trailing) <= area.width();
    const QList<QLayoutItem *> firstRow = oneRow || m_trailing.isEmpty() ? m_trailing : m_trailing.last(1);
    const QList<QLayoutItem *> secondRow =
        oneRow || m_trailing.isEmpty() ? QList<QLayoutItem *>() : m_trailing.first(m_trailing.size() - 1);

    struct Placed
    {
        QLayoutItem *item;
        int x;
        int row;
    };
    QList<Placed> placed;
    QList<int> heights{0};
    int x = 0;
    int row = 0;
    const auto limit = [&] {
        return area.width() - (row == 0 ? trailingWidth(firstRow) : (row == 1 ? trailingWidth(secondRow) : 0));
    };
    for (QLayoutItem *item : std::as_const(main)) {
        const QSize size = item->sizeHint();
        if (x > 0 && x + size.width() > limit()) {
            ++row;
            heights.append(0);
            x = 0;
        }
        placed.append({item, x, row});
        heights[row] = qMax(heights[row], size.height());
        x += size.width() + columnGap;
    }
    const auto placeTrailing = [&](const QList<QLayoutItem *> &items, int atRow) {
        int right = area.width();
        for (qsizetype i = items.size() - 1; i >= 0; --i) {
            if (items[i]->isEmpty())
                continue;
            const QSize size = items[i]->sizeHint();
            right -= size.width();
            while (heights.size() <= atRow)
                heights.append(0);
            heights[atRow] = qMax(heights[atRow], size.height());
            placed.append({items[i], right, atRow});
            right -= columnGap;
        }
    };
    placeTrailing(firstRow, 0);
    placeTrailing(secondRow, 1);

    QList<int> tops;
    int y = 0;
    for (const int height : std::as_const(heights)) {
        tops.append(y);
        y += height + rowGap;
    }
    if (place) {
        for (const Placed &entry : std::as_const(placed)) {
            const QSize size = entry.item->sizeHint();
            // Labels above fields make some items taller: all stand on the same line.
            const int top = tops[entry.row] + heights[entry.row] - size.height();
            entry.item->setGeometry(QRect(area.topLeft() + QPoint(entry.x, top), size));
        }
    }
    return y - rowGap + margins.top() + margins.bottom();
}

} // namespace meterdesk
