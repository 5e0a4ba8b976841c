// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/ClockService.h"
#include "registers/RegistersDesk.h"

#include <QtWidgets/QWidget>

#include <optional>

class QLabel;

namespace meterdesk {

class ActionButton;

/// Is a concentrator there, is its clock right, and what software does it run? Asks it, says how long it took and how
/// far the clock is off, and sets the clock. Where setting is for a manager to decide, both times are named first. What
/// was found the last time (时钟差, 软件版本) is shown without asking.
class ConcentratorCheck final : public QWidget
{
    Q_OBJECT
public:
    explicit ConcentratorCheck(const RegistersDesk &desk, QWidget *parent = nullptr);

    void setConcentrator(const Concentrator &concentrator);
    /// What the records say of the same concentrator now.
    void showKnown(const ConcentratorRow &row);

Q_SIGNALS:
    /// Its clock was read or set, or its software read: 时钟差 or 软件版本 in the records is another.
    void checked();

private:
    void showKnown();
    void test();
    void askVersion();
    void set(bool decided);
    void begin(const QString &doing);
    void show(const Result<ClockReport> &report, const QString &good);

    RegistersDesk m_desk;
    ConcentratorNo m_concentrator;
    std::optional<int> m_driftSeconds; ///< 时钟差 when it was last read
    QString m_software; ///< 软件版本, as it said last
    int m_generation = 0;
    ActionButton *m_test;
    ActionButton *m_set;
    ActionButton *m_decide;
    QLabel *m_known;
    QLabel *m_result;
};

} // namespace meterdesk
