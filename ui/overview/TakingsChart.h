// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Overview.h"

#include <QtWidgets/QWidget>

namespace meterdesk {

/// The takings of the last days as stacked bars, cash below, the sum written above each. Painted here: charts of the
/// library do not label the sum of a stack.
class TakingsChart final : public QWidget
{
    Q_OBJECT
public:
    explicit TakingsChart(QWidget *parent = nullptr);

    void setTakings(const QList<DayTakings> &takings);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect plot() const;
    [[nodiscard]] QRect slotOf(qsizetype day) const;
    [[nodiscard]] std::int64_t axisTop() const; ///< fen, a round amount above every bar
    void paintAxis(QPainter &painter) const;
    void paintBar(QPainter &painter, qsizetype day) const;

    QList<DayTakings> m_takings;
};

/// "05-21: 3,380.00 yuan, cash 2,150.00, electronic 1,230.00, 17 top-ups"
[[nodiscard]] QString takingsSentence(const DayTakings &takings);

} // namespace meterdesk
