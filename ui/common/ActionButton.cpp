// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/ActionButton.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

#include "common/KeyHint.h"
#include "theme/DeskStyle.h"
#include "theme/Icons.h"
#include "theme/Theme.h"

namespace meterdesk {

namespace {

constexpr int iconGap = 6;
constexpr int capGap = 8;

int drawingSize()
{
    return Theme::instance().scaled(16);
}

} // namespace

ActionButton::ActionButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    init();
}

ActionButton::ActionButton(const QString &iconName, const QString &text, QWidget *parent)
    : QPushButton(text, parent)
    , m_iconName(iconName)
{
    init();
}

void ActionButton::init()
{
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setCursor(Qt::ArrowCursor);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

ActionButton *ActionButton::iconOnly(const QString &iconName, const QString &name, QWidget *parent)
{
    auto *button = new ActionButton(iconName, QString(), parent);
    button->setVariant(Variant::Quiet);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

void ActionButton::setVariant(Variant variant)
{
    m_variant = variant;
    updateGeometry();
    update();
}

void ActionButton::setIconName(const QString &iconName)
{
    m_iconName = iconName;
    updateGeometry();
    update();
}

void ActionButton::setKeyHint(const QString &keys)
{
    m_keys = keys;
    updateGeometry();
    update();
}

void ActionButton::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
}

void ActionButton::setProminent(bool prominent)
{
    m_prominent = prominent;
    setSizePolicy(prominent ? QSizePolicy::Expanding : QSizePolicy::Minimum, QSizePolicy::Fixed);
    updateGeometry();
}

void ActionButton::setDisabledReason(const QString &reason)
{
    setEnabled(reason.isEmpty());
    setToolTip(reason);
    setAccessibleDescription(reason);
}

QFont ActionButton::textFont() const
{
    if (m_prominent)
        return Theme::instance().font(TextStyle::PanelTitle);
    const bool strong = m_variant == Variant::Primary || m_variant == Variant::Danger;
    return Theme::instance().font(strong ? TextStyle::Strong : TextStyle::Body);
}

int ActionButton::contentWidth() const
{
    int width = 0;
    if (!m_iconName.isEmpty())
        width += drawingSize();
    if (!text().isEmpty()) {
        width += QFontMetrics(textFont()).size(Qt::TextShowMnemonic, text()).width();
        if (!m_iconName.isEmpty())
            width += iconGap;
    }
    if (!m_keys.isEmpty())
        width += capGap + KeyHint::capSize(m_keys).width();
    return width;
}

QSize ActionButton::sizeHint() const
{
    const Theme &theme = Theme::instance();
    if (m_prominent)
        return {contentWidth() + 28, theme.scaled(42)};
    const int height = m_compact ? theme.compactControlHeight() : theme.controlHeight();
    if (text().isEmpty())
        return {qMax(height, contentWidth() + 10), height};
    const int padding = m_variant == Variant::Link ? 8 : (m_compact ? 16 : 22);
    return {contentWidth() + padding, height};
}

QSize ActionButton::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return m_compact ? QSize(qMin(hint.width(), contentWidth() + 6), hint.height()) : hint;
}

void ActionButton::paintGround(QPainter &painter) const
{
    const Theme &theme = Theme::instance();
    const bool filled = m_variant == Variant::Primary || m_variant == Variant::Danger;
    QColor fill = Qt::transparent;
    QColor line = Qt::transparent;
    if (!isEnabled()) {
        if (filled || m_variant == Variant::Secondary) {
            fill = theme.color(Token::Head);
            line = theme.color(Token::Border);
        }
    } else if (filled) {
        fill = theme.color(m_variant == Variant::Primary ? Token::Accent : Token::Bad);
        line = fill;
    } else if (m_variant == Variant::Secondary) {
        fill = theme.color(isChecked() ? Token::Sel : Token::Surface);
        line = theme.color(isChecked() ? Token::Accent : Token::Control);
    }
    if (isEnabled() && (isDown() || underMouse())) {
        const float amount = isDown() ? 0.14F : 0.06F;
        if (filled) {
            // Darkening would cost the white text nothing; lightening would.
            fill = mix(fill, theme.scheme() == Scheme::Light ? QColor(Qt::black) : QColor(Qt::white), amount * 1.5F);
        } else if (m_variant != Variant::Link) {
            fill = mix(fill.alpha() ? fill : theme.color(Token::Surface), theme.color(Token::Text), amount);
        }
    }
    painter.setPen(line.alpha() ? QPen(line, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void ActionButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::instance();
    const bool filled = m_variant == Variant::Primary || m_variant == Variant::Danger;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);

    Token color = Token::Text;
    if (!isEnabled())
        color = Token::Text3;
    else if (filled)
        color = Token::OnAccent;
    else if (m_variant == Variant::Link)
        color = Token::Accent;
    else if (m_variant == Variant::Quiet)
        color = Token::Text2;

    int x = (width() - contentWidth()) / 2;
    if (!m_iconName.isEmpty()) {
        Icons::paint(painter, QRect(x, 0, drawingSize(), height()), m_iconName, theme.color(color), drawingSize());
        x += drawingSize() + iconGap;
    }
    if (!text().isEmpty()) {
        painter.setFont(textFont());
        painter.setPen(theme.color(color));
        const int textWidth = painter.fontMetrics().size(Qt::TextShowMnemonic, text()).width();
        painter.drawText(QRect(x, 0, textWidth + 1, height()), Qt::AlignVCenter | Qt::TextShowMnemonic, text());
        x += textWidth + capGap;
    }
    if (!m_keys.isEmpty()) {
        KeyHint::paintCap(painter, QRect(x, 0, width() - x, height()), m_keys,
            filled ? KeyHint::Ground::Accent : KeyHint::Ground::Plain, isEnabled());
    }
    if (hasFocus()) {
        // On the filled button the ring would vanish in its own colour, so it stands one step inside.
        if (filled) {
            painter.setPen(QPen(theme.color(Token::OnAccent), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 3, 3);
        } else {
            DeskStyle::paintFocusRing(painter, rect());
        }
    }
}

void ActionButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::EnabledChange)
        updateGeometry();
}

} // namespace meterdesk
