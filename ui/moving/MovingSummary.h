// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Ledger.h"
#include "Relay.h"

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QLabel;

namespace meterdesk {

class MovingFlow;
class StepResult;

/// What was done, one line each: bill, money, tenancy, meter. The meter's line follows its commands.
class MovingSummary final : public QWidget
{
    Q_OBJECT
public:
    explicit MovingSummary(QWidget *parent = nullptr);

    void showMovedOut(const MovingFlow &flow, PayMethod method);
    void showMovedIn(const MovingFlow &flow);
    /// A command went on; others than those of this moving out are not looked at.
    void followCommand(CommandId command, CommandState state);

    /// Where the documents of this moving are printed from: buttons side by side, below the lines.
    [[nodiscard]] QHBoxLayout *documents() const { return m_documents; }

private:
    void showTrips();

    QLabel *m_title;
    StepResult *m_steps;
    QHBoxLayout *m_documents;
    QList<std::pair<CommandId, CommandState>> m_trips;
};

} // namespace meterdesk
