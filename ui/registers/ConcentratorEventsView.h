// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConcentratorEvents.h"
#include "registers/RegistersDesk.h"

#include <QtWidgets/QWidget>

class QLabel;
class QTreeWidget;

namespace meterdesk {

class ActionButton;

/// What a concentrator recorded itself (power lost, a meter that does not answer, parameters changed): the stored
/// events, newest first, and a button that reads what is new.
class ConcentratorEventsView final : public QWidget
{
    Q_OBJECT
public:
    explicit ConcentratorEventsView(const RegistersDesk &desk, QWidget *parent = nullptr);

    /// Not for a meter bus: only meters would record something there.
    void setConcentrator(const Concentrator &concentrator);

private:
    void load();
    void show(const QList<ConcentratorEventRow> &rows);
    void read();
    void say(const Result<int> &added);

    RegistersDesk m_desk;
    ConcentratorNo m_concentrator;
    int m_generation = 0;
    ActionButton *m_read;
    QLabel *m_summary;
    QTreeWidget *m_lines;
};

} // namespace meterdesk
