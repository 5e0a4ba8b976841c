// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/TakingsChart.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include <algorithm>

#include "Format.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int axisSteps = 3;
constexpr std::int64_t smallestAxis = 300'00; // fen

/// 1, 2 or 5 times a power of ten, not below `value`.
std::int64_t roundUp(std::int64_t value)
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

std::int64_t shownTotal(const DayTakings &takings)
{
    return std::max<std::int64_t>(takings.total().fen, 0);
}

QString wholeYuan(std::int64_t fen)
{
    const QString text = Format::money(Money{fen / 100 * 100});
    return text.endsWith(u".00") ? text.chopped(3) : text;
}

} // namespace

QString takingsSentence(const DayTakings &takings)
{
    return TakingsChart::tr("%1: %2 yuan, cash %3, electronic %4, %n top-ups", nullptr, takings.count)
        .arg(takings.day.toString(u"MM-dd"_s), Format::money(takings.total()), Format::money(takings.cash),
            Format::money(takings.electronic));
}

TakingsChart::TakingsChart(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"takingsChart"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TakingsChart::setTakings(const QList<DayTakings> &takings)
{
    m_takings = takings;
    QStringList sentences;
    for (const DayTakings &day : takings)
        sentences += takingsSentence(day);
    setAccessibleName(tr("Takings of the last days"));
    setAccessibleDescription(sentences.join(u'\n'));
    update();
}

QSize TakingsChart::minimumSizeHint() const
{
    return {Theme::instance().scaled(280), Theme::instance().scaled(120)};
}

QRect TakingsChart::plot() const
{
    const QFontMetrics metrics(Theme::instance().font(TextStyle::Caption));
    const int left = metrics.horizontalAdvance(wholeYuan(axisTop())) + 22;
    const int line = metrics.height();
    return rect().adjusted(left, line + 10, -14, -line - 12);
}

QRect TakingsChart::slotOf(qsizetype day) const
{
    const QRect area = plot();
    const auto days = std::max<qsizetype>(m_takings.size(), 1);
    const int width = area.width() / static_cast<int>(days);
    return {area.left() + width * static_cast<int>(day), area.top(), width, area.height()};
}

std::int64_t TakingsChart::axisTop() const
{
    std::int64_t highest = smallestAxis;
    for (const DayTakings &day : m_takings)
        highest = std::max(highest, shownTotal(day));
    return roundUp((highest + axisSteps - 1) / axisSteps) * axisSteps;
}

void TakingsChart::paintAxis(QPainter &painter) const
{
    const Theme &theme = Theme::instance();
    const QRect area = plot();
    painter.setFont(theme.font(TextStyle::Caption));
    const int line = painter.fontMetrics().height();
    for (int step = 0; step <= axisSteps; ++step) {
        const int y = area.bottom() - area.height() * step / axisSteps;
        painter.setPen(theme.color(Token::Border));
        painter.drawLine(area.left(), y, area.right(), y);
        painter.setPen(theme.color(Token::Text2));
        painter.drawText(QRect(0, y - line / 2, area.left() - 8, line), Qt::AlignRight | Qt::AlignVCenter,
            wholeYuan(axisTop() * step / axisSteps));
    }
}

void TakingsChart::paintBar(QPainter &painter, qsizetype day) const
{
    const Theme &theme = Theme::instance();
    const DayTakings &takings = m_takings.at(day);
    const QRect slot = slotOf(day);
    const int line = painter.fontMetrics().height();
    const int width = std::min(theme.scaled(36), slot.width() * 2 / 3);
    const auto heightOf = [&](Money part) {
        return static_cast<int>(std::max<std::int64_t>(part.fen, 0) * slot.height() / axisTop());
    };
    const int left = slot.center().x() - width / 2;
    const int cash = heightOf(takings.cash);
    const int electronic = heightOf(takings.electronic);
    painter.fillRect(QRect(left, slot.bottom() - cash, width, cash), theme.color(Token::ChartPeak));
    if (electronic > 0) {
        painter.fillRect(QRect(left, slot.bottom() - cash - electronic, width, electronic - (cash > 0 ? 1 : 0)),
            theme.color(Token::ChartFlat));
    }
    painter.setPen(theme.color(Token::Text2));
    if (takings.count > 0 || takings.total().fen != 0) {
        painter.drawText(QRect(slot.left(), slot.bottom() - cash - electronic - line - 2, slot.width(), line),
            Qt::AlignCenter, wholeYuan(takings.total().fen));
    }
    painter.drawText(
        QRect(slot.left(), slot.bottom() + 6, slot.width(), line), Qt::AlignCenter, takings.day.toString(u"MM-dd"_s));
}

void TakingsChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintAxis(painter);
    for (qsizetype day = 0; day < m_takings.size(); ++day)
        paintBar(painter, day);
    const bool none = std::all_of(m_takings.begin(), m_takings.end(),
        [](const DayTakings &day) { return day.count == 0 && day.total().fen == 0; });
    if (none && !m_takings.isEmpty()) {
        const QString sentence = tr("No top-ups in these days");
        QRect box = painter.fontMetrics().boundingRect(sentence).adjusted(-10, -6, 10, 6);
        box.moveCenter(plot().center());
        painter.fillRect(box, Theme::instance().color(Token::Surface));
        painter.drawText(box, Qt::AlignCenter, sentence);
    }
}

bool TakingsChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (qsizetype day = 0; day < m_takings.size(); ++day) {
            if (slotOf(day).contains(help->pos().x(), slotOf(day).center().y())) {
                QToolTip::showText(help->globalPos(), takingsSentence(m_takings.at(day)), this);
                return true;
            }
        }
    }
    return QWidget::event(event);
}

} // namespace meterdesk
