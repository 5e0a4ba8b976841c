// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QProxyStyle>

namespace meterdesk {

/// Fusion with the controls of the design: 30 px fields, thin outlines, radius 4, a 2 px accent ring at the focus. What
/// the style sheet would need images for (arrows, check marks) is painted here from the tokens.
///
/// Widgets may say with dynamic properties how they are meant: `invalid` (bool) outlines a field in the colour of
/// trouble, `compact` (bool) makes a control 26 px high, `onBar` (bool) sets a field off from a bar of its own colour.
class DeskStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    DeskStyle();

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
        const QWidget *widget = nullptr) const override;
    [[nodiscard]] QRect subElementRect(
        SubElement element, const QStyleOption *option, const QWidget *widget = nullptr) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
        const QWidget *widget = nullptr) const override;
    [[nodiscard]] int pixelMetric(
        PixelMetric metric, const QStyleOption *option = nullptr, const QWidget *widget = nullptr) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
        QStyleHintReturn *returnData = nullptr) const override;

    struct FieldLook
    {
        bool enabled = true;
        bool readOnly = false;
        bool focused = false;
        bool invalid = false;
        bool onBar = false;
    };
    /// A field's box: surface with an outline, head when read-only or disabled.
    static void paintField(QPainter &painter, const QRect &rect, const FieldLook &look);
    /// The 2 px ring inside `rect`.
    static void paintFocusRing(QPainter &painter, const QRect &rect);
};

} // namespace meterdesk
