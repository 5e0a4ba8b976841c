// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/Pill.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

#include "theme/Icons.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pillPadding = 6;
constexpr int pillGap = 4;

int pillIconSize()
{
    return Theme::instance().scaled(12);
}

} // namespace

PillLook pillLook(PillState state)
{
    switch (state) {
    case PillState::Online:
        return {u"circle-dot"_s, Tone::Ok};
    case PillState::Offline:
        return {u"ban"_s, Tone::Off};
    case PillState::RelayClosed:
        return {u"zap"_s, Tone::Ok};
    case PillState::RelayTripped:
    case PillState::TrippedByHand:
        return {u"zap-off"_s, Tone::Bad};
    case PillState::RelayUnknown:
        return {u"circle-help"_s, Tone::Off};
    case PillState::TripPending:
        return {u"hourglass"_s, Tone::Warn};
    case PillState::TripFailed:
        return {u"triangle-alert"_s, Tone::Bad};
    case PillState::ClosePending:
        return {u"hourglass"_s, Tone::Info};
    case PillState::Unprotected:
        return {u"circle-dashed"_s, Tone::Off};
    case PillState::Protected:
        return {u"shield-check"_s, Tone::Info};
    case PillState::NotPaired:
    case PillState::NotDone:
        return {u"circle-dashed"_s, Tone::Off};
    case PillState::Succeeded:
    case PillState::Credited:
    case PillState::Delivered:
    case PillState::Enabled:
        return {u"circle-check"_s, Tone::Ok};
    case PillState::Missing:
    case PillState::TimedOut:
    case PillState::Failed:
        return {u"circle-x"_s, Tone::Bad};
    case PillState::Suspicious:
        return {u"triangle-alert"_s, Tone::Warn};
    case PillState::Sending:
        return {u"loader"_s, Tone::Info};
    case PillState::Queued:
        return {u"hourglass"_s, Tone::Off};
    case PillState::NotDelivered:
        return {u"circle-dashed"_s, Tone::Warn};
    case PillState::Cancelled:
    case PillState::Disabled:
        return {u"ban"_s, Tone::Off};
    case PillState::Reversed:
        return {u"undo-2"_s, Tone::Warn};
    case PillState::Reprinted:
        return {u"printer"_s, Tone::Info};
    }
    return {};
}

QSize pillSize(const QString &word)
{
    const QFontMetrics metrics(Theme::instance().font(TextStyle::Caption));
    return {pillPadding + pillIconSize() + pillGap + metrics.horizontalAdvance(word) + pillPadding,
        Theme::instance().scaled(20)};
}

void paintPill(QPainter &painter, const QRect &rect, const PillLook &look, const QString &word)
{
    const Theme &theme = Theme::instance();
    const QSize size = pillSize(word);
    const QRect pill(rect.left(), rect.top() + (rect.height() - size.height()) / 2, size.width(), size.height());
    const QColor foreground = theme.color(foregroundOf(look.tone));

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(backgroundOf(look.tone)));
    painter.drawRoundedRect(pill, 4, 4);
    Icons::paint(painter, QRect(pill.left() + pillPadding, pill.top(), pillIconSize(), pill.height()), look.iconName,
        foreground, pillIconSize());
    painter.setFont(theme.font(TextStyle::Caption));
    painter.setPen(foreground);
    painter.drawText(pill.adjusted(pillPadding + pillIconSize() + pillGap, 0, 0, 0), Qt::AlignVCenter, word);
    painter.restore();
}

Pill::Pill(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Pill::setState(PillState state)
{
    setLook(pillLook(state), pillText(state));
}

void Pill::setLook(const PillLook &look, const QString &word)
{
    m_look = look;
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    return m_word.isEmpty() ? QSize() : pillSize(m_word);
}

void Pill::paintEvent(QPaintEvent *)
{
    if (m_word.isEmpty())
        return;
    QPainter painter(this);
    paintPill(painter, rect(), m_look, m_word);
}

} // namespace meterdesk
