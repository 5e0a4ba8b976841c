// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/BarChart.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include <algorithm>

#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int chartSteps = 4;
constexpr int widestBar = 36;
constexpr int legendHeight = 24;

/// 1, 2 or 5 times a power of ten, not below `value`.
std::int64_t roundStep(std::int64_t value)
{
    std::int64_t power = 1;
    while (power * 10 <= value)
        power *= 10;
    for (const int factor : {1, 2, 5}) {
        if (power * factor >= value)
            return power * factor;
    }
    return power * 10;
}

std::int64_t shownHeight(const Bar &bar)
{
    std::int64_t sum = 0;
    for (const std::int64_t part : bar.parts)
        sum += std::max<std::int64_t>(part, 0);
    return sum;
}

} // namespace

BarChart::BarChart(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BarChart::setBars(const QList<Series> &series, const QList<Bar> &bars, std::function<QString(std::int64_t)> format)
{
    m_series = series;
    m_bars = bars;
    m_format = std::move(format);
    QStringList sentences;
    for (const Bar &bar : bars)
        sentences += sentenceOf(bar);
    setAccessibleDescription(sentences.join(u'\n'));
    update();
}

QString BarChart::sentenceOf(const Bar &bar) const
{
    QStringList parts;
    for (qsizetype each = 0; each < bar.parts.size() && each < m_series.size(); ++each) {
        if (bar.parts.at(each) != 0)
            parts += u"%1 %2"_s.arg(m_series.at(each).name, m_format(bar.parts.at(each)));
    }
    return u"%1: %2"_s.arg(bar.label, parts.isEmpty() ? m_format(0) : parts.join(u", "_s));
}

QSize BarChart::minimumSizeHint() const
{
    return {Theme::instance().scaled(320), Theme::instance().scaled(150)};
}

QRect BarChart::plot() const
{
    const QFontMetrics metrics(Theme::instance().font(TextStyle::Caption));
    const int left = (m_format ? metrics.horizontalAdvance(m_format(axisTop())) : 0) + 22;
    return rect().adjusted(left, legendHeight + metrics.height() / 2, -14, -metrics.height() - 12);
}

QRect BarChart::slotOf(qsizetype bar) const
{
    const QRect area = plot();
    const auto count = std::max<std::int64_t>(m_bars.size(), 1);
    const auto edge = [&](qsizetype at) { return area.left() + static_cast<int>(area.width() * at / count); };
    return {edge(bar), area.top(), edge(bar + 1) - edge(bar), area.height()};
}

std::int64_t BarChart::axisTop() const
{
    std::int64_t highest = 100;
    for (const Bar &bar : m_bars)
        highest = std::max(highest, shownHeight(bar));
    return roundStep((highest + chartSteps - 1) / chartSteps) * chartSteps;
}

int BarChart::labelStep(const QFontMetrics &metrics) const
{
    int widest = 1;
    for (const Bar &bar : m_bars)
        widest = std::max(widest, metrics.horizontalAdvance(bar.label) + 10);
    const int slot = std::max(slotOf(0).width(), 1);
    return std::max((widest + slot - 1) / slot, 1);
}

void BarChart::paintAxis(QPainter &painter) const
{
    const Theme &theme = Theme::instance();
    const QRect area = plot();
    const int line = painter.fontMetrics().height();
    for (int step = 0; step <= chartSteps; ++step) {
        const int y = area.bottom() - area.height() * step / chartSteps;
        painter.setPen(theme.color(Token::Border));
        painter.drawLine(area.left(), y, area.right(), y);
        painter.setPen(theme.color(Token::Text2));
        painter.drawText(QRect(0, y - line / 2, area.left() - 8, line), Qt::AlignRight | Qt::AlignVCenter,
            m_format(axisTop() * step / chartSteps));
    }
}

void BarChart::paintBar(QPainter &painter, qsizetype bar) const
{
    const Theme &theme = Theme::instance();
    const QRect slot = slotOf(bar);
    const int width = std::clamp(slot.width() * 2 / 3, 1, theme.scaled(widestBar));
    const int left = slot.center().x() - width / 2;
    std::int64_t below = 0;
    const auto yOf = [&](std::int64_t value) {
        return slot.bottom() - static_cast<int>(value * slot.height() / axisTop());
    };
    const Bar &shown = m_bars.at(bar);
    for (qsizetype each = 0; each < shown.parts.size() && each < m_series.size(); ++each) {
        const std::int64_t part = std::max<std::int64_t>(shown.parts.at(each), 0);
        if (part == 0)
            continue;
        const int bottom = yOf(below);
        const int top = yOf(below + part);
        // A line of the ground between two parts; a part too low for it stays visible.
        const int gap = below > 0 && bottom - top > 2 ? 1 : 0;
        paintPart(painter, QRect(left, top, width, std::max(bottom - top - gap, 1)), m_series.at(each));
        below += part;
    }
}

void BarChart::paintPart(QPainter &painter, const QRect &rect, const Series &series) const
{
    const QColor color = Theme::instance().color(series.color);
    painter.fillRect(rect, QBrush(color, series.pattern));
    if (series.pattern == Qt::SolidPattern)
        return;
    painter.setPen(color);
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
}

void BarChart::paintLegend(QPainter &painter) const
{
    const Theme &theme = Theme::instance();
    const int square = theme.scaled(10);
    int right = width() - 14;
    for (auto each = m_series.crbegin(); each != m_series.crend(); ++each) {
        const int text = painter.fontMetrics().horizontalAdvance(each->name);
        painter.setPen(theme.color(Token::Text2));
        painter.drawText(QRect(right - text, 0, text, legendHeight), Qt::AlignVCenter, each->name);
        paintPart(painter, QRect(right - text - square - 6, (legendHeight - square) / 2, square, square), *each);
        right -= text + square + 20;
    }
}

void BarChart::paintEvent(QPaintEvent *)
{
    if (!m_format)
        return;
    QPainter painter(this);
    painter.setFont(Theme::instance().font(TextStyle::Caption));
    paintLegend(painter);
    paintAxis(painter);
    const int step = labelStep(painter.fontMetrics());
    const int line = painter.fontMetrics().height();
    for (qsizetype bar = 0; bar < m_bars.size(); ++bar) {
        paintBar(painter, bar);
        if (bar % step != 0)
            continue;
        const QRect slot = slotOf(bar);
        painter.setPen(Theme::instance().color(Token::Text2));
        painter.drawText(
            QRect(slot.center().x() - slot.width() * step / 2, slot.bottom() + 6, slot.width() * step, line),
            Qt::AlignCenter, m_bars.at(bar).label);
    }
}

bool BarChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (qsizetype bar = 0; bar < m_bars.size(); ++bar) {
            if (slotOf(bar).contains(help->pos())) {
                QToolTip::showText(help->globalPos(), sentenceOf(m_bars.at(bar)), this);
                return true;
            }
        }
    }
    return QWidget::event(event);
}

} // namespace meterdesk
