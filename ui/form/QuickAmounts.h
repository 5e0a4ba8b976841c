// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtWidgets/QWidget>

#include <optional>

#include "Quantities.h"

class QHBoxLayout;

namespace meterdesk {

class ActionButton;

/// Up to five amounts that are taken often, each with its key Alt+1 … Alt+5 while the control is in sight.
class QuickAmounts final : public QWidget
{
    Q_OBJECT

public:
    explicit QuickAmounts(QWidget *parent = nullptr);

    /// At most five are shown. Whole yuan are written without decimals.
    void setAmounts(const QList<Money> &amounts);
    /// Marks the button of that amount, if there is one.
    void setCurrent(std::optional<Money> amount);

Q_SIGNALS:
    void amountPicked(meterdesk::Money amount);

private:
    struct Entry
    {
        Money amount;
        ActionButton *button;
    };

    QHBoxLayout *m_row;
    QList<Entry> m_entries;
};

} // namespace meterdesk
