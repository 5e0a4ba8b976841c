// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtGui/QFont>
#include <QtGui/QPalette>

#include "theme/Tokens.h"

class QApplication;
class QWidget;

namespace meterdesk {

/// Which scheme the user wants.
enum class SchemeChoice { FollowSystem, Light, Dark };

/// Height of table rows: 24, 28 or 34 px at 100 % text.
enum class Density { Compact, Normal, Roomy };

/// The sizes of text, at 96 dpi and 100 %: 12, 13, 15, 17, 23, 26 px; two weights.
enum class TextStyle {
    Caption, ///< 12: hints, pills, headers
    CaptionStrong,
    Body, ///< 13
    Strong, ///< 13 bold
    PanelTitle, ///< 15 bold
    Heading, ///< 17 bold: the page's name
    Kpi, ///< 23 bold: balances and key figures
    Amount, ///< 26 bold: the amount being taken
    Frame, ///< 13 monospaced: bytes
};

/// The look of the program: colours, fonts, metrics. One instance; of the GUI thread. Widgets and delegates ask it
/// while they paint and repaint on changed(); they never keep a colour.
class Theme final : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] static Theme &instance();

    /// Takes over the application's style, palette, font and style sheet. Call once, before the first widget is shown.
    void install(QApplication &application);

    void setChoice(SchemeChoice choice);
    [[nodiscard]] SchemeChoice choice() const { return m_choice; }
    [[nodiscard]] Scheme scheme() const { return m_scheme; }

    /// 100–150 per cent; other values are clamped.
    void setTextScale(int percent);
    [[nodiscard]] int textScale() const { return m_textScale; }

    void setDensity(Density density);
    [[nodiscard]] Density density() const { return m_density; }

    [[nodiscard]] QColor color(Token token) const { return tokenColor(token, m_scheme); }
    [[nodiscard]] QFont font(TextStyle style) const;

    /// `pixels` of the 100 % design in the present text scale. For heights that hold text.
    [[nodiscard]] int scaled(int pixels) const;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int controlHeight() const { return scaled(30); }
    [[nodiscard]] int compactControlHeight() const { return scaled(26); }

    /// Forms put their labels above the fields in languages whose words are long; beside them in Chinese.
    [[nodiscard]] static bool labelsAboveFields();

Q_SIGNALS:
    /// Colours, sizes or density are others now. Emitted after palette and style sheet were applied.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Theme();
    void followSystem();
    void apply();
    [[nodiscard]] QPalette makePalette() const;
    [[nodiscard]] QString makeStyleSheet() const;

    QApplication *m_application = nullptr;
    QPalette m_platformPalette;
    SchemeChoice m_choice = SchemeChoice::FollowSystem;
    Scheme m_scheme = Scheme::Light;
    Density m_density = Density::Normal;
    int m_textScale = 100;
    bool m_applying = false;
};

/// Gives a label (or any widget the style sheet knows) its size and colour; both follow the theme from then on.
void setTextStyle(QWidget *widget, TextStyle style, Token color = Token::Text);

/// Makes a frame a card: surface, thin border, radius 6.
void makeCard(QWidget *frame);

} // namespace meterdesk
