// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QLabel;

namespace meterdesk {

class FigureTable;
class MovingFlow;

/// The step that shows the final bill, or that of the vacancy: registers, energy, prices and amounts by rate, and the
/// balance after it.
class BillStep final : public QWidget
{
    Q_OBJECT
public:
    explicit BillStep(QWidget *parent = nullptr);

    void showBill(const MovingFlow &flow);

private:
    FigureTable *m_table;
    QLabel *m_source;
    QLabel *m_equation;
    QLabel *m_available;
    QLabel *m_levelUp;
    QLabel *m_rounding;
};

} // namespace meterdesk
