// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/CheckColumn.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QTableView>

#include "ItemRoles.h"
#include "table/RowChecks.h"
#include "theme/Theme.h"

namespace meterdesk {

namespace {

constexpr int boxSize = 16;
constexpr int checkBarWidth = 3;

bool hasBox(const QModelIndex &index)
{
    const RowKind kind = index.data(RowKindRole).value<RowKind>();
    return kind == RowKind::Data || (kind == RowKind::Group && index.data(RowIdRole).isValid());
}

} // namespace

CheckColumn::CheckColumn(RowChecks &checks, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
    , m_checks(checks)
{
    setSectionResizeMode(Fixed);
    setMinimumSectionSize(0);
    setFixedWidth(sizeHint().width());
    connect(&checks, &RowChecks::changed, this, [this] { viewport()->update(); });
    const auto adoptTheme = [this] { setDefaultSectionSize(Theme::instance().rowHeight()); };
    connect(&Theme::instance(), &Theme::changed, this, adoptTheme);
    adoptTheme();
}

QSize CheckColumn::sizeHint() const
{
    return {boxSize + 14, QHeaderView::sizeHint().height()};
}

void CheckColumn::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const Theme &theme = Theme::instance();
    const auto *view = qobject_cast<const QTableView *>(parentWidget());
    const QModelIndex index = model()->index(logicalIndex, 0);
    const QVariant id = index.data(RowIdRole);
    const bool plain = index.data(RowKindRole).value<RowKind>() == RowKind::Data;
    const bool selected = view && view->selectionModel()->isRowSelected(logicalIndex);

    painter->save();
    painter->fillRect(rect, theme.color(selected ? Token::Sel : (plain ? Token::Surface : Token::Alt)));
    painter->setPen(theme.color(Token::Border));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (selected)
        painter->fillRect(QRect(rect.topLeft(), QSize(checkBarWidth, rect.height())), theme.color(Token::Accent));
    if (hasBox(index)) {
        QStyleOptionButton box;
        box.rect = QRect(rect.left() + 9, rect.center().y() - boxSize / 2, boxSize, boxSize);
        box.state = QStyle::State_Enabled;
        box.state |= id.isValid() && m_checks.isChecked(id.toLongLong()) ? QStyle::State_On : QStyle::State_Off;
        style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, this);
    }
    painter->restore();
}

void CheckColumn::mousePressEvent(QMouseEvent *event)
{
    const int row = logicalIndexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || row < 0)
        return;
    const QModelIndex index = model()->index(row, 0);
    const QVariant id = index.data(RowIdRole);
    if (id.isValid() && hasBox(index))
        m_checks.toggle(id.toLongLong());
}

} // namespace meterdesk
