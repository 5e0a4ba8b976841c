// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLatin1StringView>
#include <QtGui/QColor>

namespace meterdesk {

/// The two colour schemes.
enum class Scheme { Light, Dark };

/// Every colour of the program by what it is for. Nothing outside the theme names a colour.
enum class Token {
    Window, ///< app background
    Surface, ///< cards, tables, inputs
    Nav,
    Head, ///< table header, read-only input
    Alt, ///< group rows
    Sel, ///< selected row or navigation item
    Text,
    Text2, ///< labels
    Text3, ///< hints, placeholders
    Border, ///< separators only (decorative)
    Control, ///< outlines of inputs and buttons
    Accent, ///< primary actions, focus, links
    OnAccent,
    Ok,
    OkBg,
    Warn,
    WarnBg,
    Bad,
    BadBg,
    Info,
    InfoBg,
    Off,
    OffBg,
    ChartPeak,
    ChartSharp,
    ChartFlat,
    ChartValley,
};

inline constexpr int tokenCount = static_cast<int>(Token::ChartValley) + 1;

/// The name used in the style sheet: `@ok-bg`.
[[nodiscard]] QLatin1StringView tokenName(Token token);

[[nodiscard]] QColor tokenColor(Token token, Scheme scheme);

/// A judgement in colour: always next to an icon and a word, never alone.
enum class Tone { Neutral, Ok, Warn, Bad, Info, Off };

/// Text and background of a tone; both pass 4.5 : 1 against each other.
[[nodiscard]] Token foregroundOf(Tone tone);
[[nodiscard]] Token backgroundOf(Tone tone);

/// `t` = 0 gives `a`, 1 gives `b`.
[[nodiscard]] QColor mix(const QColor &a, const QColor &b, float t);

/// WCAG 2.1 contrast ratio, 1–21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

} // namespace meterdesk
