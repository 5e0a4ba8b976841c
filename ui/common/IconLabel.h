// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include "theme/Tokens.h"

namespace meterdesk {

/// One drawing of the icon set as a widget; follows the theme.
class IconLabel final : public QWidget
{
    Q_OBJECT

public:
    IconLabel(const QString &iconName, Token color, int size, QWidget *parent);

    void setIcon(const QString &iconName, Token color);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    Token m_color;
    int m_size;
};

} // namespace meterdesk
