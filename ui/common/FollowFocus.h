// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace meterdesk {

/// Scrolls so that `widget`, somewhere inside the area, is in sight with the message under it, once the layout is done.
void revealIn(QScrollArea &area, QWidget *widget);

/// Whatever gets the focus inside the area is brought into sight, by keys or by the program.
void followFocus(QScrollArea &area);

} // namespace meterdesk
