// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/ElidedLabel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

namespace meterdesk {

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    const bool fits = shown == text();
    setToolTip(fits ? QString() : text());
    if (fits)
        return QLabel::paintEvent(event);
    QPainter painter(this);
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), palette(),
        isEnabled(), shown, foregroundRole());
}

} // namespace meterdesk
