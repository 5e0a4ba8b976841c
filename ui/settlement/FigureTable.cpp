// SPDX-License-Identifier: GPL-3.0-or-later
#include "settlement/FigureTable.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>

#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int lookRole = Qt::UserRole + 1;
constexpr int mostRowsShown = 8;
constexpr int columnGap = 10;
constexpr int chosenBar = 3;

/// Cells ruled as those of a DataTable; the chosen row has its bar at the left.
class RuledDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const Theme &theme = Theme::instance();
        painter->fillRect(
            QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.color(Token::Border));
        if (index.column() == 0 && option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(
                QRect(option.rect.topLeft(), QSize(chosenBar, option.rect.height())), theme.color(Token::Accent));
        }
    }
};

} // namespace

FigureTable::FigureTable(
    const QString &name, const QString &accessibleName, const QStringList &headers, QWidget *parent)
    : QTableWidget(0, static_cast<int>(headers.size()), parent)
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    setHorizontalHeaderLabels(headers);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setItemDelegate(new RuledDelegate(this));
    setWordWrap(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    connect(&Theme::instance(), &Theme::changed, this, &FigureTable::adoptTheme);
    adoptTheme();
}

void FigureTable::setFigure(int row, int column, const QString &text, Look look)
{
    setCell(row, column, text, look, Qt::AlignRight | Qt::AlignVCenter);
}

void FigureTable::setWords(int row, int column, const QString &text, Look look)
{
    setCell(row, column, text, look, Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void FigureTable::setCell(int row, int column, const QString &text, Look look, Qt::Alignment alignment)
{
    auto *cell = new QTableWidgetItem(text);
    cell->setTextAlignment(alignment);
    cell->setToolTip(text);
    cell->setData(lookRole, static_cast<int>(look));
    cell->setFont(Theme::instance().font(look == Look::Strong ? TextStyle::Strong : TextStyle::Body));
    cell->setForeground(Theme::instance().color(look == Look::Quiet ? Token::Text2 : Token::Text));
    setItem(row, column, cell);
}

QString FigureTable::textAt(int row, int column) const
{
    const QTableWidgetItem *cell = item(row, column);
    return cell ? cell->text() : QString();
}

void FigureTable::fit(int leastRows)
{
    m_leastRows = leastRows;
    resizeColumnsToContents();
    for (int column = 0; column + 1 < columnCount(); ++column)
        setColumnWidth(column, columnWidth(column) + columnGap);
    updateGeometry();
}

QSize FigureTable::sizeHint() const
{
    const int rows = std::clamp(rowCount(), m_leastRows, mostRowsShown);
    return {400, horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 2};
}

QSize FigureTable::minimumSizeHint() const
{
    return {200, horizontalHeader()->sizeHint().height() + m_leastRows * verticalHeader()->defaultSectionSize() + 2};
}

void FigureTable::adoptTheme()
{
    const Theme &theme = Theme::instance();
    verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            QTableWidgetItem *cell = item(row, column);
            if (!cell)
                continue;
            const auto look = static_cast<Look>(cell->data(lookRole).toInt());
            cell->setFont(theme.font(look == Look::Strong ? TextStyle::Strong : TextStyle::Body));
            cell->setForeground(theme.color(look == Look::Quiet ? Token::Text2 : Token::Text));
        }
    }
    horizontalHeader()->setFont(theme.font(TextStyle::CaptionStrong));
    updateGeometry();
}

void FigureTable::copy()
{
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < columnCount(); ++column)
        cells += horizontalHeaderItem(column)->text();
    lines += cells.join(u'\t');
    for (int row = 0; row < rowCount(); ++row) {
        if (!selectionModel()->isRowSelected(row))
            continue;
        cells.clear();
        for (int column = 0; column < columnCount(); ++column)
            cells += textAt(row, column);
        lines += cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void FigureTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    QTableWidget::keyPressEvent(event);
}

} // namespace meterdesk
