// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Ledger.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace meterdesk {

class FactGrid;
class MovingFlow;
class SegmentedControl;

/// The last step before moving out is booked: cut the room's supply or keep it, and everything once more in sight.
class MeterStep final : public QWidget
{
    Q_OBJECT
public:
    explicit MeterStep(QWidget *parent = nullptr);

    void showChoice(const MovingFlow &flow, PayMethod method);
    [[nodiscard]] bool trips() const;
    /// Back to keeping the supply.
    void clear();

private:
    void explain();

    SegmentedControl *m_choice;
    QLabel *m_text;
    FactGrid *m_facts;
    bool m_hasMeter = false;
};

} // namespace meterdesk
