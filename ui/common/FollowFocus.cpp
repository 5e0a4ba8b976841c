// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/FollowFocus.h"

#include <QtCore/QPointer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

#include "theme/Theme.h"

namespace meterdesk {

namespace {

constexpr int roomBelowField = 56; // for its message

/// QScrollArea::ensureWidgetVisible() looks at the text cursor of a field, not at the field and what stands below it.
void scrollTo(QScrollArea &area, const QWidget &field)
{
    const int top = field.mapTo(area.widget(), QPoint()).y();
    const int bottom = top + field.height() + Theme::instance().scaled(roomBelowField);
    QScrollBar *bar = area.verticalScrollBar();
    bar->setValue(qMin(qMax(bar->value(), bottom - area.viewport()->height()), top));
}

} // namespace

void revealIn(QScrollArea &area, QWidget *widget)
{
    QMetaObject::invokeMethod(
        &area,
        [&area, shown = QPointer(widget)] {
            // A message that has just appeared under a field has no place yet.
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            if (shown && area.widget() && area.widget()->isAncestorOf(shown))
                scrollTo(area, *shown);
        },
        Qt::QueuedConnection);
}

void followFocus(QScrollArea &area)
{
    QObject::connect(qApp, &QApplication::focusChanged, &area, [&area](QWidget *, QWidget *now) {
        if (now && area.widget() && area.widget()->isAncestorOf(now))
            revealIn(area, now);
    });
}

} // namespace meterdesk
