// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Tokens.h"

#include <QtCore/QList>
#include <QtWidgets/QWidget>

#include <cstdint>
#include <functional>

namespace meterdesk {

/// One bar of a chart: parts from below, in the order of the chart's series, in the smallest unit (fen, 1/100 kWh).
struct Bar
{
    QString label;
    QList<std::int64_t> parts;
};

/// Stacked bars with an axis in round steps, in whole numbers from the figure to the pixel. What it shows is told to
/// screen readers, and stands in the table beneath it.
class BarChart final : public QWidget
{
    Q_OBJECT
public:
    struct Series
    {
        QString name;
        Token color;
        Qt::BrushStyle pattern = Qt::SolidPattern; ///< tells a part from its neighbour without its colour
    };

    explicit BarChart(QWidget *parent = nullptr);

    /// `format` writes a value for people, "1,286.40". Parts below zero are drawn as nothing; the table shows them.
    void setBars(const QList<Series> &series, const QList<Bar> &bars, std::function<QString(std::int64_t)> format);
    [[nodiscard]] const QList<Bar> &bars() const { return m_bars; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect plot() const;
    [[nodiscard]] QRect slotOf(qsizetype bar) const;
    [[nodiscard]] std::int64_t axisTop() const;
    [[nodiscard]] QString sentenceOf(const Bar &bar) const;
    void paintAxis(QPainter &painter) const;
    void paintBar(QPainter &painter, qsizetype bar) const;
    void paintPart(QPainter &painter, const QRect &rect, const Series &series) const;
    void paintLegend(QPainter &painter) const;
    /// Every how many bars a label has room.
    [[nodiscard]] int labelStep(const QFontMetrics &metrics) const;

    QList<Series> m_series;
    QList<Bar> m_bars;
    std::function<QString(std::int64_t)> m_format;
};

} // namespace meterdesk
