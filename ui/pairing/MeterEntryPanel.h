// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registers/RecordPanel.h"
#include "registers/RegistersDesk.h"

namespace meterdesk {

/// 表计录入 of 配表: one meter after the other behind a concentrator. A number is scanned, a start reading typed,
/// Enter: it is saved, the next room without a meter is chosen, and the focus waits for the next number. Port and line
/// stay.
class MeterEntryPanel final : public RecordPanel
{
    Q_OBJECT
public:
    explicit MeterEntryPanel(const RegistersDesk &desk, QWidget *parent = nullptr);

    /// Begins to enter meters behind this concentrator.
    void showFor(const Concentrator &concentrator, const QList<Property> &freeRooms);
    /// Rooms without a meter, by code; the one chosen stays chosen while it is among them.
    void setRooms(const QList<Property> &freeRooms);
    /// As if it were typed: what comes next is its room and start reading.
    void enterNumber(const MeterNo &number);
    [[nodiscard]] ConcentratorNo concentrator() const { return m_concentrator; }
    /// Waits for the next number.
    void next();

protected:
    void submit() override;

private:
    RegistersDesk m_desk;
    ConcentratorNo m_concentrator;
    QComboBox *m_room;
    QLineEdit *m_number;
    QLineEdit *m_start;
    QComboBox *m_port;
    QComboBox *m_line;
};

} // namespace meterdesk
