// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>

namespace meterdesk {

/// The width of a text in any unit, the unit of the limits below.
using TextMeasure = std::function<qreal(const QString &)>;

/// The pieces between which a line may break: single Chinese characters, with punctuation kept on the right side, and
/// whole runs of anything else. A run keeps the Chinese character it touches (尖1.50, 第2次), so a number is never
/// split and never loses its word. A space ends a piece and stays with it.
[[nodiscard]] QStringList wrapPieces(const QString &text);

/// Lines of at most `width`. An amount in capitals breaks after 元 where that is enough. Only a piece that is wider
/// than a whole line is cut inside; `widestPiece` tells beforehand, so that it can be set smaller. At least one line.
[[nodiscard]] QStringList wrapText(const QString &text, qreal width, const TextMeasure &measure);

/// The width of the widest piece, without the space behind it.
[[nodiscard]] qreal widestPiece(const QString &text, const TextMeasure &measure);

} // namespace meterdesk
