// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/KeyHint.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

#include "theme/Theme.h"

namespace meterdesk {

KeyHint::KeyHint(const QString &keys, QWidget *parent)
    : QWidget(parent)
    , m_keys(keys)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize KeyHint::sizeHint() const
{
    return capSize(m_keys);
}

QSize KeyHint::capSize(const QString &keys)
{
    if (keys.isEmpty())
        return {};
    const QFontMetrics metrics(Theme::instance().font(TextStyle::Caption));
    const int height = Theme::instance().scaled(18);
    return {qMax(height, metrics.horizontalAdvance(keys) + 10), height};
}

void KeyHint::paintCap(QPainter &painter, const QRect &rect, const QString &keys, Ground ground, bool enabled)
{
    const Theme &theme = Theme::instance();
    const QSize size = capSize(keys);
    const QRect cap(QPoint(rect.left(), rect.center().y() - size.height() / 2 + 1), size);
    const bool onAccent = ground == Ground::Accent && enabled;

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(onAccent ? Token::OnAccent : Token::Border));
    painter.setBrush(onAccent ? QBrush(Qt::NoBrush) : QBrush(theme.color(Token::Head)));
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setFont(theme.font(TextStyle::Caption));
    painter.setPen(theme.color(onAccent ? Token::OnAccent : Token::Text3));
    painter.drawText(cap, Qt::AlignCenter, keys);
    painter.restore();
}

void KeyHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintCap(painter, rect(), m_keys, Ground::Plain, isEnabled());
}

} // namespace meterdesk
