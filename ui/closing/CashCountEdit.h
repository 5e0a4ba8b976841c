// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CashCount.h"

#include <QtWidgets/QWidget>

class QLabel;
class QSpinBox;

namespace meterdesk {

/// The drawer counted by face value: pieces of each note and coin in use today, and their sum. Tab leads from one to
/// the next.
class CashCountEdit final : public QWidget
{
    Q_OBJECT
public:
    explicit CashCountEdit(QWidget *parent = nullptr);

    [[nodiscard]] CashCount count() const;
    void clear();

Q_SIGNALS:
    void changed();

private:
    struct Pile
    {
        Money face;
        QSpinBox *pieces;
        QLabel *amount;
    };

    void showSum();

    QList<Pile> m_piles;
    QLabel *m_sum;
};

} // namespace meterdesk
