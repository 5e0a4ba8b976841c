// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/ClockService.h"
#include "registers/RegistersDesk.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace meterdesk {

class ActionButton;

/// Is a concentrator there, and is its clock right? Asks it for its clock, says how long it took and how far the clock
/// is off, and sets it. Where setting is for a manager to decide, both times are named first.
class ConcentratorCheck final : public QWidget
{
    Q_OBJECT
public:
    explicit ConcentratorCheck(const RegistersDesk &desk, QWidget *parent = nullptr);

    void setConcentrator(const Concentrator &concentrator);

Q_SIGNALS:
    /// Its clock was read or set: 时钟差 in the records is another.
    void checked();

private:
    void test();
    void set(bool decided);
    void begin(const QString &doing);
    void show(const Result<ClockReport> &report, const QString &good);

    RegistersDesk m_desk;
    ConcentratorNo m_concentrator;
    int m_generation = 0;
    ActionButton *m_test;
    ActionButton *m_set;
    ActionButton *m_decide;
    QLabel *m_result;
};

} // namespace meterdesk
