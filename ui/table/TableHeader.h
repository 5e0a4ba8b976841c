// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QHeaderView>

#include "SortKeys.h"

namespace meterdesk {

/// The header of a table: bold quiet text, aligned as its column, in two lines where one is too narrow; an arrow at the
/// columns that order the rows, with a small number when there is more than one.
class TableHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHeader(QWidget *parent = nullptr);

    void setSortKeys(const QList<SortKey> &keys);
    [[nodiscard]] const QList<SortKey> &sortKeys() const { return m_sortKeys; }

    /// The height the texts need: 29 px, or more where one breaks into two lines.
    [[nodiscard]] int neededHeight() const;
    /// The width a column's text needs, broken into two lines at best.
    [[nodiscard]] int neededWidth(int column) const;

    [[nodiscard]] QSize sizeHint() const override;
    /// Both panes of a table have the height of the taller header.
    void setCommonHeight(int height);

Q_SIGNALS:
    /// A column was clicked: by it alone, or (Ctrl) also by it. The keys are those that should hold now.
    void sortRequested(const QList<SortKey> &keys);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void sortBy(int column, bool further);
    [[nodiscard]] int sortPosition(int column) const;

    QList<SortKey> m_sortKeys;
    QPoint m_pressedAt;
    int m_commonHeight = 0;
};

} // namespace meterdesk
