// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/FollowFocus.h"

#include <QtCore/QPointer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollArea>

#include "theme/Theme.h"

namespace meterdesk {

namespace {

constexpr int roomBelowField = 56; // for its message

} // namespace

void revealIn(QScrollArea &area, QWidget *widget)
{
    // A message that has just appeared under a field has no place yet.
    QMetaObject::invokeMethod(
        &area,
        [&area, shown = QPointer(widget)] {
            if (shown && area.widget() && area.widget()->isAncestorOf(shown))
                area.ensureWidgetVisible(shown, 0, Theme::instance().scaled(roomBelowField));
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
