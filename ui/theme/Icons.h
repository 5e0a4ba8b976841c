// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QIcon>
#include <QtGui/QPixmap>

#include "theme/Tokens.h"

class QPainter;

/// The icons of the program (lucide), drawn from SVG in the colours of the theme. An icon's colour is asked at each
/// painting, so icons follow a scheme change by themselves.
namespace meterdesk::Icons {

/// An icon whose normal face has the colour `normal`; disabled ones are Text3, selected ones Accent.
[[nodiscard]] QIcon icon(const QString &name, Token normal = Token::Text2);

/// The drawing in one colour at `size` logical pixels; cached per size, pixel ratio and colour.
[[nodiscard]] QPixmap pixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio);

/// Paints the drawing centred into `rect`, `size` logical pixels large.
void paint(QPainter &painter, const QRect &rect, const QString &name, const QColor &color, int size = 16);

/// True if the resource has a drawing of that name.
[[nodiscard]] bool exists(const QString &name);

} // namespace meterdesk::Icons
