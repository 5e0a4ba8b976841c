// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Tokens.h"

#include <QtWidgets/QFrame>

class QLabel;

namespace meterdesk {

class IconLabel;

/// A card with one figure of the day: what it is, the figure with its unit, one line that explains it.
class KeyFigure final : public QFrame
{
    Q_OBJECT
public:
    KeyFigure(const QString &objectName, const QString &iconName, const QString &title, QWidget *parent = nullptr);

    /// `color` is Text, or Bad where the figure is a trouble.
    void setFigure(const QString &figure, const QString &unit, const QString &note, Token color = Token::Text);
    [[nodiscard]] QString figure() const;
    [[nodiscard]] QString note() const;

private:
    QString m_title;
    QLabel *m_figure;
    QLabel *m_unit;
    QLabel *m_note;
};

} // namespace meterdesk
