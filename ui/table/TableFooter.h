// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace meterdesk {

/// The line under a table, 36 px: which rows are in sight of how many, how many are selected, sums over the whole
/// result, and a field that goes to a row.
class TableFooter final : public QWidget
{
    Q_OBJECT

public:
    explicit TableFooter(QWidget *parent = nullptr);

    /// First and last row in sight, counted from 1, and the rows of the whole result; `last` = 0 when nothing is.
    void setRange(qlonglong first, qlonglong last, qlonglong total);
    /// Number of ticked or selected rows; 0 shows nothing.
    void setSelectedCount(qlonglong count);
    /// Sums over the whole result, in words: "Total 29.42 kWh". Empty hides them.
    void setSums(const QString &sums);
    /// Where a page puts further widgets, at the right end.
    [[nodiscard]] QHBoxLayout *extras() const { return m_extras; }
    [[nodiscard]] QString rangeText() const;

    void focusGoToRow();

Q_SIGNALS:
    /// A row, counted from 1 and inside the total.
    void goToRowRequested(qlonglong row);

private:
    void submitRow();

    QLabel *m_range;
    QLabel *m_selected;
    QLabel *m_sums;
    QLabel *m_goLabel;
    QLineEdit *m_goEdit;
    QHBoxLayout *m_extras;
    qlonglong m_total = 0;
};

} // namespace meterdesk
