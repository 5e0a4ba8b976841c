// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registers/RecordPanel.h"
#include "registers/RegistersDesk.h"

class QSpinBox;

namespace meterdesk {

class ConcentratorCheck;
class ConcentratorEventsView;
class FactGrid;
class Pill;
class PropertyChooser;

/// One concentrator: what it is, where it hangs, how it is reached.
class ConcentratorPanel final : public RecordPanel
{
    Q_OBJECT
public:
    explicit ConcentratorPanel(const RegistersDesk &desk, QWidget *parent = nullptr);

    /// A new one; `property` is where it will hang, if that is known.
    void showNew(const Property *property = nullptr);
    /// A new one of which some things are known: it dialled in.
    void showNew(const Concentrator &known);
    void showConcentrator(const ConcentratorRow &row);

Q_SIGNALS:
    /// Its clock was read or set.
    void checked();

protected:
    void submit() override;
    void removeRecord() override;
    [[nodiscard]] QString removeQuestion() const override;

private:
    void buildTuning();
    void showLink();
    void adaptToLink();
    [[nodiscard]] ConcentratorTuning tuning() const;
    void showTuning(const ConcentratorTuning &tuning);
    /// After the record itself was written: how it is spoken to, where that was changed.
    void storeTuning(const ConcentratorNo &number, const QString &text);

    RegistersDesk m_desk;
    std::optional<Concentrator> m_shown; ///< none: a new one
    Pill *m_state;
    ConcentratorCheck *m_check;
    ConcentratorEventsView *m_events;
    QLineEdit *m_number;
    QLineEdit *m_name;
    QComboBox *m_protocol;
    QComboBox *m_link;
    QLineEdit *m_endpoint;
    QComboBox *m_notation;
    PropertyChooser *m_property;
    QLineEdit *m_supplyUnit;
    QLineEdit *m_installedOn;
    QLineEdit *m_address;
    QSpinBox *m_rs485Wait = nullptr;
    QSpinBox *m_plcWait = nullptr;
    QSpinBox *m_buffer = nullptr;
};

} // namespace meterdesk
