// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/IconLabel.h"

#include <QtGui/QPainter>

#include "theme/Icons.h"
#include "theme/Theme.h"

namespace meterdesk {

IconLabel::IconLabel(const QString &iconName, Token color, int size, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_color(color)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(const QString &iconName, Token color)
{
    m_iconName = iconName;
    m_color = color;
    update();
}

QSize IconLabel::sizeHint() const
{
    const int size = Theme::instance().scaled(m_size);
    return {size, size};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Icons::paint(painter, rect(), m_iconName, Theme::instance().color(m_color), Theme::instance().scaled(m_size));
}

} // namespace meterdesk
