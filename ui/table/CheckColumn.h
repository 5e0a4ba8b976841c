// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QHeaderView>

namespace meterdesk {

class RowChecks;

/// The column of tick boxes at the left of a table: a vertical header, so it stays in sight when the columns scroll.
/// Clicking a box ticks that row without changing the selection; sums have none, and headings only where they have an
/// id.
class CheckColumn final : public QHeaderView
{
    Q_OBJECT

public:
    CheckColumn(RowChecks &checks, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override { mousePressEvent(event); }

private:
    RowChecks &m_checks;
};

} // namespace meterdesk
