// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtWidgets/QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace meterdesk {

/// One choice of a few, all in sight: payment methods, today / this month / last month. The chosen one has a check
/// mark. One stop of Tab; the arrow keys choose.
class SegmentedControl final : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    /// `value` is what currentValue() returns, unique in the control.
    void addSegment(int value, const QString &text);
    [[nodiscard]] int currentValue() const;
    void setCurrentValue(int value);
    /// The next one in a circle (Alt+M at the till).
    void selectNext();

Q_SIGNALS:
    /// Chosen by the user or by setCurrentValue().
    void currentValueChanged(int value);

private:
    QHBoxLayout *m_row;
    QButtonGroup *m_group;
};

} // namespace meterdesk
